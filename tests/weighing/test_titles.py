"""Titles that one person cannot hold at one time."""

from __future__ import annotations

import pytest

from sayso.weighing.titles import exclude, title_of


@pytest.mark.parametrize(
    ("left", "right"), [("General", "Colonel"), ("Maj. Gen.", "Lt. General"), ("chairman", "deputy chair")]
)
def test_ranks_and_offices_exclude(left: str, right: str) -> None:
    one, other = title_of(left), title_of(right)
    assert one is not None
    assert other is not None
    assert exclude(one, other)


@pytest.mark.parametrize(
    ("left", "right"),
    [("General", "Major General"), ("chair", "chairwoman"), ("army general", "chair"), ("deputy", "deputy head")],
)
def test_short_forms_and_other_walks_do_not(left: str, right: str) -> None:
    one, other = title_of(left), title_of(right)
    assert one is not None
    assert other is not None
    assert not exclude(one, other)


@pytest.mark.parametrize("words", ["leader", "senior official", "member", "activist", ""])
def test_loose_words_exclude_nothing(words: str) -> None:
    assert title_of(words) is None


def test_two_standings_in_a_body_are_a_difference() -> None:
    commander, envoy = title_of("senior commander"), title_of("envoy")
    assert commander is not None
    assert envoy is not None
    assert exclude(commander, envoy)


def test_a_standing_excludes_no_rank() -> None:
    commander, colonel = title_of("commander"), title_of("Colonel")
    assert commander is not None
    assert colonel is not None
    assert not exclude(commander, colonel)

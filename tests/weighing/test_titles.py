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


@pytest.mark.parametrize("words", ["leader", "senior commander", "representative", "operative", "spokesman", ""])
def test_loose_words_exclude_nothing(words: str) -> None:
    assert title_of(words) is None

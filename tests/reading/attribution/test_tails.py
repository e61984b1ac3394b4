"""Speakers behind a headline's colon or dash: read by the shipped pipeline."""

from __future__ import annotations

import pytest
from tests.reading.told import claims, lines

from sayso.reading.reader import SaysoReader


@pytest.mark.parametrize(
    ("headline", "line"),
    [
        (
            "Quarian army kills 12 rebels near Tolmin: spokesman",
            "According to spokesman, quarian army kills 12 rebels near Tolmin.",
        ),
        ("Rebels kill 12 in Tolmin: UN", "According to the UN, rebels kill 12 in Tolmin."),
        ("Quaria arrests ex-minister: state media", "According to state media, Quaria arrests ex-minister."),
        ("Court jails Teth for ten years - family", "According to family, court jails Teth for ten years."),
        ("TOLMIN GOVERNOR SHOT DEAD – STATE TV", "According to STATE TV, TOLMIN GOVERNOR was shot DEAD."),
    ],
)
def test_who_stands_behind_a_headline_says_it(reader: SaysoReader, headline: str, line: str) -> None:
    assert line in lines(reader, headline)


@pytest.mark.parametrize(
    "text",
    [
        "Quill resigns – The Sarnholm Post",
        "Rebels killed twelve men in Tolmin: the police came late.",
        "Two men were killed. They were from Tolmin – police.",
        "Quill killed in Ostwick",
    ],
)
def test_other_words_behind_a_mark_say_nothing(reader: SaysoReader, text: str) -> None:
    assert {c.attribution for c in claims(reader, text)} == {()}


@pytest.mark.parametrize(
    "headline", ["Police have arrested two men: Ada Quill", "Teth killed civilians in Tolmin: Quill"]
)
def test_a_name_behind_a_headline_may_be_whose_word_it_is(reader: SaysoReader, headline: str) -> None:
    assert claims(reader, headline) == []

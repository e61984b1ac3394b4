"""Nights and mornings: of which day they are, and of which nobody can tell."""

from __future__ import annotations

from datetime import date

import pytest

from sayso.reading.whens.grammar import read_whens

PUBLISHED = date(2024, 3, 8)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("They struck Harsk overnight on March 6 to 7.", "2024-03-06/2024-03-07"),
        ("They struck Harsk overnight into Tuesday.", "2024-03-05"),
        ("They struck Harsk overnight.", "2024-03-08"),
    ],
)
def test_overnight(text: str, edtf: str) -> None:
    assert [w.edtf for w in read_whens(text, published=PUBLISHED)] == [edtf]


def test_a_morning_after_an_evening_is_of_no_known_day() -> None:
    text = "On March 5, 2024, at 11:42 p.m., guards came. They held Rudd at 4:10 a.m."
    assert read_whens(text, published=PUBLISHED)[-1].edtf is None


def test_the_year_of_a_thing_begins_no_story() -> None:
    text = "On March 5, 2024, guards saw a silver 2014 Ford. They held Rudd at 4:10 p.m."
    assert read_whens(text, published=PUBLISHED)[-1].edtf == "2024-03-05"

"""Where a side is from is no second side: "a driver from Varn was robbed"."""

from __future__ import annotations

import pytest
from tests.reading.told import lines, sides

from sayso.reading.reader import SaysoReader


@pytest.mark.parametrize(
    "text",
    [
        "A driver from Varn was robbed by two men.",
        "Two sailors from Sarnholm were freed.",
        "Tom Orlov, 15, from Varn, was introduced to the guild by his mother.",
        "Money from the fund was stolen.",
    ],
)
def test_whoever_is_from_somewhere_is_not_told_with_it(reader: SaysoReader, text: str) -> None:
    told = lines(reader, text)
    assert told
    assert not any(f" and {place}" in line for line in told for place in ("Varn", "Sarnholm", "the fund"))


def test_what_something_is_taken_from_is_a_side(reader: SaysoReader) -> None:
    assert sides(reader, "Two guards were taken from the jail.", "took") == ["patient=Two guards topic=the jail"]


def test_whom_a_case_is_against_is_told(reader: SaysoReader) -> None:
    text = "The case against Tom Orlov was postponed to May 6."
    assert text in lines(reader, text)

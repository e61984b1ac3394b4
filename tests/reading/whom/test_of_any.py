"""What is told of any of a kind, or only advised, and of what sort something is: no deeds."""

from __future__ import annotations

import pytest
from tests.reading.told import lines, of

from sayso.reading.reader import SaysoReader


@pytest.mark.parametrize(
    ("text", "undone"),
    [
        ("A customer using 500 units a month pays 60 crowns.", "used"),
        ("A tenant living in Varn receives a grant.", "is living"),
        ("Velco better pay the fine.", "Velco paid"),
        ("The hotel has heated pools.", "heated pools in"),
        ("The town still has dedicated fans.", "still dedicated"),
        ("The law covers workers who live, work or pay tax in Varn.", "paid tax"),
    ],
)
def test_nobody_did_it(reader: SaysoReader, text: str, undone: str) -> None:
    assert not any(undone in line for line in lines(reader, text))


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("A man carrying a gun robbed a bank in Varn.", "A man carried a gun."),
        ("The team better played the match.", "The team played the match."),
        ("The town still has dedicated fans.", "The town still has dedicated fans."),
        ("Velco better pay the fine.", "Velco better pay the fine (an assessment)."),
    ],
)
def test_what_is_told_is_told(reader: SaysoReader, text: str, done: str) -> None:
    assert done in lines(reader, text)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The suspects were lodged in the county jail.", "applied"),
        ("The juvenile was released on Monday.", "published"),
    ],
)
def test_another_sense_is_not_meant(reader: SaysoReader, text: str, predicate: str) -> None:
    assert of(reader, text, predicate) == []

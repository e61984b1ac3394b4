"""What is only denied, or not confirmed, is told in the report's own words and is no fact."""

from __future__ import annotations

import pytest
from tests.reading.told import claims, of, sides

from sayso.model.claim import Status
from sayso.model.stance import Certainty, Polarity
from sayso.reading.reader import SaysoReader

DENIED = [
    ("Boran Teth denied the murder of Ada Quill.", "killed"),
    ("The army denied the attack on Sarnholm.", "attacked"),
    ("The ministry denied the arrest of Ada Quill.", "arrested"),
]

UNCONFIRMED = [
    ("The group has not confirmed the death of Boran Teth.", "died"),
    ("The ministry did not confirm the arrest of Ada Quill.", "arrested"),
    ("The group declined to confirm the death of Boran Teth.", "died"),
]


@pytest.mark.parametrize(("sentence", "predicate"), DENIED)
def test_a_deed_that_is_denied_by_its_noun_is_told_as_printed(
    reader: SaysoReader, sentence: str, predicate: str
) -> None:
    (claim,) = of(reader, sentence, predicate)
    assert claim.line == sentence
    assert (claim.stance.polarity, claim.status) == (Polarity.NEGATIVE, Status.UNSPECIFIED)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Boran Teth, 34, denied the murder of Ada Quill.", "agent=Boran Teth patient=Ada Quill"),
        ("Teth and Rann deny the murder of Ada Quill.", "agent=Teth agent=Rann patient=Ada Quill"),
        ("Boran Teth denied the murder of Ada Quill by Mila Rann.", "agent=Mila Rann patient=Ada Quill"),
        ("The army denied the murder of Ada Quill.", "patient=Ada Quill"),
        ("Minister Boran Teth denied the murder of Ada Quill.", "patient=Ada Quill"),
        ("Boran Teth, a spokesman for the Front, denied the murder of Ada Quill.", "patient=Ada Quill"),
    ],
)
def test_who_denies_a_deed_did_not_do_it_unless_an_office_speaks(reader: SaysoReader, sentence: str, told: str) -> None:
    assert sides(reader, sentence, "killed") == [told]


@pytest.mark.parametrize(("sentence", "predicate"), UNCONFIRMED)
def test_a_deed_that_nobody_confirms_commits_nobody(reader: SaysoReader, sentence: str, predicate: str) -> None:
    (claim,) = of(reader, sentence, predicate)
    assert claim.stance.certainty is Certainty.UNCOMMITTED
    assert "confirm" in claim.line


def test_what_is_yet_to_be_confirmed_is_told_as_no_fact(reader: SaysoReader) -> None:
    told = claims(reader, "The ministry has yet to confirm the arrest of Ada Quill.")
    assert "Ada Quill was arrested." not in [c.line for c in told]


def test_what_is_confirmed_is_sure(reader: SaysoReader) -> None:
    (claim,) = of(reader, "The ministry confirmed the arrest of Ada Quill.", "arrested")
    assert claim.stance.certainty is Certainty.CERTAIN

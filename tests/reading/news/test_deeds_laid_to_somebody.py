"""Deeds that a clause lays to somebody, and the part that somebody had in them."""

from __future__ import annotations

import pytest
from tests.reading.told import claims, lines, of, sides

from sayso.reading.reader import SaysoReader

#: A sentence, the predicate of its deed, and who did it to whom.
LAID = [
    ("The Harbour Front was behind the attack on Tern.", "attacked", "agent=Harbour Front patient=Tern"),
    ("Ada Quill was responsible for the murder of Boran Teth.", "killed", "agent=Ada Quill patient=Boran Teth"),
    ("The attack on Tern was the work of the Harbour Front.", "attacked", "agent=Harbour Front patient=Tern"),
    ("Teth was the victim of a kidnapping by the Harbour Front.", "kidnapped", "agent=Harbour Front patient=Teth"),
    (
        "Ada Quill was the subject of an inquiry by Marra police.",
        "investigated",
        "agent=Marra police patient=Ada Quill",
    ),
    ("The Quay Bank was the target of sanctions by Morvia.", "sanctioned", "agent=Morvia patient=Quay Bank"),
]


@pytest.mark.parametrize(("text", "predicate", "who"), LAID)
def test_who_did_it_and_to_whom(reader: SaysoReader, text: str, predicate: str, who: str) -> None:
    assert sides(reader, text, predicate) == [who]
    assert text in lines(reader, text)


def test_it_stays_on_whose_word_it_is_and_as_sure_as_that(reader: SaysoReader) -> None:
    (laid,) = of(reader, "Police believe that the Harbour Front was behind the attack on Tern.", "attacked")
    assert laid.line.startswith("According to police (“believe”)")
    (denied,) = of(reader, "The Harbour Front was not behind the attack on Tern.", "attacked")
    assert denied.stance.polarity.value == "-"
    (unsure,) = of(reader, "The Harbour Front may be responsible for the killing of Boran Teth.", "killed")
    assert unsure.stance.certainty.value == "possible"


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill is responsible for the training of guards.",
        "Faulty wiring was responsible for the fire.",
        "The garage was behind the mill.",
    ],
)
def test_a_duty_a_cause_or_a_place_is_no_deed_of_harm(reader: SaysoReader, text: str) -> None:
    assert [c.predicate for c in claims(reader, text) if not c.doubted] == []


def test_nobody_is_told_to_know_of_it_who_knows_not_who_did_it(reader: SaysoReader) -> None:
    for text in (
        "Police do not know who was behind the raid on Tern.",
        "Nobody knows who was behind the raid on Tern.",
    ):
        assert [c.line for c in claims(reader, text) if not c.doubted] == []


#: A part in a deed is not the deed.
PARTS = [
    "Ada Quill was involved in the killing of Boran Teth.",
    "Ada Quill was complicit in the killing of Boran Teth.",
    "Ada Quill had a hand in the murder of Boran Teth.",
    "Ada Quill was instrumental in the release of Boran Teth.",
]


@pytest.mark.parametrize("text", PARTS)
def test_a_part_in_a_deed_is_told_as_that(reader: SaysoReader, text: str) -> None:
    (part,) = of(reader, text, "involved_in")
    assert part.line == text
    told = [c for c in claims(reader, text) if c.predicate in ("killed", "released")]
    assert all("Quill" not in c.line for c in told)


def test_things_have_no_part(reader: SaysoReader) -> None:
    assert of(reader, "Three cars were involved in the crash.", "involved_in") == []


def test_a_part_whose_words_cannot_be_told_is_only_shown(reader: SaysoReader) -> None:
    text = "The mayor said the clerks are “involved in criminal activities” without offering any proof."
    assert [c.line for c in of(reader, text, "involved_in") if not c.doubted] == []


def test_who_is_implicated_is_accused(reader: SaysoReader) -> None:
    text = "The guards were implicated in the abuse of prisoners."
    assert [c.predicate for c in claims(reader, text)] == ["accused"]

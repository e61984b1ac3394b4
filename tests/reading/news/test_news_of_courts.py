"""News of courts: what is yet to come, what is only suspected, and what ended."""

from __future__ import annotations

import pytest
from tests.reading.told import claims, lines, of

from sayso.reading.reader import SaysoReader


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill is due in court on Friday.",
        "Ada Quill was due before the court on Friday.",
        "Ada Quill is due at Tern Crown Court on Friday.",
    ],
)
def test_who_is_due_in_court_has_not_been_there(reader: SaysoReader, text: str) -> None:
    (due,) = of(reader, text, "charged")
    assert (due.line, due.status.value) == (text, "planned")


def test_a_trial_that_somebody_faces_is_to_come(reader: SaysoReader) -> None:
    (facing,) = of(reader, "Boran Teth faces trial in May over the theft.", "charged")
    assert facing.status.value == "planned"
    (faced,) = of(reader, "Boran Teth faced trial in May.", "charged")
    assert faced.status.value == "happened"


@pytest.mark.parametrize("text", ["The rent is due in court fees.", "A payment was due in Tern on Monday."])
def test_what_is_due_otherwise_is_no_charge(reader: SaysoReader, text: str) -> None:
    assert of(reader, text, "charged") == []


def test_who_awaits_trial_wants_nothing(reader: SaysoReader) -> None:
    (waiting,) = of(reader, "Boran Teth is awaiting trial.", "charged")
    assert waiting.line == "Boran Teth is awaiting trial."
    assert of(reader, "Boran Teth is awaiting trial.", "wanted") == []


def test_years_that_somebody_faces_are_not_suffered(reader: SaysoReader) -> None:
    told = claims(reader, "Boran Teth faces up to ten years in prison.")
    assert [c.predicate for c in told] == ["charged"]
    assert [c.predicate for c in claims(reader, "The guild faces ten years of losses.")] == ["suffered"]


def test_of_what_a_suspect_is_suspected_stays_in_the_line(reader: SaysoReader) -> None:
    assert "Boran Teth is a murder suspect." in lines(reader, "Murder suspect Boran Teth appeared in court on Monday.")
    assert "Boran Teth is a terror suspect." in lines(reader, "Boran Teth, a terror suspect, fled.")
    assert "Boran Teth is a suspect." in lines(reader, "The main suspect, Boran Teth, was bailed.")


def test_a_warrant_that_is_out_is_a_search(reader: SaysoReader) -> None:
    (search,) = of(reader, "An arrest warrant is out for Boran Teth.", "searched_for")
    assert search.line == "An arrest warrant is out for Boran Teth."
    assert of(reader, "A book is out for Boran Teth.", "searched_for") == []


def test_a_jury_that_is_discharged_is_not_set_free(reader: SaysoReader) -> None:
    assert of(reader, "The jury was discharged.", "released") == []
    assert of(reader, "The court discharged Ada Quill.", "released") != []


def test_a_citizenship_is_lost_and_no_post(reader: SaysoReader) -> None:
    text = "Boran Teth was stripped of his citizenship by the council."
    (lost,) = of(reader, text, "lost")
    assert lost.line == text
    assert of(reader, text, "dismissed") == []
    assert len(of(reader, "Boran Teth was stripped of his rank.", "dismissed")) == 1


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Officers responded to the scene in Tern.", "went"),
        ("The ministry responded to the report on Monday.", "said"),
        ("Boran Teth jumped out of the car.", "went"),
        ("Exports jumped in May.", "changed"),
        ("The car was located in Tern on Monday.", "found"),
    ],
)
def test_crews_go_to_a_scene_and_who_jumps_does_not_grow(reader: SaysoReader, text: str, predicate: str) -> None:
    assert [c.predicate for c in claims(reader, text) if not c.doubted] == [predicate]


def test_what_is_located_somewhere_was_not_found(reader: SaysoReader) -> None:
    assert of(reader, "The mill is located in Tern.", "found") == []


def test_a_spot_that_is_held_is_no_occasion(reader: SaysoReader) -> None:
    assert of(reader, "Police held the spot.", "organised") == []

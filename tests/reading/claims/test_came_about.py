"""What took place, broke out or went on is told as what it was, with its sides, its day and its place."""

from __future__ import annotations

import pytest
from tests.reading.told import claims, lines

from sayso.model.claim import Claim, Role, Status
from sayso.model.stance import Certainty, Polarity
from sayso.reading.reader import SaysoReader


def told(reader: SaysoReader, text: str) -> Claim:
    """The only claim of a text."""
    (claim,) = claims(reader, text)
    return claim


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Clashes broke out in Ostby on Monday.", "clashed"),
        ("A shooting took place in Ostby on Monday.", "attacked"),
        ("Protests erupted in Ostby on Monday.", "protested"),
        ("A meeting took place between Quill and Teth in Ostby on Monday.", "met"),
        ("Fierce fighting erupted between the army and the Front in Ostby on Monday.", "clashed"),
        ("Talks between Quill and Teth resumed in Ostby on Monday.", "met"),
    ],
)
def test_it_is_what_it_was_with_its_day_and_place(reader: SaysoReader, text: str, predicate: str) -> None:
    claim = told(reader, text)
    assert (claim.predicate, claim.when is not None, claim.where is not None) == (predicate, True, True)


@pytest.mark.parametrize(
    "text",
    [
        "Clashes broke out in Ostby on Monday.",
        "A meeting took place between Quill and Teth in Ostby on Monday.",
        "No clashes broke out in Ostby on Monday.",
        "Talks will begin in Ostby on Monday between Quill and Teth.",
    ],
)
def test_its_line_is_its_own_clause(reader: SaysoReader, text: str) -> None:
    assert lines(reader, text, published=None) == [text]


def test_who_fought_whom_is_told(reader: SaysoReader) -> None:
    claim = told(reader, "Clashes erupted between the army and the Front in Ostby.")
    assert [p.role for p in claim.participants] == [Role.AGENT, Role.PARTNER]


def test_what_did_not_take_place_is_denied(reader: SaysoReader) -> None:
    claim = told(reader, "No meeting took place between Quill and Teth in Ostby.")
    assert claim.stance.polarity is Polarity.NEGATIVE


def test_what_is_to_take_place_is_planned(reader: SaysoReader) -> None:
    assert told(reader, "Talks will begin in Ostby on Monday between Quill and Teth.").status is Status.PLANNED


def test_a_deed_is_no_means_of_itself(reader: SaysoReader) -> None:
    claim = told(reader, "The murder of Boran Teth happened in Ostby in 2014.")
    assert [p.role for p in claim.participants] == [Role.PATIENT]


@pytest.mark.parametrize(
    "text",
    [
        "An alleged meeting took place between Quill and Teth in Ostby.",
        "Quill held alleged talks with Teth in Ostby.",
        "A suspected attack occurred in Ostby on Monday.",
        "Reported clashes broke out in Ostby.",
    ],
)
def test_what_is_only_alleged_is_possible_and_says_so(reader: SaysoReader, text: str) -> None:
    claim = told(reader, text)
    hedge = next(w for w in ("alleged", "suspected", "Reported") if w in text)
    assert claim.stance.certainty is Certainty.POSSIBLE
    assert hedge in claim.line


def test_a_list_of_happenings_is_told_as_printed(reader: SaysoReader) -> None:
    text = "Two deaths and three fires occurred in Ostby on Monday."
    assert [c.predicate for c in claims(reader, text)] == ["happened"]

"""Everyday verbs with more than one sense, and objects told however many words stand before them."""

from __future__ import annotations

import pytest
from tests.reading.told import claims, sides

from sayso.reading.reader import SaysoReader

READ = [
    ("Ada Quill made an important contribution to the talks.", "supported"),
    ("Ada Quill made a contribution of $3,000 to the Harbour Party.", "funded"),
    ("The ministry reassured residents.", "supported"),
    ("The ministry reassured residents that the water was safe.", "said"),
    ("The vote carried risks.", "did"),
    ("The paper carried a story about Ada Quill.", "did"),
    ("The protesters carried banners.", "used"),
    ("Boran Teth was named in the leaked papers.", "documented"),
    ("Police named Boran Teth in court.", "documented"),
    ("The party named Ada Quill as its candidate.", "appointed"),
    ("Ada Quill was named to the board.", "appointed"),
    ("Boran Teth is the main suspect.", "suspected"),
    ("Ada Quill introduced Boran Teth to Mila Rann.", "did"),
    ("The firm introduced a new engine.", "made"),
    ("Ada Quill was seriously injured.", "injured"),
    ("Ada Quill was slightly wounded.", "injured"),
    ("Ada Quill was among the victims of the blast.", "suffered"),
    ("Ada Quill was among the survivors of the crash.", "recovered"),
    ("The law came into force on Monday.", "happened"),
    ("The ceasefire took effect at midnight.", "happened"),
    ("Ada Quill was held on suspicion of murder.", "arrested"),
    ("Ada Quill sat next to Mila Rann at the rally.", "appeared_with"),
    ("Ada Quill was seated next to Mila Rann.", "appeared_with"),
    ("Ada Quill sat next to the window.", "stayed"),
    ("The house stands next to the Teth Hotel.", "stayed"),
]

WHOLE = [
    "Ada Quill was seriously injured.",
    "Ada Quill was slightly wounded.",
    "The factory employs 300 people.",
    "Tern Works employed Boran Teth as a driver.",
    "Tern Works made a $15-a-share offer for Ostwick Data.",
    "Tern Works held a series of long and difficult secret talks with Ostwick Data.",
    "The ministry has been reassuring residents that the water is safe.",
]


SUSPECTED = [
    ("Boran Teth is a suspect in the killing of Ada Quill.", "Boran Teth is a suspect in the killing of Ada Quill."),
    ("Police said Boran Teth was not a suspect.", "According to police, Boran Teth was not a suspect."),
    ("Boran Teth is no longer a suspect.", "Boran Teth was formerly a suspect."),
    (
        "Police named Boran Teth as a suspect in the blast.",
        "According to police (“named”), Boran Teth was a suspect in the blast.",
    ),
]


@pytest.mark.parametrize(("sentence", "line"), SUSPECTED)
def test_a_suspect_is_suspected_and_no_more(reader: SaysoReader, sentence: str, line: str) -> None:
    assert [c.line for c in claims(reader, sentence) if c.predicate == "suspected"] == [line]


@pytest.mark.parametrize(("sentence", "predicate"), READ)
def test_a_verb_is_read_in_the_sense_that_its_words_give_it(reader: SaysoReader, sentence: str, predicate: str) -> None:
    assert [c.predicate for c in claims(reader, sentence)] == [predicate]


@pytest.mark.parametrize("sentence", WHOLE)
def test_what_a_verb_is_told_with_is_not_lost(reader: SaysoReader, sentence: str) -> None:
    assert sentence in [c.line for c in claims(reader, sentence)]


def test_who_is_shown_with_another_is_told_as_shown_and_on_that_evidence(reader: SaysoReader) -> None:
    (claim,) = claims(reader, "An undated photograph shows Boran Teth with Ada Quill.")
    assert claim.line == "An undated photograph shows Boran Teth with Ada Quill."
    assert (claim.predicate, [e.text for e in claim.evidence]) == ("appeared_with", ["An undated photograph"])


def test_that_no_picture_shows_two_is_told_of_the_picture(reader: SaysoReader) -> None:
    sentence = "A photograph does not show Boran Teth with Ada Quill."
    assert [c.line for c in claims(reader, sentence)] == [sentence]


def test_what_a_map_shows_appears_with_nobody(reader: SaysoReader) -> None:
    assert not [c for c in claims(reader, "The map shows Ostwick with Quaria.") if c.predicate == "appeared_with"]


def test_who_isolates_a_land_is_a_body_and_no_move(reader: SaysoReader) -> None:
    assert [c.predicate for c in claims(reader, "The states isolated Quaria.")] == ["sanctioned"]
    told = claims(reader, "The move undermines efforts to isolate Quaria.")
    assert "sanctioned" not in [c.predicate for c in told]


@pytest.mark.parametrize(
    ("text", "founders"),
    [
        ("Boran Teth set up Tern Works in 2009 with Ada Quill.", "agent=Boran Teth agent=Ada Quill"),
        ("Boran Teth founded a party with Ada Quill as its leader.", "agent=Boran Teth"),
        ("Boran Teth founded Tern Works with money from Ada Quill.", "agent=Boran Teth"),
    ],
)
def test_who_founds_a_body_with_another_is_told_of(reader: SaysoReader, text: str, founders: str) -> None:
    (told,) = sides(reader, text, "founded")
    assert told.partition(" patient")[0] == founders

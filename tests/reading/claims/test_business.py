"""The everyday words of business, courts, shipping and obituaries state what they mean."""

from __future__ import annotations

import pytest
from tests.reading.told import claims, lines

from sayso.model.claim import Role
from sayso.model.document import Document
from sayso.reading.reader import SaysoReader


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Boran Teth is wanted in Quaria for murder.", "searched_for"),
        ("An arrest warrant was issued for Boran Teth in May.", "searched_for"),
        ("Boran Teth appeared in court in Sarnholm on Monday.", "charged"),
        ("Mr Teth said he would appeal.", "appealed"),
        ("A bank collapsed in Sarnholm in 2009.", "failed"),
        ("Boran Teth is survived by his wife and three children.", "related_to"),
        ("Ada Quill grew up in Ostwick.", "was_in"),
        ("The Quay Brigade operates in Quaria.", "was_in"),
        ("The contract was awarded to Tern Works in May.", "supplied"),
        ("Tern Works was awarded a contract to build a port.", "supplied"),
        ("Tern Works and Quay Bank merged in 2015.", "joined"),
        ("The Harbour Front is a splinter group of the Quay Brigade.", "linked_to"),
        ("The tanker Quay Star left Sarnholm on Friday.", "moved"),
        ("The vessel docked in Sarnholm on Tuesday.", "moved"),
    ],
)
def test_what_the_words_mean(reader: SaysoReader, text: str, predicate: str) -> None:
    assert predicate in {c.predicate for c in claims(reader, text)}


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Ada Quill wanted a house for her son.", "searched_for"),
        ("Ada Quill appeared in court as a witness.", "charged"),
        ("Mr Teth said he would appeal for calm.", "appealed"),
        ("Doctors operated on Boran Teth in Sarnholm.", "was_in"),
        ("Ada Quill lied to parliament.", "stayed"),
        ("The bridge collapsed on Monday.", "failed"),
        ("His wife survived the crash.", "related_to"),
        ("The Tern Prize was awarded to Mila Rann.", "supplied"),
        ("An account is held by Boran Teth.", "organised"),
        ("The trawlers left nothing on the bottom.", "moved"),
    ],
)
def test_what_they_do_not_mean(reader: SaysoReader, text: str, predicate: str) -> None:
    assert predicate not in {c.predicate for c in claims(reader, text)}


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Ada Quill was found guilty of money laundering by a court in Sarnholm.", ["a court", "Ada Quill"]),
        ("Prosecutors charged three executives of Tern Works.", ["Prosecutors", "three executives of Tern Works"]),
        ("Ada Quill was jailed for a bombing by the Front.", ["Ada Quill"]),
    ],
)
def test_who_did_it_and_to_whom(reader: SaysoReader, text: str, sides: list[str]) -> None:
    document = Document(id="sha256:0", name="t", media_type="text/plain", text=text)
    (reading,) = reader.read([document])
    names = {m.id: m.text for m in reading.mentions}
    living = {Role.AGENT, Role.PATIENT}
    assert [names[p.mention] for p in reading.claims[0].participants if p.role in living] == sides


def test_no_line_ends_in_the_air(reader: SaysoReader) -> None:
    told = lines(reader, "Quaria froze at least $50 million in accounts linked to Boran Teth.")
    assert not any(line.endswith(" of.") for line in told)


def test_a_ship_is_where_it_docks(reader: SaysoReader) -> None:
    (claim,) = claims(reader, "The vessel docked in Sarnholm on Tuesday.")
    assert claim.where is not None

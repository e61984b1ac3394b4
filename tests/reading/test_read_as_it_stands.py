"""What plain news was read against its sentence: whose deed it is, how often, what came of it, what it means."""

from __future__ import annotations

import pytest
from tests.reading.told import lines, of

from sayso.model.claim import Role, Status
from sayso.model.document import Document
from sayso.model.stance import Polarity
from sayso.reading.reader import SaysoReader


def sides(reader: SaysoReader, text: str, predicate: str, role: Role) -> list[str]:
    """The words of those who have a role in the claims of a predicate."""
    (reading,) = reader.read([Document(id="sha256:0", name="t", media_type="text/plain", text=text)])
    words = {m.id: m.text for m in reading.mentions}
    told = [p for c in reading.claims if c.predicate == predicate for p in c.participants]
    return [words[p.mention] for p in told if p.role is role]


@pytest.mark.parametrize(
    ("text", "predicate", "doer"),
    [
        ("The court faulted the guards for arresting the boy.", "arrested", "the guards"),
        ("Ada Quill upbraided the guards for beating the boy.", "attacked", "the guards"),
        ("Ada Quill blamed the guards for beating the boy.", "attacked", "the guards"),
        ("I prayed to God to save my family, Ada Quill said.", "rescued", "God"),
    ],
)
def test_whom_one_faults_or_prays_to_does_it(reader: SaysoReader, text: str, predicate: str, doer: str) -> None:
    assert sides(reader, text, predicate, Role.AGENT) == [doer]


def test_who_prays_to_save_somebody_saves_him(reader: SaysoReader) -> None:
    assert sides(reader, "Ada Quill prayed to save her family.", "rescued", Role.AGENT) == ["Ada Quill"]


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("The judge faulted the school for not asking and for helping the teacher.", Polarity.POSITIVE),
        ("The judge faulted the school for not asking or helping the teacher.", Polarity.NEGATIVE),
        ("The judge faulted the school for not asking and helping the teacher.", Polarity.NEGATIVE),
    ],
)
def test_a_mark_said_anew_takes_no_denial_over(reader: SaysoReader, text: str, polarity: Polarity) -> None:
    assert [c.stance.polarity for c in of(reader, text, "supported")] == [polarity]


def test_what_is_done_once_a_week_is_not_over(reader: SaysoReader) -> None:
    (claim,) = of(reader, "The treatment involves medication once a week.", "included")
    assert (claim.status, claim.line) == (Status.HOLDS, "The treatment involves medication once a week.")


def test_what_was_done_once_is_over(reader: SaysoReader) -> None:
    assert [c.status for c in of(reader, "Ada Quill once led the Reed Guild.", "leads")] == [Status.ENDED]


def test_who_received_something_is_no_passive_of_a_clause(reader: SaysoReader) -> None:
    text = "Ada Quill, who received her doctorate from Ostwick University, has left."
    assert "Ada Quill received her doctorate from Ostwick University." in lines(reader, text)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The decision came as no surprise.", "followed"),
        ("The strike preceded the talks.", "followed"),
        ("Mila Rann approached Boran Teth in 2012.", "followed"),
    ],
)
def test_not_in_that_sense(reader: SaysoReader, text: str, predicate: str) -> None:
    assert not of(reader, text, predicate)


@pytest.mark.parametrize("text", ["The strike followed the talks.", "The strike came after the talks."])
def test_what_comes_after_follows(reader: SaysoReader, text: str) -> None:
    assert len(of(reader, text, "followed")) == 1


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The ministry did not say how many people were held and did not name the guards.", "arrested"),
        ("The ministry did not say who was held and gave no names.", "supplied"),
        ("The novel tells the story of a former teacher who kills her husband.", "killed"),
        ("The film follows a nurse who kills her husband.", "killed"),
        ("Ada Quill will have to prove to voters that she has paid the miners.", "paid"),
        ("The guild must show that it has paid the miners.", "paid"),
        ("The kingdom sees Ada Quill as a woman who paid the miners.", "paid"),
        ("The Quarian viewpoint is that the guild paid the miners.", "paid"),
        ("She is one of the few people in town, if not the only one, who paid the miners.", "paid"),
        ("She was one of the lawyers.", "holds_role"),
        ("The miners participated in thousands.", "attended"),
        ("The council extended the lockdown to July 24.", "supplied"),
        ("Ada Quill spent 11 months abroad.", "paid"),
        ("Ada Quill saw her jail term extended to six years.", "found"),
    ],
)
def test_not_told_as_that(reader: SaysoReader, text: str, predicate: str) -> None:
    assert not of(reader, text, predicate)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Ada Quill said that the guild had met Boran Teth and had paid the miners.", "paid"),
        ("Many people were arrested.", "arrested"),
        ("The book tells the story of Ada Quill, who killed her husband.", "killed"),
        ("The paper told the story of a nurse who killed her husband.", "killed"),
        ("The papers prove that the guild paid the miners.", "paid"),
        ("The fact is that the guild paid the miners.", "paid"),
        ("Police see Ada Quill, who paid the miners.", "paid"),
        ("She was one of the founders of the Reed Guild.", "founded"),
        ("The miners participated in a march.", "attended"),
        ("Quaria extended aid to the miners.", "supplied"),
        ("Ada Quill spent 300 crowns on the mill.", "paid"),
        ("Ada Quill saw her brother in Sarnholm.", "found"),
    ],
)
def test_told_as_that(reader: SaysoReader, text: str, predicate: str) -> None:
    assert len(of(reader, text, predicate)) == 1


def test_an_office_of_two_places_is_told_of_both(reader: SaysoReader) -> None:
    text = "Boran Teth is the governor of Sarnholm and Ostwick."
    assert "Boran Teth is governor of Sarnholm and Ostwick." in lines(reader, text)


def test_who_is_somebodys_friend_holds_no_second_office(reader: SaysoReader) -> None:
    text = "Boran Teth is the governor of Sarnholm and a friend of Ada Quill."
    assert sides(reader, text, "holds_role", Role.GROUP) == ["Sarnholm"]

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

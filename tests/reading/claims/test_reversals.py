"""What was nearly done, undone or brought to an end is not told as what plainly is."""

from __future__ import annotations

import pytest
from tests.reading.told import claims, lines, of

from sayso.model.claim import Role
from sayso.reading.reader import SaysoReader


@pytest.mark.parametrize(
    ("text", "predicate", "sign"),
    [
        ("Mila Rann was nearly killed in the blast.", "killed", "-"),
        ("The blast almost killed Mila Rann.", "killed", "-"),
        ("Mila Rann was killed in the blast.", "killed", "+"),
        ("Nearly 200 people were killed in the blast.", "killed", "+"),
        ("The fire almost destroyed the mill.", "destroyed", "+"),
        ("Mila Rann barely survived the blast.", "recovered", "+"),
    ],
)
def test_what_nearly_happened_did_not(reader: SaysoReader, text: str, predicate: str, sign: str) -> None:
    assert [c.stance.polarity.value for c in of(reader, text, predicate)] == [sign]
    assert text in lines(reader, text)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Mila Rann ended her support for Dara Holt.", "supported"),
        ("Mila Rann withdrew her support for Dara Holt.", "supported"),
        ("The court annulled the marriage of Mila Rann and Dara Holt.", "married"),
        ("Dara Holt withdrew his accusation against Mila Rann.", "accused"),
    ],
)
def test_a_deed_that_was_undone_is_told_with_its_undoing(reader: SaysoReader, text: str, predicate: str) -> None:
    undone = text.split()[2]
    assert [f"“{undone}”" in c.line for c in of(reader, text, predicate)] == [True]


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("The ministry lifted the curfew in Sarnholm on Monday.", "the curfew"),
        ("The ministry lifted its ban on the march.", "its ban"),
    ],
)
def test_who_lifts_a_ban_is_not_what_ended(reader: SaysoReader, text: str, thing: str) -> None:
    (reading,) = [c for c in claims(reader, text) if c.predicate == "ended"]
    roles = [s.role for s in reading.participants]
    assert roles == [Role.AGENT, Role.PATIENT]
    assert thing in reading.line


def test_a_divorce_is_no_wedding(reader: SaysoReader) -> None:
    text = "Mila Rann's divorce from Dara Holt was announced in Sarnholm."
    assert not of(reader, text, "married")
    assert [c.line for c in of(reader, text, "divorced")] == ["Mila Rann divorced Dara Holt."]

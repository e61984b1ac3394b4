"""A deed that somebody is charged with, held for or cleared of is told with that, and is no fact."""

from __future__ import annotations

import pytest
from tests.reading.told import claims, of

from sayso.model.stance import Certainty
from sayso.reading.reader import SaysoReader

CHARGED = [
    ("Boran Teth was charged with the rape of Ada Quill.", "attacked"),
    ("Boran Teth was indicted for the kidnapping of Ada Quill.", "kidnapped"),
    ("Boran Teth was arrested for the kidnapping of Ada Quill.", "kidnapped"),
    ("Boran Teth was cleared of the rape of Ada Quill.", "attacked"),
    ("Boran Teth is on trial for the rape of Ada Quill.", "attacked"),
    ("Two guards went on trial in Sarnholm for the rape of Ada Quill.", "attacked"),
    ("Boran Teth will stand trial over the kidnapping of Ada Quill.", "kidnapped"),
    ("Boran Teth awaits trial for the abduction of Ada Quill.", "kidnapped"),
    ("Three men are in the dock over the shooting of Ada Quill.", "attacked"),
]


@pytest.mark.parametrize(("sentence", "predicate"), CHARGED)
def test_it_is_told_with_the_charge_and_is_not_sure(reader: SaysoReader, sentence: str, predicate: str) -> None:
    (claim,) = of(reader, sentence, predicate)
    assert claim.line == sentence
    assert claim.stance.certainty in (Certainty.POSSIBLE, Certainty.UNCOMMITTED)


@pytest.mark.parametrize(
    "sentence",
    [
        "Boran Teth was charged with the murder of Ada Quill.",
        "Boran Teth is on trial for the murder of Ada Quill.",
        "Boran Teth is due in court on Monday for the murder of Ada Quill.",
        "Boran Teth faces trial over the killing of Ada Quill.",
        "Boran Teth is facing court-martial for the killing of Ada Quill.",
    ],
)
def test_that_somebody_was_killed_is_sure_whoever_did_it(reader: SaysoReader, sentence: str) -> None:
    (claim,) = of(reader, sentence, "killed")
    assert (claim.line, claim.stance.certainty) == (sentence, Certainty.CERTAIN)


def test_a_charge_behind_a_name_is_told_with_the_name(reader: SaysoReader) -> None:
    (claim,) = of(reader, "Boran Teth, charged with the murder of Ada Quill, was seen in Sarnholm.", "killed")
    assert claim.line == "Boran Teth was charged with the murder of Ada Quill."


def test_a_trial_that_no_clause_tells_does_not_leave_the_deed_alone(reader: SaysoReader) -> None:
    told = claims(reader, "The trial of Boran Teth for the murder of Ada Quill opened on Tuesday.")
    assert "Ada Quill was murdered." not in [c.line for c in told]


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        ("Boran Teth was convicted of the kidnapping of Ada Quill.", "Ada Quill was kidnapped."),
        ("Boran Teth was arrested after the kidnapping of Ada Quill.", "Ada Quill was kidnapped."),
        ("Boran Teth was arrested in the raid on the office.", "The office was attacked."),
        ("Boran Teth went to court over the attack on the office.", "The office was attacked."),
        ("Boran Teth appeared in court for a hearing on Monday.", "There was a hearing on Monday."),
    ],
)
def test_what_a_court_found_or_what_went_before_is_told_alone(reader: SaysoReader, sentence: str, line: str) -> None:
    assert line in [c.line for c in claims(reader, sentence)]

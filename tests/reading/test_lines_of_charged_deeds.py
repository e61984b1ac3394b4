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
]


@pytest.mark.parametrize(("sentence", "predicate"), CHARGED)
def test_it_is_told_with_the_charge_and_is_not_sure(reader: SaysoReader, sentence: str, predicate: str) -> None:
    (claim,) = of(reader, sentence, predicate)
    assert claim.line == sentence
    assert claim.stance.certainty in (Certainty.POSSIBLE, Certainty.UNCOMMITTED)


def test_that_somebody_was_killed_is_sure_whoever_did_it(reader: SaysoReader) -> None:
    (claim,) = of(reader, "Boran Teth was charged with the murder of Ada Quill.", "killed")
    assert (claim.line, claim.stance.certainty) == (
        "Boran Teth was charged with the murder of Ada Quill.",
        Certainty.CERTAIN,
    )


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        ("Boran Teth was convicted of the kidnapping of Ada Quill.", "Ada Quill was kidnapped."),
        ("Boran Teth was arrested after the kidnapping of Ada Quill.", "Ada Quill was kidnapped."),
        ("Boran Teth was arrested in the raid on the office.", "The office was attacked."),
    ],
)
def test_what_a_court_found_or_what_went_before_is_told_alone(reader: SaysoReader, sentence: str, line: str) -> None:
    assert line in [c.line for c in claims(reader, sentence)]

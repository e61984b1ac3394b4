"""Who was the first, last or only one to do a thing did it, as surely as he is said to be that one."""

from __future__ import annotations

import pytest
from tests.reading.told import lines, of

from sayso.model.claim import Status
from sayso.model.stance import Certainty
from sayso.reading.reader import SaysoReader

TOLD = [
    "Boran Teth was the first mayor to visit Tarn.",
    "Ada Quill is the first woman to lead the Guild.",
    "Quill was among the first to join the Guild.",
    "Ada Quill was the youngest person to win the prize.",
]
UNTOLD = [
    "Teth was not the first mayor to visit Tarn.",
    "Was Quill the first minister to visit Tarn?",
    "The first thing to do is to visit Tarn.",
]


@pytest.mark.parametrize("text", TOLD)
def test_told_as_printed(reader: SaysoReader, text: str) -> None:
    assert text in lines(reader, text)


@pytest.mark.parametrize("text", UNTOLD)
def test_untold(reader: SaysoReader, text: str) -> None:
    assert not [t for t in lines(reader, text) if not t.startswith("As printed")]


def test_the_visit_happened(reader: SaysoReader) -> None:
    assert of(reader, TOLD[0], "visited")[0].status is Status.HAPPENED


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("Quill will be the first minister to visit Tarn.", Certainty.PROBABLE),
        ("Quill may be the first minister to visit Tarn.", Certainty.POSSIBLE),
    ],
)
def test_no_surer_than_whoever_is_to_be_the_first(reader: SaysoReader, text: str, certainty: Certainty) -> None:
    assert of(reader, text, "visited")[0].stance.certainty is certainty


def test_who_was_the_first_to_lead_may_lead_no_more(reader: SaysoReader) -> None:
    (claim,) = of(reader, "Ada Quill was the first woman to lead the Guild.", "leads")
    assert claim.status is Status.UNSPECIFIED


def test_the_third_minister_to_fall_holds_no_post_by_that(reader: SaysoReader) -> None:
    told = lines(reader, "Quill became the third minister to fall.")
    assert set(told) == {"Quill became the third minister to fall."}

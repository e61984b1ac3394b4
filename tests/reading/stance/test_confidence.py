"""With what confidence something is thought."""

from __future__ import annotations

import pytest
from tests.reading.told import claims, lines

from sayso.model.stance import Certainty
from sayso.reading.reader import SaysoReader


def test_how_surely_it_is_thought_stands_with_who_thinks_it(reader: SaysoReader) -> None:
    (told,) = lines(reader, "We assess with low confidence that Boran Teth paid Ada Quill.")
    assert told == "According to the writer (“assess with low confidence”), Boran Teth paid Ada Quill."


@pytest.mark.parametrize(
    ("how", "certainty"), [("low", Certainty.POSSIBLE), ("moderate", Certainty.PROBABLE), ("high", Certainty.PROBABLE)]
)
def test_low_confidence_makes_it_possible(reader: SaysoReader, how: str, certainty: Certainty) -> None:
    (paid,) = claims(reader, f"We assess with {how} confidence that Boran Teth paid Ada Quill.")
    assert paid.stance.certainty is certainty


def test_confidence_behind_the_deed(reader: SaysoReader) -> None:
    (told,) = lines(reader, "We judge that Boran Teth paid Ada Quill, with low confidence.")
    assert "with low confidence" in told


def test_who_believes_somebody_to_be_something(reader: SaysoReader) -> None:
    (told,) = lines(reader, "Two sources believed Boran Teth to be Ada Quill's brother.")
    assert told == "According to two sources (“believed”), Boran Teth was related to Ada Quill."

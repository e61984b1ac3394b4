"""A perfect that is denied may still come about: it is not told as what was not once."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.reading.reader import SaysoReader


@pytest.mark.parametrize(
    "sentence",
    [
        "Nobody has been charged over the fire at Sarnholm.",
        "No one has been arrested in connection with the shooting.",
        "Ada Quill had never visited Velland before the war.",
        "Police had not arrested anyone by Sunday night.",
        "Neither leader has visited Velland.",
        "Not one minister has resigned.",
        "Police have arrested nobody.",
        "No suspects had been identified by the time Quill left.",
        "The Front had not yet killed any officers.",
    ],
)
def test_it_keeps_its_have(reader: SaysoReader, sentence: str) -> None:
    assert sentence in lines(reader, sentence)


def test_one_that_is_not_denied_is_told_as_past(reader: SaysoReader) -> None:
    assert "Ada Quill visited Velland." in lines(reader, "Ada Quill had visited Velland.")

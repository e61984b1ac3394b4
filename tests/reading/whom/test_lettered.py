"""Who is told of by a letter in place of his name."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.reading.reader import SaysoReader


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Source A alleged that Ada Quill paid Teth.", "According to Source A (“alleged”), Ada Quill paid Teth."),
        ("Company A paid $1.5m to Ada Quill.", "Company A paid $1.5m to Ada Quill."),
        (
            "Teth left. Source A alleged that in 2019 Ada Quill paid Teth.",
            "According to Source A (“alleged”), Ada Quill paid Teth in 2019.",
        ),
    ],
)
def test_the_letter_is_his(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text)


def test_a_letter_behind_another_noun_is_none(reader: SaysoReader) -> None:
    told = lines(reader, "Boran Teth sold Vitamin C to Ada Quill.")
    assert told == ["Boran Teth sold Vitamin C to Ada Quill."]

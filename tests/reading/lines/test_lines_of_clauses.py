"""Voice, subject and speaker of a deed across the clauses of a sentence: read through the whole pipeline."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.reading.reader import SaysoReader

TOLD = [
    ("Ada Quill, who was born in Arn in 1960, leads the guild.", "Ada Quill was born in Arn in 1960."),
    (
        "She said after years of abuse, she lost weight and was eventually diagnosed with diabetes.",
        "she was eventually diagnosed with diabetes.",
    ),
    (
        "Ada Quill appeared in court, but the charges against her were dropped.",
        "The charges against Ada Quill were dropped.",
    ),
    (
        "Boran Teth, 61, appeared in the Ostby court, and the case against him was postponed to September 6.",
        "The case against Boran Teth was postponed to September 6.",
    ),
    ("The bridge, as its name implies, was built by monks.", "The bridge was built by monks"),
    (
        "Ada Quill said the guild came to a full stop after the fall of the mine apparently referring to the Teths.",
        "the guild came to a full stop after the fall of the mine.",
    ),
    (
        "The guild sold the mine. The mayor closed the mill,” Ada Quill told reporters on Monday.",
        "According to Ada Quill, the guild sold the mine.",
    ),
    ("Its counsel, Ada Quill, KC, said the mine broke the law.", "Ada Quill, KC, the mine broke the law."),
]


@pytest.mark.parametrize(("text", "line"), TOLD)
def test_told(reader: SaysoReader, text: str, line: str) -> None:
    assert any(line in told for told in lines(reader, text)), lines(reader, text)


NOT_TOLD = [
    ("The durian, known for its smell, is both reviled and celebrated the world over.", "durian celebrated"),
    ("The songs, as the title suggests, were sold to the guild.", "According to the title"),
    (
        "Ada Quill said the guild sold the mine, referring to the pit in Ostby.",
        "the guild referred",
    ),
    (
        "“The guild sold the mine,” Ada Quill said. “The mine is old.\nMost recently, she donated 500 crowns.",
        "from a quotation",
    ),
]


@pytest.mark.parametrize(("text", "line"), NOT_TOLD)
def test_not_told(reader: SaysoReader, text: str, line: str) -> None:
    assert not any(line in told for told in lines(reader, text)), lines(reader, text)

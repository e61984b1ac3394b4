"""Whoever is said to be among those of whom a clause tells is told of by name, as sure as the report is."""

from __future__ import annotations

import pytest
from tests.reading.told import claims, lines

from sayso.reading.reader import SaysoReader

TOLD = [
    ("Ada Quill was among those who attended the meeting.", "Ada Quill was among those who attended the meeting."),
    (
        "Among those who attended were Ada Quill and Boran Teth.",
        "Ada Quill and Boran Teth were among those who attended.",
    ),
    ("Ada Quill was among those arrested on Monday.", "Ada Quill was among those arrested on Monday."),
    ("Ada Quill was one of those arrested in Sarnholm.", "Ada Quill was one of those arrested in Sarnholm."),
    ("Those arrested included Ada Quill and Boran Teth.", "Those arrested included Ada Quill and Boran Teth."),
    (
        "Ada Quill, who was among those wounded in the attack, died on Friday.",
        "Ada Quill was among those wounded in the attack.",
    ),
    (
        "Ada Quill and Boran Teth were among those injured, police said.",
        "According to police, Ada Quill and Boran Teth were among those injured.",
    ),
    (
        "Boran Teth was arrested on Monday. He was among six people charged with fraud.",
        "Boran Teth was among six people charged with fraud.",
    ),
]


@pytest.mark.parametrize(("text", "line"), TOLD, ids=[t[:40] for t, _ in TOLD])
def test_whoever_is_among_them_is_told_of(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text)


def test_those_with_a_number_are_sides_too(reader: SaysoReader) -> None:
    (claim,) = claims(reader, "Ada Quill was among 12 people arrested in Sarnholm on Monday.")
    assert len(claim.participants) == 2


UNTOLD = [
    "Ada Quill was not among those arrested.",
    "Ada Quill may be among those arrested.",
    "Was Ada Quill among those arrested?",
    "It is not known whether Ada Quill was among those arrested.",
    "Ada Quill walked among those arrested.",
]


@pytest.mark.parametrize("text", UNTOLD)
def test_whoever_is_not_plainly_among_them_is_not(reader: SaysoReader, text: str) -> None:
    assert not [c for c in claims(reader, text) if c.predicate == "arrested"]


@pytest.mark.parametrize(
    "text",
    [
        "Mila Rann, 34, and Dara Holt, 42, were among seven people arrested in Sarnholm.",
        "Among those arrested were the singer Mila Rann, better known as Lark, and Dara Holt.",
    ],
)
def test_nobody_of_a_list_is_left_out(reader: SaysoReader, text: str) -> None:
    told = [line for line in lines(reader, text) if "arrested" in line]
    assert told
    assert all("Mila Rann" in line and "Dara Holt" in line for line in told)

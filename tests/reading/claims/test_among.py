"""What is told of several is told of who is said to be one of them."""

from __future__ import annotations

import pytest
from tests.reading.told import claims, lines

from sayso.reading.reader import SaysoReader


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Boran Teth was among those arrested in Sarnholm on Monday.",
            "Boran Teth was among those arrested in Sarnholm on Monday.",
        ),
        (
            "Among those arrested was Boran Teth, a former director of Tern Works.",
            "Boran Teth was among those arrested.",
        ),
        ("Ada Quill was among those who signed the contract.", "Ada Quill was among those who signed the contract."),
        (
            "Boran Teth was one of five men charged with bribery.",
            "Boran Teth was one of five men charged with bribery.",
        ),
        ("Police said Boran Teth was among 12 people arrested.", "According to police, Boran Teth was among 12 people"),
    ],
)
def test_who_is_among_them_is_told_of(reader: SaysoReader, text: str, line: str) -> None:
    assert any(told.startswith(line) for told in lines(reader, text)), lines(reader, text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Boran Teth and Ada Quill are directors of Tern Works.", "Ada Quill is a director of Tern Works."),
        ("Boran Teth and his brother are officers of Tern Works.", "brother is an officer of Tern Works."),
        ("Boran Teth and Ada Quill, who were activists, left.", "Boran Teth and Ada Quill left."),
    ],
)
def test_what_they_are_each_of_them_is(reader: SaysoReader, text: str, told: str) -> None:
    assert lines(reader, text)[-1].endswith(told)


@pytest.mark.parametrize(
    "text",
    [
        "Boran Teth was not among those arrested.",
        "Boran Teth may be among those arrested.",
        "Boran Teth is feared to be one of five men arrested.",
    ],
)
def test_who_may_not_be_among_them_is_not(reader: SaysoReader, text: str) -> None:
    assert not [c for c in claims(reader, text) if c.predicate == "arrested" and "Teth" in c.line]

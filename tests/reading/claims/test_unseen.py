"""What nobody saw somebody do, or is said of any there may be, is not told as done."""

from __future__ import annotations

import pytest
from tests.reading.told import claims

from sayso.reading.reader import SaysoReader


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill never saw Lau order the raid.",
        "Ada Quill did not hear Boran Teth order the raid.",
        "No one heard the mayor order the raid.",
        "Mila Rann left Sarnholm without hearing the mayor order the raid.",
        "Mila Rann failed to notice the mayor order the raid.",
        "Ada Quill rarely saw the mayor order raids.",
    ],
)
def test_what_somebody_did_not_perceive_is_told_of_nobody(reader: SaysoReader, text: str) -> None:
    assert "ordered" not in {c.predicate for c in claims(reader, text)}


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill saw the mayor order the raid.",
        "Ada Quill did not see the guards, but she saw Boran Teth order the raid.",
        "Ada Quill saw Lau order the raid but did not tell the mayor.",
    ],
)
def test_what_somebody_saw_is_told(reader: SaysoReader, text: str) -> None:
    assert "ordered" in {c.predicate for c in claims(reader, text)}


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The council closed the school before any road was sold.", "sold"),
        ("The council closed the school before any of the guards were killed.", "killed"),
        ("The court seized any shares that Tern Works owns.", "owns"),
        ("The law bars any company owned by Boran Teth from Sarnholm.", "owns"),
        ("The court fined any trader who sold grain.", "sold"),
        ("Ada Quill denied that any guards attacked Sarnholm.", "attacked"),
    ],
)
def test_what_is_said_of_any_is_nobodys_deed(reader: SaysoReader, text: str, predicate: str) -> None:
    assert predicate not in {c.predicate for c in claims(reader, text)}


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Any ship that carried grain was seized.", "seized"),
        ("Tern Works did not pay any workers.", "paid"),
        ("The council fell before some soldiers attacked Sarnholm.", "attacked"),
    ],
)
def test_what_is_told_with_its_any_stands(reader: SaysoReader, text: str, predicate: str) -> None:
    assert predicate in {c.predicate for c in claims(reader, text)}

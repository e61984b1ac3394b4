"""What stands behind "despite" is so whatever comes of it; what comes of a deed is no surer than the deed."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.reading.reader import SaysoReader

pytest.importorskip("sayso_en", reason="the pipeline is not installed")

DONE = [
    ("Quill will not be resigning, despite criticising her clerk over it.", "Quill criticised her clerk over it."),
    ("The mayor will stay despite losing the vote in March.", "The mayor lost the vote in March."),
    ("The club won't sack Boran Teth despite finding him guilty.", "The club found Boran Teth guilty."),
    ("Tern Works may sell the mill despite promising to keep it.", "Tern Works promised to keep it."),
    ("Teth must leave the army despite winning the appeal.", "Teth won the appeal."),
]


@pytest.mark.parametrize(("text", "line"), DONE)
def test_it_was_done(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text)


def test_it_is_only_supposed_with_what_is_supposed(reader: SaysoReader) -> None:
    assert "The firm cut jobs." not in lines(reader, "The firm would lose money despite cutting jobs.")


def test_what_goes_with_what_will_be_will_be(reader: SaysoReader) -> None:
    assert "Boran Teth will leave the party." in lines(reader, "Boran Teth will resign, leaving the party.")


def test_what_comes_of_what_is_hearsay_is_hearsay(reader: SaysoReader) -> None:
    told = lines(reader, "The cart was reportedly so badly damaged that the guild called for another.")
    assert "The guild called for another." not in told


def test_what_comes_of_nothing_is_not_told(reader: SaysoReader) -> None:
    assert "Boran Teth died." not in lines(reader, "Boran Teth was not so badly injured that he died.")


def test_what_came_of_a_deed_is_told(reader: SaysoReader) -> None:
    assert "Boran Teth died." in lines(reader, "Boran Teth was so badly injured that he died.")

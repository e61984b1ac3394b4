"""What is said of somebody in the midst of a sentence about him keeps its speaker: "a guard police say was beaten"."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.reading.reader import SaysoReader

TOLD = [
    ("A guard police say was beaten by Ada Quill has died.", "According to police, a guard was beaten by Ada Quill."),
    ("A guard police say was beaten by Ada Quill has died.", "A guard police say was beaten by Ada Quill died."),
    ("A man witnesses said ran from the scene was arrested.", "According to witnesses, a man ran from the scene."),
    ("The boat officials said had sunk was found on Monday.", "According to officials, the boat sank."),
    (
        "A man federal prosecutors say bribed a mayor will go on trial.",
        "According to federal prosecutors, a man bribed a mayor.",
    ),
    (
        "A woman who prosecutors said was kidnapped by the gang was found on Monday.",
        "According to prosecutors, a woman was kidnapped by the gang.",
    ),
]


@pytest.mark.parametrize(("text", "line"), TOLD)
def test_told(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text)


def test_what_police_say_is_no_fact(reader: SaysoReader) -> None:
    told = lines(reader, "A man police say was shot after he hit a guard was jailed on Tuesday.")
    assert not [t for t in told if t.startswith("A man was shot")]


def test_whoever_says_it_leads_where_nothing_follows(reader: SaysoReader) -> None:
    told = lines(reader, "The ministry said police say they were beaten.")
    assert not [t for t in told if t.startswith("The ministry was")]

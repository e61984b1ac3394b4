"""Why somebody asks for something, what is heard from others in a quotation, and what opens a sentence of speech."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.reading.reader import SaysoReader

#: A text and what one of its lines holds.
TOLD = [
    (
        "“The ministry said it would build our clinic, but I'm told that plan has been dropped,” said Ada Quill.",
        "Ada Quill said “The ministry said it would build our clinic",
    ),
    (
        "Speaking about the feast and the new stage, the organisers said…",
        "The organisers spoke about the feast and the new stage.",
    ),
    ("Soldiers burned the village as snow fell in Tern.", "Snow fell in Tern."),
]
#: A text and what none of its lines holds.
NOT_TOLD = [
    ("A union leader called for a boycott of Orlo Sugar since the firm pays children to cut cane.", "\nThe firm pays"),
    ("The senator demanded a ban on the sect because its pastors rob the poor.", "\nIts pastors rob the poor."),
    ("Teth called for the schools to be closed as the teachers beat pupils.", "\nThe teachers beat pupils."),
    (
        "“The army said it would protect us but we are dying here,” said Ada Quill.",
        "the army said “",
    ),
    ("Talking about the strike on Monday, union leaders said…", "According to union leaders, union leaders"),
]


@pytest.mark.parametrize(("text", "held"), TOLD)
def test_a_line_holds_it(text: str, held: str, reader: SaysoReader) -> None:
    assert held in "\n".join(lines(reader, text))


@pytest.mark.parametrize(("text", "held"), NOT_TOLD)
def test_no_line_holds_it(text: str, held: str, reader: SaysoReader) -> None:
    assert held not in "\n" + "\n".join(lines(reader, text))

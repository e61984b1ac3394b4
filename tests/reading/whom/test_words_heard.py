"""What somebody only heard, what heads a line, and quotations half marked: on whose word a line stands."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.reading.reader import SaysoReader

TOLD = [
    ("Nurse Ada Quill heard that soldiers had killed the headman.", "(in its words: “Nurse Ada Quill heard”)"),
    ("Boran Teth said he had heard that the coach had sold the match.", "(in its words: “he had heard”)"),
    ("Jurors were told that Boran Teth stabbed the student.", "(in its words: “Jurors were told”)"),
    ("Councillor Boran Teth bribed inspector, jury told", "(in its words: “jury told”)"),
    ("Boran Teth paid for the boat, inquest hears", "(in its words: “inquest hears”)"),
    ("Boran Teth, the court heard on Monday, stabbed the student.", "(in its words: “the court heard”)"),
    ("Tern Works had sold the port, the inquiry was told.", "(in its words: “the inquiry was told”)"),
    ("Word reached the villagers that the rebels had burned the bridge.", "“Word reached the villagers”"),
    (
        "Lawyers say they have heard from several inmates that guards killed a prisoner.",
        "According to lawyers, citing several inmates (“have heard”), guards killed a prisoner.",
    ),
    ("The chief let it be known that the king had fled.", "According to the chief (“let it be known”), the king fled."),
    ("UN: Soldiers killed 40 civilians in Tern", "According to the UN, soldiers killed 40 civilians in Tern."),
    ("WHO: Cholera killed 40 people in Kivala", "According to WHO, cholera killed 40 people in Kivala."),
    (
        "Caption: Police drag a student from the hall in Arlen on Monday.",
        "Police drag a student from the hall in Arlen on Monday.",
    ),
    (
        "ARLEN - 25 July 2022: The union sold the port, said minister Ada Quill.",
        "According to minister Ada Quill, the union sold the port.",
    ),
    (
        "“I never took a cent,’ Senator Boran Teth told the committee. “My aide took the money.”",
        "According to Senator Boran Teth, Boran Teth never took a cent.",
    ),
    ('"We saw two men, Ada Quill said. "They shot the driver."', "According to Ada Quill, they shot the driver."),
]
UNTOUCHED = [
    ("The nurse heard the soldiers shoot the headman.", "The soldiers shot the headman."),
    ("The mayor told her pupils that police had closed the road.", "According to the mayor, police closed the road."),
    ("Boran Teth sold the ferry, police told AFP.", "According to police, Boran Teth sold the ferry."),
    ("The court said that Boran Teth sold the ferry.", "According to the court, Boran Teth sold the ferry."),
    ("ZAMBIA: Police arrest Boran Teth in Lusaka", "Police arrest Boran Teth in Lusaka."),
]


@pytest.mark.parametrize(("text", "line"), TOLD)
def test_a_line_keeps_whose_word_it_is(reader: SaysoReader, text: str, line: str) -> None:
    assert any(line in told for told in lines(reader, text))


@pytest.mark.parametrize(("text", "line"), UNTOUCHED)
def test_nothing_is_heard_that_was_seen_or_said(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text)


def test_what_heads_a_course_speaks_to_nobody(reader: SaysoReader) -> None:
    text = "Quill: Fabric Dyeing & Design (August 28 to September 1)\n\nThe guests will visit the port."
    assert not any("According" in told for told in lines(reader, text))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Opinion: The minister has betrayed the islanders of Tavua", "The minister betrayed the islanders of Tavua."),
        ("“We saw two men, he said. They shot the driver. It rained on Monday.", "They shot the driver."),
    ],
)
def test_what_may_be_somebodys_word_is_not_told(reader: SaysoReader, text: str, line: str) -> None:
    assert line not in lines(reader, text)

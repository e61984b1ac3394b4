"""Deeds that are done for somebody, or that nobody is told to have done; and whose date is whose."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.reading.reader import SaysoReader


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("A diplomat shown a photograph of the letter said it was genuine.", "A diplomat showed a photograph"),
        ("A clerk given the list by the mayor burned it.", "A clerk gave the list"),
        ("Boran Teth was found hanged in his cell in September.", "Boran Teth was hanged"),
    ],
)
def test_not_told(text: str, line: str, reader: SaysoReader) -> None:
    assert not any(told.startswith(line) for told in lines(reader, text))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("A film shown in Odra angered the guild.", "A film was shown in Odra."),
        ("Two men were found beheaded near Odra.", "Two men were found beheaded near Odra."),
        (
            "Boran Teth was found hanged in his cell in September.",
            "Boran Teth was found hanged in his cell in September.",
        ),
        ("The inspector on duty that day, Boran Teth, was transferred.", "Boran Teth was transferred."),
        (
            "In 2018 two men were hanged in Odra, and the body of one was returned the following spring.",
            "The body of one was returned the following spring.",
        ),
        ("In 2018 the mill closed in Odra, and the guild sold its boats.", "The guild sold its boats in 2018."),
    ],
)
def test_told(text: str, line: str, reader: SaysoReader) -> None:
    assert line in lines(reader, text)

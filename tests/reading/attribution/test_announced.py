"""A speech without quotation marks behind a line that announces it is its speaker's word."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.reading.reader import SaysoReader

_LETTER = (
    "Bishop Amos Tarv wrote on Sunday. Here is his letter:\n\nI write to you with a heavy heart.\n\n"
    "Soldiers burned two churches in Segou.\n\nWe buried our friends.\n\nPolice arrested a trader in Tern on Friday."
)
_GIVEN = "The coach of Suva Rovers gave this statement:\n\nI am leaving. The owner sold two players. I thank you."
_SENT = "Here is the answer Lena Ulm sent us:\n\nI am no thief. The bank sold the mill."
_ADDED = (
    "Lena Ulm spoke in Tern. The mayor added:\n\nThe bank sold the mill.\n\nPolice arrested a trader in Tern on Friday."
)
_HERE = "Here is what the ministry said:\n\nPolice arrested two men in Tern."
_TOLD = "Lena Ulm told reporters:\n\nThe bank sold the mill.\n\nWe will sue the bank.\n\nThe guild left Tern."
_FIGURES = "The ministry printed a statement:\n\nForty miners died in May. Police arrested two men in Tern."


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (_LETTER, "According to Amos Tarv, soldiers burned two churches in Segou."),
        (_LETTER, "Police arrested a trader in Tern on Friday."),
        (_GIVEN, "According to the coach of Suva Rovers, the owner sold two players."),
        (_SENT, "According to Lena Ulm, the bank sold the mill."),
        (_ADDED, "According to the mayor, the bank sold the mill."),
        (_ADDED, "Police arrested a trader in Tern on Friday."),
        (_HERE, "According to the ministry, police arrested two men in Tern."),
        (_TOLD, "According to Lena Ulm, the bank sold the mill."),
        (_TOLD, "The guild left Tern."),
        (_FIGURES, "Police arrested two men in Tern."),
    ],
)
def test_told_on_whose_word(text: str, line: str, reader: SaysoReader) -> None:
    assert line in lines(reader, text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "The guild issued a statement: the mill had been sold to Boran Teth.",
            "According to the guild, the mill was sold to Boran Teth.",
        ),
        (
            "The committee answered in one line: Boran Teth was paid in May.",
            "According to the committee, Boran Teth was paid in May.",
        ),
        ("Mila Rann released a photograph: Boran Teth was leaving the mill.", "Boran Teth was leaving the mill."),
        ("The guild had a simple plan: Boran Teth had bought the mill.", "Boran Teth bought the mill."),
    ],
)
def test_told_in_the_same_line(text: str, line: str, reader: SaysoReader) -> None:
    assert line in lines(reader, text)


def test_the_next_speaker_takes_the_word_from_the_first(reader: SaysoReader) -> None:
    text = (
        "Minister Ada Quill said:\nTeth fled. We will not look away.\n\n"
        "Mayor Mila Rann, who went there, said:\nI met families in Sarnholm. The Front burned their village.\n"
    )
    told = lines(reader, text)
    assert "According to Mayor Mila Rann, the Front burned their village." in told
    assert not any("Ada Quill" in line and "burned" in line for line in told)

"""Lines keep the name behind a description, the adjectives of a noun, and the condition of what is to come."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.reading.reader import SaysoReader

TOLD = [
    ("The Pellan airline, Sky Teth, has signed an agreement with the Brigade.", "The Pellan airline, Sky Teth, signed"),
    ("The mayor of Ostby, Ada Quill, closed the harbour on Monday.", "The mayor of Ostby, Ada Quill, closed"),
    ("The director of the Guild, Ada Quill, resigned on Monday.", "The director of the Guild, Ada Quill, resigned"),
    (
        "The village head, Boran Teth, accused the army of burning houses.",
        "The village head, Boran Teth, accused the army of burning houses.",
    ),
    (
        "Quaria's president at the time, Horst Ostby, signed an agreement with the guild to finance the opera.",
        "president at the time, Horst Ostby, signed",
    ),
    (
        "The treaty was a political and economic burden that did not allow the Brigade to grow.",
        "A political and economic burden did not allow",
    ),
    ("It was Ada Quill's slow, tired speech that moved the crowd.", "Ada Quill's slow, tired speech moved the crowd."),
    ("The prosecutor charged Boran Teth, a guard at the mine, with murder.", "a guard at the mine, with murder."),
    (
        "The airline has signed an agreement with a travel agency – Teth Travel – to offer flights from Ostby.",
        "The airline signed an agreement with a travel agency – Teth Travel – to offer flights",
    ),
    (
        "The governor will move the case to the high court, pending the end of all talks.",
        "to the high court, pending the end of all talks.",
    ),
    ("The company plans to extend flights to Ostby, as demand grows.", "plans to extend flights to Ostby as demand"),
    ("At times, the guild paid its members in cash.", "At times, the guild paid"),
    ("Often, the guild paid its members in cash.", "Often, the guild paid"),
    ("One role Ada Quill has become famous for: in 2012, she played a nurse.", "Ada Quill became famous."),
    (
        "Ada Quill, Director of Events and Operations at the Guild, said the fair will open.",
        "Ada Quill is Director of Events and Operations at the Guild.",
    ),
    ("Leo Brand, Head of Sales at the Museum, fled.", "Leo Brand is Head of Sales at the Museum."),
    ("The king arrived in 1861. Four days later, Ada Quill declared a strike.", "declared a strike four days later."),
]


@pytest.mark.parametrize(("text", "line"), TOLD)
def test_told(reader: SaysoReader, text: str, line: str) -> None:
    assert any(line in told for told in lines(reader, text)), lines(reader, text)


NEVER = [
    ("Traders who attack the police will be arrested, the mayor said.", "raders attack"),
    ("People who want to leave Ostby should call the guild.", "People want"),
    ("The governor will move the case to the high court, pending the end of all talks.", "There was the end"),
    ("Nobody expected the Cairo protests of 2011.", "protests in Cairo"),
    ("The treaty was a political and economic burden that did not allow the Brigade to grow.", "Economic burden"),
]


@pytest.mark.parametrize(("text", "line"), NEVER)
def test_not_told(reader: SaysoReader, text: str, line: str) -> None:
    assert not any(line in told for told in lines(reader, text)), lines(reader, text)


def test_who_attacked_is_told_of_those_who_are_known(reader: SaysoReader) -> None:
    assert "The three men attacked the guard." in lines(reader, "The three men who attacked the guard will be tried.")

"""Who is called like a month, and says so, gives a line no date."""

from __future__ import annotations

from tests.reading.told import lines

from sayso.reading.reader import SaysoReader


def test_who_says_so_is_no_month(reader: SaysoReader) -> None:
    told = lines(reader, "Jan January chairs the guild. According to January, the council met the firm.")
    assert "According to January, the council met the firm." in told


def test_figures_of_a_month_are_none_of_anybody(reader: SaysoReader) -> None:
    assert "Velco sold the mill in January." in lines(reader, "In January, Velco sold the mill.")

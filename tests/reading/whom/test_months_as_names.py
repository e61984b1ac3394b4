"""Who is called like a month, and says so, gives a line no date."""

from __future__ import annotations

from tests.reading.told import lines, of

from sayso.reading.reader import SaysoReader


def test_who_says_so_is_no_month(reader: SaysoReader) -> None:
    told = lines(reader, "Jan January chairs the guild. According to January, the council met the firm.")
    assert "According to January, the council met the firm." in told


def test_figures_of_a_month_are_none_of_anybody(reader: SaysoReader) -> None:
    assert "Velco sold the mill in January." in lines(reader, "In January, Velco sold the mill.")


def test_the_month_of_a_day_is_none_of_the_name_behind_it(reader: SaysoReader) -> None:
    told = lines(reader, "On 3 May Tarn Logistics sold the ship to Boran Teth.")
    assert told == ["Tarn Logistics sold the ship to Boran Teth on 3 May."]


def test_a_day_that_opens_a_sentence_without_a_comma_is_of_its_deed(reader: SaysoReader) -> None:
    (told,) = of(reader, "On 19 April 2023 Bramwell transferred 8.5 million euros to Quarry Lane Ltd.", "paid")
    assert told.when is not None

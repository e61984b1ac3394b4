"""A date between an article and its noun is that noun's: read through the whole pipeline."""

from __future__ import annotations

import pytest
from tests.reading.told import claims

from sayso.reading.reader import SaysoReader


@pytest.mark.parametrize(
    ("sentence", "predicate"),
    [
        ("Ada Quill denounced the June 2022 raid.", "condemned"),
        ("Aldo Brenn masterminded the 2019 attack on Sarnholm.", "planned"),
        ("Aldo Brenn, mastermind of the March 2024 Sarnholm bombing, was seen in Tarvik.", "planned"),
        ("Alleging fraud by miners, the guild now waits for a ruling.", "said"),
        ("While the bureau is probing the mine, in June the guild left Sarnholm.", "investigated"),
        ("The Front claimed responsibility for the May 2021 blast.", "admitted"),
    ],
)
def test_what_was_done_about_it_has_another_day(reader: SaysoReader, sentence: str, predicate: str) -> None:
    assert [c.when for c in claims(reader, sentence) if c.predicate == predicate] == [None]


@pytest.mark.parametrize(
    ("sentence", "predicate"),
    [
        ("Ada Quill denounced the June 2022 raid.", "attacked"),
        ("Ada Quill attended the January 2024 conference in Sarnholm.", "attended"),
        ("Ada Quill won the 2022 election.", "won"),
    ],
)
def test_what_happened_then_or_at_it_has_that_day(reader: SaysoReader, sentence: str, predicate: str) -> None:
    assert [bool(c.when) for c in claims(reader, sentence) if c.predicate == predicate] == [True]


@pytest.mark.parametrize(
    ("sentence", "predicate"),
    [
        ("Gunmen attacked a station in Sarnholm on May 5, killing two guards.", "killed"),
        ("On Tuesday, rebels raided the village of Ostby, abducting six women.", "kidnapped"),
        ("A bomb went off in Sarnholm on Monday, wounding Ada Quill.", "injured"),
        ("The Front killed two guards in an attack on a station in Sarnholm on May 4.", "attacked"),
        ("Boran Teth was arrested during a raid on the Quill house on May 4.", "attacked"),
    ],
)
def test_a_deed_and_what_came_of_it_have_one_day(reader: SaysoReader, sentence: str, predicate: str) -> None:
    assert [bool(c.when) for c in claims(reader, sentence) if c.predicate == predicate] == [True]


@pytest.mark.parametrize(
    ("sentence", "predicate"),
    [
        ("Mila Rann was charged on May 4 in the attack on Sarnholm.", "attacked"),
        ("Mila Rann was convicted on May 4 of killing two men.", "killed"),
        ("The army shelled Ostby on May 4, later killing two men.", "killed"),
        ("Ada Quill met Mila Rann on May 4, after killing a man.", "killed"),
        ("Boran Teth was killed on May 4 in revenge for an attack on the Tern Works.", "attacked"),
    ],
)
def test_what_came_at_another_time_has_not_its_day(reader: SaysoReader, sentence: str, predicate: str) -> None:
    assert [c.when for c in claims(reader, sentence) if c.predicate == predicate] == [None]


def test_what_did_not_come_has_no_day_of_what_was_asked(reader: SaysoReader) -> None:
    text = "Ada Quill wrote to the ministry on August 28 but received no response."
    assert [c.line for c in claims(reader, text) if c.predicate == "took"] == ["Ada Quill received no response."]

"""On whose word a line stands where its speaker is easily lost: what juries hear, promises, cues at the end, "I"."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.reading.reader import SaysoReader


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "The jury heard that Dorn Quill founded the charity in 2019.",
            "Dorn Quill founded the charity in 2019 (in its words: “The jury heard”).",
        ),
        (
            "In a majority ruling, the panel held that the registrar closed the office unlawfully.",
            "According to the panel (“held”), the registrar closed the office unlawfully.",
        ),
        (
            "The mayor promised that the bridge would be repaired before winter.",
            "According to the mayor (“promised”), the bridge would be repaired before winter.",
        ),
        (
            "The judge ordered that Quill be tried again in Velm.",
            "According to the judge (“ordered”), Quill should be tried again in Velm.",
        ),
        (
            "The union accused the mine of having poisoned the river.",
            "The union accused the mine of having poisoned the river.",
        ),
        (
            "Taro recognizes having gone to the palace on Monday.",
            "According to Taro (“recognizes”), Taro went to the palace on Monday.",
        ),
        (
            "The lorry was stopped by soldiers who, one of the drivers said, had taken it for a tank.",
            "According to one of the drivers, soldiers took it for a tank.",
        ),
        (
            "Police detained nine students, the rector said, when they occupied the library.",
            "According to the rector, they occupied the library.",
        ),
        (
            "The lorry left the port at noon, drivers and two clerks of the harbour office said on Monday.",
            "According to drivers and two clerks of the harbour office, the lorry left the port at noon.",
        ),
    ],
)
def test_a_line_keeps_who_says_it(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text)


def test_a_saying_within_a_saying_keeps_both_speakers(reader: SaysoReader) -> None:
    (met,) = (
        line
        for line in lines(reader, "Ines Taro is said to have admitted that she met the general in Oster.")
        if "(" in line
    )
    assert met == "According to Ines Taro (“to have admitted”), it is said that Ines Taro met the general in Oster."


def test_what_an_order_only_names_is_the_reports_own(reader: SaysoReader) -> None:
    told = lines(reader, "The court ordered that Quill be tried again over the murder of Dorn Taro in 2012.")
    assert not any("According to the court" in line and "killed" in line for line in told)


_COLUMN = """The Harbour Wall

By Ines Taro

My cousin bought a boat in Velm. {}

The council closed the harbour on Monday."""


def test_a_column_is_told_on_its_authors_word(reader: SaysoReader) -> None:
    said = lines(reader, _COLUMN.format("I met the mayor in Oster."))
    assert "According to Ines Taro, Ines Taro met the mayor in Oster." in said
    assert "The council closed the harbour on Monday." in said


def test_without_an_author_nobody_is_i(reader: SaysoReader) -> None:
    told = lines(
        reader, "My cousin bought a boat in Velm. I met the mayor.\n\nThe council closed the harbour on Monday."
    )
    assert told == ["The council closed the harbour on Monday."]


def test_an_interviews_answers_are_of_whom_its_title_names(reader: SaysoReader) -> None:
    text = (
        "Ten minutes with Ada Quill\n\nQ: Where did you go?\n\nA: I met the minister in Oster.\n\n"
        "Q: And then?\n\nA: The ministry closed the mill in May."
    )
    said = lines(reader, text)
    assert "According to Ada Quill, Ada Quill met the minister in Oster." in said
    assert "According to Ada Quill, the ministry closed the mill in May." in said


def test_a_cue_around_only_is_one_stretch(reader: SaysoReader) -> None:
    told = lines(reader, "Ada Quill was not speaking only about Boran Teth, but the guild said she was paid in May.")
    assert any("paid in May" in line for line in told)


def test_nobody_says_somebody(reader: SaysoReader) -> None:
    cut = "Mila Rann said one of the two men _ she did not know which one _ had been located."
    assert "Mila Rann said one of the two men." not in lines(reader, cut)
    assert "Mila Rann said a prayer for the miners." in lines(reader, "Mila Rann said a prayer for the miners.")


@pytest.mark.parametrize(
    "text",
    [
        "No one has claimed responsibility for the blast in Sarnholm.",
        "No group has claimed responsibility for the blast in Sarnholm.",
        "The Quay Brigade has not claimed responsibility for the blast in Sarnholm.",
    ],
)
def test_a_blast_that_nobody_owns_up_to_is_on_nobodys_word(reader: SaysoReader, text: str) -> None:
    assert "There was a blast in Sarnholm." in lines(reader, text)


MET = "Ada Quill met Otto Krantz in Ostwick."

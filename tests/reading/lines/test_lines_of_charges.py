"""What somebody is accused of, asked for, or listed behind; on what day it was."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.reading.reader import SaysoReader


@pytest.mark.parametrize(
    "text",
    [
        "The ministry accused the Oster-based firm of illegal transfers.",
        "The court convicted the Tern-based mill of tax fraud.",
        "The bank was led by Kesi, followed by the Tavik Group.",
        "The agency said the submission of the application for the arrest of Boran Teth was a milestone.",
    ],
)
def test_none_of_these_is_told(reader: SaysoReader, text: str) -> None:
    found = lines(reader, text)
    assert not [line for line in found if "of illegal transfers is" in line or "of tax fraud is" in line]
    assert not [line for line in found if "followed" in line or "to be arrested" in line]


def test_whose_head_is_accused_stays_whole(reader: SaysoReader) -> None:
    assert "The union accused the head of the Tavik Group of fraud." in lines(
        reader, "The union accused the head of the Tavik Group of fraud."
    )


def test_a_clause_with_when_has_the_day_that_it_describes(reader: SaysoReader) -> None:
    assert "Boran Teth resigned in March 2019." in lines(
        reader, "It is the largest strike since March 2019, when Boran Teth resigned."
    )


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Since fighting erupted in May, 204,000 people have fled to Quaria, according to the guild.",
            "According to the guild, since fighting erupted in May, 204,000 people have fled to Quaria.",
        ),
        (
            "After the dam broke on Monday, the army evacuated 300 villagers.",
            "After the dam broke on Monday, the army evacuated 300 villagers.",
        ),
    ],
)
def test_a_line_says_since_what_it_is_so(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text)


def test_recordings_from_an_event_are_evidence_of_what_was_done_at_it(reader: SaysoReader) -> None:
    text = (
        "The findings include videos and photographs from Quaria, such as a May 2025 rally in Oster that featured the "
        "envoy Ada Quill alongside the captain Boran Teth."
    )
    assert any("evidence: videos and photographs" in line for line in lines(reader, text))


def test_what_somebody_read_is_nobodys_word(reader: SaysoReader) -> None:
    told = lines(
        reader, "The college summoned Ada Quill, a student, to a hearing over a poem she read at a rally in May."
    )
    assert not any("According to" in line for line in told)


def test_nobody_in_a_list_has_his_neighbours_post(reader: SaysoReader) -> None:
    told = lines(
        reader,
        "The feast was held in the presence of Boran Teth, envoy of the Tavik Union, Ines Taro, head of the Farm "
        "Institute, Leo Brand, clerk of the Reef Council, and Nadia Feld, mayor of Oster.",
    )
    assert "Leo Brand is head of the Farm Institute." not in told
    assert "Ines Taro is head of the Farm Institute." in told


def test_according_to_them_they_is_left_out(reader: SaysoReader) -> None:
    told = lines(reader, "They did not name those arrested but said they had been trained for operations.")
    assert not any(line.startswith("According to them, they") for line in told)


def test_a_video_that_surfaced_is_evidence_of_what_it_shows(reader: SaysoReader) -> None:
    told = lines(
        reader, "The talks came to light after an undated video surfaced showing Velkan and Ostrova sharing a stage."
    )
    assert "Velkan and Ostrova shared a stage (evidence: an undated video)." in told


def test_counts_of_a_crime_are_charges(reader: SaysoReader) -> None:
    told = lines(reader, "A Kelm man was arrested Monday on three counts of murder of a child.")
    assert told == ["A Kelm man was arrested Monday on three counts of murder of a child."]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Boran Teth was charged under section 4(2) of the Act.",
            "Boran Teth was charged under section 4(2) of the Act.",
        ),
        (
            "Police arrested Boran Teth under section 12A(1)(iv).",
            "Police arrested Boran Teth under section 12A(1)(iv).",
        ),
    ],
)
def test_a_part_of_a_law_is_told_whole(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text)

"""Whom a line names: pronouns, titles, articles; read through the whole pipeline."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.reading.reader import SaysoReader

TOLD = [
    (
        "Ada Quill ran the harbour for a decade. On Monday her husband was arrested in Sarnholm.",
        "Ada Quill’s husband was arrested in Sarnholm on Monday.",
    ),
    (
        "Boran Teth won the vote in May. Observers refused to verify his victory.",
        "Observers refused to verify Boran Teth’s victory.",
    ),
    (
        "Boran Teth won the vote in May. Critics of Olm Harte denounced his policies.",
        "Critics of Olm Harte denounced his policies.",
    ),
    (
        "The Harbour Front opened an office in Ostby. The police raided its archive on Friday.",
        "The police raided the Harbour Front’s archive on Friday.",
    ),
]


@pytest.mark.parametrize(("text", "line"), TOLD)
def test_a_line_names_whom_its_pronouns_mean(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text)


@pytest.mark.parametrize(
    "text", ["Ada Quill spoke first. It began again after the break.", "Ada Quill spoke first. They never changed."]
)
def test_a_deed_of_nobody_that_is_found_is_left_out(reader: SaysoReader, text: str) -> None:
    assert not any(line.startswith(("It", "They")) for line in lines(reader, text))


def test_a_deed_done_to_somebody_named_is_kept(reader: SaysoReader) -> None:
    assert "They attacked Boran Teth." in lines(reader, "It was late. They attacked Boran Teth.")


def test_a_sentence_by_itself_keeps_its_pronoun(reader: SaysoReader) -> None:
    assert lines(reader, "They reached an agreement on Monday.")


TITLES = [
    (
        "Ada Quill, additional superintendent of Ostby Police, confirmed the arrest.",
        "Ada Quill is an additional superintendent of Ostby Police.",
    ),
    (
        "Ada Quill, head of digital economy and governance at the Sarnholm Institute, met Boran Teth.",
        "Ada Quill is head of digital economy and governance at the Sarnholm Institute.",
    ),
    ("Minister of Education Dr Boran Teth met the miners.", "Boran Teth is Minister of Education."),
    (
        "The council is led by Boran Teth, Minister of Health and Prevention.",
        "Boran Teth is Minister of Health and Prevention.",
    ),
    (
        "Ada Quill, an assistant professor and plant researcher, met the mayor.",
        "Ada Quill is a plant researcher.",
    ),
    ("Judge Levin Harte jailed Ada Quill.", "Levin Harte is a judge."),
    ("Union minister Boran Teth said the vote was free.", "Boran Teth is union minister."),
    ("Ada Quill is chief of staff of the Harbour Front.", "Ada Quill is chief of staff at the Harbour Front."),
    ("The Pope met miners in Ostby on Friday.", "The Pope met miners in Ostby on Friday."),
]


@pytest.mark.parametrize(("text", "line"), TITLES)
def test_a_title_is_told_whole(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text)


def test_a_style_is_no_office(reader: SaysoReader) -> None:
    assert lines(reader, "Sheikh Teth met the miners.") == ["Teth met the miners."]


REPORTED = [
    (
        "“We will cooperate with the police,” the guild’s spokesman said.",
        "The guild’s spokesman said “We will cooperate with the police”.",
    ),
    (
        "Boran Teth smiled. “I heard it from my friends,” he said. His wife left.",
        "Boran Teth said “I heard it from my friends”.",
    ),
    ("We closed the school in May.", "We closed the school in May."),
]


@pytest.mark.parametrize(("text", "line"), REPORTED)
def test_behind_according_to_we_are_they(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text)


PLAIN = [
    ("Residents will reportedly pay a fee.", "Residents will reportedly pay a fee."),
    ("BowWave, a United States-based fund, bought the school.", "BowWave is based in the United States."),
    (
        "Ada Quill said African leaders welcomed the plan at the summit.",
        "According to Ada Quill, African leaders welcomed the plan at the summit.",
    ),
    (
        "The meeting was held from 22nd July, 2025 to 24th July 2025 at the campus of the guild.",
        "The meeting was held from 22nd July, 2025 to 24th July 2025 at the campus of the guild.",
    ),
    (
        "The bridge will run along the coast into a desert 'port,' the Ostby Herald reported.",
        "According to the Ostby Herald, the bridge will run along the coast into a desert port.",
    ),
    ("The Harbour Party lost the vote. The ruling party raised the levy.", "The ruling party raised the levy."),
    (
        "Yonwa Agency reported the vote on Monday. The police organization is being reduced.",
        "The police organization is being reduced.",
    ),
    (
        "Teth Mills (Ostby) Ltd, which runs the quarry near Sarnholm, has sold two of its lorries.",
        "Teth Mills (Ostby) Ltd sold two of its lorries.",
    ),
    (
        "The Weavers' Union (Eastern Wing) has announced a strike from Monday, the mayor said.",
        "According to the mayor, the Weavers' Union (Eastern Wing) announced a strike from Monday.",
    ),
    ("Advisers from Teth & Daughters were hired in May.", "Advisers from Teth & Daughters were hired in May."),
    (
        "A mission sent by the Ministry of Peat, Mills & Quays was expected in Sarnholm last evening.",
        "A mission was sent by the Ministry of Peat, Mills & Quays.",
    ),
    (
        "The guild's head of communications, Ada Quill, signed the letter on Monday.",
        "Ada Quill is head of communications at the guild.",
    ),
    (
        "The guild's director in Ostby, Ada Quill, signed the letter on Monday.",
        "Ada Quill is director in Ostby of the guild.",
    ),
    (
        "The letter was signed by Peat and Mills Minister Boran Teth on Monday.",
        "Boran Teth is Peat and Mills Minister.",
    ),
    (
        "The guild agreed to pay for the school, on condition that the mayor, Ada Quill, pays the rent in May.",
        "The guild agreed to pay for the school, on condition that the mayor, Ada Quill, pays the rent in May.",
    ),
]


@pytest.mark.parametrize(("text", "line"), PLAIN)
def test_a_line_is_plain_english(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text)

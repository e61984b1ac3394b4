"""Lines keep what frames their clause: its terms, how often, of whom, and what a comma does not cut off."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.reading.reader import SaysoReader

pytest.importorskip("sayso_en", reason="the pipeline is not installed")


WHOLE = [
    "The Tern Guild wants a report on the number of mills already sold, idle or to be closed.",
    "The law requires the mills, including those in Ostby, to be inspected by the guild.",
    "Ada Quill assured that she has letters from the bank, that she owes no money to the guild.",
    "The Tern Guild learned on May 3, 2019, of the sale of the mill.",
    "The guild owns half of the mill - the half that burned.",
    "Just two of the hundreds of letters in the archive were published by the Tern Herald.",
    "Previously, the guild paid the clerks every week.",
    "In 20 percent of the mills where clerks or their relatives were allowed to strike, the guild was fined.",
]


@pytest.mark.parametrize("sentence", WHOLE)
def test_a_sentence_is_told_whole(reader: SaysoReader, sentence: str) -> None:
    assert sentence in lines(reader, sentence)


TOLD = [
    (
        'After the Tern Herald printed letters on "the state of the mill," the mayor accused Ada Quill of theft.',
        'The Tern Herald printed letters on "the state of the mill".',
    ),
    (
        "There are farmers who refused to sell the orchard to Veltro Works.",
        "Some farmers refused to sell the orchard to Veltro Works.",
    ),
    (
        "Ada Quill is the only member of the Tern Guild who voted against the levy.",
        "Ada Quill voted against the levy.",
    ),
    (
        "Under that contract, Ada Quill said the guild intends to sell the mill in May.",
        "According to Ada Quill, under that contract, the guild intends to sell the mill in May.",
    ),
    ("The Tern Guild, in some cases, paid the clerks twice.", "In some cases, the Tern Guild paid the clerks twice."),
    (
        "Although the guild pays well, in some cases the clerks refuse to work in the mill.",
        "In some cases, the clerks refuse to work in the mill.",
    ),
    (
        "Ada Quill said that when the mill closes, the clerks begin to leave.",
        "According to Ada Quill, the clerks begin to leave when the mill closes.",
    ),
    (
        "Ada Quill was held up by illness, including a fever that she had to fight to win the race.",
        "Ada Quill had to fight a fever to win the race (a purpose, “to win”).",
    ),
    ("Ada Quill, co-founder of the Tern Guild, left Ostby.", "Ada Quill co-founded the Tern Guild."),
    (
        "Ada Quill said the cost of the levy “has already begun to hurt our mill” in Ostby.",
        "Ada Quill said the cost of the levy “has already begun to hurt our mill”.",
    ),
    (
        "Ada Quill made a speech. She is the only former mayor of Ostby who backed the levy.",
        "Ada Quill backed the levy.",
    ),
    # As before.
    ("Under oath, Ada Quill said the guild intends to sell.", "According to Ada Quill, the guild intends to sell."),
    ("Ada Quill, founder of the Tern Guild, left Ostby.", "Ada Quill founded the Tern Guild."),
    ("The Tern Guild has its seat in Ostby.", "The Tern Guild has its seat in Ostby."),
    ("The guild owns the mill – it burned in May.", "The guild owns the mill."),
    (
        "The clerks who refused to sell the orchard left Ostby.",
        "The clerks who refused to sell the orchard left Ostby.",
    ),
]


@pytest.mark.parametrize(("text", "line"), TOLD)
def test_a_line_tells_its_frame(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text)


DATED = [
    (
        "Between 1990 and 1995 Ada Quill worked in Ostby, but left for Ternhaven that year.",
        "Ada Quill left for Ternhaven that year (1995).",
    ),
    (
        "Ada Quill said on Monday she had thought of leaving the guild, but decided to fight for the mill.",
        "Ada Quill decided to fight for the mill.",
    ),
    (
        "In 2019 the guild opened a mill. The following month, Ada Quill sued the mayor.",
        "Ada Quill sued the mayor the following month.",
    ),
    (
        "In May 2019 the guild opened a mill. The following month, Ada Quill sued the mayor.",
        "Ada Quill sued the mayor the following month (2019-06).",
    ),
    ("Ada Quill came on Monday and arrested the clerk.", "Ada Quill arrested the clerk on Monday."),
]


@pytest.mark.parametrize(("text", "line"), DATED)
def test_a_date_stays_with_its_verb(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text, None)


UNTOLD = [
    ("3.Selling the mill means that the guild will leave Ostby.", "The mill means that the guild will leave Ostby."),
    ("This means the mill can open in Ostby in May.", "The mill can open in Ostby in May."),
    (
        "Its only gift seems to have been, as Ada Quill told the Tern Herald in May, the mill.",
        "Ada Quill told the Tern Herald in May that its only gift seems to have been.",
    ),
    (
        "Tom Veltro from the Ministry of Mines tells RTV clerks, and other officials such as surveyors, guards, and "
        "cooks are part of the old guild in Ostby, but not so in Tarn.",
        "Tom Veltro tells RTV clerks.",
    ),
    (
        "Mayor Tom Veltro spoke twice, going to the hall to say a “printing error” caused the guild to lose the vote.",
        "Mayor Tom Veltro spoke twice, going to the hall to say a “printing error”.",
    ),
]


@pytest.mark.parametrize(("text", "line"), UNTOLD)
def test_what_cannot_be_turned_is_not_told(reader: SaysoReader, text: str, line: str) -> None:
    assert line not in lines(reader, text)


def test_seats_in_a_house_are_no_seat_in_a_town(reader: SaysoReader) -> None:
    told = lines(reader, "The Front kept the ten seats which it has at present in a House of ninety.")
    assert not any("based in" in line for line in told)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Beds were sent yesterday to the Tern Hospital, where nine people have died since May.",
            "Nine people have died since May at the Tern Hospital.",
        ),
        (
            "Next Saturday the Rovers travel to Ostby, and Ada Quill has asked the guild for leave.",
            "Ada Quill asked the guild for leave.",
        ),
    ],
)
def test_what_has_been_done_by_now_takes_no_day_of_another_deed(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The boys were beaten and in some cases shot.", "In some cases, the boys were shot."),
        ("Suspects are questioned, and, in rare cases, are deported.", "In rare cases, suspects are deported."),
        ("Guards searched the house and in the kitchen found a gun.", "In the kitchen, guards found a gun."),
        ("Quill left the army and in May 2019 founded a school.", "Quill founded a school in May 2019."),
    ],
)
def test_what_opens_the_second_of_two_verbs_frames_it(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text)

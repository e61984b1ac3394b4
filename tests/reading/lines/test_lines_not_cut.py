"""Nothing that the sense needs is cut off a line, and no date or place is lent to a clause that has none."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.reading.reader import SaysoReader

pytest.importorskip("sayso_en", reason="the pipeline is not installed")


WHOLE = [
    # What says which of its kind a subject is.
    "Painters in Quaria and Ostby opened a trail for younger artists during the 1960s.",
    "The people in the harbour district protested against the new tax.",
    "The miners who work at night left Sarnholm on Tuesday.",
    "Farmers growing rice in the delta sued the ministry.",
    "The demand for products containing natural oils grew in Quaria.",
    "The exact amount paid by the firm was not disclosed.",
    # What frames a clause before its subject.
    "In peacetime, the barracks use electricity from the town grid.",
    "Regarding the bridge, the jury praised the stone work.",
    # Lists, examples, and what only makes sense together.
    "Cash crops such as maize, cassava, cocoa, plantain, beans were grown here.",
    "The two former mayors are accused of hoarding 300 million and 2 million, respectively.",
    "The conference was held from 22nd July, 2022 to 24th July 2022 at the college.",
    "Quill looked into allegations that Teth stole the money.",
    # An adverb before "not" is not denied.
    "Quill still does not support the plan.",
]


@pytest.mark.parametrize("sentence", WHOLE)
def test_a_sentence_is_told_whole(reader: SaysoReader, sentence: str) -> None:
    assert sentence in lines(reader, sentence)


TOLD = [
    (
        "Boran Teth owned, directly or indirectly, 30% of Tern Works.",
        "Boran Teth owned directly or indirectly 30% of Tern Works.",
    ),
    (
        "Boran Teth acquired, in two steps, a stake in Tern Works.",
        "Boran Teth acquired in two steps a stake in Tern Works.",
    ),
    (
        "Boran Teth bought, according to the register, a villa in Cap Morane.",
        "According to the register, Boran Teth bought a villa in Cap Morane.",
    ),
    ("Boran Teth never owned, directly or indirectly, Tern Works.", "Boran Teth never owned Tern Works."),
    (
        "The guests from the university of Ostby hailed the prize and praised the role of the town.",
        "The guests from the university of Ostby praised the role of the town.",
    ),
    (
        "Beijing has funded and built mega projects, including ports and railways, in Quaria.",
        "Beijing built mega projects, including ports and railways, in Quaria.",
    ),
    (
        "As long as the mine is open, the town will support the guild.",
        "The town will support the guild as long as the mine is open.",
    ),
    (
        "Police arrested Ada Quill, a miner from Tern, for stealing copper.",
        "Police arrested Ada Quill, a miner from Tern, for stealing copper.",
    ),
    ("The guild wants to not only finish the bridge but also open a school.", "The guild wants to finish the bridge."),
    ("Forty came in person while another 30 attended virtually.", "Another 30 attended virtually."),
    ("Tern Port, known as the Venice of Quaria, was sold.", "Tern Port is also known as the Venice of Quaria."),
    ("Ada Quill, the publishing director of Tern Works, spoke.", "Ada Quill is publishing director of Tern Works."),
    ("Chad Morn, a tea-stall owner, fled.", "Chad Morn is a tea-stall owner."),
    ("Quaria's caretaker leader, Boran Teth, left Sarnholm.", "Boran Teth is a caretaker leader of Quaria."),
    (
        "In federal court in Ostby, Quill admitted he had sought rights to matches played by the national team.",
        "In federal court in Ostby, Quill admitted he had sought rights to matches played by the national team.",
    ),
    # What was only helped with is not done.
    ("Two miners who helped build the pier left.", "Two miners helped build the pier."),
    ("Ada Quill helped the Harbour Front win the vote.", "The Harbour Front was helped to win the vote."),
    # How many of them did the second thing too.
    ("Two of our members, Quill and Teth, were seized and held for a day.", "Two of our members were held for a day."),
    ("Most of the miners left Tern and joined the Harbour Front.", "Most of the miners joined the Harbour Front."),
    # What a sum is for.
    ("The two owners will have to pay 300 crowns each.", "The two owners will have to pay 300 crowns each."),
    ("The town offered $40 per guest, per day.", "The town offered $40 per guest, per day."),
    # Dates and places of the clause they stand in.
    ("On Monday, Quill resigned after police arrested Boran Teth in Ostby.", "Police arrested Boran Teth in Ostby."),
    ("After Quill left the party, thousands marched in Ostby on Sunday.", "Quill left the party."),
    (
        "In the first quarter of 2022, output grew and the ministry will close the gap.",
        "The ministry will close the gap.",
    ),
    (
        "The list, in which Tern (in Ostby, Quaria) was named the best port, is the result of a poll.",
        "Tern was named the best port.",
    ),
]


@pytest.mark.parametrize(("sentence", "line"), TOLD)
def test_a_line_says_no_more_and_no_less(reader: SaysoReader, sentence: str, line: str) -> None:
    assert line in lines(reader, sentence)


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Ada Quill, secretary-general of the Harbour Front, fled.", "is a secretary of"),
        ("Boran Teth, a deputy spokesman for the guard, fled.", "is a deputy."),
        ("The guild, however, Quill pointed out, is not rich.", "Quill pointed out."),
    ],
)
def test_half_of_it_is_nothing(reader: SaysoReader, sentence: str, title: str) -> None:
    assert not any(title in line for line in lines(reader, sentence))


def test_the_day_of_the_saying_is_not_that_of_the_deed(reader: SaysoReader) -> None:
    found = lines(reader, "“I abused my position,” Quill told the judge in Ostby on Monday.")
    assert not any("position in Ostby" in line or "position on Monday" in line for line in found)


@pytest.mark.parametrize(
    "text",
    [
        "One of her works is a 1968 piece.\n\nAda Quill sold a painting in March.",
        "The policy of 2021-2022 failed. Ada Quill sold a painting in March.",
    ],
)
def test_a_month_takes_no_year_that_dates_nothing(reader: SaysoReader, text: str) -> None:
    assert any(line.endswith("in March.") for line in lines(reader, text, published=None))


def test_a_bound_before_a_share_is_told(reader: SaysoReader) -> None:
    told = lines(reader, "At least 20 percent of the carts made in Tern must be sold in Ostby.")
    assert any(line.startswith("At least 20 percent of the carts made in Tern must be sold in Ostby") for line in told)


def test_no_day_is_put_into_a_time_of_the_clock(reader: SaysoReader) -> None:
    told = lines(reader, "The collision happened at about 7 a.m. on Sunday when a cart hit a bus near Ostby.")
    assert "The collision happened at about 7 a.m. (2026-01-18) on Sunday when a cart hit a bus near Ostby." in told


def test_a_saying_behind_what_was_said_is_no_clause_of_its_own(reader: SaysoReader) -> None:
    told = lines(reader, "A new search has started, officials said Tuesday, in the latest bid to solve the mystery.")
    assert not any(line.startswith("Officials said Tuesday, in") for line in told)


@pytest.mark.parametrize(
    "text",
    [
        "Tern Works will pay Boran Teth, but not before Sunday.",
        "Tern Works sold the barges, though not to Boran Teth.",
        "Tern Works will sell the barges, but only to Quaria.",
        "Tern Works paid the clerks, though not all of them.",
    ],
)
def test_words_that_turn_it_are_not_cut_off(reader: SaysoReader, text: str) -> None:
    assert all(line == text for line in lines(reader, text)), lines(reader, text)


@pytest.mark.parametrize(
    "text",
    ["Boran Teth paid the captain, but not in Sarnholm.", "Boran Teth was released on Friday, but not his brother."],
)
def test_words_that_turn_it_stand_in_the_line(reader: SaysoReader, text: str) -> None:
    assert text in lines(reader, text)


def test_words_that_turn_a_saying_stand_behind_it(reader: SaysoReader) -> None:
    text = "Mayor Boran Teth will leave Sarnholm, his brother said on Friday, but not before Sunday's procession."
    end = "will leave Sarnholm, but not before Sunday's procession."
    assert any(line.endswith(end) for line in lines(reader, text))


def test_a_quarter_is_told_by_its_name(reader: SaysoReader) -> None:
    told = lines(reader, "Prices fell in the second quarter of 2021. Tern Works sold the barges the next quarter.")
    assert "Tern Works sold the barges the next quarter (third quarter 2021)." in told

"""How much of a sentence a source between commas tells, and what is announced rather than thought."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.reading.reader import SaysoReader

TOLD = [
    (
        "The mill, which opened in May, was sold to a dealer against whom, farmers say, two complaints were filed.",
        "The mill was sold to a dealer",
    ),
    (
        "Ada Quill left Sarnholm in May, and Boran Teth, the guild says, sold the mill in June.",
        "Ada Quill left Sarnholm in May.",
    ),
    ("Boran Teth closed the mill in May, paying, he said, a guard to watch it.", "Boran Teth closed the mill in May."),
    (
        "Sarnholm: Three workers suffered burns on Monday when a tank exploded, the guild said.",
        "According to the guild, three workers suffered burns",
    ),
    (
        "The agency, quoting a clerk, said that Boran Teth had burned the mill.",
        "According to the agency, citing a clerk (“quoting”), Boran Teth burned the mill.",
    ),
    (
        "Ada Quill denied a report by the Sarnholm Gazette that Boran Teth had burned the mill.",
        "According to the Sarnholm Gazette (“report”), Boran Teth burned the mill.",
    ),
    (
        "The guild denied that it had burned the mill, adding that Boran Teth had sold it.",
        "According to the guild (“adding”), Boran Teth sold",
    ),
    (
        "The guild has asked that the mill be rebuilt.",
        "According to the guild (“has asked”), the mill should be rebuilt.",
    ),
    ("Boran Teth said the tax would not only hurt farmers but also close the mill.", "the tax would hurt farmers"),
    ("The minister not only thanked Ada Quill but also paid her.", "The minister thanked Ada Quill."),
    (
        "We learned from a clerk that Boran Teth had burned the mill.",
        "According to a clerk (“learned”), Boran Teth burned the mill.",
    ),
]


@pytest.mark.parametrize(("text", "line"), TOLD)
def test_a_source_covers_its_own_clause(reader: SaysoReader, text: str, line: str) -> None:
    told = lines(reader, text)
    assert any(t.startswith(line) or (line[0].islower() and line in t) for t in told), told


PLANNED = [
    "The mayor said the hall would be rebuilt in May.",
    "Ada Quill promised that the mill would stay in Sarnholm.",
    "Ada Quill said her union would sue the firm.",
    "Ada Quill, representing the guild, met Boran Teth.",
]


@pytest.mark.parametrize("text", PLANNED)
def test_what_is_announced_is_no_assessment(reader: SaysoReader, text: str) -> None:
    told = lines(reader, text)
    assert told
    assert not any("an assessment" in t for t in told), told


FORECAST = ["The analyst said prices would rise in May.", "Ada Quill warned that the mill would be closed in May."]


@pytest.mark.parametrize("text", FORECAST)
def test_what_is_foreseen_is_an_assessment(reader: SaysoReader, text: str) -> None:
    told = lines(reader, text)
    assert any("an assessment" in t for t in told), told


def test_who_denies_that_many_were_killed_says_not_that_many_were_spared(reader: SaysoReader) -> None:
    told = lines(reader, "They deny that many clerks were killed in the raid.")
    assert told[0] == "They deny that many clerks were killed in the raid."
    assert not any("not killed" in line for line in told)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Members cannot leave Oster or enter the port without a permit.",
            "Members cannot leave Oster without a permit.",
        ),
        ("Guests can leave Oster and enter the port without a permit.", "Guests can leave Oster."),
        (
            "Firms should promote peace and meet in Oster with the precondition of disarmament, he said.",
            "According to him, firms should promote peace with the precondition of disarmament (an assessment).",
        ),
    ],
)
def test_terms_behind_two_deeds_are_told_with_both(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text)


@pytest.mark.parametrize(
    "sentence",
    [
        "The dam would have failed and released water that destroyed the town, Teth said.",
        "The rain was the first time that more than 300mm fell in Oster since records began.",
    ],
)
def test_what_only_would_have_been_and_how_long_it_had_not_stay_as_printed(reader: SaysoReader, sentence: str) -> None:
    told = lines(reader, sentence)
    assert not any(
        line.endswith(("water destroyed the town.", "fell in Oster since records began."))
        for line in told
        if line != sentence
    )


def test_a_goal_that_follows_from_a_deed_puts_it_in_no_doubt(reader: SaysoReader) -> None:
    told = lines(reader, "The guild won the prize last season so keeping it is the main goal for the team.")
    assert "The guild won the prize last season." in told


def test_what_somebody_admits_to_having_done_is_no_purpose(reader: SaysoReader) -> None:
    assert not any("a purpose" in line for line in lines(reader, "The clerk admitted to having pocketed the money."))


def test_what_is_enough_for_it_is_no_purpose(reader: SaysoReader) -> None:
    told = lines(reader, "Five storms in May brought enough rain to cause floods in Oster.")
    assert not any("a purpose" in line for line in told)

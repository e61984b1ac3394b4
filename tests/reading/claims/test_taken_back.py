"""What somebody takes back, or is told to be wrong, is not told as a claim of anybody."""

from __future__ import annotations

import pytest
from tests.reading.told import of

from sayso.reading.reader import SaysoReader


@pytest.mark.parametrize(
    "text",
    [
        "The Sarnholm Gazette retracted its report that Boran Teth paid Ada Quill.",
        "The clerk recanted her testimony that Boran Teth paid Ada Quill.",
        "The guard took back his statement that Boran Teth paid Ada Quill.",
        "This article was amended on 4 March to remove a claim that Boran Teth had paid Ada Quill.",
        "The Gazette apologised for its report that Boran Teth paid Ada Quill.",
        "The Gazette apologised for suggesting that Boran Teth had paid Ada Quill.",
        "The allegation that Boran Teth paid Ada Quill was withdrawn on Monday.",
        "Boran Teth was cleared of claims that he paid Ada Quill.",
    ],
)
def test_words_taken_back_are_not_told(reader: SaysoReader, text: str) -> None:
    assert not of(reader, text, "paid")


@pytest.mark.parametrize(
    "text",
    [
        "The minister falsely claimed that Boran Teth paid Ada Quill.",
        "The Gazette misreported that Boran Teth had paid Ada Quill.",
        "False claims that Boran Teth had paid Ada Quill spread online.",
        "The claim that Boran Teth paid Ada Quill has been shown to be false.",
        "The court found no support for the claim that Boran Teth paid Ada Quill.",
        "Contrary to reports that Boran Teth paid Ada Quill, the two never met.",
    ],
)
def test_words_found_wrong_are_not_told(reader: SaysoReader, text: str) -> None:
    assert not of(reader, text, "paid")


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill said she had paid Boran Teth, then said she had not.",
        "Ada Quill admitted that she had paid Boran Teth, then retracted her statement.",
        "Ada Quill confessed that she had paid Boran Teth, but later recanted.",
        "A clerk told the court that Tern Works paid Boran Teth, then took it back.",
        "Ada Quill said she had paid Boran Teth but later changed her story.",
        "Ada Quill paid Boran Teth, she confessed, then went back on her confession.",
        "A guard admitted that Ada Quill paid Boran Teth, before saying she had not.",
    ],
)
def test_words_that_who_says_them_takes_back_are_not_told(reader: SaysoReader, text: str) -> None:
    assert not of(reader, text, "paid")


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill said she had paid Boran Teth and withdrew her troops.",
        "Mila Rann said Ada Quill paid Boran Teth; Tern Works denied it.",
        "Mila Rann said Ada Quill paid Boran Teth, but a clerk said she had not.",
        "The Gazette repeated its report that Boran Teth paid Ada Quill.",
        "The clerk gave evidence that Boran Teth paid Ada Quill.",
        "The broadcaster removed the director, who had paid Ada Quill.",
        "The minister rightly claimed that Boran Teth paid Ada Quill.",
    ],
)
def test_words_that_stand_are_told(reader: SaysoReader, text: str) -> None:
    assert len(of(reader, text, "paid")) == 1


def test_a_rumour_is_nothing_that_is_paid_to_anybody(reader: SaysoReader) -> None:
    (claim,) = of(reader, "The rumour that Boran Teth paid Ada Quill is untrue.", "paid")
    assert claim.line == "Boran Teth did not pay Ada Quill (in its words: “untrue” and “rumour”)."


def test_what_is_no_longer_demanded_is_not_told_as_what_somebody_should_do(reader: SaysoReader) -> None:
    assert not of(reader, "Mila Rann dropped her demand that Boran Teth resign.", "resigned")
    assert of(reader, "Mila Rann repeated her demand that Boran Teth resign.", "resigned")


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Ostwick Holdings dropped its bid to buy Tern Works.", "-"),
        ("Ostwick Holdings may drop its bid to buy Tern Works.", "-"),
        ("Ostwick Holdings did not drop its bid to buy Tern Works.", "+"),
        ("Ostwick Holdings raised its bid to buy Tern Works.", "+"),
    ],
)
def test_a_plan_that_is_given_up_is_none(reader: SaysoReader, text: str, sign: str) -> None:
    assert {c.stance.polarity.value for c in of(reader, text, "bought")} == {sign}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("CORRECTION: Last week we wrote that Boran Teth paid Ada Quill.", False),
        ("In last week's issue we said that Boran Teth paid Ada Quill. He did not.", False),
        ("Corrections and clarifications: Our report said that Boran Teth paid Ada Quill.", False),
        ("We wrote in May that Boran Teth paid Ada Quill, and he did.", True),
        ("Correction: Police said that Boran Teth paid Ada Quill.", True),
        ("In 2019 this newspaper reported that Boran Teth paid Ada Quill.", True),
    ],
)
def test_what_a_paper_says_that_it_printed_before_was_not_so(reader: SaysoReader, text: str, told: bool) -> None:
    assert bool(of(reader, text, "paid")) is told


@pytest.mark.parametrize(
    "text",
    [
        "An article on Monday said that Boran Teth paid Ada Quill. In fact, he paid Mila Rann.",
        "We reported that Boran Teth paid Ada Quill. This was incorrect.",
        "Correction: A report said that Boran Teth paid Ada Quill. He did not.",
        "Corrections and clarifications\n\nA profile of Mila Rann said that Boran Teth paid Ada Quill.",
        "This article was amended on Monday: an earlier version said that Boran Teth paid Ada Quill.",
    ],
)
def test_what_a_paper_repeats_to_correct_it_is_not_told(reader: SaysoReader, text: str) -> None:
    assert "Boran Teth paid Ada Quill" not in " ".join(c.line for c in of(reader, text, "paid"))


@pytest.mark.parametrize(
    "text",
    [
        "An article on Monday said that Boran Teth paid Ada Quill. He denies it.",
        "Mila Rann said that Boran Teth paid Ada Quill. In fact, she has said so twice.",
        "A report said that Boran Teth paid Ada Quill. The minister apologised on Monday.",
    ],
)
def test_what_a_paper_says_and_leaves_so_is_told(reader: SaysoReader, text: str) -> None:
    assert of(reader, text, "paid")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Retraction: Boran Teth paid Ada Quill", False),
        ("Correction: Boran Teth paid Ada Quill\n\nThe paper regrets it.", False),
        ("Clarification – Boran Teth paid Ada Quill", False),
        ("Correction: Boran Teth paid Ada Quill, not Mila Rann.", True),
        ("CORRECTED: Boran Teth paid Ada Quill", True),
    ],
)
def test_a_headline_that_names_the_page_which_is_withdrawn_tells_nothing(
    reader: SaysoReader, text: str, told: bool
) -> None:
    assert any(not c.doubted for c in of(reader, text, "paid")) is told

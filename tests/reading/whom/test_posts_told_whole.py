"""Posts with all the words that they are printed with, and none that is only somebody's nickname."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.reading.reader import SaysoReader

WHOLE = [
    (
        "Social and Rural Development Minister Ada Quill opened a school.",
        "Ada Quill is Social and Rural Development Minister.",
    ),
    (
        "Deputy Foreign Affairs and Trade Minister Boran Teth signed the pact.",
        "Boran Teth is Deputy Foreign Affairs and Trade Minister.",
    ),
    ("The Ambassador to Quaria, Ada Quill, met the prime minister.", "Ada Quill is Ambassador to Quaria."),
    ("The French ambassador to Kenya, Boran Teth, met the miners.", "Boran Teth is French ambassador to Kenya."),
    (
        "Ada Quill, first secretary of the Workers' Party in Malin province, visited the villages.",
        "Ada Quill is a first secretary of the Workers' Party in Malin province.",
    ),
    ("Ministry of Health director Ada Quill visited the clinic.", "Ada Quill is a director of Ministry of Health."),
    (
        "Ada Quill, chief medical officer of the Tern Hospital, resigned.",
        "Ada Quill was a chief medical officer of the Tern Hospital.",
    ),
    ("Ida Tern, Queen of the Harvest 2024, opened the fair.", "Ida Tern is Queen of the Harvest 2024."),
    ("U.S. Attorney Ada Quill announced the charges on Tuesday.", "Ada Quill is U.S. Attorney."),
    ("The U.S. attorney, Ada Quill, met the miners.", "Ada Quill is a U.S. attorney."),
    (
        "The Harbour Guild's Kenya director Ada Quill met the miners.",
        "Ada Quill is a director for Kenya of the Harbour Guild.",
    ),
    ("Kenya's Finance Minister Ada Quill met the miners.", "Ada Quill is Finance Minister of Kenya."),
    ("When Teth ruled, Vice President Ada Quill jailed two critics.", "Ada Quill was Vice President."),
    ("Under the monarchy, Prime Minister Ada Quill closed the newspapers.", "Ada Quill was Prime Minister."),
]


@pytest.mark.parametrize(("text", "line"), WHOLE)
def test_told_whole(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text)


NOT_HIS = [
    ("GENEVA President Ada Quill once again met the miners.", "GENEVA"),
    ("Teth's opened and closed in Sarnholm last year.", "Teth opened"),
    ("A spokesman for Mayor Boran Teth called the strike absurd.", "spokesman"),
    ('"I write," said coach Ben "The Professor" Teth on Monday.', "is a professor"),
    ("Rovers won, never looking in trouble once captain Ada Quill had scored.", "formerly"),
    ("Ada Quill, who once was one of President Teth's allies, left.", "is allied"),
]


@pytest.mark.parametrize(("text", "words"), NOT_HIS)
def test_no_post_or_time_of_another(reader: SaysoReader, text: str, words: str) -> None:
    assert not any(words in line for line in lines(reader, text) if not line.startswith("A spokesman"))


def test_the_place_that_a_firm_is_based_in_goes_whole(reader: SaysoReader) -> None:
    told = lines(reader, "The Orra Al Tern-based lender sold the mill.")
    assert "The lender is based in Orra Al Tern." in told


@pytest.mark.parametrize(
    "text",
    [
        "Trader Ben Okoro, also known as 'Harbour CEO', was arrested on Monday.",
        'Her uncle, once known as "the Mayor of Wharf Street", sold fish in Ostby.',
        "They plan to honour the athletes by Malin Chief Minster.",
    ],
)
def test_no_post(reader: SaysoReader, text: str) -> None:
    told = lines(reader, text)
    assert not any(post in line for line in told for post in (" is CEO", " is Mayor", " is Chief", "was Mayor"))


def test_a_field_is_no_body(reader: SaysoReader) -> None:
    told = lines(reader, "Water, Land and Forestry Minister Ada Quill signed the treaty in Oslen.")
    assert "Ada Quill is Water, Land and Forestry Minister." in told


@pytest.mark.parametrize(
    "byline",
    ["Our Court Correspondent, Port Ennis, San Belo", "By a staff reporter, The Ennis Bay Courier"],
)
def test_a_place_or_paper_in_a_byline_is_no_reporter(reader: SaysoReader, byline: str) -> None:
    told = lines(reader, f"{byline}\n\nBoran Teth left Tern on Friday.")
    assert told == ["Boran Teth left Tern on Friday."]


def test_who_is_named_in_a_byline_is_a_reporter(reader: SaysoReader) -> None:
    told = lines(reader, "By Ada Quill, Court Correspondent\n\nBoran Teth left Tern on Friday.")
    assert "Ada Quill is Court Correspondent." in told


@pytest.mark.parametrize(
    "post",
    [
        "Quaria researcher at Lantern Rights Watch",
        "a Kenya analyst with the Crisis Group",
        "Asia director at Tern Works",
    ],
)
def test_nobody_is_an_officer_of_what_he_works_on_for_a_body(reader: SaysoReader, post: str) -> None:
    assert lines(reader, f"Ada Quill, {post}, met Boran Teth.") == ["Ada Quill met Boran Teth."]


@pytest.mark.parametrize(
    ("post", "told"),
    [("Kenya police chief", "police chief of Kenya"), ("Nairobi mayor", "mayor of Nairobi")],
)
def test_the_place_of_an_office_without_a_body_is_told(reader: SaysoReader, post: str, told: str) -> None:
    assert f"Ada Quill is {told}." in lines(reader, f"Ada Quill, {post}, met Boran Teth.")


@pytest.mark.parametrize("judge", ["Mrs Justice Quill", "Madam Justice Quill"])
def test_how_a_judge_is_addressed_is_no_post(reader: SaysoReader, judge: str) -> None:
    assert lines(reader, f"{judge} acquitted Boran Teth.") == ["Quill acquitted Boran Teth."]


@pytest.mark.parametrize("judge", ["Chief Justice", "Lord Justice"])
def test_the_post_of_a_judge_is_told(reader: SaysoReader, judge: str) -> None:
    assert f"Ada Quill is {judge}." in lines(reader, f"{judge} Ada Quill acquitted Boran Teth.")


@pytest.mark.parametrize("rank", ["Lt. Col.", "Capt."])
def test_a_rank_behind_a_colon_is_no_field_of_the_post(reader: SaysoReader, rank: str) -> None:
    assert "Ada Quill is Press Secretary." in lines(reader, f"Press Secretary: {rank} Ada Quill, 22 October")

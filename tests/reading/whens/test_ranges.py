"""Two dates that bound one time, and years that dates lend one another."""

from __future__ import annotations

from datetime import date

import pytest

from sayso.model.when import Reach, When
from sayso.reading.whens import read_whens


def read(text: str, published: date | None = date(2026, 1, 20)) -> tuple[When, ...]:
    return read_whens(text, published=published)


@pytest.mark.parametrize(
    ("text", "first", "last", "reach"),
    [
        ("They met between March 2020 and June 2021.", "2020-03-01", "2021-06-30", Reach.SOME_DAY),
        ("He ruled from 2019 to 2021.", "2019-01-01", "2021-12-31", Reach.ALL_DAYS),
        ("He was held from 4 May to 9 June 2023.", "2023-05-04", "2023-06-09", Reach.ALL_DAYS),
        ("He was held from 28 December to 3 January 2022.", "2021-12-28", "2022-01-03", Reach.ALL_DAYS),
        ("He was held from 4 May 2023 until 9 June.", "2023-05-04", "2023-06-09", Reach.ALL_DAYS),
    ],
)
def test_a_range_covers_both_dates(text: str, first: str, last: str, reach: Reach) -> None:
    whole, *ends = read(text)
    assert (whole.earliest, whole.latest, whole.reach) == (first, last, reach)
    assert [ends[0].earliest, ends[-1].latest] == [first, last]


def test_what_was_moved_lasted_on_neither_day() -> None:
    assert len(read("The vote was moved from 4 May 2023 to 9 June 2023.")) == 2


def test_two_dates_that_are_only_listed_are_no_range() -> None:
    assert len(read("They met in March 2020 and June 2021.")) == 2


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("In 2021 he came on 4 May.", "2021-05-04"),
        ("They met in March and April 2020.", "2020-03-01"),
        ("He was seen on May 4, 2020 and on June 9.", "2020-06-09"),
        ("He fell on 3 May. The raid of 3 May 2019 was told of before.", "2019-05-03"),
    ],
)
def test_a_year_printed_beside_it_goes_before_the_reports(text: str, first: str) -> None:
    assert first in {w.earliest for w in read(text)}
    assert not any((w.earliest or "").startswith("2025") for w in read(text))


@pytest.mark.parametrize(
    ("text", "words", "first"),
    [
        ("He came in the last week of 2023.", "the last week of 2023", "2023-12-25"),
        ("He came on the weekend of 14-15 March 2020.", "14-15 March 2020", "2020-03-14"),
        ("In FY2024-25 the mill closed.", "FY2024-25", "2024-01-01"),
    ],
)
def test_what_counts_from_a_printed_date_leans_on_no_publication(text: str, words: str, first: str) -> None:
    (when,) = read(text)
    assert (when.text, when.earliest) == (words, first)


@pytest.mark.parametrize(("text", "first"), [
    ("The mill shut on the 26th.", "2025-12-26"),
    ("The mill will shut on the 26th.", "2026-01-26"),
])  # fmt: skip
def test_an_ordinal_day_without_a_month_leans_on_publication(text: str, first: str) -> None:
    (when,) = read(text)
    assert (when.earliest, when.anchor) == (first, "publication")


@pytest.mark.parametrize(
    ("text", "first", "anchor"),
    [
        ("He left three days after the May 7, 2019 fire.", "2019-05-10", "t2"),
        ("He left two weeks before 14 May 2019.", "2019-04-30", "t2"),
        ("He left three days after the 9/11 attacks.", "2001-09-14", "t2"),
    ],
)
def test_a_length_counted_from_a_date_behind_it_is_a_date(text: str, first: str, anchor: str) -> None:
    when, _ = read(text)
    assert (when.earliest, when.anchor) == (first, anchor)


def test_a_length_counted_from_what_has_no_date_has_none() -> None:
    assert all(w.earliest is None for w in read("He left three days after the fire."))

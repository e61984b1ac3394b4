"""What the grammar of time makes of sentences."""

from __future__ import annotations

from datetime import date

import pytest

from sayso.model.when import Basis, When, WhenType
from sayso.reading.whens import read_whens

PUBLISHED = date(2026, 1, 21)  # a Wednesday


def read(text: str, published: date | None = PUBLISHED) -> tuple[When, ...]:
    return read_whens(text, published=published)


@pytest.mark.parametrize(
    ("text", "timex", "earliest", "latest"),
    [
        ("Ostrava met them on 14 May 2019.", "2019-05-14", "2019-05-14", "2019-05-14"),
        ("It opened on Tuesday, May 14, 2019.", "2019-05-14", "2019-05-14", "2019-05-14"),
        ("The army left on 07DEC23.", "2023-12-07", "2023-12-07", "2023-12-07"),
        ("The army left at 071530ZDEC23.", "2023-12-07", "2023-12-07", "2023-12-07"),
        ("It ran from 2019 to 2021.", "2019/2021", "2019-01-01", "2021-12-31"),
        ("They met 14-16 February 2024.", "2024-02-14/2024-02-16", "2024-02-14", "2024-02-16"),
        ("It closed in late February 2024.", "2024-02", "2024-02-20", "2024-02-29"),
        ("The clerk spoke on Monday.", "2026-01-19", "2026-01-19", "2026-01-19"),
        ("The clerk spoke yesterday.", "2026-01-20", "2026-01-20", "2026-01-20"),
        ("The guild met in June last year.", "2025-06", "2025-06-01", "2025-06-30"),
        ("The guild met this January.", "2026-01", "2026-01-01", "2026-01-31"),
        ("It fell on Orthodox Easter 2024.", "2024-05-05", "2024-05-05", "2024-05-05"),
        ("It fell on Yom Kippur 2023.", "2023-09-25", "2023-09-25", "2023-09-25"),
        ("They recalled 26/11 at length.", "2008-11-26", "2008-11-26", "2008-11-26"),
    ],
)
def test_dates(text: str, timex: str, earliest: str, latest: str) -> None:
    when, *_ = read(text)
    assert (when.timex, when.earliest, when.latest) == (timex, earliest, latest)


@pytest.mark.parametrize("text", ["It opened on Monday.", "It opened in May.", "They met yesterday.", "It shut 4 May."])
def test_without_publication_nothing_is_guessed(text: str) -> None:
    (when,) = read(text, None)
    assert (when.basis, when.earliest, when.edtf) == (Basis.UNRESOLVED, None, None)
    assert when.note is not None
    assert "publication" in when.note


def test_a_count_forward_leans_on_the_date_before() -> None:
    first, later = read("The club was founded on 15 May 2019. Three days later it sang.", None)
    assert (later.text, later.earliest, later.anchor) == ("Three days later", "2019-05-18", first.id)
    assert later.basis is Basis.RELATIVE


def test_a_count_forward_from_a_day_of_no_known_date_is_open() -> None:
    *_, later = read("They signed on 3 August 2022. They met on Monday. Two days later it burnt.", published=None)
    assert (later.text, later.basis) == ("Two days later", Basis.UNRESOLVED)


def test_the_same_day_is_the_day_before_it_in_the_text() -> None:
    first, same = read("They met on 15 May 2019. On the same day they left.", None)
    assert (same.earliest, same.anchor) == ("2019-05-15", first.id)


def test_the_year_of_an_event_follows_from_the_date_counted_from_it() -> None:
    *_, named = read("On 14 May 2019, just a week after the May 7 fire attack, the guild met.")
    assert (named.earliest, named.anchor) == ("2019-05-07", "t1")


def test_an_event_named_by_a_day_long_ago_takes_no_year_from_the_report() -> None:
    (named,) = read("The guild recalled the May 7 bombing.")
    assert (named.basis, named.earliest) == (Basis.UNRESOLVED, None)


def test_nor_from_another_date_in_the_text() -> None:
    named, _ = read("The guild recalled the May 7 bombing on 3 March 2024.", None)
    assert named.earliest is None


def test_an_event_of_last_week_takes_the_year_of_the_report() -> None:
    (named,) = read("The guild mourned after the January 14 bombing.")
    assert named.earliest == "2026-01-14"


def test_an_hour_takes_the_day_beside_it() -> None:
    (when,) = read("The hall burnt at 10 p.m. Monday.")
    assert (when.type, when.text, when.timex) == (WhenType.TIME, "10 p.m. Monday", "2026-01-19T22:00")


def test_an_hour_takes_the_day_after_on() -> None:
    hour, day = read("The hall burnt at 3 p.m. on 4 May 2023.")
    assert (hour.earliest, hour.anchor) == ("2023-05-04", day.id)


def test_what_follows_an_hour_and_its_day_leans_on_a_when_that_is_there() -> None:
    whens = read("The hall burnt at 10 p.m. Monday. On the same day it rained.")
    assert whens[-1].anchor in {w.id for w in whens[:-1]}


def test_a_day_that_no_month_has_is_no_month() -> None:
    assert all(w.earliest == "2024-01-01" for w in read("It opened on April 31, 2024."))


def test_a_hijri_year_is_not_a_christian_one() -> None:
    (when,) = read("The deed is dated 10 Muharram 1446 AH.")
    assert (when.earliest, when.latest) == ("2024-07-16", "2024-07-18")


def test_a_feast_by_the_moon_has_a_day_either_side() -> None:
    (when,) = read("They met on Eid al-Fitr 2025.")
    assert when.earliest is not None
    assert when.latest is not None
    assert when.earliest <= "2025-03-30" <= when.latest


@pytest.mark.parametrize(
    ("text", "words", "timex"),
    [
        ("The mill was sold in the first quarter. Sales were $3 million, up from $2 million a year earlier.",
         "a year earlier", "2025-Q1"),
        ("Its profit fell in the first quarter. In the year-ago quarter it rose.", "the year-ago quarter", "2025-Q1"),
        ("The choir sang over the weekend.", "the weekend", "2026-W03-WE"),
        ("The choir will sing on Saturday.", "Saturday", "2026-01-24"),
        ("The choir sang on Saturday.", "Saturday", "2026-01-17"),
        ("Seats are free until Saturday.", "Saturday", "2026-01-24"),
        ("The levy is payable Feb. 10.", "Feb. 10", "2026-02-10"),
        ("The hall was let on Dec. 10.", "Dec. 10", "2025-12-10"),
        ("The hall burnt down in nineteen seventy-two.", "nineteen seventy-two", "1972"),
        ("He slept for two to three hours.", "two to three hours", "PTXH"),
        ("The hall stood empty in recent months.", "recent months", "PXM"),
        ("They return the week of March 4.", "the week of March 4", "2026-W10"),
        ("It fell in the second half of 2019.", "the second half of 2019", "2019-H2"),
        ("The well ran dry several years ago to the day.", "several years ago", "PAST_REF"),
    ],
)  # fmt: skip
def test_the_last_when(text: str, words: str, timex: str) -> None:
    when = read(text)[-1]
    assert (when.text, when.timex) == (words, timex)


def test_years_between_are_one_span() -> None:
    when, *ends = read("The order shrank between 1982 and 1992.")
    assert (when.earliest, when.latest) == ("1982-01-01", "1992-12-31")
    assert [e.timex for e in ends] == ["1982", "1992"]


@pytest.mark.parametrize(
    "text",
    [
        "A 6-year-old girl sang.",
        "The girl, 12 years old, sang.",
        "They strolled through the quarter.",
        "He may march on.",
        "During that visit he spoke.",
        "It left as soon as it could.",
    ],
)
def test_no_date(text: str) -> None:
    assert read(text) == ()


def test_a_bare_year_within_a_sentence_is_not_that_of_its_month() -> None:
    assert read("Gridline, formed in 2014, laid off 300 workers in May.", None)[-1].timex == "XXXX-05"


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("Teth was arrested on 19 July 2019 and died in custody in September.", "2019-09"),
        ("Teth was arrested on 3 November 2019 and was freed in February.", "2020-02"),
        ("Teth was jailed in May 2019 after he was arrested in June.", "2018-06"),
        ("Teth was in prison in May 2019. He was released only in July.", "XXXX-07"),
        ("Teth, who was arrested in May 2019, resigned in July.", "XXXX-07"),
        ("Teth was born in May 1960 and resigned in July.", "XXXX-07"),
        ("Teth was arrested in May 2019. Last July he was freed.", "2025-07"),
        ("Teth was arrested in May 2019. On Monday he said he had left in July.", "2025-07"),
        ("Teth was arrested in May 2019.\nQuill resigned in July.", "2025-07"),
        ("Teth was arrested in May 2019. He was freed in December.", "2025-12"),
    ],
)
def test_a_month_without_a_year_may_be_of_what_is_told_before_it(text: str, timex: str) -> None:
    assert read(text)[-1].timex == timex


def test_a_day_takes_the_year_printed_behind_it() -> None:
    assert read("Teth was arrested on 19 July and died in September 2019.")[0].timex == "2019-07-19"


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("In August 2022 it grew. They signed it that October.", "2022-10"),
        ("In August 2022 it grew. They signed it that March. Five months later it fell.", "2023-08"),
        ("They signed it that October.", "XXXX-10"),
        ("They signed it that October. Five months later it fell.", "XXXX-XX"),
        ("Prices fell in 2021. They sold it the next quarter.", "XXXX-QX"),
        ("Prices fell in the second quarter of 2021. They sold it the next quarter.", "2021-Q3"),
        ("Prices fell in 2021. They sold it the following month.", "XXXX-XX"),
    ],
)
def test_what_points_back_counts_from_a_sure_day_or_from_none(text: str, timex: str) -> None:
    assert read(text)[-1].timex == timex


def test_that_may_open_what_somebody_says() -> None:
    assert not any(w.timex == "2019-03" for w in read("In 2019 he left. She said that March sales rose."))


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("On a wet Thursday in February, Quill sat in a bar.", "XXXX-WXX-4"),
        ("Quill left one Friday.", "XXXX-WXX-5"),
        ("Quill left after a Monday hearing.", "2026-01-19"),
        ("Quill left on Monday.", "2026-01-19"),
    ],
)
def test_some_day_of_the_week_is_no_day(text: str, timex: str) -> None:
    assert read(text)[0].timex == timex


_OLD_STORY = "In April 2011 they were sent. They had left in May 2009, and in June 2010 they fought.\n\n"


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        (_OLD_STORY + "The army came on 22 April.", "XXXX-04-22"),
        (_OLD_STORY + "The army came in August.", "XXXX-08"),
        (_OLD_STORY + "The army came on 4 January.", "2026-01-04"),
        (_OLD_STORY + "In 2025 the army came. It left on 22 April.", "2025-04-22"),
        ("In April 2011 they were sent. The army came at 5 a.m.", "XXXX-XX-XXT05:00"),
        ("The army came at 5 a.m.", "2026-01-21T05:00"),
    ],
)
def test_what_is_told_of_old_days_takes_no_year_of_the_report(text: str, timex: str) -> None:
    assert read(text)[-1].timex == timex


def test_a_day_of_birth_in_brackets_is_no_day_to_count_from() -> None:
    text = "She was listed on 4 November 2022. She paid her son (born 17 June 1998) three weeks earlier."
    assert [w.earliest for w in read(text)][-1] == "2022-10-14"
    assert [w.earliest for w in read(text.replace("born", "DOB:"))][-1] == "2022-10-14"


def test_another_day_in_brackets_is_one() -> None:
    assert read("The ship left Tern (3 May 2020). Two days later it sank.")[-1].earliest == "2020-05-05"

"""Feast days and other calendars against days that are known."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.whens import read_whens
from sayso.reading.whens.elsewhere import iranian_days, islamic_days, islamic_year
from sayso.reading.whens.holidays import feasts, holiday
from sayso.reading.whens.moon import new_moon

# As kept in most places; by the moon a day more or less.
KEPT = [
    ("Easter", "2024-03-31"),
    ("Good Friday", "2025-04-18"),
    ("Orthodox Easter", "2023-04-16"),
    ("Orthodox Good Friday", "2024-05-03"),
    ("Rosh Hashanah", "2023-09-16"),
    ("Yom Kippur", "2024-10-12"),
    ("Purim", "2024-03-24"),
    ("Purim", "2023-03-07"),
    ("Passover", "2025-04-13"),
    ("Hanukkah", "2022-12-19"),
    ("Election Day", "2024-11-05"),
    ("Thanksgiving", "2025-11-27"),
    ("Lunar New Year", "2023-01-22"),
    ("Chinese New Year", "2026-02-17"),
]
BY_THE_MOON = [
    ("Eid al-Fitr", "2024-04-10"),
    ("Eid al-Adha", "2025-06-06"),
    ("Ashura", "2023-07-28"),
    ("Arbaeen", "2024-08-25"),
    ("Diwali", "2021-11-04"),
    ("Diwali", "2023-11-12"),
    ("Diwali", "2024-10-31"),
    ("Holi", "2022-03-18"),
    ("Holi", "2025-03-14"),
    ("Dussehra", "2024-10-12"),
    ("Ganesh Chaturthi", "2023-09-19"),
    ("Janmashtami", "2022-08-19"),
    ("Raksha Bandhan", "2023-08-30"),
    ("Maha Shivratri", "2024-03-08"),
    ("Ram Navami", "2025-04-06"),
    ("Buddha Purnima", "2024-05-23"),
    ("Guru Nanak Jayanti", "2023-11-27"),
]


@pytest.mark.parametrize(("name", "day"), KEPT)
def test_a_feast_falls_on_its_day(name: str, day: str) -> None:
    days = holiday(name, int(day[:4]))
    assert days is not None
    assert (days.first.isoformat(), days.last.isoformat()) == (day, day)


@pytest.mark.parametrize(("name", "day"), BY_THE_MOON)
def test_a_feast_by_the_moon_holds_its_day(name: str, day: str) -> None:
    days = holiday(name, int(day[:4]))
    assert days is not None
    assert days.first.isoformat() <= day <= days.last.isoformat()
    assert (days.last - days.first).days == 2


@given(st.sampled_from(sorted(feasts())), st.integers(1900, 2099))
def test_a_feast_lies_in_its_year_or_beside_it(name: str, year: int) -> None:
    days = holiday(name, year)
    assert days is None or (days.first <= days.last and abs(days.first.year - year) <= 1)


def test_a_new_moon_falls_where_the_sky_had_it() -> None:
    """The solar eclipse of 8 April 2024 was at 18:21 universal time."""
    moment = new_moon(300)
    assert abs(moment - (date(2024, 4, 8).toordinal() + 18.35 / 24)) < 0.02


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("21 Farvardin 1403", "2024-04-09", "2024-04-09"),
        ("Mehr 1401", "2022-09-23", "2022-10-22"),
        ("3 Tishrei 5784", "2023-09-18", "2023-09-18"),
        ("Ramadan 1446", "2025-02-28", "2025-03-31"),
        ("Safar 1446 AH", "2024-08-05", "2024-09-05"),
        ("1446 AH", "2024-07-07", "2025-06-27"),
    ],
)
def test_a_date_of_another_calendar(words: str, first: str, last: str) -> None:
    (when,) = read_whens(f"The deed is dated {words}.", published=None)
    assert when.earliest is not None
    assert when.latest is not None
    assert abs((date.fromisoformat(when.earliest) - date.fromisoformat(first)).days) <= 1
    assert abs((date.fromisoformat(when.latest) - date.fromisoformat(last)).days) <= 1


def test_a_day_of_the_moon_calendar_without_a_year_leans_on_publication() -> None:
    (when,) = read_whens("They marched on 10 Muharram.", published=date(2026, 1, 20))
    assert (when.earliest, when.latest, when.anchor) == ("2025-07-05", "2025-07-07", "publication")


def test_without_publication_it_is_unresolved() -> None:
    (when,) = read_whens("They marched on 10 Muharram.", published=None)
    assert when.earliest is None


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("They met on Diwali.", "2025-10-20"),
        ("They will meet on Diwali.", "2026-11-07"),
        ("They met last Easter.", "2025-04-20"),
        ("They will meet next Christmas.", "2026-12-25"),
    ],
)
def test_the_tense_says_which_years_feast(text: str, first: str) -> None:
    (when,) = read_whens(text, published=date(2026, 1, 20))
    assert when.earliest == first


@given(st.integers(1300, 1470), st.integers(1, 12), st.integers(1, 29))
def test_iranian_days_run_on(year: int, month: int, day: int) -> None:
    assert (
        iranian_days(year, month, day + 1 if day < 29 else 29).first - iranian_days(year, month, day).first
    ).days in (0, 1)
    assert iranian_days(year, month, None).first == iranian_days(year, month, 1).first


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_every_day_lies_in_its_islamic_year(day: date) -> None:
    days = islamic_days(islamic_year(day), None, None)
    assert days.first <= day <= days.last

"""Dates of other calendars as printed: Islamic ("12 Safar 1445 AH"), Iranian ("21 Farvardin 1403"), Hebrew ("3 Tishrei 5784")."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib import resources

from sayso.reading.whens.calendar import Interval
from sayso.reading.whens.holidays import hebrew_day, islamic_day


@dataclass(frozen=True, slots=True, kw_only=True)
class Months:
    """The months of a calendar by their names, lower case, and the pattern that finds one."""

    numbers: Mapping[str, int]
    pattern: str

    def number(self, name: str) -> int:
        """The number of a month."""
        return self.numbers[name.lower().replace("’", "'")]


@cache
def months(calendar: str) -> Months:
    """The months of "islamic", "iranian" or "hebrew"."""
    text = resources.files("sayso.reading.whens").joinpath("data", "calendars.toml").read_text(encoding="utf-8")
    numbers = {n: k for k, names in enumerate(tomllib.loads(text)[calendar], 1) for n in names.split("|")}
    names = sorted(numbers, key=lambda n: (-len(n), n))
    return Months(numbers=numbers, pattern="|".join(map(re.escape, names)).replace("'", "['’]"))


def islamic_days(year: int, month: int | None, day: int | None) -> Interval:
    """The days of an Islamic date, month or year by the tabular calendar; sighting moves a day by one either way."""
    first = islamic_day(year, month or 1, day or 1)
    if day is not None:
        last = first
    elif month is not None:
        last = islamic_day(year + month // 12, month % 12 + 1, 1) - timedelta(1)
    else:
        last = islamic_day(year + 1, 1, 1) - timedelta(1)
    return Interval(first=first - timedelta(1), last=last + timedelta(1))


def islamic_year(day: date) -> int:
    """The Islamic year that a day lies in."""
    guess = int((day.year - 622) * 33 / 32)
    return max(y for y in (guess - 1, guess, guess + 1, guess + 2) if islamic_day(y, 1, 1) <= day)


def iranian_days(year: int, month: int, day: int | None) -> Interval:
    """The days of an Iranian date or month (leap years by the cycle of 33, which holds from 1244 to 1472)."""
    length = 31 if month <= 6 else 30 if month < 12 or _iranian_leap(year) else 29
    if day is not None and day > length:
        raise ValueError(f"the month has {length} days")
    before = 31 * (month - 1) - max(0, month - 7)
    first = _iranian_new_year(year) + timedelta(before + (day or 1) - 1)
    return Interval(first=first, last=first if day is not None else first + timedelta(length - 1))


def _iranian_leap(year: int) -> bool:
    return (25 * year + 11) % 33 < 8


def _iranian_new_year(year: int) -> date:
    step = 1 if year >= 1400 else -1
    between = range(1400, year) if step > 0 else range(year, 1400)
    return date(2021, 3, 21) + timedelta(step * sum(365 + _iranian_leap(y) for y in between))


def hebrew_days(year: int, month: int, day: int) -> Interval:
    """The day of a Hebrew date."""
    there = hebrew_day(year - 3760 - (1 if 7 <= month <= 9 else 0), month, day)
    return Interval(first=there, last=there)

"""Feast days by computation: fixed ones, Easter and what hangs on it, Islamic, Jewish and Hindu ones.

Easter after the anonymous Gregorian algorithm (Meeus 1991, chapter 8) and its Julian form; the tabular Islamic
calendar and the Hebrew calendar after Reingold and Dershowitz, Calendrical Calculations.  Sighting of the moon may
move an Islamic day by one, and sunrise an Indian one, so those are given with a day either side.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import cache
from importlib import resources
from types import MappingProxyType

from sayso.reading.whens.calendar import Interval
from sayso.reading.whens.moon import chinese_new_year, indian_day

Days = Callable[[int], Interval | None]


def holiday(name: str, year: int) -> Interval | None:
    """The days of a feast in a (Gregorian) year; ``None`` for a name that is none."""
    days = feasts().get(name.lower().replace("’", "'"))
    return None if days is None else days(year)


@cache
def feasts() -> Mapping[str, Days]:
    """The computation of each feast by its names, in lower case."""
    text = resources.files("sayso.reading.whens").joinpath("data", "feasts.toml").read_text(encoding="utf-8")
    found: dict[str, Days] = {}
    for kind, entries in tomllib.loads(text).items():
        for names, value in entries.items():
            days = _computed(kind, value)
            found |= dict.fromkeys(names.split("|"), days)
    return MappingProxyType(found)


def _computed(kind: str, value: list[int] | int | str) -> Days:
    """How a feast of a kind is found; ``value`` as the table has it."""
    if isinstance(value, str):
        return {"chinese": lambda y: _one(chinese_new_year(y)), "election": _election}[value]
    if isinstance(value, int):
        sunday = orthodox_easter if kind == "orthodox" else easter
        return lambda y: _one(sunday(y) + timedelta(value))
    a, b, *rest = value
    made: dict[str, Days] = {
        "fixed": lambda y: _one(date(y, a, b)),
        "nth": lambda y: _one(_nth(y, a, b, rest[0])),
        "islamic": lambda y: _islamic(y, a, b, days=rest[0]),
        "hebrew": lambda y: _one(hebrew_day(y, a, b)),
        "indian": lambda y: _indian(y, a, b, days=rest[0]),
    }
    return made[kind]


def _indian(year: int, month: int, tithi: int, *, days: int) -> Interval | None:
    first = indian_day(year, month, tithi)
    return None if first is None else Interval(first=first - timedelta(1), last=first + timedelta(days))


def _election(year: int) -> Interval:
    """The United States vote on the Tuesday after the first Monday of November."""
    return _one(_nth(year, 11, 0, 1) + timedelta(1))


def _one(day: date) -> Interval:
    return Interval(first=day, last=day)


def easter(year: int) -> date:
    """Easter Sunday of the western churches."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (b - (b + 8) // 25 + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the eastern churches, in the Gregorian calendar (1900 to 2099)."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(13)


def _nth(year: int, month: int, weekday: int, number: int) -> date:
    if number < 0:
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(1)
        return last - timedelta((last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta((weekday - first.weekday()) % 7 + 7 * (number - 1))


def islamic_day(year: int, month: int, day: int) -> date:
    """The Gregorian day of a day of the tabular Islamic calendar."""
    fixed = day + math.ceil(29.5 * (month - 1)) + (year - 1) * 354 + (3 + 11 * year) // 30 + 227014
    return date.fromordinal(fixed)


def _islamic(year: int, month: int, day: int, *, days: int) -> Interval | None:
    around = int((year - 622) * 33 / 32)
    for hijri in (around - 1, around, around + 1, around + 2):
        first = islamic_day(hijri, month, day)
        if first.year == year:
            return Interval(first=first - timedelta(1), last=first + timedelta(days))
    return None


def hebrew_day(year: int, month: int, day: int) -> date:
    """The day of the Hebrew calendar (month 1 is Nisan) that falls in a Gregorian year; Adar is the second of two."""
    hebrew_year = year + 3760 + (1 if 7 <= month <= 9 else 0)
    month += month == 12 and (7 * hebrew_year + 1) % 19 < 7
    return date.fromordinal(_hebrew_new_year(hebrew_year) + day - 1 + _hebrew_days(hebrew_year, month))


def _elapsed(year: int) -> int:
    months = (235 * year - 234) // 19
    day = 29 * months + (12084 + 13753 * months) // 25920
    return day + 1 if (3 * (day + 1)) % 7 < 3 else day


def _hebrew_new_year(year: int) -> int:
    before, here, after = _elapsed(year - 1), _elapsed(year), _elapsed(year + 1)
    delay = 2 if after - here == 356 else 1 if here - before == 382 else 0
    return here + delay - 1373427


def _hebrew_days(year: int, month: int) -> int:
    length = _hebrew_new_year(year + 1) - _hebrew_new_year(year)
    leap = (7 * year + 1) % 19 < 7
    order = [7, 8, 9, 10, 11, 12, *([13] if leap else []), 1, 2, 3, 4, 5, 6]
    lengths = {
        7: 30,
        8: 30 if length % 10 == 5 else 29,
        9: 29 if length % 10 == 3 else 30,
        10: 29,
        11: 30,
        12: 30 if leap else 29,
        13: 29,
        1: 30,
        2: 29,
        3: 30,
        4: 29,
        5: 30,
        6: 29,
    }
    return sum(lengths[m] for m in order[: order.index(month)])

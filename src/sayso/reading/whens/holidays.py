"""Feast days by computation: fixed ones, Easter and what hangs on it, Islamic, Jewish and Hindu ones.

Easter after the anonymous Gregorian algorithm (Meeus 1991, chapter 8) and its Julian form; the tabular Islamic
calendar and the Hebrew calendar after Reingold and Dershowitz, Calendrical Calculations.  Sighting of the moon may
move an Islamic day by one, so those are given with a day either side.  Diwali is the new moon of late autumn, to a day.
"""

from __future__ import annotations

import math
from datetime import date, timedelta

from sayso.reading.whens.calendar import Interval

_FIXED = {
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26),
    "new year's day": (1, 1), "new year's eve": (12, 31), "new year's": (1, 1), "valentine's day": (2, 14),
    "halloween": (10, 31), "may day": (5, 1), "bastille day": (7, 14),
    "fourth of july": (7, 4), "july fourth": (7, 4), "veterans day": (11, 11),
    "armistice day": (11, 11), "all saints' day": (11, 1), "epiphany": (1, 6), "st. patrick's day": (3, 17),
    "international women's day": (3, 8), "nowruz": (3, 21), "april fools' day": (4, 1),
}  # fmt: skip
_EASTER = {
    "easter": 0, "easter sunday": 0, "good friday": -2, "easter monday": 1, "palm sunday": -7, "ash wednesday": -46,
    "holy thursday": -3, "maundy thursday": -3, "ascension day": 39, "pentecost": 49, "whit monday": 50, "mardi gras": -47,
}  # fmt: skip
_ISLAMIC = {
    "eid al-fitr": (10, 1), "eid ul-fitr": (10, 1), "eid-ul-fitr": (10, 1), "eid al-adha": (12, 10),
    "eid ul-adha": (12, 10), "eid-ul-adha": (12, 10), "ashura": (1, 10), "mawlid": (3, 12), "eid milad-un-nabi": (3, 12),
}  # fmt: skip
_HEBREW = {
    "rosh hashanah": (7, 1), "yom kippur": (7, 10), "sukkot": (7, 15), "hanukkah": (9, 25), "passover": (1, 15),
    "shavuot": (3, 6), "simchat torah": (7, 22),
}  # fmt: skip
_NTH = {
    "thanksgiving": (11, 3, 4),
    "thanksgiving day": (11, 3, 4),
    "labor day": (9, 0, 1),
    "memorial day": (5, 0, -1),
    "martin luther king day": (1, 0, 3),
    "presidents' day": (2, 0, 3),
    "columbus day": (10, 0, 2),
}
# The United States vote on the Tuesday after the first Monday of November.
_ELECTION = "election day"

NAMES = (
    *_FIXED, *_EASTER, *_ISLAMIC, *_HEBREW, *_NTH, _ELECTION, "ramadan", "diwali", "orthodox easter", "orthodox christmas",
)  # fmt: skip


def holiday(name: str, year: int) -> Interval | None:
    """The days of a feast in a (Gregorian) year; ``None`` for a name that is none."""
    key = name.lower().replace("’", "'")
    if key in _FIXED:
        return _one(date(year, *_FIXED[key]))
    if key in _EASTER:
        return _one(easter(year) + timedelta(_EASTER[key]))
    if key == _ELECTION:
        return _one(_nth(year, 11, 0, 1) + timedelta(1))
    if key in _NTH:
        return _one(_nth(year, *_NTH[key]))
    if key in _ISLAMIC:
        return _islamic(year, *_ISLAMIC[key], days=1)
    if key == "ramadan":
        return _islamic(year, 9, 1, days=30)
    if key in _HEBREW:
        return _one(_hebrew(year, *_HEBREW[key]))
    if key == "orthodox easter":
        return _one(orthodox_easter(year))
    if key == "orthodox christmas":
        return _one(date(year, 1, 7))
    return _diwali(year) if key == "diwali" else None


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


def _hebrew(year: int, month: int, day: int) -> date:
    hebrew_year = year + 3760 + (1 if month >= 7 else 0)
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


def _diwali(year: int) -> Interval:
    """The new moon between mid-October and mid-November (mean lunation from 2000-01-06 18:14 UT)."""
    start = date(year, 10, 15)
    epoch, month = date(2000, 1, 6).toordinal() + 0.76, 29.530588853
    number = math.ceil((start.toordinal() - epoch) / month)
    day = date.fromordinal(int(epoch + number * month))
    return Interval(first=day - timedelta(1), last=day + timedelta(1))

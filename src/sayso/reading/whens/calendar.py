"""Intervals of days: what a TIMEX3 value covers, and its form in EDTF (ISO 8601-2)."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

SEASONS = {"SP": (21, 3, 5), "SU": (22, 6, 8), "FA": (23, 9, 11), "WI": (24, 12, 2)}
"""TimeML's season, EDTF's number, and its first and last month in the north."""

_VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?:(?P<month>\d{2})(?:-(?P<day>\d{2}))?|W(?P<week>\d{2})(?P<weekend>-WE)?"
    r"|Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>SP|SU|FA|WI)))?(?:T.*)?$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """Days from ``first`` to ``last``, both included."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"an interval runs forward: {self.first} to {self.last}")


def interval_of(value: str) -> Interval | None:
    """The days that a TIMEX3 date or time covers; ``None`` for references and values without a year."""
    if re.fullmatch(r"\d{3}", value):
        return (
            Interval(first=date(int(value) * 10, 1, 1), last=date(int(value) * 10 + 9, 12, 31))
            if value >= "100"
            else None
        )
    if re.fullmatch(r"\d{2}", value) and value >= "10":
        return Interval(first=date(int(value) * 100, 1, 1), last=date(int(value) * 100 + 99, 12, 31))
    match = _VALUE.match(value)
    if match is None or match["year"] < "0001":
        return None
    try:
        return _days(match)
    except ValueError:
        return None


def _days(match: re.Match[str]) -> Interval:
    year = int(match["year"])
    if match["day"]:
        day = date(year, int(match["month"]), int(match["day"]))
        return Interval(first=day, last=day)
    if match["month"]:
        return months(year, int(match["month"]), 1)
    if match["week"]:
        first = date.fromisocalendar(year, int(match["week"]), 1)
        return Interval(first=first + timedelta(5 if match["weekend"] else 0), last=first + timedelta(6))
    if match["quarter"]:
        return months(year, 3 * int(match["quarter"]) - 2, 3)
    if match["half"]:
        return months(year, 6 * int(match["half"]) - 5, 6)
    if match["season"]:
        return months(year, SEASONS[match["season"]][1], 3)
    return Interval(first=date(year, 1, 1), last=date(year, 12, 31))


def months(year: int, month: int, count: int) -> Interval:
    """``count`` months from the first of one on."""
    last_year, last_month = year + (month + count - 2) // 12, (month + count - 2) % 12 + 1
    return Interval(first=date(year, month, 1), last=date(last_year, last_month, month_length(last_year, last_month)))


def month_length(year: int, month: int) -> int:
    """How many days the month has."""
    return calendar.monthrange(year, month)[1]


def edtf_of(value: str, days: Interval) -> str:
    """The EDTF form of a TIMEX3 date or time; days where EDTF has no form of its own."""
    if re.fullmatch(r"\d{2,3}", value):
        return value.ljust(4, "X")
    match = _VALUE.match(value)
    if match is None:
        return range_edtf(days)
    if match["season"]:
        return f"{match['year']}-{SEASONS[match['season']][0]}"
    if match["quarter"]:
        return f"{match['year']}-{32 + int(match['quarter'])}"
    if match["half"]:
        return f"{match['year']}-{39 + int(match['half'])}"
    if match["week"]:
        return range_edtf(days)
    return value.partition("T")[0]


def range_edtf(days: Interval) -> str:
    """An interval in EDTF; a single day as a day."""
    if days.first == days.last:
        return days.first.isoformat()
    return f"{days.first.isoformat()}/{days.last.isoformat()}"


def part_of(days: Interval, part: str) -> Interval:
    """The early, middle or late third of an interval."""
    length = (days.last - days.first).days + 1
    third = max(1, round(length / 3))
    if part == "START":
        return Interval(first=days.first, last=min(days.last, days.first + timedelta(third - 1)))
    if part == "END":
        return Interval(first=max(days.first, days.last - timedelta(third - 1)), last=days.last)
    inner = Interval(first=min(days.last, days.first + timedelta(third)), last=days.last)
    return Interval(first=inner.first, last=max(inner.first, days.last - timedelta(third)))


def add(day: date, count: int, unit: str) -> date:
    """``day`` moved by so many units (D, W, M, Q, Y, E for decades, C); the last of a month stays within it.

    Raises ``ValueError`` or ``OverflowError`` where the calendar ends.
    """
    if unit in "DW":
        return day + timedelta(days=count * (7 if unit == "W" else 1))
    size = {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200}[unit]
    total = day.year * 12 + day.month - 1 + count * size
    year, month = divmod(total, 12)
    return date(year, month + 1, min(day.day, month_length(year, month + 1)))


def value_at(day: date, unit: str) -> str:
    """The TIMEX3 value of the unit that a day lies in."""
    if unit == "W":
        year, week, _ = day.isocalendar()
        return f"{year:04d}-W{week:02d}"
    if unit == "M":
        return f"{day.year:04d}-{day.month:02d}"
    if unit == "Q":
        return f"{day.year:04d}-Q{(day.month + 2) // 3}"
    if unit == "Y":
        return f"{day.year:04d}"
    if unit == "E":
        return f"{day.year // 10:03d}"
    if unit == "C":
        return f"{day.year // 100:02d}"
    return day.isoformat()

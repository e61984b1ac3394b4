"""Calendar dates: a day of a month, a range of days."""

from __future__ import annotations

import re
from datetime import date

from sayso.reading.whens import lexicon as lx
from sayso.reading.whens.calendar import Interval
from sayso.reading.whens.context import Context, Meaning
from sayso.reading.whens.order import days_lead
from sayso.reading.whens.rules.ground import (
    about_publication,
    exists,
    full_year,
    month_number,
    printed_year,
    stated,
    yearless,
)
from sayso.reading.whens.rules.rule import rule


@rule(r"(?P<y>\d{4})[-/](?P<m>0[1-9]|1[0-2])[-/](?P<d>[0-3]\d)(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?")
def iso(m: re.Match[str], c: Context) -> Meaning | None:
    return stated(f"{m['y']}-{m['m']}-{m['d']}")


@rule(r"(?P<a>\d{1,2})(?P<sep>[/.\-])(?P<b>\d{1,2})(?P=sep)(?P<y>\d{4}|\d\d)")
def numeric(m: re.Match[str], c: Context) -> Meaning | None:
    """Month first or day first: what the numbers allow, here or elsewhere in the text; else American, with a note."""
    a, b, year = int(m["a"]), int(m["b"]), full_year(m["y"], c)
    either = a <= 12 and b <= 12 and a != b
    told = days_lead(m.string) if either and m["sep"] == "/" else None
    month, day = (b, a) if a > 12 or m["sep"] == "." or told else (a, b)
    note = "read as month/day/year; day/month/year is possible too" if either else None
    if told is not None:
        note = "the order of day and month is that of other dates in the report"
    return stated(f"{year:04d}-{month:02d}-{day:02d}", note=note)


@rule(
    r"(?P<day>[0-3]\d)(?:[0-2]\d[0-5]\d[A-Z])? ?(?P<month>JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC) ?(?P<y>\d{4}|\d\d)",
    cased=True,
)
def military(m: re.Match[str], c: Context) -> Meaning | None:
    """ "07DEC23", "071530ZDEC23": the day as soldiers write it, with or without the hour."""
    return stated(f"{full_year(m['y'], c):04d}-{month_number(m['month']):02d}-{int(m['day']):02d}")


_DATE_A = rf"(?P<month>{lx.MONTH})\.? (?:the )?(?P<day>{lx.DAY})(?:st|nd|rd|th)?(?:,? (?P<year>{lx.YEAR})|,? '(?P<short>\d\d))?"
_DATE_B = rf"(?:the )?(?P<day>{lx.DAY})(?:st|nd|rd|th)?(?: of)?[ -](?P<month>{lx.MONTH})(?:[ ,-]{{1,2}}(?P<year>{lx.YEAR}|\d\d(?=\W)))?"
_PRE = rf"(?:(?:(?:this|next) (?:coming )?|last )?(?P<wd>{lx.WEEKDAY}),? (?:the )?|last (?={lx.MONTH}))?"


@rule(rf"{_PRE}{_DATE_A}")
def month_first(m: re.Match[str], c: Context) -> Meaning | None:
    return month_day(m, c)


@rule(rf"{_PRE}{_DATE_B}")
def day_first(m: re.Match[str], c: Context) -> Meaning | None:
    return month_day(m, c)


def month_day(m: re.Match[str], c: Context) -> Meaning | None:
    groups = m.groupdict()
    words = groups.get("year") or groups.get("short")
    month, day = month_number(m["month"]), int(m["day"])
    if words:
        return stated(f"{full_year(words, c):04d}-{month:02d}-{day:02d}")
    if _EVENT.match(m.string, m.end()):
        return _event_day(month, day, m, c)
    return yearless(month, day, m, c)


_EVENT = re.compile(
    r"(?: [\w-]+){0,2} (?:attacks?|massacre|assault|bombings?|blasts?|shootings?|killings?|raids?|coup|earthquake|uprising|riots?)\b"
)
_WAR = re.compile(r"\b(?:Hamas|Israel|Gaza)")


_WHOLE = re.compile(
    rf"\b(?:(?P<m1>{lx.MONTH})\.? (?P<d1>{lx.DAY})(?:st|nd|rd|th)?,? (?P<y1>{lx.YEAR})"
    rf"|(?P<d2>{lx.DAY})(?:st|nd|rd|th)? (?P<m2>{lx.MONTH}),? (?P<y2>{lx.YEAR}))(?!\w)"
)


def years_of_days(text: str) -> dict[tuple[int, int], frozenset[int]]:
    """The years that are printed with each month and day of a text."""
    found: dict[tuple[int, int], set[int]] = {}
    for m in _WHOLE.finditer(text):
        key = (month_number(m["m1"] or m["m2"]), int(m["d1"] or m["d2"]))
        found.setdefault(key, set()).add(int(m["y1"] or m["y2"]))
    return {key: frozenset(years) for key, years in found.items()}


# Within so many days a report need not print the year of what happened.
_FRESH = 62


def _before(year: int, month: int, day: int, published: date) -> bool:
    return exists(year, month, day) and date(year, month, day) <= published


def _event_day(month: int, day: int, m: re.Match[str], c: Context) -> Meaning | None:
    """An event named by its day, as "the May 7 bombing": the year is the event's, however long ago, not the report's.

    It is taken only where the event is known by its day, where the report prints the year with that day elsewhere, or
    where the day lies within two months before publication.
    """
    if not exists(2000, month, day):
        return None
    if (month, day) == (10, 7) and _WAR.search(m.string) and (c.published is None or c.published >= date(2023, 10, 7)):
        note = "no year is printed; the attack on Israel known by this day was in 2023"
        return stated("2023-10-07", note=note)
    told = printed_year(month, day, c)
    if told is not None:
        return told
    if c.published is not None:
        last = max(
            (y for y in (c.published.year, c.published.year - 1) if _before(y, month, day, c.published)), default=0
        )
        if last and (c.published - date(last, month, day)).days <= _FRESH:
            return about_publication(f"{last:04d}-{month:02d}-{day:02d}")
    return Meaning(
        type="date", value=f"XXXX-{month:02d}-{day:02d}", basis="unresolved",
        note="no year is given for the event; a full date of it would resolve it",
    )  # fmt: skip


@rule(
    rf"(?P<month>{lx.MONTH}) (?P<a>{lx.DAY})(?:st|nd|rd|th)? ?(?:-|–|to|and) ?(?P<b>{lx.DAY})(?:st|nd|rd|th)?(?:,? (?P<year>{lx.YEAR}))?"
)
def day_range(m: re.Match[str], c: Context) -> Meaning | None:
    return _days_of(m, c)


@rule(
    rf"(?P<a>{lx.DAY})(?:st|nd|rd|th)? ?(?:-|–|to|and) ?(?P<b>{lx.DAY})(?:st|nd|rd|th)? (?P<month>{lx.MONTH})(?:,? (?P<year>{lx.YEAR}))?"
)
def range_first(m: re.Match[str], c: Context) -> Meaning | None:
    return _days_of(m, c)


def _days_of(m: re.Match[str], c: Context) -> Meaning | None:
    a, b, month = int(m["a"]), int(m["b"]), month_number(m["month"])
    if a >= b:
        return None
    first = stated(f"{m['year']}-{month:02d}-{a:02d}") if m["year"] else yearless(month, a, m, c)
    if first is None or first.days is None or not exists(first.days.first.year, month, b):
        return first
    last = date(first.days.first.year, month, b)
    days = Interval(first=first.days.first, last=last)
    return Meaning(
        type="date",
        value=f"{days.first}/{days.last}",
        days=days,
        basis=first.basis,
        anchor=first.anchor,
        note=first.note,
    )

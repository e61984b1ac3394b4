"""Months, years, decades and centuries."""

from __future__ import annotations

import re
from datetime import date

from sayso.reading.whens import lexicon as lx
from sayso.reading.whens.calendar import Interval, interval_of
from sayso.reading.whens.context import NO_DAY, PUBLICATION, Context, Meaning
from sayso.reading.whens.entries import entries
from sayso.reading.whens.rules.ground import (
    OF_YEAR,
    about_publication,
    exists,
    modifier,
    month_number,
    stated,
    with_part,
    yearless,
)
from sayso.reading.whens.rules.rule import rule


@rule(rf"(?:(?P<mod>{lx.MOD})[ -])?(?P<month>{lx.MONTH})(?:,? of)?,? (?P<year>{lx.YEAR})")
def month_year(m: re.Match[str], c: Context) -> Meaning | None:
    return stated(f"{m['year']}-{month_number(m['month']):02d}", part=modifier(m["mod"]))


@rule(
    rf"(?P<rel>last|next|this|this past|early|late|mid|the middle of|the end of|the beginning of|the start of)[ -](?P<month>{lx.MONTH})(?!\.? \d)"
)
def month_near(m: re.Match[str], c: Context) -> Meaning | None:
    found = yearless(month_number(m["month"]), None, m, c)
    relation, month = m["rel"].lower(), month_number(m["month"])
    if found is not None and c.published is not None and relation == "this":
        return about_publication(f"{c.published.year:04d}-{month:02d}")
    if found is None or c.published is None or relation not in ("last", "next"):
        part = modifier(m["rel"])
        return found if found is None or part is None else with_part(found, part)
    year = c.published.year
    if relation == "last":
        year -= month >= c.published.month
    else:
        year += month <= c.published.month
    value = f"{year:04d}-{month:02d}"
    return Meaning(type="date", value=value, days=interval_of(value), basis="publication", anchor=PUBLICATION)


#: Behind it stands who says so, and no month: "according to January, the ban was lifted".
_NAMED = re.compile(r"\b[Aa]ccording to $")
_DAY_AND_YEAR = re.compile(rf" \d{{1,2}}(?:st|nd|rd|th)?,? {lx.YEAR}\b")


@rule(rf"(?:(?P<day>{lx.DAY}) )?(?P<month>{lx.MONTH})(?: (?P<day2>{lx.DAY}))?,?(?: of)? (?P<rel>last|this|next) year")
def month_of_year(m: re.Match[str], c: Context) -> Meaning | None:
    """A month or day of a year told from the report: "June last year", "4 May this year"."""
    month, day = month_number(m["month"]), m["day"] or m["day2"]
    tail = f"{month:02d}" + (f"-{int(day):02d}" if day else "")
    if c.published is None:
        return Meaning(type="date", value=f"XXXX-{tail}", basis="unresolved", note=NO_DAY)
    year = c.published.year + OF_YEAR[m["rel"].lower()]
    return about_publication(f"{year:04d}-{tail}") if exists(year, month, int(day) if day else None) else None


@rule(
    rf"(?<=\b[Ii]n )(?P<month>{lx.MONTH_FULL})|(?<=\b[Ss]ince )(?P<m2>{lx.MONTH_FULL})|(?<=\buntil )(?P<m3>{lx.MONTH_FULL})"
    rf"|(?<=\b[Tt]hat )(?P<m6>{lx.MONTH_FULL})(?=[,.;:)]|$| (?:she|he|they|it|we|I)\b)"
    rf"|(?<=\b[Bb]y )(?P<m4>{lx.MONTH_FULL})|(?P<m5>January|February|April|June|July|August|September|October|November|December)",
    cased=True,
)
def month_alone(m: re.Match[str], c: Context) -> Meaning | None:
    if _DAY_AND_YEAR.match(m.string, m.end()):
        return None  # a day that the month does not have: no month is meant either
    if _NAMED.search(m.string, max(0, m.start() - 14), m.start()) and m.string[m.end() : m.end() + 1] in (",", ".", ""):
        return None
    word = next(g for g in m.groups() if g)
    return yearless(lx.MONTHS[word.lower()], None, m, c)


@rule(
    rf"(?:(?P<mod>{lx.MOD})[ -])?(?P<year>{lx.YEAR})(?!\s?(?:%|percent|people|troops|soldiers|points|miles|km|meters|dollars|pounds|euros|jobs|units|shares|workers|employees|members|votes|feet|acres|tons|tonnes|barrels|killed|dead|homes|houses))(?![,.]\d|[-/]\d|:(?!\s))"
)
def year(m: re.Match[str], c: Context) -> Meaning | None:
    before = m.string[max(0, m.start() - 24) : m.start()].lower()
    heads = any(e.start == m.start() for e in entries(m.string))
    if (
        m["mod"]
        or heads
        or re.search(
            r"(?:\b(?:in|since|by|of|from|until|till|to|during|and|between|around|about|before|after|year|for|through|the|an?|is|[a-z]{3,},?|['’]s)\s|[(–\-'’]|^|,\s)$",
            before,
        )
    ):
        return stated(m["year"], part=modifier(m["mod"])) if heads or m.string[m.end() : m.end() + 1] != ":" else None
    return None


@rule(r"(?P<month>March|May)(?=:| [-–—])", cased=True)
def month_of_entry(m: re.Match[str], c: Context) -> Meaning | None:
    if not any(e.start == m.start() for e in entries(m.string)):
        return None
    return yearless(month_number(m["month"]), None, m, c)


@rule(rf"(?P<a>{lx.YEAR}) ?[-–] ?(?P<b>{lx.YEAR}|\d\d)(?!\d)")
def years(m: re.Match[str], c: Context) -> Meaning | None:
    a = int(m["a"])
    b = int(m["b"]) if len(m["b"]) == 4 else a // 100 * 100 + int(m["b"])
    if not a < b <= a + 120:
        return None
    days = Interval(first=date(a, 1, 1), last=date(b, 12, 31))
    return Meaning(type="duration", value=f"{a}/{b}", days=days, all_days=True)


@rule(
    r"(?:the )?(?:(?P<mod>early|mid|late)[ -]?(?:to[ -](?:mid|late)[ -]?)?)?(?P<year>1[5-9]\d0|20\d0)'?s"
    r"|(?:the )?(?:(?P<mod2>early|mid|late)[ -]?)?['’](?P<short>\d0)s"
    r"|(?:the )(?:(?P<mod3>early|mid|late)[ -]?)?(?P<word>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)"
)
def decade(m: re.Match[str], c: Context) -> Meaning | None:
    if m["year"]:
        value = m["year"][:3]
    else:
        value = f"19{m['short'][0]}" if m["short"] else f"19{lx.DECADES[m['word'].lower()]}"
    return stated(value, part=modifier(m["mod"] or m["mod2"] or m["mod3"]))


@rule(
    r"(?:the )?(?:(?P<mod>early|mid|late)[ -])?(?P<n>\d{1,2}(?:st|nd|rd|th)|[a-z]+(?:teenth|tieth|-first|first))[ -]century"
)
def century(m: re.Match[str], c: Context) -> Meaning | None:
    words = m["n"].lower()
    number = int(re.sub(r"\D", "", words)) if words[0].isdigit() else lx.ORDINALS.get(words, 0)
    return stated(f"{number - 1:02d}", part=modifier(m["mod"])) if 11 <= number <= 22 else None

"""The rules: a pattern each, and what a match means.  The longest match from the left is taken."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from sayso.reading.whens import hijri
from sayso.reading.whens import lexicon as lx
from sayso.reading.whens.calendar import Interval, add, edtf_of, interval_of, months, part_of, value_at  # noqa: F401
from sayso.reading.whens.context import NO_DAY, NO_FRAME, NO_QUARTER, PUBLICATION, Context, Meaning
from sayso.reading.whens.holidays import NAMES, holiday

Build = Callable[[re.Match[str], Context], Meaning | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A pattern and its meaning.  ``group`` is the part of the match that is the expression."""

    name: str
    pattern: re.Pattern[str]
    build: Build


RULES: list[Rule] = []


def rule(pattern: str, *, cased: bool = False) -> Callable[[Build], Build]:
    """Register a rule; the pattern may not begin or end inside a word."""

    def register(build: Build) -> Build:
        flags = 0 if cased else re.IGNORECASE
        whole = re.compile(rf"(?<![\w$€£])(?:{pattern})(?!\w)", flags)
        RULES.append(Rule(name=build.__name__, pattern=whole, build=build))
        return build

    return register


# Calendar dates.


def _stated(value: str, *, part: str | None = None, kind: str = "date", note: str | None = None) -> Meaning | None:
    days = interval_of(value)
    if days is None:
        return None
    return Meaning(type=kind, value=value, days=days, part=part, note=note)


def _mod(words: str | None) -> str | None:
    if not words:
        return None
    key = re.sub(r"^the (?:very )?", "", words.lower().strip(" -"))
    return lx.MODS.get(key)


def _month(words: str) -> int:
    return lx.MONTHS[words.lower().rstrip(".")]


def _full_year(words: str, c: Context) -> int:
    year = int(words)
    if len(words) > 2:
        return year
    century = ((c.year() or 2000) // 100) * 100
    guess = century + year
    return guess if guess <= (c.year() or 2050) + 10 else guess - 100


@rule(r"(?P<y>\d{4})[-/](?P<m>0[1-9]|1[0-2])[-/](?P<d>[0-3]\d)(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?")
def iso(m: re.Match[str], c: Context) -> Meaning | None:
    return _stated(f"{m['y']}-{m['m']}-{m['d']}")


@rule(r"(?P<a>\d{1,2})(?P<sep>[/.\-])(?P<b>\d{1,2})(?P=sep)(?P<y>\d{4}|\d\d)")
def numeric(m: re.Match[str], c: Context) -> Meaning | None:
    """Month first or day first: what the numbers allow; where both are, the American order with a note."""
    a, b, year = int(m["a"]), int(m["b"]), _full_year(m["y"], c)
    month, day = (b, a) if a > 12 or m["sep"] == "." else (a, b)
    note = "read as month/day/year; day/month/year is possible too" if a <= 12 and b <= 12 and a != b else None
    return _stated(f"{year:04d}-{month:02d}-{day:02d}", note=note)


_DATE_A = rf"(?P<month>{lx.MONTH})\.? (?:the )?(?P<day>{lx.DAY})(?:st|nd|rd|th)?(?:,? (?P<year>{lx.YEAR})|,? '(?P<short>\d\d))?"
_DATE_B = rf"(?:the )?(?P<day>{lx.DAY})(?:st|nd|rd|th)?(?: of)?[ -](?P<month>{lx.MONTH})(?:[ ,-]{{1,2}}(?P<year>{lx.YEAR}|\d\d(?=\W)))?"
_PRE = rf"(?:(?:(?:this|next) (?:coming )?|last )?(?P<wd>{lx.WEEKDAY}),? (?:the )?)?"


@rule(rf"{_PRE}{_DATE_A}")
def month_first(m: re.Match[str], c: Context) -> Meaning | None:
    return _month_day(m, c)


@rule(rf"{_PRE}{_DATE_B}")
def day_first(m: re.Match[str], c: Context) -> Meaning | None:
    return _month_day(m, c)


def _month_day(m: re.Match[str], c: Context) -> Meaning | None:
    groups = m.groupdict()
    words = groups.get("year") or groups.get("short")
    month, day = _month(m["month"]), int(m["day"])
    if words:
        return _stated(f"{_full_year(words, c):04d}-{month:02d}-{day:02d}")
    if _EVENT.match(m.string, m.end()):
        return _event_day(month, day, m, c)
    return _yearless(month, day, m, c)


_EVENT = re.compile(
    r"(?: [\w-]+){0,2} (?:attacks?|massacre|assault|bombings?|blasts?|shootings?|killings?|raids?|coup|earthquake|uprising|riots?)\b"
)
_WAR = re.compile(r"\b(?:Hamas|Israel|Gaza)")


def _event_day(month: int, day: int, m: re.Match[str], c: Context) -> Meaning | None:
    """An event named by its day, as "the May 7 bombing": the year is the event's, however long ago, not the report's.

    It is taken only where the event is known by its day, or where the day lies within four weeks before publication.
    """
    if not _exists(2000, month, day):
        return None
    if (month, day) == (10, 7) and _WAR.search(m.string) and (c.published is None or c.published >= date(2023, 10, 7)):
        note = "no year is printed; the attack on Israel known by this day was in 2023"
        return _stated("2023-10-07", note=note)
    found = _yearless(month, day, m, c) if c.published is not None else None
    days = found.days if found is not None else None
    if c.published is not None and days is not None and 0 <= (c.published - days.first).days <= 28:
        return found
    return Meaning(
        type="date", value=f"XXXX-{month:02d}-{day:02d}", basis="unresolved",
        note="no year is given for the event; a full date of it would resolve it",
    )  # fmt: skip


def _yearless(month: int, day: int | None, m: re.Match[str], c: Context) -> Meaning | None:
    """A month, or a day of one, without a year: the tense and the day of publication say which."""
    shown = f"XXXX-{month:02d}" + (f"-{day:02d}" if day else "")
    if c.published is None:
        return _from_years(month, day, shown, c)
    candidates = [y for y in (c.published.year - 1, c.published.year, c.published.year + 1) if _exists(y, month, day)]
    if not candidates:
        return None
    tense = c.tense(m.start())

    def distance(year: int) -> int:
        """Days from publication; more against the tense, but who means a day eleven months off prints its year."""
        gap = (date(year, month, day or 15) - (c.published or NO_DATE)).days
        slack = 20 if day is None else 1
        against = gap < -slack if tense == "future" else gap > slack and tense == "past"
        return abs(gap) * ((4 if day else 8) if against else 1)

    year = min(candidates, key=distance)
    value = f"{year:04d}-{month:02d}" + (f"-{day:02d}" if day else "")
    days = interval_of(value)
    return Meaning(
        type="date", value=value, days=days, basis="publication", anchor=PUBLICATION,
        note=f"the year {year} is taken from the publication date and the tense",
    )  # fmt: skip


NO_DATE = date(1, 1, 1)


def _from_years(month: int, day: int | None, shown: str, c: Context) -> Meaning:
    years = sorted(set(c.years))
    if len(years) == 1 and _exists(years[0], month, day):
        value = f"{years[0]:04d}-{month:02d}" + (f"-{day:02d}" if day else "")
        note = f"the year {years[0]} is the only one that the report names"
        return Meaning(type="date", value=value, days=interval_of(value), basis="relative", note=note)
    return Meaning(type="date", value=shown, basis="unresolved", note=f"no year is given; {NO_DAY}")


def _exists(year: int, month: int, day: int | None) -> bool:
    try:
        date(year, month, day or 1)
    except ValueError:
        return False
    return True


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
    a, b, month = int(m["a"]), int(m["b"]), _month(m["month"])
    if a >= b:
        return None
    first = _stated(f"{m['year']}-{month:02d}-{a:02d}") if m["year"] else _yearless(month, a, m, c)
    if first is None or first.days is None or not _exists(first.days.first.year, month, b):
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


@rule(rf"(?:(?P<mod>{lx.MOD})[ -])?(?P<month>{lx.MONTH})(?:,? of)?,? (?P<year>{lx.YEAR})")
def month_year(m: re.Match[str], c: Context) -> Meaning | None:
    return _stated(f"{m['year']}-{_month(m['month']):02d}", part=_mod(m["mod"]))


@rule(
    rf"(?P<rel>last|next|this|this past|early|late|mid|the middle of|the end of|the beginning of|the start of)[ -](?P<month>{lx.MONTH})(?! \d)"
)
def month_near(m: re.Match[str], c: Context) -> Meaning | None:
    found = _yearless(_month(m["month"]), None, m, c)
    relation, month = m["rel"].lower(), _month(m["month"])
    if found is not None and c.published is not None and relation == "this":
        return _about_publication(f"{c.published.year:04d}-{month:02d}")
    if found is None or c.published is None or relation not in ("last", "next"):
        part = _mod(m["rel"])
        return found if found is None or part is None else _with_part(found, part)
    year = c.published.year
    if relation == "last":
        year -= month >= c.published.month
    else:
        year += month <= c.published.month
    value = f"{year:04d}-{month:02d}"
    return Meaning(type="date", value=value, days=interval_of(value), basis="publication", anchor=PUBLICATION)


def _with_part(m: Meaning, part: str) -> Meaning:
    return Meaning(type=m.type, value=m.value, days=m.days, basis=m.basis, anchor=m.anchor, note=m.note, part=part)


_DAY_AND_YEAR = re.compile(rf" \d{{1,2}}(?:st|nd|rd|th)?,? {lx.YEAR}\b")
_OF_YEAR = {"last": -1, "this": 0, "next": 1}


@rule(rf"(?:(?P<day>{lx.DAY}) )?(?P<month>{lx.MONTH})(?: (?P<day2>{lx.DAY}))?,?(?: of)? (?P<rel>last|this|next) year")
def month_of_year(m: re.Match[str], c: Context) -> Meaning | None:
    """A month or day of a year told from the report: "June last year", "4 May this year"."""
    month, day = _month(m["month"]), m["day"] or m["day2"]
    tail = f"{month:02d}" + (f"-{int(day):02d}" if day else "")
    if c.published is None:
        return Meaning(type="date", value=f"XXXX-{tail}", basis="unresolved", note=NO_DAY)
    year = c.published.year + _OF_YEAR[m["rel"].lower()]
    return _about_publication(f"{year:04d}-{tail}") if _exists(year, month, int(day) if day else None) else None


@rule(hijri.PATTERN)
def hijri_date(m: re.Match[str], c: Context) -> Meaning | None:
    days = hijri.hijri_days(m)
    note = "converted by the tabular calendar; the moon's sighting may move it by a day"
    return Meaning(type="date", value=hijri.hijri_value(days), days=days, note=note)


@rule(
    rf"(?<=\b[Ii]n )(?P<month>{lx.MONTH_FULL})|(?<=\b[Ss]ince )(?P<m2>{lx.MONTH_FULL})|(?<=\buntil )(?P<m3>{lx.MONTH_FULL})"
    rf"|(?<=\b[Bb]y )(?P<m4>{lx.MONTH_FULL})|(?P<m5>January|February|April|June|July|August|September|October|November|December)",
    cased=True,
)
def month_alone(m: re.Match[str], c: Context) -> Meaning | None:
    if _DAY_AND_YEAR.match(m.string, m.end()):
        return None  # a day that the month does not have: no month is meant either
    word = next(g for g in m.groups() if g)
    return _yearless(lx.MONTHS[word.lower()], None, m, c)


@rule(
    rf"(?:(?P<mod>{lx.MOD})[ -])?(?P<year>{lx.YEAR})(?!\s?(?:%|percent|people|troops|soldiers|points|miles|km|meters|dollars|pounds|euros|jobs|units|shares|workers|employees|members|votes|feet|acres|tons|tonnes|barrels|killed|dead|homes|houses))(?![,.]\d|[-/]\d|:)"
)
def year(m: re.Match[str], c: Context) -> Meaning | None:
    before = m.string[max(0, m.start() - 24) : m.start()].lower()
    if m["mod"] or re.search(
        r"(?:\b(?:in|since|by|of|from|until|till|to|during|and|between|around|about|before|after|year|for|through|the|an?|is|[a-z]{3,},?|['’]s)\s|[(–\-'’]|^|,\s)$",
        before,
    ):
        return _stated(m["year"], part=_mod(m["mod"]))
    return None


@rule(rf"(?:from )?(?P<a>{lx.YEAR}) ?(?:-|–|to|until|(?<=between .{{4}} )and) ?(?P<b>{lx.YEAR}|\d\d)(?!\d)")
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
    return _stated(value, part=_mod(m["mod"] or m["mod2"] or m["mod3"]))


@rule(
    r"(?:the )?(?:(?P<mod>early|mid|late)[ -])?(?P<n>\d{1,2}(?:st|nd|rd|th)|[a-z]+(?:teenth|tieth|-first|first))[ -]century"
)
def century(m: re.Match[str], c: Context) -> Meaning | None:
    words = m["n"].lower()
    number = int(re.sub(r"\D", "", words)) if words[0].isdigit() else lx.ORDINALS.get(words, 0)
    return _stated(f"{number - 1:02d}", part=_mod(m["mod"])) if 11 <= number <= 22 else None


_ENDED = rf"(?: (?:that )?(?:ended|ending) (?P<emonth>{lx.MONTH})(?: (?P<eday>{lx.DAY}))?)"
_WHOSE = r"(?:(?P<whose>this|last|next) year['’]s |the (?!(?:fiscal[ -])?[a-z]+-quarter [a-z]))?"
_REL = r"(?:(?P<rel>last|next|this|current|previous|latest|past|same|year-ago|year-earlier|upcoming) )?"


@rule(
    rf"{_WHOSE}{_REL}(?:(?P<y0>(?:19|20)\d\d) )?(?:fiscal[ -])?(?P<n>{lx.ORDINAL}|final)[ -](?P<unit>quarter|half)(?:(?: of)?,? (?:fiscal )?(?:the )?(?:year )?(?P<year>{lx.YEAR})| of (?P<rely>this|last|next) year| of the year)?"
)
def quarter(m: re.Match[str], c: Context) -> Meaning | None:
    """A quarter or half by its number; without a year, the last that has begun by publication, or of the year told."""
    word = m["n"].lower()
    number = 4 if word == "final" else lx.ORDINALS.get(word) or int(word[0])
    letter = "Q" if m["unit"].lower() == "quarter" else "H"
    if number > (4 if letter == "Q" else 2):
        return None
    if m["year"] or m["y0"]:
        return _stated(f"{m['year'] or m['y0']}-{letter}{number}")
    if c.published is None:
        return Meaning(
            type="date", value=f"XXXX-{letter}{number}", basis="unresolved", note=f"no year is given; {NO_DAY}"
        )
    shift = _OF_YEAR.get((m["rely"] or m["whose"] or "").lower())
    if (m["rel"] or "").lower() in ("year-ago", "year-earlier"):
        shift = -1
    target = c.published.year + (shift or 0)
    if shift is None:
        first = date(target, 3 * number - 2 if letter == "Q" else 6 * number - 5, 1)
        target -= first > c.published and c.tense(m.start()) != "future"
    return _about_publication(f"{target}-{letter}{number}")


@rule(r"third-period|first-period|second-period|fourth-period")
def numbered_period(m: re.Match[str], c: Context) -> Meaning | None:
    """ "Third-period sales": a quarter, as accounts call it."""
    number = lx.ORDINALS[m.group().lower().split("-")[0]]
    if c.published is None:
        return Meaning(type="date", value=f"XXXX-Q{number}", basis="unresolved", note=f"no year is given; {NO_DAY}")
    return _about_publication(
        f"{c.published.year - (date(c.published.year, 3 * number - 2, 1) > c.published)}-Q{number}"
    )


# Periods of account: a quarter or half that the text goes on about.


def _period_back(c: Context, years: int) -> Meaning | None:
    """The period in hand, moved by whole years; ``None`` where the text has named none."""
    if c.period is None:
        return None
    anchor, value = c.period
    moved = f"{int(value[:4]) - years:04d}{value[4:]}"
    return Meaning(type="date", value=moved, days=interval_of(moved), basis="relative", anchor=anchor)


@rule(rf"the (?:fiscal )?(?:(?P<year>(?:19|20)\d\d) )?(?P<unit>quarter|period)(?P<end>{_ENDED})?")
def same_period(m: re.Match[str], c: Context) -> Meaning | None:
    """ "The quarter", "the 1988 period": the one in hand, or that of the year named, or that which the printed day ends."""
    if m["emonth"]:
        return None
    if m["year"]:
        value = f"{m['year']}{c.period[1][4:]}" if c.period is not None else m["year"]
        return _stated(value)
    if m["unit"].lower() == "period":
        return None
    return _period_back(c, 0)  # without one in hand it may be a quarter of a town


@rule(rf"(?:the )?(?:fiscal )?quarter(?={_ENDED})")
def ended_quarter(m: re.Match[str], c: Context) -> Meaning | None:
    """ "The quarter ended Sept. 30": the calendar's quarter in which it closed."""
    told = _CLOSED.match(m.string, m.end())
    if told is None or c.published is None:
        return Meaning(type="date", value="XXXX-QX", basis="unresolved", note=NO_QUARTER)
    month = _month(told["emonth"])
    year = c.published.year - (month > c.published.month)
    return _about_publication(f"{year}-Q{(month + 2) // 3}")


_CLOSED = re.compile(_ENDED, re.IGNORECASE)


@rule(r"the (?:latest|most recent) (?P<unit>quarter|period)")
def latest_period(m: re.Match[str], c: Context) -> Meaning | None:
    """The period in hand, else the last quarter that had ended by publication."""
    found = _period_back(c, 0)
    if found is not None:
        return found
    if m["unit"].lower() == "period":
        return Meaning(type="date", value="XXXX-QX", basis="unresolved", note=NO_QUARTER)
    return _deictic(c, lambda p: value_at(add(p, -1, "Q"), "Q"), shown="XXXX-QX")


@rule(
    r"(?:the )?(?:comparable |corresponding |same )?(?:year-(?:ago|earlier)|prior-year) (?P<unit>quarter|period)|year-(?:ago|earlier)"
    r"|the (?:comparable|corresponding|same) (?:quarter|period) (?:a year (?:ago|earlier)|last year|the year before)"
    r"|the quarter a year (?:ago|earlier)|last year['’]s quarter"
)
def year_ago_period(m: re.Match[str], c: Context) -> Meaning | None:
    """The period in hand, a year before; without one, the year before publication."""
    found = _period_back(c, 1)
    if found is not None:
        return found
    return _deictic(c, lambda p: value_at(add(p, -1, "Y"), "Y"), shown="XXXX")


_SUM = re.compile(
    r"(?:\d|\b(?:share|million|billion|trillion|cents|pence|percent|dollars|yen)),? (?:from |in )?$|\b(?:earnings|profit|loss|net|sales|revenue|results|period) $|\b(?:from|than|with) $"
)
_SUM_AHEAD = re.compile(r",? [^.;\n]{0,60}(?:[$#£€¥]|earned|net\b|profit|loss\b|sales)")


@rule(
    r"a year (?:ago|earlier|before)(?! (?:the|a|an|that|he|she|it|they|his|her|its|their))|last year(?='s results|'s [$#£€])"
)
def compared(m: re.Match[str], c: Context) -> Meaning | None:
    """ "$3 million, up from $2 million a year earlier": accounts compare a period with the same one of the year before."""
    before = m.string[max(0, m.start() - 40) : m.start()].lower()
    opens = not before.strip() or before.rstrip()[-1] in ".;\n"
    if not (_SUM.search(before) or (opens and _SUM_AHEAD.match(m.string, m.end()))):
        return None
    found = _period_back(c, 1)
    if found is not None:
        return found
    if m.group().lower().endswith(("ago", "last year")):
        return _deictic(c, lambda p: value_at(add(p, -1, "Y"), "Y"), shown="XXXX")
    return _anaphoric(c, lambda d: value_at(add(d, -1, "Y"), "Y"), shown="XXXX")


@rule(
    r"(?:(?<=\bfor )|(?<=\bin )|(?<=\bof )|(?<=\bduring )|(?<=\bthroughout ))the (?P<w>full |fiscal |entire |whole )?year(?![- ](?:of|when|that|in which|before|after|earlier|later|end|ago|since|to|\d))(?P<end> (?:ended|ending))?"
)
def the_year(m: re.Match[str], c: Context) -> Meaning | None:
    """ "For the year": the year of the period in hand or of publication; "the year ended June 30" is a length."""
    if m["end"]:
        return None
    if c.period is not None:
        value = c.period[1][:4]
        return Meaning(type="date", value=value, days=interval_of(value), basis="relative", anchor=c.period[0])
    return _deictic(c, lambda p: value_at(p, "Y"), shown="XXXX")


@rule(r"the (?:full |fiscal )?year(?= (?:ended|ending) )")
def closed_year(m: re.Match[str], c: Context) -> Meaning | None:
    return Meaning(type="duration", value="P1Y", all_days=True)


@rule(r"the (?P<u>weekend)")
def the_weekend(m: re.Match[str], c: Context) -> Meaning | None:
    """The weekend next to publication on the side that the tense points to."""
    ahead = c.tense(m.start()) == "future"
    return _deictic(c, lambda p: value_at(_week_day(p, 5, ahead, True), "W") + "-WE", shown="XXXX-WXX-WE")


@rule(r"(?:the )?year[- ]end|(?:the )?year['’]s end|the end of the year|the end of (?:19|20)\d\d")
def year_end(m: re.Match[str], c: Context) -> Meaning | None:
    told = re.search(r"\d{4}", m.group())
    if told is not None:
        return _stated(told.group(), part="END")
    before = m.string[max(0, m.start() - 20) : m.start()].lower()
    if not re.search(r"\b(?:by|at|before|until|through|since|around|to|after|from|of)(?: the)? $", before):
        return None
    back = 1 if re.search(r"\bsince $", before) else 0
    found = _deictic(c, lambda p: f"{p.year - back:04d}", shown="XXXX")
    return _with_part(found, "END")


def _about_publication(value: str, *, kind: str = "date", part: str | None = None) -> Meaning | None:
    days = interval_of(value)
    return Meaning(type=kind, value=value, days=days, basis="publication", anchor=PUBLICATION, part=part)


@rule(
    rf"(?:the )?(?:first|second|third|fourth|last|final) (?:full )?week(?:end)? (?:of|in) (?P<month>{lx.MONTH})(?:,? (?P<year>{lx.YEAR}))?"
)
def week_of_month(m: re.Match[str], c: Context) -> Meaning | None:
    month = _month(m["month"])
    whole = _stated(f"{m['year']}-{month:02d}") if m["year"] else _yearless(month, None, m, c)
    if whole is None or whole.days is None:
        return whole
    word = re.sub(r"^the ", "", m.group().lower()).split()[0]
    number = lx.ORDINALS.get(word)
    first = whole.days.first + timedelta(7 * (number - 1)) if number else whole.days.last - timedelta(6)
    days = Interval(first=first, last=min(first + timedelta(6), whole.days.last))
    return Meaning(
        type="date", value=value_at(days.first, "W"), days=days, basis=whole.basis, anchor=whole.anchor, note=whole.note
    )


@rule(r"(?P<rel>this|last|next|the current|the latest|the coming) fiscal year")
def near_fiscal(m: re.Match[str], c: Context) -> Meaning | None:
    """A fiscal year told from publication, taken as the calendar's."""
    shift = {"last": -1, "next": 1, "the latest": -1, "the coming": 1}.get(m["rel"].lower(), 0)
    return _deictic(c, lambda p: f"{p.year + shift:04d}", shown="XXXX")


@rule(rf"the (?P<n>first|second|last|latter) half of (?P<year>{lx.YEAR})")
def half_of_year(m: re.Match[str], c: Context) -> Meaning | None:
    return _stated(f"{m['year']}-H{1 if m['n'].lower() == 'first' else 2}")


@rule(rf"the week of (?P<month>{lx.MONTH}) (?P<day>{lx.DAY})(?:,? (?P<year>{lx.YEAR}))?")
def week_of_day(m: re.Match[str], c: Context) -> Meaning | None:
    """The week that a day lies in."""
    day = _month_day(m, c)
    if day is None or day.days is None:
        return day
    value = value_at(day.days.first, "W")
    return Meaning(type="date", value=value, days=interval_of(value), basis=day.basis, anchor=day.anchor, note=day.note)


@rule(r"the end of the (?P<unit>week|month|decade|century)")
def unit_end(m: re.Match[str], c: Context) -> Meaning | None:
    """The end of the unit that publication lies in."""
    unit = lx.UNITS[m["unit"].lower()]
    return _with_part(_deictic(c, lambda p: value_at(p, unit), shown=_unit_shown(unit)), "END")


_TENS_OF_YEAR = "|".join(n for n, v in lx.NUMBERS.items() if 20 <= v <= 90)
_TEENS_OF_YEAR = "|".join(n for n, v in lx.NUMBERS.items() if 10 <= v <= 19)
_ONES_OF_YEAR = "|".join(n for n, v in lx.NUMBERS.items() if 1 <= v <= 9 and n not in ("a", "an"))


@rule(
    rf"(?:the year )?(?:(?P<month>{lx.MONTH_FULL}) )?nineteen[ -](?:(?P<tens>{_TENS_OF_YEAR})(?:[ -](?P<ones>{_ONES_OF_YEAR}))?|(?P<teen>{_TEENS_OF_YEAR}))"
    r"|the year two thousand"
)
def spoken_year(m: re.Match[str], c: Context) -> Meaning | None:
    """A year in words, as broadcasts print it."""
    if m["tens"] is None and m["teen"] is None:
        return _stated("2000")
    low = lx.NUMBERS[(m["teen"] or m["tens"]).lower()] + (lx.NUMBERS[m["ones"].lower()] if m["ones"] else 0)
    return _stated(f"{1900 + low}" + (f"-{_month(m['month']):02d}" if m["month"] else ""))


@rule(r"fiscal(?: year)? (?P<year>\d{4}|'\d\d)|FY ?(?P<y2>\d{4}|\d\d)")
def fiscal(m: re.Match[str], c: Context) -> Meaning | None:
    words = (m["year"] or m["y2"]).lstrip("'")
    return _stated(f"{_full_year(words, c):04d}", note="a fiscal year; its months are not known")


@rule(
    rf"(?:(?P<rel>last|next|this|this past|the coming|the previous|the) )?(?:(?P<mod>early|mid|late)[ -])?(?P<s>{lx.SEASON})(?:(?: of)?,? (?P<year>{lx.YEAR}))?"
)
def season(m: re.Match[str], c: Context) -> Meaning | None:
    code = lx.SEASON_NAMES[m["s"].lower()]
    if m["year"]:
        return _stated(f"{m['year']}-{code}", part=_mod(m["mod"]))
    before = m.string[max(0, m.start() - 12) : m.start()].lower()
    relation = (m["rel"] or "").lower()
    if (
        not relation
        and not m["mod"]
        and not re.search(r"\b(?:in|since|by|during|until|through|over|into) (?:the )?$", before)
    ):
        return None
    if (
        m["s"].lower() in ("fall", "spring")
        and relation in ("", "the")
        and not re.search(r"\b(?:in|since|during)(?: the)? $", before)
    ):
        return None
    if (
        relation == "the"
        and not m["mod"]
        and not re.search(r"\b(?:in|since|during|by|until|through|over|into) $", before)
    ):
        return None
    if c.published is None:
        return Meaning(type="date", value=f"XXXX-{code}", basis="unresolved", note=f"no year is given; {NO_DAY}")
    first = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code]
    target = c.published.year
    if relation == "last":
        target -= first >= c.published.month
    elif relation == "next":
        target += first <= c.published.month
    elif c.tense(m.start()) != "future" and first > c.published.month:
        target -= relation not in ("this", "the coming")
    return _about_publication(f"{target}-{code}", part=_mod(m["mod"]))


# Counted from the day of publication.


def _deictic(c: Context, build: Callable[[date], str], *, kind: str = "date", shown: str) -> Meaning:
    """A date that counts from the day of publication; unresolved where nobody knows it."""
    if c.published is None:
        return Meaning(type=kind, value=shown, basis="unresolved", note=NO_DAY)
    try:
        value = build(c.published)
    except (ValueError, OverflowError):
        return Meaning(type=kind, value=shown, basis="unresolved", note="it falls outside the calendar")
    return Meaning(type=kind, value=value, days=interval_of(value), basis="publication", anchor=PUBLICATION)


@rule(
    r"(?:earlier |later |early |late )?(?P<w>today|yesterday|tomorrow|tonight|overnight|the day before yesterday|the day after tomorrow)(?: (?P<part>morning|afternoon|evening|night))?"
)
def near_day(m: re.Match[str], c: Context) -> Meaning | None:
    word = m["w"].lower()
    shift = {"today": 0, "tonight": 0, "overnight": 0, "yesterday": -1, "tomorrow": 1}.get(word)
    shift = shift if shift is not None else (-2 if "before" in word else 2)
    part = lx.PARTS[m["part"].lower()] if m["part"] else "NI" if word in ("tonight", "overnight") else None
    tail = f"T{part}" if part else ""
    kind = "time" if part else "date"
    return _deictic(c, lambda p: (p + timedelta(shift)).isoformat() + tail, kind=kind, shown="XXXX-XX-XX" + tail)


@rule(rf"(?:earlier |later |early |late )?(?P<rel>this|last|that|the (?:next|following|previous)) (?P<part>{lx.PART})")
def near_part(m: re.Match[str], c: Context) -> Meaning | None:
    part, relation = lx.PARTS[m["part"].lower()], m["rel"].lower()
    if relation not in ("this", "last"):
        moved = timedelta({"that": 0, "the previous": -1}.get(relation, 1))
        return _anaphoric(c, lambda d: f"{d + moved}T{part}", kind="time", shown=f"XXXX-XX-XXT{part}")
    shift = -1 if relation == "last" else 0
    return _deictic(c, lambda p: f"{p + timedelta(shift)}T{part}", kind="time", shown=f"XXXX-XX-XXT{part}")


@rule(
    rf"(?:(?P<rel>(?i:last|next|this|this past|this coming|the following|the previous|early|late)) )?(?P<wd>{lx.WEEKDAY})(?: (?P<part>{lx.PART}|noon|afternoon|midday))?(?: (?P<ago>a week ago|last week|next week))?",
    cased=True,
)
def weekday(m: re.Match[str], c: Context) -> Meaning | None:
    number = lx.WEEKDAYS[m["wd"].lower().rstrip(".")]
    part = lx.PARTS.get((m["part"] or "").lower())
    tail = f"T{part}" if part else ""
    kind, shown = ("time" if part else "date"), f"XXXX-WXX-{number + 1}{tail}"
    relation = (m["rel"] or "").lower()
    if relation in ("the following", "the previous"):
        return _anaphoric(
            c,
            lambda d: _week_day(d, number, relation == "the following", False).isoformat() + tail,
            kind=kind,
            shown=shown,
        )
    ahead = relation in ("next", "this coming") or (
        relation not in ("last", "this past") and c.tense(m.start()) == "future"
    )
    weeks = {"a week ago": -7, "last week": -7, "next week": 7}.get((m["ago"] or "").lower())

    def day(p: date) -> str:
        if weeks is not None and (m["ago"] or "").lower() != "a week ago":
            monday = p - timedelta(p.weekday()) + timedelta(weeks)
            return (monday + timedelta(number)).isoformat() + tail
        found = _week_day(p, number, ahead, relation not in ("last", "next"))
        return (found + timedelta(weeks or 0)).isoformat() + tail

    return _deictic(c, day, kind=kind, shown=shown)


def _week_day(from_day: date, number: int, ahead: bool, same_counts: bool) -> date:
    if ahead:
        gap = (number - from_day.weekday()) % 7
        return from_day + timedelta(gap or (0 if same_counts else 7))
    gap = (from_day.weekday() - number) % 7
    return from_day - timedelta(gap or (0 if same_counts else 7))


@rule(
    r"(?:(?P<mod>sometime|early|late|earlier|later|the beginning of|the end of|the start of) )?(?P<rel>this|last|next|the previous|the coming|the current|the past|the next|the last|the same|the following|that|each|every|previous|the prior) (?P<unit>day|week|weekend|month|quarter|year|decade|century)"
)
def near_unit(m: re.Match[str], c: Context) -> Meaning | None:
    relation, unit = m["rel"].lower().removeprefix("the "), lx.UNITS[m["unit"].lower()]
    if relation in ("each", "every"):
        return Meaning(type="set", value=f"P1{unit}" if unit != "WE" else "XXXX-WXX-WE")
    if relation in ("same", "following", "that", "next", "previous", "prior") and (
        relation != "next" or m["rel"].lower() == "the next"
    ):
        anaphor = _near_anaphor(relation, unit, c)
        if anaphor is not None:
            return anaphor
    shift = {
        "this": 0,
        "current": 0,
        "last": -1,
        "past": -1,
        "previous": -1,
        "prior": -1,
        "next": 1,
        "coming": 1,
        "following": 1,
    }.get(relation, 0)
    found = _deictic(c, lambda p: _unit_value(p, unit, shift), shown=_unit_shown(unit))
    part = {
        "early": "START",
        "late": "END",
        "the beginning of": "START",
        "the start of": "START",
        "the end of": "END",
    }.get((m["mod"] or "").lower())
    return _with_part(found, part) if part else found


def _near_anaphor(relation: str, unit: str, c: Context) -> Meaning | None:
    """ "The same day", "that week", "the following month": counted from the last date in the text."""
    if c.frame is None and relation in ("previous", "prior", "next"):
        return None
    shift = {"same": 0, "that": 0, "following": 1, "next": 1, "previous": -1, "prior": -1}[relation]
    return _anaphoric(c, lambda d: _unit_value(d, unit, shift), shown=_unit_shown(unit))


def _unit_value(day: date, unit: str, shift: int) -> str:
    if unit == "WE":
        return value_at(add(day, shift, "W"), "W") + "-WE"
    return value_at(add(day, shift, unit), unit)


def _unit_shown(unit: str) -> str:
    return {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX"}.get(unit, "XXXX")


_SOME = rf"(?P<count>{lx.COUNT}|an?|{lx.VAGUE})"


@rule(
    rf"(?:about |around |almost |nearly |just |only |more than |over |less than |some )?{_SOME} (?P<unit>{lx.UNITS_PLURAL}|{lx.UNIT}) (?:or so |or two )?(?P<dir>ago|from now|back(?! to))"
)
def ago(m: re.Match[str], c: Context) -> Meaning | None:
    count, unit = lx.number_of(m["count"]), lx.unit_of(m["unit"])
    sign = 1 if m["dir"].lower() == "from now" else -1
    if count is None or unit in ("S", "TM", "TH"):
        return Meaning(
            type="date", value="FUTURE_REF" if sign > 0 else "PAST_REF", basis="unresolved", note="how long is not said"
        )
    step, letter = (int(count) * 2, "W") if unit == "2W" else (int(count), unit)
    return _deictic(c, lambda p: value_at(add(p, sign * step, letter), letter), shown=_unit_shown(letter))


@rule(r"(?P<w>now|currently|at present|presently|at the moment|these days|nowadays|right now|at this time)")
def present(m: re.Match[str], c: Context) -> Meaning | None:
    days = Interval(first=c.published, last=c.published) if c.published else None
    basis = "publication" if c.published else "unresolved"
    return Meaning(type="date", value="PRESENT_REF", days=days, basis=basis, anchor=PUBLICATION if days else None,
                   note=None if days else NO_DAY)  # fmt: skip


@rule(r"(?:more |most )?recently|lately|(?<=\bin )recent times|the past|formerly|(?<=\bin )the recent past")
def past(m: re.Match[str], c: Context) -> Meaning | None:
    after = m.string[m.end() : m.end() + 12].lower()
    if m.group().lower() == "the past" and not re.match(
        r"\s*(?:[.,;)]|and\b|but\b|to\b|that\b|it\b|he\b|she\b|they\b|we\b|$)", after
    ):
        return None
    return Meaning(type="date", value="PAST_REF", basis="unresolved", note="how long ago is not said")


@rule(r"the (?:near |foreseeable )?future|soon|the (?:near|short|long) term")
def future(m: re.Match[str], c: Context) -> Meaning | None:
    if m.group().lower() == "soon" and re.match(r" (?:as|after|before)\b", m.string[m.end() : m.end() + 8]):
        return None
    return Meaning(type="date", value="FUTURE_REF", basis="unresolved", note="how soon is not said")


# Counted from another date in the text.


def _anaphoric(
    c: Context, build: Callable[[date], str], *, kind: str = "date", shown: str, last: bool = False
) -> Meaning:
    if c.frame is None:
        return Meaning(type=kind, value=shown, basis="unresolved", note=NO_FRAME)
    anchor, days = c.frame
    try:
        value, latest = build(days.last if last else days.first), build(days.last)
    except (ValueError, OverflowError):
        return Meaning(type=kind, value=shown, basis="unresolved", note="it falls outside the calendar")
    first, final = interval_of(value), interval_of(latest)
    if first is None or final is None or first.last >= final.last:
        return Meaning(type=kind, value=value, days=first, basis="relative", anchor=anchor)
    # "Three days later" than some day of February is a day that nobody knows: only its bounds are.
    return Meaning(
        type=kind, value=shown, days=Interval(first=first.first, last=final.last), basis="relative", anchor=anchor
    )


@rule(
    rf"(?:about |around |almost |nearly |just |only |some )?{_SOME} (?P<unit>{lx.UNITS_PLURAL}|{lx.UNIT}) (?P<dir>later|earlier|afterwards?|beforehand|(?:before|after)(?! (?:the|a|an|that|he|she|it|they|his|her|its|their|being|having|\w+ing)\b))"
)
def later(m: re.Match[str], c: Context) -> Meaning | None:
    count, unit = lx.number_of(m["count"]), lx.unit_of(m["unit"])
    ahead = m["dir"].lower() in ("later", "afterward", "afterwards", "after")
    if count is None or unit in ("S", "TM", "TH") or count != int(count):
        return Meaning(
            type="date", value="FUTURE_REF" if ahead else "PAST_REF", basis="unresolved", note="how long is not said"
        )
    step, letter = (int(count) * 2, "W") if unit == "2W" else (int(count), unit)
    exact = c.frame is not None and c.frame[1].first == c.frame[1].last
    size = letter if letter != "W" or not exact else "D"
    return _anaphoric(c, lambda d: value_at(add(d, step if ahead else -step, letter), size), shown=_unit_shown(letter))


@rule(
    r"(?:the|that) (?:same )?(?:very )?(?P<w>day|time|moment)(?: (?P<rel>before|after|earlier|later))?(?= (?:before|after|when|of|that|he|she|they)\b|[,.;)]|$)"
)
def that_day(m: re.Match[str], c: Context) -> Meaning | None:
    if m["w"].lower() != "day" or (m.group().lower().startswith("the") and not m["rel"]):
        return None
    shift = {"before": -1, "earlier": -1, "after": 1, "later": 1}.get((m["rel"] or "").lower(), 0)
    return _anaphoric(c, lambda d: (d + timedelta(shift)).isoformat(), shown="XXXX-XX-XX")


@rule(rf"the (?P<day>{lx.DAY})(?:st|nd|rd|th)(?= (?:of (?:the|this|that) month)|[,.;)]|\s(?:and|to|he|she|they|the)\b)")
def ordinal_day(m: re.Match[str], c: Context) -> Meaning | None:
    day = int(m["day"])
    return _anaphoric(c, lambda d: d.replace(day=day).isoformat(), shown=f"XXXX-XX-{day:02d}")


# Feasts.

_FEAST = "|".join(sorted((re.escape(n) for n in NAMES), key=lambda n: (-len(n), n))).replace("'", "['’]")


@rule(rf"(?:(?P<rel>[Ll]ast|[Nn]ext|[Tt]his) )?(?P<feast>{_FEAST})(?:,? (?P<year>{lx.YEAR}))?")
def feast(m: re.Match[str], c: Context) -> Meaning | None:
    name = re.sub(r"\\", "", m["feast"]).replace("’", "'")
    if m["feast"][:1].islower():
        return None
    year = int(m["year"]) if m["year"] else c.year()
    if year is None:
        return Meaning(type="date", value="XXXX", basis="unresolved", note=f"no year is given; {NO_DAY}")
    days = holiday(name, year)
    if days is None:
        return None
    relation = (m["rel"] or "").lower()
    past = relation == "last" or (not relation and c.tense(m.start()) == "past")
    if not m["year"] and c.published is not None and days.first > c.published and past:
        days = holiday(name, year - 1) or days
    value = days.first.isoformat() if days.first == days.last else f"{days.first}/{days.last}"
    basis = "stated" if m["year"] else "publication"
    return Meaning(type="date", value=value, days=days, basis=basis, anchor=None if m["year"] else PUBLICATION)


# Events named by their date.


@rule(r"9/11|26/11|7/7(?= (?:attack|bombing))", cased=True)
def named_day(m: re.Match[str], c: Context) -> Meaning | None:
    return _stated({"9/11": "2001-09-11", "26/11": "2008-11-26", "7/7": "2005-07-07"}[m.group()])


# Durations and sets.

_ABOUT = r"(?:(?:no |not )?more than |(?:no |not )?less than |up to |as many as |roughly |approximately |some |the entire |a full |another )?"


@rule(
    rf"(?:(?P<rel>(?:the |these )?(?:past|last|next|coming|first|final|previous|recent)) )(?P<count>{lx.COUNT}|{lx.VAGUE}|couple of)? ?(?P<unit>{lx.UNITS_PLURAL})(?: or so)?"
)
def near_span(m: re.Match[str], c: Context) -> Meaning | None:
    count, unit = lx.number_of(m["count"] or "several"), lx.unit_of(m["unit"])
    value = lx.duration(count, unit)
    relation = m["rel"].lower().split()[-1]
    if (
        count is None
        or c.published is None
        or unit not in "DWMQYE"
        or relation not in ("past", "last", "next", "coming")
    ):
        return Meaning(type="duration", value=value, all_days=True)
    sign = 1 if relation in ("next", "coming") else -1
    try:
        other = add(c.published, sign * int(count), unit)
    except (ValueError, OverflowError):
        return Meaning(type="duration", value=value, all_days=True)
    first, last = sorted((c.published, other))
    return Meaning(
        type="duration",
        value=value,
        days=Interval(first=first, last=last),
        basis="publication",
        anchor=PUBLICATION,
        all_days=True,
    )


@rule(
    rf"(?:the (?:latest |first |final |year-earlier |year-ago )?)?{_ABOUT}(?P<count>{lx.COUNT}|an?|{lx.VAGUE})(?P<half> and a half| 1/2)?(?: more| full| straight| consecutive| long| trading| working| business)? (?P<unit>{lx.UNITS_PLURAL}|{lx.UNIT})(?: (?P<half2>and a half)| or so)?(?!-(?:earlier|ago|end|old|long)| (?:quarter|of \d))"
)
def span(m: re.Match[str], c: Context) -> Meaning | None:
    words = m["count"].lower()
    before = m.string[max(0, m.start() - 14) : m.start()].lower()
    after = m.string[m.end() : m.end() + 10].lower()
    if words in ("a", "an") and (
        re.search(r"(?:times|once|twice|\d|percent|million|billion|%|dollars)\s$", before)
        or m["unit"].lower() in ("second", "minute", "night")
    ):
        return None
    if m["unit"].lower() in ("second", "quarter") and words in ("a", "an", "one"):
        return None
    if re.match(r"[ -](?:old|olds)", after):
        return None  # an age tells how old somebody is, not when
    count = lx.number_of(words)
    halved = count is not None and (m["half"] or m["half2"])
    value = lx.duration(count, lx.unit_of(m["unit"]))
    return Meaning(type="duration", value=value + _HALF.get(value[-1], "") if halved else value, all_days=True)


_HALF = {"Y": "6M", "H": "30M"}
"""Half of a year and of an hour, in the next smaller unit."""


@rule(
    rf"(?:the (?:past|last|next|coming) )?(?P<a>{lx.COUNT}|an?) (?P<same>{lx.UNIT} )?(?:to|or) (?P<b>{lx.COUNT}) (?P<unit>{lx.UNITS_PLURAL})"
    rf"|an? (?P<unit2>{lx.UNIT}) or two"
)
def some_span(m: re.Match[str], c: Context) -> Meaning | None:
    """ "Two to three weeks": a length that is not told exactly."""
    return Meaning(type="duration", value=lx.duration(None, lx.unit_of(m["unit"] or m["unit2"])), all_days=True)


@rule(
    rf"(?P<count>{lx.COUNT}|a|multi|half)-(?P<unit>{lx.UNIT})(?:-long)?(?![- ]olds?\b)(?:(?<=-year) (?:term|period))?"
)
def compound(m: re.Match[str], c: Context) -> Meaning | None:
    if m["unit"].lower() in ("second", "quarter", "century") or m["count"].lower() == "half":
        return None
    return Meaning(type="duration", value=lx.duration(lx.number_of(m["count"]), lx.unit_of(m["unit"])))


@rule(
    rf"(?:(?:for )?)(?<!-)(?P<unit>{lx.UNITS_PLURAL})(?= (?:ago|of|later|earlier|before|after|to come|now)\b)|(?<=\bfor )(?P<u2>days|weeks|months|years|decades|centuries|hours)|(?:(?<=\bin )|(?<=\bwithin ))(?P<u3>years|months|weeks|decades|days|hours)"
)
def bare_span(m: re.Match[str], c: Context) -> Meaning | None:
    word = m["unit"] or m["u2"] or m["u3"]
    after = m.string[m.end() : m.end() + 6].lower()
    if after.startswith(" ago"):
        return None
    return Meaning(type="duration", value=lx.duration(None, lx.unit_of(word)), all_days=True)


@rule(rf"(?P<unit>{lx.UNITS_PLURAL}) ago")
def vague_ago(m: re.Match[str], c: Context) -> Meaning | None:
    return Meaning(type="date", value="PAST_REF", basis="unresolved", note="how long ago is not said")


@rule(
    r"(?P<n>several-|multi-)?(?P<u>day|week|month|year|decade|centurie)(?P<s>s?)[- ]?long|(?P<few>several|multi)-(?P<u2>day|week|month|year)"
)
def whole_span(m: re.Match[str], c: Context) -> Meaning | None:
    if m["u2"] or m["s"]:
        return Meaning(type="duration", value=lx.duration(None, lx.unit_of(m["u2"] or m["u"] + "s")))
    return Meaning(type="duration", value=lx.duration(1, lx.unit_of(m["u"])))


@rule(
    rf"(?P<w>daily|weekly|monthly|quarterly(?! [a-z])|annually|yearly|hourly|nightly)|(?:every|each) (?P<other>other )?(?P<unit>{lx.UNIT}|{lx.WEEKDAY}|{lx.MONTH_FULL}|{lx.PART}|weekend|spring|summer|fall|autumn|winter)|every (?P<n>{lx.COUNT}) (?P<units>{lx.UNITS_PLURAL})|(?:once|twice|three times|four times|\d+ times) (?:an?|every|each|per) (?P<per>{lx.UNIT})|(?P<days>Mondays|Tuesdays|Wednesdays|Thursdays|Fridays|Saturdays|Sundays)|an? (?P<rate>day|week|month|year)(?=[,.;]|$| (?:to|from|for|in|and|by)\b)"
)
def repeated(m: re.Match[str], c: Context) -> Meaning | None:
    if m["w"]:
        value = {
            "daily": "P1D",
            "weekly": "P1W",
            "monthly": "P1M",
            "quarterly": "P1Q",
            "annually": "P1Y",
            "yearly": "P1Y",
            "hourly": "PT1H",
            "nightly": "P1D",
        }[m["w"].lower()]
        after = m.string[m.end() : m.end() + 1]
        return Meaning(type="set", value=value) if m["w"][0].islower() or after != " " else None
    if m["days"]:
        return (
            Meaning(type="set", value=f"XXXX-WXX-{lx.WEEKDAYS[m['days'].lower()[:-1]] + 1}")
            if m["days"][0].isupper()
            else None
        )
    if m["n"]:
        return Meaning(type="set", value=lx.duration(lx.number_of(m["n"]), lx.unit_of(m["units"])))
    if m["rate"]:
        before = m.string[max(0, m.start() - 24) : m.start()].lower()
        money = re.search(
            r"(?:\d|percent|million|billion|times|barrels|hours|tons|dollars|pounds|euros|shares|people)\s$", before
        )
        return Meaning(type="set", value=lx.duration(1, lx.unit_of(m["rate"]))) if money else None
    word = (m["unit"] or m["per"]).lower()
    if word in lx.WEEKDAYS:
        return Meaning(type="set", value=f"XXXX-WXX-{lx.WEEKDAYS[word] + 1}")
    if word in lx.MONTHS:
        return Meaning(type="set", value=f"XXXX-{lx.MONTHS[word]:02d}")
    if word in lx.PARTS:
        return Meaning(type="set", value=f"XXXX-XX-XXT{lx.PARTS[word]}")
    if word in lx.SEASON_NAMES:
        return Meaning(type="set", value=f"XXXX-{lx.SEASON_NAMES[word]}")
    if word == "weekend":
        return Meaning(type="set", value="XXXX-WXX-WE")
    return Meaning(type="set", value=lx.duration(2 if m["other"] else 1, lx.unit_of(word)))


# Times of day.


@rule(
    r"(?:(?:about|around|shortly after|just after|just before) )?(?P<h>\d{1,2})(?:[:.](?P<min>\d\d))?(?::\d\d)? ?(?P<ap>[ap]\.?m\.?)(?: ?(?:\(?(?:EST|EDT|CST|CDT|PST|PDT|GMT|UTC|BST|CET|IST|PKT|local time|Eastern(?: time)?)\)?))?"
    r"|(?P<h2>[01]?\d|2[0-3]):(?P<m2>[0-5]\d)(?: ?(?:hours|hrs|GMT|UTC|EST|EDT|local time|a\.m\.|p\.m\.))|(?P<h3>[01]\d|2[0-3])(?P<m3>[0-5]\d) (?:hours|hrs|GMT|UTC)|(?P<named>noon|midnight|midday)"
)
def clock(m: re.Match[str], c: Context) -> Meaning | None:
    if m["named"]:
        tail = "T24:00" if m["named"].lower() == "midnight" else "T12:00"
    else:
        hour = int(m["h"] or m["h2"] or m["h3"])
        if m["ap"]:
            if not 1 <= hour <= 12:
                return None
            hour = hour % 12 + (12 if m["ap"].lower().startswith("p") else 0)
        tail = f"T{hour:02d}:{m['min'] or m['m2'] or m['m3'] or '00'}"
    if c.frame is not None and c.frame[1].first == c.frame[1].last:
        return _anaphoric(c, lambda d: d.isoformat() + tail, kind="time", shown="XXXX-XX-XX" + tail)
    return _deictic(c, lambda p: p.isoformat() + tail, kind="time", shown="XXXX-XX-XX" + tail)

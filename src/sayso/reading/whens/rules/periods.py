"""Quarters, halves, fiscal years and other periods of account; weeks of a month; seasons."""

from __future__ import annotations

import re
from datetime import date, timedelta

from sayso.reading.whens import lexicon as lx
from sayso.reading.whens.calendar import Interval, add, interval_of, value_at
from sayso.reading.whens.context import NO_DAY, NO_QUARTER, Context, Meaning
from sayso.reading.whens.rules.dates import month_day
from sayso.reading.whens.rules.ground import (
    OF_YEAR,
    about_publication,
    from_frame,
    from_publication,
    full_year,
    modifier,
    month_number,
    stated,
    unit_shown,
    week_day,
    with_part,
    yearless,
)
from sayso.reading.whens.rules.rule import rule

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
        return stated(f"{m['year'] or m['y0']}-{letter}{number}")
    if c.published is None:
        return Meaning(
            type="date", value=f"XXXX-{letter}{number}", basis="unresolved", note=f"no year is given; {NO_DAY}"
        )
    shift = OF_YEAR.get((m["rely"] or m["whose"] or "").lower())
    if (m["rel"] or "").lower() in ("year-ago", "year-earlier"):
        shift = -1
    target = c.published.year + (shift or 0)
    if shift is None:
        first = date(target, 3 * number - 2 if letter == "Q" else 6 * number - 5, 1)
        target -= first > c.published and c.tense(m.start()) != "future"
    return about_publication(f"{target}-{letter}{number}")


@rule(r"third-period|first-period|second-period|fourth-period")
def numbered_period(m: re.Match[str], c: Context) -> Meaning | None:
    """ "Third-period sales": a quarter, as accounts call it."""
    number = lx.ORDINALS[m.group().lower().split("-")[0]]
    if c.published is None:
        return Meaning(type="date", value=f"XXXX-Q{number}", basis="unresolved", note=f"no year is given; {NO_DAY}")
    return about_publication(
        f"{c.published.year - (date(c.published.year, 3 * number - 2, 1) > c.published)}-Q{number}"
    )


# Periods of account: a quarter or half that the text goes on about.


def _period_back(c: Context, years: int) -> Meaning | None:
    """The period in hand, moved by whole years; ``None`` where the text has named none."""
    if years and c.stretch is not None:
        anchor, year = c.stretch
        earlier = f"{int(year) - years:04d}"
        return Meaning(type="date", value=earlier, days=interval_of(earlier), basis="relative", anchor=anchor)
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
        return stated(value)
    if m["unit"].lower() == "period":
        return None
    return _period_back(c, 0)  # without one in hand it may be a quarter of a town


@rule(rf"(?:the )?(?:fiscal )?quarter(?={_ENDED})")
def ended_quarter(m: re.Match[str], c: Context) -> Meaning | None:
    """ "The quarter ended Sept. 30": the calendar's quarter that holds most of it."""
    told = _CLOSED.match(m.string, m.end())
    if told is None or c.published is None:
        return Meaning(type="date", value="XXXX-QX", basis="unresolved", note=NO_QUARTER)
    month = month_number(told["emonth"])
    year = c.published.year - (month > c.published.month)
    if month == 1:  # most of it lay before January
        return about_publication(f"{year - 1}-Q4")
    return about_publication(f"{year}-Q{(month + 1) // 3}")


_CLOSED = re.compile(_ENDED, re.IGNORECASE)


@rule(r"the (?:latest|most recent) (?P<unit>quarter|period)")
def latest_period(m: re.Match[str], c: Context) -> Meaning | None:
    """The period in hand, else the last quarter that had ended by publication."""
    found = _period_back(c, 0)
    if found is not None:
        return found
    return from_publication(c, lambda p: value_at(add(p, -1, "Q"), "Q"), shown="XXXX-QX")


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
    return from_publication(c, lambda p: value_at(add(p, -1, "Y"), "Y"), shown="XXXX")


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
        return from_publication(c, lambda p: value_at(add(p, -1, "Y"), "Y"), shown="XXXX")
    return from_frame(c, lambda d: value_at(add(d, -1, "Y"), "Y"), shown="XXXX")


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
    return from_publication(c, lambda p: value_at(p, "Y"), shown="XXXX")


@rule(r"the (?:full |fiscal )?year(?= (?:ended|ending) )")
def closed_year(m: re.Match[str], c: Context) -> Meaning | None:
    return Meaning(type="duration", value="P1Y", all_days=True)


@rule(r"the (?P<u>weekend)")
def the_weekend(m: re.Match[str], c: Context) -> Meaning | None:
    """The weekend next to publication on the side that the tense points to."""
    if re.match(r" of \w", m.string[m.end() : m.end() + 5]):
        return None
    ahead = c.tense(m.start()) == "future"
    return from_publication(c, lambda p: value_at(week_day(p, 5, ahead, True), "W") + "-WE", shown="XXXX-WXX-WE")


@rule(r"(?:the )?year[- ]end|(?:the )?year['’]s end|the end of the year|the end of (?:19|20)\d\d")
def year_end(m: re.Match[str], c: Context) -> Meaning | None:
    told = re.search(r"\d{4}", m.group())
    if told is not None:
        return stated(told.group(), part="END")
    before = m.string[max(0, m.start() - 20) : m.start()].lower()
    if not re.search(r"\b(?:by|at|before|until|through|since|around|to|after|from|of)(?: the)? $", before):
        return None
    back = 1 if re.search(r"\bsince $", before) else 0
    if m.group().lower().endswith("year-end"):  # the day that accounts are closed on
        return from_publication(c, lambda p: f"{p.year - back:04d}-12-31", shown="XXXX-12-31")
    found = from_publication(c, lambda p: f"{p.year - back:04d}", shown="XXXX")
    return with_part(found, "END")


@rule(
    rf"(?:the )?(?:first|second|third|fourth|last|final) (?:full )?week(?:end)? (?:of|in) (?P<month>{lx.MONTH})(?:,? (?P<year>{lx.YEAR}))?"
)
def week_of_month(m: re.Match[str], c: Context) -> Meaning | None:
    month = month_number(m["month"])
    whole = stated(f"{m['year']}-{month:02d}") if m["year"] else yearless(month, None, m, c)
    if whole is None or whole.days is None:
        return whole
    word = re.sub(r"^the ", "", m.group().lower()).split()[0]
    number = lx.ORDINALS.get(word)
    first = whole.days.first + timedelta(7 * (number - 1)) if number else whole.days.last - timedelta(6)
    days = Interval(first=first, last=min(first + timedelta(6), whole.days.last))
    return Meaning(
        type="date", value=value_at(days.first, "W"), days=days, basis=whole.basis, anchor=whole.anchor, note=whole.note
    )


@rule(
    rf"the (?P<n>first|last|final|opening|closing) (?P<unit>week|weekend|month|months|weeks|days) of (?P<year>{lx.YEAR})"
)
def unit_of_year(m: re.Match[str], c: Context) -> Meaning | None:
    """ "The last week of 2023", "the first months of 2024"."""
    year, opens = int(m["year"]), m["n"].lower() in ("first", "opening")
    unit = m["unit"].lower()
    if unit.endswith("s"):
        return stated(m["year"], part="START" if opens else "END")
    if unit == "month":
        return stated(f"{year:04d}-{'01' if opens else '12'}")
    days = (
        Interval(first=date(year, 1, 1), last=date(year, 1, 7))
        if opens
        else Interval(first=date(year, 12, 25), last=date(year, 12, 31))
    )
    value = value_at(days.first if opens else days.last - timedelta(3), "W")
    return Meaning(type="date", value=value + ("-WE" if unit == "weekend" else ""), days=days)


@rule(r"(?P<rel>this|last|next|the current|the latest|the coming) fiscal year")
def near_fiscal(m: re.Match[str], c: Context) -> Meaning | None:
    """A fiscal year told from publication, taken as the calendar's."""
    shift = {"last": -1, "next": 1, "the latest": -1, "the coming": 1}.get(m["rel"].lower(), 0)
    return from_publication(c, lambda p: f"{p.year + shift:04d}", shown="XXXX")


@rule(rf"the (?P<n>first|second|last|latter) half of (?P<year>{lx.YEAR})")
def half_of_year(m: re.Match[str], c: Context) -> Meaning | None:
    return stated(f"{m['year']}-H{1 if m['n'].lower() == 'first' else 2}")


@rule(rf"the week of (?P<month>{lx.MONTH}) (?P<day>{lx.DAY})(?:,? (?P<year>{lx.YEAR}))?")
def week_of_day(m: re.Match[str], c: Context) -> Meaning | None:
    """The week that a day lies in."""
    day = month_day(m, c)
    if day is None or day.days is None:
        return day
    value = value_at(day.days.first, "W")
    return Meaning(type="date", value=value, days=interval_of(value), basis=day.basis, anchor=day.anchor, note=day.note)


@rule(r"the end of the (?P<unit>week|month|decade|century)")
def unit_end(m: re.Match[str], c: Context) -> Meaning | None:
    """The end of the unit that publication lies in."""
    unit = lx.UNITS[m["unit"].lower()]
    return with_part(from_publication(c, lambda p: value_at(p, unit), shown=unit_shown(unit)), "END")


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
        return stated("2000")
    low = lx.NUMBERS[(m["teen"] or m["tens"]).lower()] + (lx.NUMBERS[m["ones"].lower()] if m["ones"] else 0)
    return stated(f"{1900 + low}" + (f"-{month_number(m['month']):02d}" if m["month"] else ""))


@rule(r"(?:fiscal(?: year)?|FY) ?(?P<a>(?:19|20)\d\d)[-–/](?P<b>\d\d(?:\d\d)?)")
def fiscal_span(m: re.Match[str], c: Context) -> Meaning | None:
    """ "FY2024-25": a year of account over two of the calendar."""
    a, b = int(m["a"]), int(m["b"][-2:])
    if (a + 1) % 100 != b:
        return None
    days = Interval(first=date(a, 1, 1), last=date(a + 1, 12, 31))
    return Meaning(type="date", value=f"{a}/{a + 1}", days=days, note="a fiscal year; its months are not known")


@rule(r"fiscal(?: year)? (?P<year>\d{4}|'\d\d)|FY ?(?P<y2>\d{4}|\d\d)")
def fiscal(m: re.Match[str], c: Context) -> Meaning | None:
    words = (m["year"] or m["y2"]).lstrip("'")
    return stated(f"{full_year(words, c):04d}", note="a fiscal year; its months are not known")


@rule(rf"(?:the )?(?P<s>{lx.SEASON}) of nineteen[ -](?P<tens>{_TENS_OF_YEAR})(?:[ -](?P<ones>{_ONES_OF_YEAR}))?")
def spoken_season(m: re.Match[str], c: Context) -> Meaning | None:
    """A season of a year in words."""
    year = 1900 + lx.NUMBERS[m["tens"].lower()] + (lx.NUMBERS[m["ones"].lower()] if m["ones"] else 0)
    return stated(f"{year}-{lx.SEASON_NAMES[m['s'].lower()]}")


@rule(
    rf"(?:(?P<rel>last|next|this|this past|the coming|the previous|the) )?(?:(?P<mod>early|mid|late)[ -])?(?P<s>{lx.SEASON})(?:(?: of)?,? (?P<year>{lx.YEAR}))?"
)
def season(m: re.Match[str], c: Context) -> Meaning | None:
    code = lx.SEASON_NAMES[m["s"].lower()]
    if m["year"]:
        return stated(f"{m['year']}-{code}", part=modifier(m["mod"]))
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
    return about_publication(f"{target}-{code}", part=modifier(m["mod"]))

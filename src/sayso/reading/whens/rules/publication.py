"""Expressions counted from the day of publication: "on Monday", "last week", "two years ago"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from sayso.reading.whens import lexicon as lx
from sayso.reading.whens.calendar import Interval, add, value_at
from sayso.reading.whens.context import NO_DAY, NO_FRAME, PUBLICATION, Context, Meaning
from sayso.reading.whens.rules.ground import SOME, from_frame, from_publication, unit_shown, week_day, with_part
from sayso.reading.whens.rules.rule import rule


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
    return from_publication(
        c, lambda p: (p + timedelta(shift)).isoformat() + tail, kind=kind, shown="XXXX-XX-XX" + tail
    )


@rule(r"(?:(?:early|mid|late)[- ])?(?P<part>morning|afternoon|evening|night) (?P<w>yesterday|today|tomorrow)")
def part_of_near_day(m: re.Match[str], c: Context) -> Meaning | None:
    """ "Mid-afternoon yesterday"."""
    moved = timedelta({"yesterday": -1, "today": 0, "tomorrow": 1}[m["w"].lower()])
    tail = "T" + lx.PARTS[m["part"].lower()]
    return from_publication(c, lambda p: f"{p + moved}{tail}", kind="time", shown="XXXX-XX-XX" + tail)


@rule(rf"(?:earlier |later |early |late )?(?P<rel>this|last|that|the (?:next|following|previous)) (?P<part>{lx.PART})")
def near_part(m: re.Match[str], c: Context) -> Meaning | None:
    part, relation = lx.PARTS[m["part"].lower()], m["rel"].lower()
    if relation not in ("this", "last"):
        moved = timedelta({"that": 0, "the previous": -1}.get(relation, 1))
        return from_frame(c, lambda d: f"{d + moved}T{part}", kind="time", shown=f"XXXX-XX-XXT{part}")
    shift = -1 if relation == "last" else 0
    return from_publication(c, lambda p: f"{p + timedelta(shift)}T{part}", kind="time", shown=f"XXXX-XX-XXT{part}")


_TO_COME = re.compile(
    r"['’]s (?:[\w-]+ ){0,3}?(?:elections?|vote|voting|ballot|referendum|meetings?|talks|summit|hearings?|trial|games?|match|final|debate|deadline"
    r"|conference|session|deliver\w+|opening|ceremony|launch|start|auction|concert|march|rally|protests?|funeral|announcement|visit|trip)\b"
)


def _over(m: re.Match[str]) -> bool:
    """Whether "Wednesday's ruling" names what is done, whatever will follow from it."""
    rest = m.string[m.end() : m.end() + 60]
    return rest.startswith(("'s ", "’s ")) and _TO_COME.match(rest) is None


#: "On a wet Thursday in February", "one Tuesday": which one is not said.  "A Thursday hearing" has its article.
_OF_DAYS = (
    "wet|cold|cool|warm|hot|rainy|sunny|quiet|busy|dark|bright|grey|gray|bitter|foggy|misty|snowy|windy|dull|crisp|humid|damp|mild|fine|clear"
    "|muggy|stormy|typical|ordinary|normal|random|certain|particular|fateful|single|given|slow|lazy|winter|summer|spring|autumn"
)
_ANY_DAY = re.compile(rf"\b(?:an?|one) (?:(?:{_OF_DAYS})(?:, | and | )){{0,2}}$", re.IGNORECASE)
_DAY_ALONE = re.compile(
    rf"(?: (?:{lx.PART}|noon|midday))?(?:\s*(?:[,.;:)—–]|$)| (?:in|of|when|that|before|after|during|at|and|he|she|they|we|i|near|on|last|this)\b)",
    re.IGNORECASE,
)
NO_WEEK = "which week is meant is not said"


def _any_day(m: re.Match[str]) -> bool:
    """Whether a day of the week is only some such day."""
    before = m.string[max(0, m.start("wd") - 40) : m.start("wd")]
    return not m["rel"] and _ANY_DAY.search(before) is not None and _DAY_ALONE.match(m.string, m.end()) is not None


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
    if _any_day(m) and not m["ago"]:
        return Meaning(type=kind, value=shown, basis="unresolved", note=NO_WEEK)
    if relation in ("the following", "the previous"):
        return from_frame(
            c,
            lambda d: week_day(d, number, relation == "the following", False).isoformat() + tail,
            kind=kind,
            shown=shown,
        )
    ahead = relation in ("next", "this coming") or (
        relation not in ("last", "this past") and c.tense(m.start()) == "future"
    )
    ahead = ahead and (relation != "" or not _over(m))
    weeks = {"a week ago": -7, "last week": -7, "next week": 7}.get((m["ago"] or "").lower())

    def day(p: date) -> str:
        if weeks is not None and (m["ago"] or "").lower() != "a week ago":
            monday = p - timedelta(p.weekday()) + timedelta(weeks)
            return (monday + timedelta(number)).isoformat() + tail
        found = week_day(p, number, ahead, relation not in ("last", "next"))
        return (found + timedelta(weeks or 0)).isoformat() + tail

    return from_publication(c, day, kind=kind, shown=shown)


_OF_A_TIME = re.compile(
    rf" (?:of|in) (?:the (?:year|month|century|decade|war|campaign|season|{lx.SEASON})|{lx.YEAR}|{lx.MONTH})\b"
)


@rule(
    r"(?:(?P<mod>sometime|early|late|earlier|later|the beginning of|the end of|the start of) )?(?P<rel>this|last|next|the previous|the coming|the current|the past|the next|the last|the same|the following|that|each|every|previous|the prior) (?P<unit>day|week|weekend|month|quarter|year|decade|century)"
)
def near_unit(m: re.Match[str], c: Context) -> Meaning | None:
    relation, unit = m["rel"].lower().removeprefix("the "), lx.UNITS[m["unit"].lower()]
    if m["rel"][0].isupper() and m["unit"][0].isupper() and not m.group().isupper():
        return None  # the name of a broadcast or column
    if relation in ("last", "next", "coming", "past") and _OF_A_TIME.match(m.string, m.end()):
        return None  # "the last week of 2023" counts from no publication
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
    found = from_publication(c, lambda p: _unit_value(p, unit, shift), shown=unit_shown(unit))
    part = {
        "early": "START",
        "late": "END",
        "the beginning of": "START",
        "the start of": "START",
        "the end of": "END",
    }.get((m["mod"] or "").lower())
    return with_part(found, part) if part else found


def _near_anaphor(relation: str, unit: str, c: Context) -> Meaning | None:
    """ "The same day", "that week", "the following month": counted from the last date in the text."""
    if c.frame is None and relation in ("previous", "prior", "next"):
        return None
    shift = {"same": 0, "that": 0, "following": 1, "next": 1, "previous": -1, "prior": -1}[relation]
    days = (c.frame[1].last - c.frame[1].first).days if c.frame is not None else 0
    if shift and days > {"M": 31, "Q": 92}.get(unit, days):  # "The next quarter" behind a whole year: of which?
        return Meaning(type="date", value=unit_shown(unit), basis="unresolved", note=NO_FRAME)
    return from_frame(c, lambda d: _unit_value(d, unit, shift), shown=unit_shown(unit))


def _unit_value(day: date, unit: str, shift: int) -> str:
    if unit == "WE":
        return value_at(add(day, shift, "W"), "W") + "-WE"
    return value_at(add(day, shift, unit), unit)


@rule(
    rf"(?:about |around |almost |nearly |just |only |more than |over |less than |some )?{SOME} (?P<unit>{lx.UNITS_PLURAL}|{lx.UNIT}) (?:or so |or two )?(?P<dir>ago|from now|back(?! to))"
)
def ago(m: re.Match[str], c: Context) -> Meaning | None:
    count, unit = lx.number_of(m["count"]), lx.unit_of(m["unit"])
    sign = 1 if m["dir"].lower() == "from now" else -1
    if count is None or unit in ("S", "TM", "TH"):
        return Meaning(
            type="date", value="FUTURE_REF" if sign > 0 else "PAST_REF", basis="unresolved", note="how long is not said"
        )
    step, letter = (int(count) * 2, "W") if unit == "2W" else (int(count), unit)
    return from_publication(c, lambda p: value_at(add(p, sign * step, letter), letter), shown=unit_shown(letter))


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

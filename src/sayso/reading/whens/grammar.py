"""Finding: every rule's matches, the longest from the left, each with its meaning."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from sayso.model.when import Basis, Reach, When, WhenType
from sayso.reading.whens.calendar import Interval, edtf_of, part_of, range_edtf
from sayso.reading.whens.context import NO_DAY, NO_MOMENT, PUBLICATION, Context, Meaning
from sayso.reading.whens.headings import year_headings
from sayso.reading.whens.joining import counted_from, hour_and_day, night_and_day, year_by_count
from sayso.reading.whens.messages import Message
from sayso.reading.whens.ranges import with_ranges
from sayso.reading.whens.roughly import roughly
from sayso.reading.whens.rules import RULES, Rule
from sayso.reading.whens.rules.dates import years_of_days
from sayso.reading.whens.rules.ground import NO_STORY
from sayso.reading.whens.rules.opening import Openings
from sayso.reading.whens.tense import guess_tense

_YEAR = re.compile(r"(?<![\w$€£.,-])(?:19|20)\d\d(?![\w%])(?!,\d)")
#: "2021-2022", "2021/22": two years are named, not the first alone.
_SPAN = re.compile(r"(?<![\w-])(?P<from>(?:19|20)\d\d) ?[-–/] ?(?P<to>(?:19|20)\d\d|\d\d)(?![\w-])")
_EVENT_NAME = re.compile(
    r"\s+(?:[a-z]+\s+)?(?:attacks?|assaults?|bombings?|blasts?|massacre|killings?|raids?|war|coup|uprising|protests?"
    r"|riots?|elections?|vote|earthquake|crash|shooting|fire|agreement|accords?)\b"
)
"""A date that names an event ("the October 7 attack") is no frame: "the same day" after it is not that day."""
_ORIGIN = re.compile(
    r"\((?:[^()\n]{0,40} )?(?:born|dob|d\.o\.b\.|date of birth|b\.|founded|est\.|established|incorporated)(?=[ :])[^()\n]{0,20}$",
    re.IGNORECASE,
)
"""Nor is a day in brackets on which somebody was born: "her son (born 3 May 1998), two weeks earlier"."""
_CLOCK = re.compile(r"T(\d\d):\d\d$")
_ATTRIBUTE = re.compile(r"\b(?:a|an|the|his|her|their|its|this|that|of)(?: [a-z]+)? $", re.IGNORECASE)
_PERIOD = re.compile(r"\d{4}-[QH]\d")
_MONTH_OF_YEAR = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-\d\d)?(?:T.*)?)?$")
_STRETCH = re.compile(r"(?:the )?(?:first|latest|past) (?:three|six|nine|3|6|9) months", re.IGNORECASE)
_NAMES_PERIOD = frozenset({"quarter", "numbered_period", "ended_quarter", "latest_period"})
_LOOKS_BACK = frozenset({"compared", "year_ago_period", "same_period"})
"""What is only compared with is no frame for what follows."""
MAY_LEAD = re.compile(r"(?:for|in|on|by|since|from|until|to|at)\s", re.IGNORECASE)


def read_whens(
    text: str,
    *,
    published: date | None,
    tense: Callable[[int], str] | None = None,
    barred: Callable[[int, int], bool] | None = None,
    written: Callable[[int], Message | None] | None = None,
) -> tuple[When, ...]:
    """The temporal expressions of a text, in order, with their meanings.

    ``tense`` gives "past", "present" or "future" at an offset; ``barred`` says of a stretch that it is no date
    whatever it looks like (a verb "may", part of a name); ``written`` gives the message in which an offset lies, which
    counts its days from its own.  Time is linear in the length of the text.
    """
    context = _context(text, published, tense)
    found: list[When] = []
    for start, end, rule, match in _matches(text):
        if barred is not None and barred(start, end):
            continue
        message = written(start) if written is not None else None
        context.published = message.day if message is not None else published
        built = rule.build(match, context)
        meaning = _in_message(built, message, found) if built is not None and message is not None else built
        if meaning is None:
            continue
        when = _when(f"t{len(found) + 1}", text, (start, end), meaning)
        dated = year_by_count(text, when, found[-2:])
        days = _whole_day(dated) if dated is not None else meaning.days
        when = dated or when
        joined = (hour_and_day(text, found[-1], when) or night_and_day(text, found[-1], when)) if found else None
        found[-1 if joined else len(found) :] = joined or (when,)
        context.story = _story(context, when)
        is_day = when.type in (WhenType.DATE, WhenType.TIME) and meaning.value != "PRESENT_REF"
        if rule.name in _NAMES_PERIOD and _PERIOD.fullmatch(when.timex or "") and _accounted(context, start, meaning):
            context.period, context.stretch = (found[-1].id, when.timex or ""), None
        if context.published is not None and _STRETCH.fullmatch(when.text):
            context.stretch = (found[-1].id, f"{context.published.year:04d}")
        if rule.name in _LOOKS_BACK:
            continue
        if (clock := _CLOCK.search(when.timex or "")) is not None:
            context.hour = int(clock[1])
        if days is not None and is_day and dated is None and not _names(text, when):
            context.frame = (found[-1].id, days)
            context.hour = context.hour if clock is not None else None
        elif is_day and days is None and (when.timex or "").startswith("XXXX-"):
            context.frame = None  # "Five months later" counts from that October of no known year.
    for n in range(len(found) - 1):
        found[n] = counted_from(text, found[n], found[n + 1]) or found[n]
    return with_ranges(text, [roughly(text, w) for w in found])


def _context(text: str, published: date | None, tense: Callable[[int], str] | None) -> Context:
    """What is known of a text before its first date: its tense, its years, its headings."""
    context = Context(published=published, tense=tense or (lambda at: guess_tense(text, at)))
    context.years = [int(m.group()) for m in _YEAR.finditer(text)]
    context.years += [int(m["to"]) if len(m["to"]) == 4 else int(m["from"][:2] + m["to"]) for m in _SPAN.finditer(text)]
    context.dated = years_of_days(text)
    context.headings = year_headings(text)
    return context


def _in_message(m: Meaning, message: Message, found: Sequence[When]) -> Meaning:
    """What counts from the day of a message leans on the date in its head."""
    if m.basis != PUBLICATION:
        return replace(m, note=NO_MOMENT) if m.note == NO_DAY else m
    head = next((w.id for w in reversed(found) if message.start <= w.start), None)
    return replace(m, basis="relative", anchor=head)


def _names(text: str, when: When) -> bool:
    """Whether a date only names an event, a thing or somebody: "the October 7 attack", "a silver 2014 Ford"."""
    year = _YEAR.fullmatch(when.text) and text[when.end : when.end + 2].strip().isupper()
    if _ORIGIN.search(text[max(0, when.start - 80) : when.start]):
        return True
    return bool(_EVENT_NAME.match(text, when.end) or (year and _ATTRIBUTE.search(text[: when.start][-24:])))


def _story(c: Context, when: When) -> tuple[int, int, int] | None:
    """What a date makes of the story: its own month and year begin one, "on Monday" ends it, and "in May" goes on with it."""
    printed = _MONTH_OF_YEAR.match(when.timex or "")
    if when.type not in (WhenType.DATE, WhenType.TIME) or when.timex == "PRESENT_REF":
        return c.story
    if when.basis is Basis.PUBLICATION:
        return None
    if printed is not None:
        return when.end, int(printed["year"]), int(printed["month"] or 0)
    return (when.end, *c.story[1:]) if c.story is not None and when.note == NO_STORY else c.story


def _accounted(c: Context, start: int, m: Meaning) -> bool:
    """Whether accounts can be of the period: it is over, or told of as past (a firm's year may end when it likes)."""
    over = c.published is None or m.days is None or m.days.last <= c.published
    return over or c.tense(start) == "past"


def _whole_day(when: When) -> Interval | None:
    """The days of a when as an interval."""
    if when.earliest is None or when.latest is None:
        return None
    return Interval(first=date.fromisoformat(when.earliest), last=date.fromisoformat(when.latest))


def _matches(text: str) -> Iterator[tuple[int, int, Rule, re.Match[str]]]:
    """Matches that mean something, none overlapping: the earliest, and of those that begin together the longest.

    A rule that declines gives way to the next best, so all candidates at one place are tried in turn.
    """
    candidates = sorted(
        ((m.start(), -m.end(), n, RULES[n], m) for n, m in _openings().matches(text)),
        key=lambda c: c[:3],
    )
    at = 0
    probe = Context(published=date(2000, 6, 15), tense=lambda _: "past", period=("", "2000-Q1"))
    for start, end, _, rule, match in candidates:
        if start < at or rule.build(match, probe) is None:
            continue
        at = -end
        yield start, -end, rule, match


@cache
def _openings() -> Openings:
    return Openings(RULES)


def _when(number: str, text: str, span: tuple[int, int], m: Meaning) -> When:
    days = part_of(m.days, m.part) if m.days is not None and m.part is not None else m.days
    known = days is not None and m.basis != "unresolved"
    edtf = None
    if known and days is not None and m.value is not None:
        plain = m.part is None and "/" not in m.value and not m.value.startswith(("P", "FUTURE", "X"))
        edtf = edtf_of(m.value, days) if plain else range_edtf(days)
    return When(
        id=number,
        start=span[0],
        end=span[1],
        text=text[span[0] : span[1]],
        type=WhenType(m.type),
        timex=m.value,
        edtf=edtf,
        earliest=days.first.isoformat() if known and days is not None else None,
        latest=days.last.isoformat() if known and days is not None else None,
        reach=Reach.ALL_DAYS if m.all_days else Reach.SOME_DAY,
        basis=Basis(m.basis),
        anchor=m.anchor,
        note=m.note,
    )

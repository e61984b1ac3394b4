"""What the rules of all rooms lean on: a stated value, the day of publication, the frame of the text."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from sayso.reading.whens import lexicon as lx
from sayso.reading.whens.calendar import Interval, interval_of
from sayso.reading.whens.context import NO_DAY, NO_FRAME, PUBLICATION, Context, Meaning
from sayso.reading.whens.headings import opens_line
from sayso.reading.whens.tense import sentence_around


def stated(value: str, *, part: str | None = None, kind: str = "date", note: str | None = None) -> Meaning | None:
    """A date that the words give by themselves; nothing where the calendar has no such value."""
    days = interval_of(value)
    if days is None:
        return None
    return Meaning(type=kind, value=value, days=days, part=part, note=note)


def modifier(words: str | None) -> str | None:
    """The TIMEX3 modifier that words like "early" or "the end of" mean."""
    if not words:
        return None
    key = re.sub(r"^the (?:very )?", "", words.lower().strip(" -"))
    return lx.MODS.get(key)


def month_number(words: str) -> int:
    """The number of a month by its name, long or short."""
    return lx.MONTHS[words.lower().rstrip(".")]


def full_year(words: str, c: Context) -> int:
    """A year of two figures is that of the century around publication, at most ten years ahead."""
    year = int(words)
    if len(words) > 2:
        return year
    century = ((c.year() or 2000) // 100) * 100
    guess = century + year
    return guess if guess <= (c.year() or 2050) + 10 else guess - 100


def yearless(month: int, day: int | None, m: re.Match[str], c: Context) -> Meaning | None:
    """A month, or a day of one, without a year: the tense and the day of publication say which."""
    shown = f"XXXX-{month:02d}" + (f"-{day:02d}" if day else "")
    if (
        day is None
        and _POINTED.search(m.string[max(0, m.start() - 12) : m.start()])
        and _ENDED.match(m.string, m.end())
    ):
        return _of_that_year(month, shown, m, c)
    told = printed_year(month, day, c) if day is not None else None
    told = told or shared_year(month, day, m) or _framed_year(month, day, m, c)
    told = told or _of_heading(month, day, shown, m, c)
    told = told or _shared_by_deeds(month, day, m, c)
    if told is not None:
        return told
    if c.published is None:
        return _from_years(month, day, shown, m, c)
    candidates = [y for y in (c.published.year - 1, c.published.year, c.published.year + 1) if exists(y, month, day)]
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
    if tense == "past" and (_of_a_story(year, month, day, m, c) or _of_old_days(year, month, day, m, c)):
        return Meaning(type="date", value=shown, basis="unresolved", note=NO_STORY)
    value = f"{year:04d}-{month:02d}" + (f"-{day:02d}" if day else "")
    days = interval_of(value)
    return Meaning(
        type="date", value=value, days=days, basis="publication", anchor=PUBLICATION,
        note=f"the year {year} is taken from the publication date and the tense",
    )  # fmt: skip


NO_DATE = date(1, 1, 1)


def printed_year(month: int, day: int, c: Context) -> Meaning | None:
    """The day in the one year that the text prints with it elsewhere, if that is not after publication."""
    years = c.dated.get((month, day), frozenset())
    if len(years) != 1 or not exists(year := next(iter(years)), month, day):
        return None
    if c.published is not None and date(year, month, day) > c.published:
        return None
    value = f"{year:04d}-{month:02d}-{day:02d}"
    note = f"the year {year} is printed with this day elsewhere in the report"
    return Meaning(type="date", value=value, days=interval_of(value), basis="relative", note=note)


_MONTH_DAY = rf"(?:(?P<month>{lx.MONTH})\.?(?: (?P<day>{lx.DAY})(?:st|nd|rd|th)?)?|(?P<day2>{lx.DAY})(?:st|nd|rd|th)?(?: of)? (?P<month2>{lx.MONTH}))"
_LINK = r"\s?(?:,? (?:and|or|to|through|until|till) |[-–—&]) ?(?:on )?(?:the )?"
_AHEAD = re.compile(rf"(?:st|nd|rd|th)?{_LINK}{_MONTH_DAY},? (?P<year>{lx.YEAR})(?!\w)", re.IGNORECASE)
_BEHIND = re.compile(rf"{_MONTH_DAY},? (?P<year>{lx.YEAR}){_LINK}$", re.IGNORECASE)


def shared_year(month: int, day: int | None, m: re.Match[str]) -> Meaning | None:
    """The year printed with the other of two dates side by side: "from 4 May to 9 June 2021", "4 May 2021 to 9 June"."""
    ahead = _AHEAD.match(m.string, m.end())
    other = ahead or _BEHIND.search(m.string, max(0, m.start() - 40), m.start())
    if other is None:
        return None
    beside = (month_number(other["month"] or other["month2"]), int(other["day"] or other["day2"] or 0))
    year, here = int(other["year"]), (month, day or 0)
    year += (here < beside and ahead is None) - (here > beside and ahead is not None)
    note = f"the year {year} follows from the date printed beside it"
    return stated(f"{year:04d}-{month:02d}" + (f"-{day:02d}" if day else ""), note=note)


_FRONTED = re.compile(
    rf"^[\W_]*(?:(?:back|early|late|later|again) )?(?:in|during) (?:the year )?(?P<year>{lx.YEAR})\b", re.IGNORECASE
)


def _framed_year(month: int, day: int | None, m: re.Match[str], c: Context) -> Meaning | None:
    """The year that opens the sentence: "In 2021 he came on 4 May"."""
    opening = _FRONTED.match(sentence_around(m.string, m.start())[0])
    if opening is None:
        return None
    year = int(opening["year"])
    if not exists(year, month, day) or (c.published is not None and date(year, month, day or 1) > c.published):
        return None
    value = f"{year:04d}-{month:02d}" + (f"-{day:02d}" if day else "")
    note = f"the year {year} is the one that the sentence opens with"
    return Meaning(type="date", value=value, days=interval_of(value), basis="relative", note=note)


def _of_heading(month: int, day: int | None, shown: str, m: re.Match[str], c: Context) -> Meaning | None:
    """The year that heads the section: "2019", a line by itself, and below it "3 May — Quill was held"."""
    year = c.headings.year_at(m.string, m.start())
    if year is None or _SAID_OF_NOW.match(m.group()):
        return None
    ahead = c.tense(m.start()) == "future" and not opens_line(m.string, m.start())
    if not year or ahead or not exists(year, month, day):
        return Meaning(type="date", value=shown, basis="unresolved", note=NO_HEADING)
    value = f"{year:04d}-{month:02d}" + (f"-{day:02d}" if day else "")
    note = f"the year {year} is the one that heads its section"
    return Meaning(type="date", value=value, days=interval_of(value), basis="relative", note=note)


NO_HEADING = "no year is given, and it cannot be told which of those that head the text is meant"
NO_STORY = "no year is given, and the date told before it is of another year than the report"
#: What stands between two deeds of one story, told in order: "in May 2021 and was freed in", or against it: "after".
_ON = r"(?:,? (?:and|but|then|before|until|till)\b|, only to\b)"
_PLAIN = r"(?:[^.,;:()—–\n]|\.(?!\s))*"
_DEEDS = re.compile(rf"{_PLAIN}?(?:{_ON}|(?P<back> (?:after|following|having)\b)){_PLAIN}")
_NO_STORY_YET = re.compile(
    r"\b(?:born|founded|established|formed|built|created|launched|opened)\b[^.;]*$", re.IGNORECASE
)
_SAID_OF_NOW = re.compile(r"(?:last|this|next|that)\b", re.IGNORECASE)
_FULL = re.compile(rf"\b{_MONTH_DAY},? (?P<year>{lx.YEAR})(?!\w)", re.IGNORECASE)
_GOES_ON = re.compile(r"[\s\"“]*(?:he|she|they|it|his|her|their|its)\b", re.IGNORECASE)
#: How far, in letters, a story goes on without a year; and within how many days a report need print none.
_STORY, _FRESH = 400, 92


def _shared_by_deeds(month: int, day: int | None, m: re.Match[str], c: Context) -> Meaning | None:
    """The year of the other of two deeds of a sentence: "arrested on 19 July 2023 and died in September"."""
    before, after = sentence_around(m.string, m.start())
    if _SAID_OF_NOW.match(m.group()) or c.tense(m.start()) == "future":
        return None
    year = _after_deed(month, before, m, c)
    if year is None:
        year = _before_deed(month, after[m.end() - m.start() :])
    fits = year is not None and exists(year, month, day)
    if not fits or (c.published is not None and date(year or 1, month, day or 1) > c.published):
        return None
    note = f"the year {year} follows from what is dated beside it"
    return stated(f"{year:04d}-{month:02d}" + (f"-{day:02d}" if day else ""), note=note)


def _after_deed(month: int, before: str, m: re.Match[str], c: Context) -> int | None:
    if c.story is None or m.start() - len(before) >= c.story[0] or not c.story[2]:
        return None
    end, year, other = c.story
    between = _DEEDS.fullmatch(m.string, end, m.start())
    told = m.string[m.start() - len(before) : end]
    if between is None or _NO_STORY_YET.search(told) or c.tense(end - 1) == "future":
        return None
    return year - (month > other) if between["back"] else year + (month < other)


def _before_deed(month: int, after: str) -> int | None:
    """ "Arrested on 19 July and died in September 2023"."""
    full = _FULL.search(after)
    between = _DEEDS.fullmatch(after, 0, full.start()) if full is not None else None
    if full is None or between is None or between["back"]:
        return None
    other = month_number(full["month"] or full["month2"])
    return int(full["year"]) - (month > other)


def _of_a_story(year: int, month: int, day: int | None, m: re.Match[str], c: Context) -> bool:
    """Whether a month may be of a story told before it, whose year is not the report's: "in prison in May 2015.  In July …"."""
    if c.story is None or c.published is None or _SAID_OF_NOW.match(m.group()):
        return False
    end, told, other = c.story
    between = m.string[end : m.start()]
    opened = m.string.rfind("\n", 0, m.start()) + 1
    far = len(between) > _STORY or ("\n" in between and not _GOES_ON.match(m.string, opened))
    if far or (not other and not _DEEDS.fullmatch(between)):
        return False
    fresh = 0 <= (c.published - date(year, month, day or 28)).days <= _FRESH
    return not fresh and year != told + (month < other)


#: "In 1993", "2018": any year that a text prints.
_ANY_YEAR = re.compile(r"\b(?:1[6-9]|20)\d\d\b")
#: How many years back a text must look that prints no later year, and how many such years it prints.
_OLD, _MANY = 2, 3


def _of_old_days(year: int, month: int, day: int | None, m: re.Match[str], c: Context) -> bool:
    """Whether a text tells of old days only: it dates something to a month long ago, and prints no year near its own.

    What it then tells of "22 April" is of no year that the day of publication gives, save of the weeks before it.
    """
    if c.story is None or c.published is None or not c.story[2] or _SAID_OF_NOW.match(m.group()):
        return False
    gone = (c.published - date(year, month, day or 28)).days
    years = {int(y) for y in _ANY_YEAR.findall(m.string)}
    ahead = gone < 0 and date(year, month, day or 1) > c.published
    if 0 <= gone <= _FRESH or not (ahead or len(years) >= _MANY):
        return False
    return all(y <= c.published.year - _OLD for y in years)


def in_a_story(m: re.Match[str], c: Context) -> bool:
    """Whether an hour stands close behind a month of long ago: "in April 2011 we were sent.  At 5 a.m. they came"."""
    if c.story is None or c.published is None or not c.story[2] or m.start() - c.story[0] > _STORY:
        return False
    _, year, month = c.story
    return (c.published - date(year, month, 28)).days > _FRESH


_POINTED = re.compile(r"\bthat (?:same |very )?$", re.IGNORECASE)
#: "Said that October was cold" points to no month told before.
_ENDED = re.compile(r"\s*(?:[,.;:)\"'”’]|$| (?:she|he|they|it|we|i|and|but|when)\b)", re.IGNORECASE)


def _of_that_year(month: int, shown: str, m: re.Match[str], c: Context) -> Meaning | None:
    """ "That October": of the year last told in the paragraph, and of no known year where none is."""
    if c.story is None or m.start() - c.story[0] > _STORY or "\n" in m.string[c.story[0] : m.start()]:
        return Meaning(type="date", value=shown, basis="unresolved", note=NO_FRAME)
    _, told, other = c.story
    value, note = f"{told + (month < other):04d}-{month:02d}", f"it goes on from what is told of {told}"
    return Meaning(type="date", value=value, days=interval_of(value), basis="relative", note=note)


#: Within a sentence a bare year is another's: "formed in 2014, it laid off 300 in May".
_DATED_YEAR = (
    rf"(?:(?:^|[.!?][\"”]? )(?:Back |Early |Late |Later )?(?:In|During|By|Since|Until|Throughout)(?: early| late| mid)?[ -]"
    rf"|\b(?i:{lx.MONTH})\.?,? |\d(?:st|nd|rd|th)?,? |\b(?i:year) ){{year}}\b|\b(?i:the) {{year}} [A-Z]"
)


def _is_dated(year: int, m: re.Match[str]) -> bool:
    """Whether the paragraph of a month says when something was in a year: not "a 1968 piece", nor far off in the text."""
    start, end = m.string.rfind("\n", 0, m.start()) + 1, m.string.find("\n", m.end())
    paragraph = m.string[start : end if end >= 0 else len(m.string)]
    return re.search(_DATED_YEAR.format(year=year), paragraph) is not None


def _from_years(month: int, day: int | None, shown: str, m: re.Match[str], c: Context) -> Meaning:
    years = sorted(set(c.years))
    if len(years) == 1 and exists(years[0], month, day) and _is_dated(years[0], m):
        value = f"{years[0]:04d}-{month:02d}" + (f"-{day:02d}" if day else "")
        note = f"the year {years[0]} is the only one that the report names"
        return Meaning(type="date", value=value, days=interval_of(value), basis="relative", note=note)
    return Meaning(type="date", value=shown, basis="unresolved", note=f"no year is given; {NO_DAY}")


def exists(year: int, month: int, day: int | None) -> bool:
    """Whether the calendar has that day, or month."""
    try:
        date(year, month, day or 1)
    except ValueError:
        return False
    return True


def with_part(m: Meaning, part: str) -> Meaning:
    """The same date, its early, middle or late part."""
    return Meaning(type=m.type, value=m.value, days=m.days, basis=m.basis, anchor=m.anchor, note=m.note, part=part)


OF_YEAR = {"last": -1, "this": 0, "next": 1}


def about_publication(value: str, *, kind: str = "date", part: str | None = None) -> Meaning | None:
    """A value that was worked out from the day of publication."""
    days = interval_of(value)
    return Meaning(type=kind, value=value, days=days, basis="publication", anchor=PUBLICATION, part=part)


def from_publication(c: Context, build: Callable[[date], str], *, kind: str = "date", shown: str) -> Meaning:
    """A date that counts from the day of publication; unresolved where nobody knows it."""
    if c.published is None:
        return Meaning(type=kind, value=shown, basis="unresolved", note=NO_DAY)
    try:
        value = build(c.published)
    except (ValueError, OverflowError):
        return Meaning(type=kind, value=shown, basis="unresolved", note="it falls outside the calendar")
    return Meaning(type=kind, value=value, days=interval_of(value), basis="publication", anchor=PUBLICATION)


def week_day(from_day: date, number: int, ahead: bool, same_counts: bool) -> date:
    """The nearest day of the week before or after a day; the day itself where ``same_counts``."""
    if ahead:
        gap = (number - from_day.weekday()) % 7
        return from_day + timedelta(gap or (0 if same_counts else 7))
    gap = (from_day.weekday() - number) % 7
    return from_day - timedelta(gap or (0 if same_counts else 7))


def unit_shown(unit: str) -> str:
    """The TIMEX3 value of an unknown day, week, month … ."""
    return {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX"}.get(unit, "XXXX")


#: The longest stretch, in days, from somewhere in which days are counted.
_MONTH = 31
SOME = rf"(?P<count>{lx.COUNT}|an?|{lx.VAGUE})"


def from_frame(
    c: Context, build: Callable[[date], str], *, kind: str = "date", shown: str, last: bool = False
) -> Meaning:
    """A date that counts from the last one in the running text; unresolved where there is none."""
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
    if first.first == first.last and (days.last - days.first).days > _MONTH:
        return Meaning(type=kind, value=shown, basis="unresolved", note="which day it counts from is not said")
    # "Three days later" than some day of February is a day that nobody knows: only its bounds are.
    return Meaning(
        type=kind, value=shown, days=Interval(first=first.first, last=final.last), basis="relative", anchor=anchor
    )

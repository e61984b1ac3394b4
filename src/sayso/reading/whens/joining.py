"""What two expressions side by side say together: an hour and its day, an event named by its day and its year."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from sayso.model.when import Basis, Reach, When, WhenType
from sayso.reading.whens.calendar import Interval, add, interval_of, range_edtf, value_at
from sayso.reading.whens.rules.ground import unit_shown

_HOUR = re.compile(r"T\d\d:\d\d$")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_TOLD_FROM = re.compile(
    r"\W{1,3}(?:just |only |barely |about )?(?P<count>a|one|two|three|four|five|six|\d{1,2}) "
    r"(?P<unit>day|week)s? (?P<way>after|before) the $",
    re.IGNORECASE,
)
_COUNTS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


def hour_and_day(text: str, hour: When, day: When) -> tuple[When, ...] | None:
    """An hour takes the day printed next to it: "10 p.m. Wednesday" is one expression, "10 p.m. on 4 May" two.

    ``None`` where the two do not belong together.
    """
    gap = text[hour.end : day.start]
    if hour.type is not WhenType.TIME or day.type is not WhenType.DATE or gap not in (" ", ", ", " on "):
        return None
    tail = _HOUR.search(hour.timex or "")
    if tail is None or day.timex is None or not re.fullmatch(r"[\dX]{4}-[\dX]{2}-[\dX]{2}", day.timex):
        return None
    value = day.timex + tail.group()
    if gap == " on ":
        anchored = day.earliest is not None
        basis = Basis.RELATIVE if anchored else Basis.UNRESOLVED
        own = replace(
            hour, timex=value, edtf=day.edtf, earliest=day.earliest, latest=day.latest, basis=basis,
            anchor=day.id if anchored else None, note=day.note,
        )  # fmt: skip
        return own, day
    whole = text[hour.start : day.end]
    return (replace(day, id=hour.id, start=hour.start, text=whole, type=WhenType.TIME, timex=value),)


_NIGHT = re.compile(r"\bovernight$", re.IGNORECASE)
_TO_DAY = frozenset({" ", ", ", " on ", " of ", " from ", " into ", " between ", " to "})


def night_and_day(text: str, night: When, day: When) -> tuple[When, ...] | None:
    """ "Overnight on March 6 to 7", "overnight into Tuesday": that night, and not the one before the paper."""
    apart = text[night.end : day.start] not in _TO_DAY
    if apart or not _NIGHT.search(night.text) or night.basis is not Basis.PUBLICATION or day.type is not WhenType.DATE:
        return None
    return (replace(day, id=night.id, start=night.start, text=text[night.start : day.end]),)


_COUNTED = re.compile(r" (?P<way>after|before|following) (?:the |that )?", re.IGNORECASE)
_LENGTH = re.compile(r"P(?P<count>\d+)(?P<unit>[DWMY])")


def counted_from(text: str, length: When, day: When) -> When | None:
    """A length counted from a date behind it is a date: the "three days after" of "three days after the May 7 fire"."""
    told = _LENGTH.fullmatch(length.timex or "")
    way = _COUNTED.fullmatch(text[length.end : day.start])
    if length.type is not WhenType.DURATION or told is None or way is None or day.type is WhenType.SET:
        return None
    if day.earliest is None or day.latest is None or length.earliest is not None:
        return None
    count = int(told["count"]) * (-1 if way["way"].lower() == "before" else 1)
    unit = told["unit"]
    try:
        first, last = (add(date.fromisoformat(d), count, unit) for d in (day.earliest, day.latest))
    except (ValueError, OverflowError):
        return None
    size = "D" if unit in "DW" else unit
    value = value_at(first, size)
    days = interval_of(value) if value == value_at(last, size) else Interval(first=first, last=last)
    if days is None:
        return None
    end = length.end + 1 + len(way["way"])
    return replace(
        length, end=end, text=text[length.start : end], type=WhenType.DATE, reach=Reach.SOME_DAY,
        timex=value if value == value_at(last, size) else unit_shown(size), edtf=range_edtf(days),
        earliest=days.first.isoformat(), latest=days.last.isoformat(), basis=Basis.RELATIVE, anchor=day.id,
    )  # fmt: skip


def year_by_count(text: str, day: When, earlier: list[When]) -> When | None:
    """The year of a month and day that another date is counted from: "on 14 May 2019, a week after the May 7 fire".

    ``None`` unless the count meets the printed day to within a day or two (a week counts as six to eight days).
    """
    month_day = re.fullmatch(r"[\dX]{4}-(\d\d)-(\d\d)", day.timex or "")
    whole = next((w for w in reversed(earlier) if w.type is WhenType.DATE and _DAY.fullmatch(w.timex or "")), None)
    if month_day is None or whole is None or whole.basis is not Basis.STATED:
        return None
    told = _TOLD_FROM.fullmatch(text[whole.end : day.start])
    if told is None:
        return None
    words = told["count"].lower()
    days = (_COUNTS.get(words) or int(words)) * (7 if told["unit"].lower() == "week" else 1)
    other = date.fromisoformat(whole.timex or "") - timedelta(days if told["way"].lower() == "after" else -days)
    for year in (other.year - 1, other.year, other.year + 1):
        value = f"{year:04d}-{month_day[1]}-{month_day[2]}"
        try:
            gap = abs((date.fromisoformat(value) - other).days)
        except ValueError:
            continue
        if gap <= (2 if told["unit"].lower() == "week" else 0):
            note = f"the year {year} follows from the {whole.text} that is counted from it"
            return replace(
                day,
                timex=value,
                edtf=value,
                earliest=value,
                latest=value,
                basis=Basis.RELATIVE,
                anchor=whole.id,
                note=note,
            )
    return None

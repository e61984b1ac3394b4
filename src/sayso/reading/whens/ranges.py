"""Ranges: two printed dates that bound one time, "between March 2020 and June 2021", "from 4 May to 9 June".

As in TimeML the two dates stay expressions of their own; the range is one more, over both.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from sayso.model.when import Basis, Reach, When, WhenType
from sayso.reading.whens.calendar import Interval, range_edtf

_FROM = re.compile(r"\bfrom (?:the )?$", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween (?:the )?$", re.IGNORECASE)
_TO = re.compile(r",? (?:to|until|till|through) (?:on )?(?:the )?", re.IGNORECASE)
_AND = re.compile(r" and (?:the )?", re.IGNORECASE)
_DASH = re.compile(r" ?[-–—] ?")
# What was moved from one day to another lasted on neither.
_MOVED = re.compile(
    r"\b(?:mov|postpon|delay|reschedul|push|shift|chang|bring|brought|defer|adjourn|advanc|ris|rose|fell|fall|up|down|increas|decreas)\w*\b[^.;\n]{0,60}$",
    re.IGNORECASE,
)
_POINTS = (WhenType.DATE, WhenType.TIME)
_WEAKEST = (Basis.RELATIVE, Basis.PUBLICATION, Basis.STATED)


def with_ranges(text: str, whens: Sequence[When]) -> tuple[When, ...]:
    """The whens and the ranges that pairs of them make, a range before its first date."""
    made = list(whens)
    for first, last in pairwise(whens):
        found = _range(text, first, last, f"t{len(made) + 1}")
        if found is not None:
            made.append(found)
    return tuple(sorted(made, key=lambda w: (w.start, -w.end)))


def _range(text: str, first: When, last: When, number: str) -> When | None:
    days = _days(first, last)
    found = _lasts(text, first, last) if days is not None else None
    if days is None or found is None:
        return None
    start, lasts = found
    weakest = min((first, last), key=lambda w: _WEAKEST.index(w.basis))
    notes = tuple(dict.fromkeys(n for n in (first.note, last.note) if n))
    return When(
        id=number,
        start=start,
        end=last.end,
        text=text[start : last.end],
        type=WhenType.DURATION if lasts else WhenType.DATE,
        timex=f"{first.timex}/{last.timex}",
        edtf=range_edtf(days),
        earliest=days.first.isoformat(),
        latest=days.last.isoformat(),
        reach=Reach.ALL_DAYS if lasts else Reach.SOME_DAY,
        basis=weakest.basis,
        anchor=weakest.anchor,
        note="; ".join(notes) or None,
    )


def _days(first: When, last: When) -> Interval | None:
    """From the first day of the one to the last of the other, where both are dated and in their order."""
    if first.type not in _POINTS or last.type not in _POINTS or "/" in f"{first.timex}{last.timex}":
        return None
    if first.earliest is None or first.latest is None or last.latest is None or last.earliest is None:
        return None
    if first.earliest > last.earliest or first.latest >= last.latest:
        return None
    return Interval(first=date.fromisoformat(first.earliest), last=date.fromisoformat(last.latest))


def _lasts(text: str, first: When, last: When) -> tuple[int, bool] | None:
    """Where a range begins, and whether all its days are meant or some day of it; ``None`` where there is no range."""
    opens = max(0, first.start - 100)
    before, gap = text[opens : first.start], text[first.end : last.start]
    if _AND.fullmatch(gap):
        between = _BETWEEN.search(before)
        return (opens + between.start(), False) if between else None
    if _TO.fullmatch(gap):
        begins = _FROM.search(before)
        return (opens + begins.start(), True) if begins and not _MOVED.search(before) else None
    return (first.start, True) if _DASH.fullmatch(gap) else None

"""Dates that are only about so: "around 5 March", "in about 2019", "circa 1990"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from sayso.model.when import When, WhenType

#: What stands right before such a date.  "About" alone may be a topic: "talks about 2019".
_BEFORE = re.compile(
    r"(?:\b(?:around|circa|approximately|roughly)|\bc(?:a)?\.|\b(?:in|on|at|since|from|until|by|or|was|is) about)"
    r" (?:the )?$",
    re.IGNORECASE,
)
_VALUE = re.compile(r"\d{4}(?P<month>-\d\d)?(?P<day>-\d\d)?")
#: How far either side of a day and a month is meant too, in days; of a year, the years beside it.
_DAY, _MONTH = 3, 15


def roughly(text: str, when: When) -> When:
    """The date with the days around it, where it is printed as only about so.

    Its EDTF form says so with a tilde, and its note how many days either side were taken.
    """
    value = _VALUE.fullmatch(when.timex or "") if when.type is WhenType.DATE else None
    if value is None or when.earliest is None or when.latest is None:
        return when
    if not _BEFORE.search(text, max(0, when.start - 24), when.start):
        return when
    first, last = date.fromisoformat(when.earliest), date.fromisoformat(when.latest)
    days = _DAY if value["day"] else _MONTH
    try:
        if value["month"]:
            first, last, far = first - timedelta(days), last + timedelta(days), f"{days} days"
        else:
            first, last, far = date(first.year - 1, 1, 1), date(last.year + 1, 12, 31), "a year"
    except (OverflowError, ValueError):
        return when
    note = f"printed as only about so: taken as up to {far} either side"
    return replace(
        when,
        edtf=f"{when.timex}~",
        earliest=first.isoformat(),
        latest=last.isoformat(),
        note="; ".join(filter(None, (when.note, note))),
    )

"""The day of a report, unless it cannot be one: a template's 1970, or a year that is yet to come."""

from __future__ import annotations

from datetime import UTC, datetime

from sayso.intake.bylines import read_opening
from sayso.intake.parsed import Parsed
from sayso.model.gap import Gap

_NO_DAYS = ("1970-01-01", "0001-01-01")
"""What a program prints that was given no day."""
_AHEAD = 1
"""Magazines come out under next year's number; nothing does under the year after it."""


def dated(parsed: Parsed) -> tuple[str | None, tuple[Gap, ...]]:
    """The day of publication; where what is given cannot be it, the dateline's or none, and a gap that says so."""
    day = parsed.published
    if day is None or not (day.startswith(_NO_DAYS) or int(day[:4]) > datetime.now(UTC).year + _AHEAD):
        return day, ()
    other = read_opening(parsed.text).published
    instead = f"the day printed above its text, {other}, was taken" if other else "give it with --published"
    reason = f"{day[:10]}, which it bears as its day, cannot be the day of a report; {instead}"
    return other, (Gap(start=0, end=0, reason=reason),)

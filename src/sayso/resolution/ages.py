"""An age that a report gives, and when it was given: two ages part two people as two dates of birth do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

_YEAR = 365.25
_SLACK = 2
_UNDATED = 10
"""Years that ages may differ by where a report has no date: it may be that much older."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Age:
    """``years``, as told on the day ``told``, where the report has a date."""

    years: int
    told: str | None = None

    def born(self) -> tuple[str, str] | None:
        """The days between which somebody of that age was born."""
        day = self.day()
        if day is None:
            return None
        first, last = (day - timedelta(days=round(n * _YEAR)) for n in (self.years + 1, self.years))
        return first.isoformat(), last.isoformat()

    def day(self) -> date | None:
        """The day it was told on."""
        try:
            return date.fromisoformat((self.told or "")[:10])
        except ValueError:
            return None


def may_be_as_old(a: Age | None, b: Age | None) -> bool:
    """Whether two ages can be of one person: 47 in 2020 and 50 in 2023, but not 34 and 61."""
    if a is None or b is None:
        return True
    mine, theirs = a.day(), b.day()
    if mine is None or theirs is None:
        return abs(a.years - b.years) <= _UNDATED
    return abs(a.years + (theirs - mine).days / _YEAR - b.years) <= _SLACK

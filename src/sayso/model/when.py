"""A date, time, duration or set as the text prints it, and what it is taken to mean."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class WhenType(StrEnum):
    """The four types of TimeML (TIMEX3)."""

    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    SET = "set"


class Reach(StrEnum):
    """Whether a thing dated so happened on some day of the interval, or held on all of them."""

    SOME_DAY = "some_day"
    ALL_DAYS = "all_days"


class Basis(StrEnum):
    """What the reading of a date leans on."""

    STATED = "stated"
    PUBLICATION = "publication"
    RELATIVE = "relative"
    UNRESOLVED = "unresolved"


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A temporal expression.

    ``timex`` is its TIMEX3 value, ``edtf`` its ISO 8601-2 form; ``earliest`` and ``latest`` bound it by day
    (``YYYY-MM-DD``, inclusive) and are ``None`` where it is unresolved: an unknown date is never guessed.
    ``anchor`` names the when or claim that a relative date leans on, or is ``"publication"``.
    ``note`` says in words what would resolve it, or where its year came from.
    """

    id: str
    start: int
    end: int
    text: str
    type: WhenType
    timex: str | None
    edtf: str | None
    earliest: str | None
    latest: str | None
    reach: Reach = Reach.SOME_DAY
    basis: Basis = Basis.STATED
    anchor: str | None = None
    note: str | None = None

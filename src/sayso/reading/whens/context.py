"""What an expression's meaning leans on: the day of publication, what was dated before, and the tense around it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from sayso.reading.whens.calendar import Interval
from sayso.reading.whens.headings import Headings


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What an expression is taken to mean, before it has an id.

    ``value`` is TIMEX3; ``days`` its interval where it has one; ``basis`` and ``anchor`` as in ``When``; ``part`` is START, MID or
    END where only that third is meant.
    """

    type: str
    value: str | None
    days: Interval | None = None
    basis: str = "stated"
    anchor: str | None = None
    note: str | None = None
    all_days: bool = False
    part: str | None = None


@dataclass(slots=True, kw_only=True)
class Context:
    """The state of reading a text from its beginning.

    ``published`` is ``None`` where nobody says.  ``tense`` answers "past", "present" or "future" for an offset.
    ``frame`` is the last expression that gave a day or month in the running text, with its id;
    ``dated`` are the years that a month and day are printed with anywhere in the text.
    ``period`` the last quarter or half of a year, with its id and value: what accounts go on to compare.
    ``story`` is the last month printed with its year, as told on by what follows: where its words end, year and month (0 for none).
    ``hour`` is the last hour printed of the frame's day.
    ``headings`` are the years that stand as headings.
    ``stretch`` is the year of the months ("the first nine months") that accounts name after it, with the id.
    """

    published: date | None
    tense: Callable[[int], str]
    frame: tuple[str, Interval] | None = None
    period: tuple[str, str] | None = None
    stretch: tuple[str, str] | None = None
    story: tuple[int, int, int] | None = None
    hour: int | None = None
    years: list[int] = field(default_factory=list)
    dated: Mapping[tuple[int, int], frozenset[int]] = field(default_factory=dict)
    headings: Headings = field(default_factory=Headings)

    def year(self) -> int | None:
        """The year of publication, if known."""
        return self.published.year if self.published is not None else None


PUBLICATION = "publication"
NO_DAY = "the report's publication date would resolve it"
NO_MOMENT = "the day of the message would resolve it"
NO_FRAME = "the date it counts from is not in the text"
NO_NIGHT = "whether the next morning is meant is not said"
NO_QUARTER = "no quarter is named before it"

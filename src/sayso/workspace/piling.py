"""The pile that settling starts from: readings as judged, captures, judgements, as they stood on a day or stand now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from sayso.archive import in_force
from sayso.model.document import Capture
from sayso.model.errors import BadArgument
from sayso.model.imprint import facts_before, facts_of, is_imprint
from sayso.model.judgement import Judgement, JudgementKind
from sayso.model.pile import Pile
from sayso.model.reading import Reading
from sayso.workspace.imprints import captures_with, readings_with
from sayso.workspace.judged import apply_judgements, lines_as_read
from sayso.workspace.namesakes import with_namesakes


class Clock(StrEnum):
    """By which clock a day is meant: when a report was published, or when it was added here."""

    PUBLISHED = "published"
    ADDED = "added"


@dataclass(frozen=True, slots=True, kw_only=True)
class AsOf:
    """The end of a day (``YYYY-MM-DD``) by one of the clocks.

    By ``published``, a report that nobody dates counts from the day it was added.  What people judged about
    reading and identity, or put right of who published a report and when, holds throughout, since it corrects what is
    here and is no news; a retraction or correction holds from the day it was judged.  By ``added``, every judgement
    holds from the day it was made.
    """

    day: str
    clock: Clock = Clock.PUBLISHED

    def __post_init__(self) -> None:
        try:
            date.fromisoformat(self.day)
        except ValueError:
            raise BadArgument(f"{self.day!r} is no day; write it as 2026-01-20") from None


@dataclass(frozen=True, slots=True, kw_only=True)
class Until:
    """The workspace as it was when its logs had so many captures and so many judgements."""

    captures: int
    judgements: int

    def __post_init__(self) -> None:
        if self.captures < 0 or self.judgements < 0:
            raise BadArgument("a log has no fewer lines than none")


def build_pile(
    readings: Iterable[Reading],
    captures: Sequence[Capture],
    judgements: Sequence[Judgement],
    as_of: AsOf | Until | None = None,
) -> Pile:
    """The pile of what was there; ``judgements`` is the whole log, undone lines and undoings too."""
    # What is read anew with other facts was kept with them, whatever moment is asked about.
    before = facts_before(judgements)
    if isinstance(as_of, AsOf):
        judgements = [j for j in judgements if _held(j, as_of)]
    elif as_of is not None:
        judgements = judgements[: as_of.judgements]
    holding = tuple(j for j in in_force(judgements) if j.kind.settles)
    facts = facts_of(holding)
    found = readings_with(readings, {d: its | facts.get(d, {}) for d, its in before.items()})
    if isinstance(as_of, AsOf):
        if as_of.clock is Clock.PUBLISHED:
            captures = captures_with(_put_right(captures), facts)
        own = {r.document.id: r.document.published[:10] for r in found if r.document.published}
        captures = [c for c in captures if _day(c, own, as_of.clock) <= as_of.day]
    elif as_of is not None:
        captures = captures[: as_of.captures]
    if as_of is not None:
        there = {c.document for c in captures}
        found = tuple(r for r in found if r.document.id in there)
    captures = captures_with(_put_right(captures), facts)
    return Pile(
        readings=with_namesakes(apply_judgements(found, holding), holding),
        captures=tuple(captures),
        judgements=holding,
        as_read=lines_as_read(found, holding),
    )


def _put_right(captures: Sequence[Capture]) -> Sequence[Capture]:
    """The captures with the date that was given last to a report under one name by one publisher."""
    last = {(c.document, c.name, c.publisher): c.published for c in captures if c.published}
    dated = ((c, last.get((c.document, c.name, c.publisher))) for c in captures)
    return [c if day == c.published else replace(c, published=day) for c, day in dated]


def _day(capture: Capture, own: dict[str, str], clock: Clock) -> str:
    told = (capture.published or "")[:10] or own.get(capture.document)
    return told if told and clock is Clock.PUBLISHED else capture.added[:10]


def _held(judgement: Judgement, as_of: AsOf) -> bool:
    if as_of.clock is Clock.PUBLISHED and (judgement.kind is not JudgementKind.DOCUMENT or is_imprint(judgement)):
        return True
    return judgement.when[:10] <= as_of.day

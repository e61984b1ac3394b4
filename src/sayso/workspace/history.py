"""What came to a workspace, sitting by sitting: reports that were added, judgements that were made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sayso.model.document import Capture
from sayso.model.judgement import Judgement
from sayso.workspace.piling import Until

_APART = timedelta(minutes=10)
"""What follows so much later begins another sitting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """A run of additions, or of one person's judgements, each soon after the one before.

    ``since`` is the moment just before it; ``begun`` and ``ended`` are ISO 8601 moments in UTC.
    ``who`` judged, if anybody.
    """

    since: Until
    begun: str
    ended: str
    documents: tuple[str, ...] = ()
    judgements: tuple[str, ...] = ()
    who: str | None = None


def history(captures: Sequence[Capture], judgements: Sequence[Judgement]) -> tuple[Sitting, ...]:
    """The sittings, the last first.  What people wrote about the case (briefs, approvals) leaves it as it is."""
    found: list[list[_Line]] = []
    for line in _lines(captures, judgements):
        if found and _together(found[-1][-1], line):
            found[-1].append(line)
        else:
            found.append([line])
    return tuple(_sitting(lines) for lines in reversed(found))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A line of either log: its moment, what it holds, and how many lines of each log stand before it."""

    when: str
    holds: Capture | Judgement
    since: Until


def _lines(captures: Sequence[Capture], judgements: Sequence[Judgement]) -> list[_Line]:
    """The lines of both logs in the order of their moments, each log in its own order."""
    lines: list[_Line] = []
    c = j = 0
    while c < len(captures) or j < len(judgements):
        since = Until(captures=c, judgements=j)
        if j == len(judgements) or (c < len(captures) and captures[c].added <= judgements[j].when):
            lines.append(_Line(when=captures[c].added, holds=captures[c], since=since))
            c += 1
        else:
            if judgements[j].kind.settles:
                lines.append(_Line(when=judgements[j].when, holds=judgements[j], since=since))
            j += 1
    return lines


def _together(one: _Line, other: _Line) -> bool:
    if _who(one) != _who(other):
        return False
    return _moment(other.when) - _moment(one.when) <= _APART


def _who(line: _Line) -> str | None:
    """Who judged; ``None`` for an addition."""
    return line.holds.who if isinstance(line.holds, Judgement) else None


def _moment(when: str) -> datetime:
    return datetime.fromisoformat(when)


def _sitting(lines: Sequence[_Line]) -> Sitting:
    held = [line.holds for line in lines]
    judged = [h for h in held if isinstance(h, Judgement)]
    return Sitting(
        since=lines[0].since,
        begun=lines[0].when,
        ended=lines[-1].when,
        documents=tuple(dict.fromkeys(h.document for h in held if isinstance(h, Capture))),
        judgements=tuple(j.id for j in judged),
        who=_who(lines[0]),
    )

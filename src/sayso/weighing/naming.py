"""Whether a telling names whom another names: "gunmen killed the judge" bears out no line that says who they were."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.model.claim import Role
from sayso.model.mention import Kind, Level, Mention
from sayso.model.reading import Reading
from sayso.weighing.agreeing import Point
from sayso.weighing.telling import Telling

_SIDES = ((Role.AGENT,), (Role.PATIENT,), (Role.RECIPIENT,), (Role.GROUP,))
_BODIES = frozenset({Kind.ORGANISATION, Kind.GROUP})
_MUTUAL = ((Role.AGENT, Role.PARTNER),)


@dataclass(frozen=True, slots=True)
class _Filled:
    """Who fills a side: the kinds of those who are named, once for each, and whether somebody has no name there.

    "Gunmen from the Front" are without one, but name an organisation; "an official of the ministry" names no person.
    """

    kinds: tuple[Kind, ...]
    nameless: bool


def namings_of(tellings: Sequence[Telling]) -> tuple[Point, ...]:
    """Whom the tellings of one event name on each of its sides; nothing of a side on which all are named."""
    mutual = any(p.role is Role.PARTNER for t in tellings for p in t.claim.participants)
    points = (
        Point(told=[(t, f) for t in tellings if (f := _filled(t, roles)) is not None], apart=_never, short=_short)
        for roles in (_MUTUAL if mutual else _SIDES)
    )
    return tuple(point for point in points if any(f.nameless for _, f in point.told))


def _never(left: _Filled, right: _Filled) -> bool:
    return False


def _short(line: _Filled, other: _Filled) -> bool:
    """Whether the other leaves somebody without a name whom the line names."""
    return other.nameless and bool(Counter(line.kinds) - Counter(other.kinds))


def _filled(telling: Telling, roles: Sequence[Role]) -> _Filled | None:
    mentions = {m.id: m for m in telling.reading.mentions}
    sides = [mentions[p.mention] for p in telling.claim.participants if p.role in roles and p.mention in mentions]
    if not sides:
        return None
    named = [m for m in sides if _has_name(telling.reading, m)]
    kinds = [m.kind for m in named]
    for mention in sides:
        kinds += _named_within(telling.reading, mention) if mention not in named else ()
    return _Filled(kinds=tuple(sorted(kinds)), nameless=len(named) < len(sides))


def _has_name(reading: Reading, mention: Mention) -> bool:
    """Whether its own words are a name, or something else in the report names the same one."""
    chains = {mention.chain, *mention.members}
    return any(m.level is Level.NAMED and m.chain in chains for m in reading.mentions)


def _named_within(reading: Reading, mention: Mention) -> set[Kind]:
    """The kinds of the bodies that its words name."""
    inside = (m for m in reading.mentions if mention.start <= m.start and m.end <= mention.end)
    return {m.kind for m in inside if m.level is Level.NAMED and m.kind in _BODIES}

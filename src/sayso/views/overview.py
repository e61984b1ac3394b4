"""The case at a glance: how much is here, who matters most, what is new."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from sayso.model.case import Case
from sayso.model.claim import ClaimKind
from sayso.model.entity import Entity
from sayso.model.mention import Kind
from sayso.views.doubted import doubted
from sayso.views.gist import named
from sayso.views.statement import Report, report_of

_ACTORS = (Kind.PERSON, Kind.ORGANISATION)


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """An entity with the number of events and states it takes part in, and of reports that mention it.

    What was not surely read is not counted.
    """

    entity: Entity
    happenings: int
    reports: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """Counts of the case, its reports, and its main actors.

    ``doubted`` counts the sentences that were not surely read; what was made of them is in no other count.
    """

    reports: tuple[Report, ...]
    publishers: tuple[str, ...]
    claims: int
    events: int
    states: int
    assessments: int
    disagreements: int
    actors: tuple[Actor, ...]
    doubted: int = 0


def overview(case: Case, *, most: int = 20) -> Overview:
    """The overview with its ``most`` main actors."""
    kinds = Counter(e.kind for e in case.settlement.events if not e.doubted)
    reports = tuple(sorted((report_of(case, d) for d in case.readings), key=lambda r: (r.published or "9999", r.name)))
    return Overview(
        reports=reports,
        publishers=tuple(sorted({p for r in reports for p in r.publishers})),
        claims=sum(not claim.doubted for claim in case.claims.values()),
        events=kinds[ClaimKind.EVENT],
        states=kinds[ClaimKind.STATE],
        assessments=kinds[ClaimKind.ASSESSMENT],
        disagreements=len(case.settlement.disagreements),
        actors=actors(case)[:most],
        doubted=len(doubted(case)),
    )


def actors(case: Case) -> tuple[Actor, ...]:
    """The named people and organisations that take part in something, those of most happenings first."""
    known = named(case)
    told = ((e, _told_of(case, e)) for e in case.settlement.entities if e.kind in _ACTORS and e.id in known)
    found = [Actor(entity=e, happenings=n, reports=len({d for d, _ in e.mentions})) for e, n in told if n]
    return tuple(sorted(found, key=lambda a: (-a.happenings, -a.reports, a.entity.name, a.entity.id)))


def _told_of(case: Case, entity: Entity) -> int:
    return sum(not case.events[e].doubted for e in case.events_of_entity.get(entity.id, ()))

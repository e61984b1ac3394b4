"""What hangs on an answer: the claims, ties and counts of origins that it would move."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.model.entity import Entity, Join
from sayso.model.event import Event
from sayso.model.pile import split_key

_TIE, _ORIGINS = 2.0, 3.0
"""A tie that comes or goes weighs as two claims, a count of origins that changes as three: both are printed."""
_MENTION = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Stake:
    """What an answer would move: ``claims`` from one to the other, ``ties`` of one that the other has not,
    ``origins``, the happenings whose number of independent origins would change, and ``mentions``."""

    claims: int = 0
    ties: int = 0
    origins: int = 0
    mentions: int = 0

    @property
    def weight(self) -> float:
        """All of it in one number."""
        return self.claims + _TIE * self.ties + _ORIGINS * self.origins + _MENTION * self.mentions

    def told(self) -> str:
        """In words, or nothing where only mentions hang on it."""
        parts = ((self.claims, "claim"), (self.ties, "tie"), (self.origins, "count of origins"))
        found = [f"{n} {word if n == 1 else _many(word)}" for n, word in parts if n]
        return f"on the answer hang {', '.join(found)}" if found else ""


def _many(word: str) -> str:
    first, *rest = word.split(" ", 1)
    return " ".join((f"{first}s", *rest))


class Stakes:
    """The happenings that entities take part in, ready to be asked about."""

    def __init__(self, events: Iterable[Event]) -> None:
        self._events: dict[str, list[Event]] = defaultdict(list)
        for event in events:
            for entity in sorted({p.entity for p in event.participants}):
                self._events[entity].append(event)

    def of_two(self, a: Entity, b: Entity) -> Stake:
        """What changes where two that count as two are one: the lesser one's claims go to the other."""
        left, right = self._events[a.id], self._events[b.id]
        less, more = sorted(((a, left), (b, right)), key=lambda side: (_claims(side[1]), side[0].id))
        ties = _others(less[1], less[0].id) - _others(more[1], more[0].id) - {more[0].id}
        return Stake(
            claims=_claims(less[1]),
            ties=len(ties),
            origins=_in_common(left, right, {a.id, b.id}),
            mentions=min(len(a.mentions), len(b.mentions)),
        )

    def of_join(self, entity: Entity, join: Join) -> Stake:
        """What changes where the two sides of a join are two: the claims of the lesser side's report go."""
        sides = [self._told_in(entity, split_key(key)[0]) for key in (join.left, join.right)]
        less, more = sorted(sides, key=len)
        both = {e.id for e, _ in less} & {e.id for e, _ in more}
        ties = _others([e for e, _ in less], entity.id) - _others([e for e, _ in more], entity.id)
        claims = sum(n for _, n in less)
        return Stake(claims=claims, ties=len(ties), origins=len(both), mentions=len(entity.mentions) // 2)

    def _told_in(self, entity: Entity, document: str) -> list[tuple[Event, int]]:
        """The entity's happenings that a report tells of, with how many of its claims do."""
        counted = ((e, sum(split_key(c)[0] == document for c in e.claims)) for e in self._events[entity.id])
        return [(event, n) for event, n in counted if n]


def of_tellings(left: Sequence[str], right: Sequence[str]) -> Stake:
    """What changes where the tellings of one happening are of two, or those of two of one."""
    reports = [{split_key(c)[0] for c in side} for side in (left, right)]
    return Stake(claims=min(len(left), len(right)), origins=int(reports[0] != reports[1]))


def _claims(events: Iterable[Event]) -> int:
    return sum(len(e.claims) for e in events)


def _others(events: Iterable[Event], entity: str) -> set[str]:
    return {p.entity for e in events if e.weighs for p in e.participants} - {entity}


def _in_common(left: Iterable[Event], right: Iterable[Event], both: set[str]) -> int:
    """The happenings of the one that are told of the other too, with somebody else who took part in both."""
    theirs: dict[str, list[set[str]]] = defaultdict(list)
    for event in (e for e in right if not e.doubted):
        theirs[event.predicate].append({p.entity for p in event.participants} - both)
    mine = ((e.predicate, {p.entity for p in e.participants} - both) for e in left if not e.doubted)
    return sum(any(others & more for more in theirs[predicate]) for predicate, others in mine)

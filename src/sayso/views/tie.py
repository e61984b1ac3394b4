"""Everything that ties two entities, and who says so.  Nothing by association."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import combinations

from sayso.model.case import Case
from sayso.model.claim import ClaimKind, Role
from sayso.model.entity import Entity
from sayso.views.happening import Happening, by_date, happening
from sayso.views.statement import Statement

OUTSIDE = frozenset({Role.TOPIC.value, Role.VENUE.value, Role.INSTRUMENT.value})
"""Being spoken of, or being where a thing happened, is not being tied."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Two entities and every event or state that some report states between them.

    ``opinions`` are kept apart: they tie nobody.  ``at_least`` is the number of independent origins of the
    best-supported happening that name the two in it; ``hedged`` is true where every happening between them is.
    """

    left: Entity
    right: Entity
    happenings: tuple[Happening, ...]
    denied: tuple[Happening, ...] = ()
    opinions: tuple[Happening, ...] = ()

    @property
    def at_least(self) -> int:
        """Independent origins behind the best-supported happening, at least; 0 where nothing ties them."""
        return max((self._between(h)[0] for h in self.happenings), default=0)

    @property
    def at_most(self) -> int:
        """Independent origins behind the best-supported happening, at most; 0 where nothing ties them."""
        return max((self._between(h)[1] for h in self.happenings), default=0)

    def _between(self, h: Happening) -> tuple[int, int]:
        """The origins of what names the two: of a killing laid to two brigades each tie has its own."""
        low, high = h.corroboration.between({s.report.document for s in _naming(h, self.left.id, self.right.id)})
        return max(1, low), max(1, high)

    @property
    def hedged(self) -> bool:
        """Whether nothing between them is stated flatly."""
        return all(s.hedged for h in self.happenings for s in _naming(h, self.left.id, self.right.id))

    @property
    def disputed(self) -> bool:
        """Whether anything between them is disputed or denied."""
        return bool(self.denied) or any(h.disputed for h in self.happenings)

    @property
    def first(self) -> str | None:
        """The earliest dated day between them."""
        return min((h.when.earliest for h in self.happenings if h.when and h.when.earliest), default=None)

    @property
    def last(self) -> str | None:
        """The latest dated day between them."""
        return max((h.when.latest for h in self.happenings if h.when and h.when.latest), default=None)


def tie(case: Case, left: str, right: str) -> Tie:
    """What ties the two named entities.  Raises ``NotFound`` or ``Ambiguous`` for a name."""
    a, b = case.entity(left), case.entity(right)
    theirs = set(case.events_of_entity.get(b.id, ()))
    shared = [e for e in case.events_of_entity.get(a.id, ()) if e in theirs]
    return _tie(a, b, [h for e in shared if joins(h := happening(case, e), a.id, b.id)])


def ties(case: Case, entity: str | None = None) -> tuple[Tie, ...]:
    """All ties of those with a name, or those of one entity (by id), the best supported first.

    "Them" and "a hall" are parties of what is told, but nobody's tie: what ties them to one is asked for with ``tie``.
    """
    between: dict[tuple[str, str], list[Happening]] = defaultdict(list)
    ids = case.events_of_entity.get(entity, ()) if entity is not None else tuple(case.events)
    for event in ids:
        shown = happening(case, event)
        for a, b in pairs(shown):
            if (entity is None or entity in (a, b)) and all(case.has_name(case.entities[e]) for e in (a, b)):
                between[a, b].append(shown)
    found = (_tie(case.entities[a], case.entities[b], hs) for (a, b), hs in sorted(between.items()))
    return tuple(sorted((t for t in found if t.happenings or t.denied), key=_strongest_first))


def joins(h: Happening, left: str, right: str) -> bool:
    """Whether the happening states a relation between the two entities."""
    return tuple(sorted((left, right))) in pairs(h)


def between(h: Happening, left: str, right: str) -> Happening:
    """A happening as it ties two: of "killed by a gunman" in three papers only one may say who the gunman was."""
    naming = _documents(_naming(h, left, right))
    if naming == _documents(s for s in h.statements if s.affirms and not s.retracted):
        return h
    return replace(h, rests_on=f"{h.rests_on} Only {len(naming)} of them name{'s' * (len(naming) == 1)} the two.")


def _documents(told: Iterable[Statement]) -> set[str]:
    return {s.report.document for s in told}


def pairs(h: Happening) -> tuple[tuple[str, str], ...]:
    """The pairs of entities that some single telling ties, each sorted, all sorted.

    Two who did the same thing ("A and B visited C") are not tied by it: only an agent's side and the
    other side of the act are.  Participants of different tellings are never paired with each other, nor
    are those of a telling that was not surely read, or that only supposes it ("if the union joins the militia").
    """
    if not h.tie:
        return ()
    return tuple(sorted({pair for s in h.statements if not (s.doubted or s.supposed) for pair in _stated(s)}))


def _stated(s: Statement) -> set[tuple[str, str]]:
    inside = [p for p in s.participants if p.role not in OUTSIDE]
    return {
        (min(a.entity, b.entity), max(a.entity, b.entity))
        for a, b in combinations(inside, 2)
        if a.entity is not None
        and b.entity is not None
        and a.entity != b.entity
        and (a.role != b.role or a.role == Role.PARTNER)
    }


def _naming(h: Happening, left: str, right: str) -> list[Statement]:
    """The tellings that stand and say that it is so between the two."""
    pair = (min(left, right), max(left, right))
    return [s for s in h.statements if s.affirms and not s.retracted and pair in _stated(s)]


def _tie(a: Entity, b: Entity, shown: list[Happening]) -> Tie:
    ordered = sorted(shown, key=by_date)
    return Tie(
        left=a,
        right=b,
        happenings=tuple(between(h, a.id, b.id) for h in ordered if _naming(h, a.id, b.id)),
        denied=tuple(h for h in ordered if not _naming(h, a.id, b.id) and h.kind is not ClaimKind.ASSESSMENT),
        opinions=tuple(h for h in ordered if h.kind is ClaimKind.ASSESSMENT),
    )


def _strongest_first(t: Tie) -> tuple[int, int, str, str]:
    return (-t.at_least, -len(t.happenings), t.left.name, t.right.name)

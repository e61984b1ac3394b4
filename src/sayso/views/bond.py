"""Ties in few facts, for a network of any size: the strongest are drawn, under the filters that people set."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from sayso.model.case import Case
from sayso.model.claim import ClaimKind
from sayso.model.entity import Entity
from sayso.model.mention import Kind
from sayso.model.pile import split_key
from sayso.model.standing import edge_words
from sayso.views.crossroads import crossroads
from sayso.views.gist import Gist, Pair, gists, named
from sayso.views.notices import all_corrected

MOST_NODES, MOST_BONDS = 300, 600
_ACTORS = (Kind.PERSON, Kind.ORGANISATION, Kind.FACILITY, Kind.PLACE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bond:
    """Two entities and the ids of what is stated between them, by date.

    ``words`` are what its edge says ("planned: sued").  ``denied`` is what is told only as not so; ``opinions`` tie
    nobody.  It is what ``Tie`` is, counted but not drawn.  ``corrected`` where a later page of the very papers that
    state it prints a correction or a retraction of what they printed.
    """

    left: Entity
    right: Entity
    events: tuple[str, ...]
    denied: tuple[str, ...]
    opinions: tuple[str, ...]
    predicates: tuple[str, ...]
    words: tuple[str, ...]
    at_least: int
    at_most: int
    hedged: bool
    disputed: bool
    first: str | None = None
    last: str | None = None
    corrected: bool = False

    @property
    def dashed(self) -> bool:
        """Whether it is drawn with a dash."""
        return self.hedged or self.disputed or self.corrected


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """What of the network is asked for.  Days are inclusive; ``certain`` leaves out what is only hedged."""

    about: tuple[str, ...] = ()
    at_least: int = 1
    since: str = ""
    until: str = ""
    predicate: str = ""
    publisher: str = ""
    certain: bool = False

    @property
    def picks(self) -> bool:
        """Whether some events are left out, so that ties have to be counted anew."""
        return bool(self.since or self.until or self.predicate or self.publisher or self.certain)


@dataclass(frozen=True, slots=True, kw_only=True)
class Weave:
    """The network as drawn: its strongest nodes and the strongest ties between them.

    ``left_out`` and ``loose`` say how many more nodes and ties there are.
    """

    nodes: tuple[Entity, ...]
    bonds: tuple[Bond, ...]
    left_out: int = 0
    loose: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A chain of ties from one entity to another; ``weakest`` is the one with the least behind it."""

    bonds: tuple[Bond, ...]
    weakest: Bond | None


def bonds(case: Case) -> tuple[Bond, ...]:
    """All pairs of those with a name between which something is stated, the best supported first."""
    return case.once("bonds", lambda c: tuple(b for b in _every(c) if {b.left.id, b.right.id} <= named(c)))


def _every(case: Case) -> tuple[Bond, ...]:
    """All pairs, those of "them" and "a hall" too."""
    return case.once("every bond", lambda c: _bonds(c, gists(c).values()))


def bonds_of(case: Case, entity: str) -> tuple[Bond, ...]:
    """Those of one entity."""
    return tuple(case.once("bonds by entity", _by_entity).get(entity, ()))


def bond(case: Case, left: str, right: str) -> Bond:
    """What is stated between two named entities; empty where nothing is.  Raises ``NotFound`` or ``Ambiguous``."""
    a, b = sorted((case.entity(left).id, case.entity(right).id))
    every = case.once("every bond by entity", lambda c: _at_each_end(_every(c)))
    between = (x for x in every.get(a, ()) if b in (x.left.id, x.right.id))
    return next(between, None) or _bond(case, (a, b), ())


def weave(case: Case, sought: Sought, *, most: int = MOST_NODES) -> Weave:
    """The network of the case, or of the ties of the entities named in ``about``.

    Raises ``NotFound`` or ``Ambiguous`` for a name.
    """
    about = {case.entity(name).id for name in sought.about}
    found = [b for b in _sought(case, sought, about) if b.at_least >= sought.at_least]
    if about:
        found = [b for b in found if {b.left.id, b.right.id} & about]
    strength: dict[str, int] = defaultdict(int)
    for bond in found:
        for entity in (bond.left.id, bond.right.id):
            strength[entity] += bond.at_least + len(bond.events)
    ranked = sorted(strength, key=lambda e: (e not in about, -strength[e], e))
    kept = set(ranked[:most])
    shown = tuple(islice((b for b in found if b.left.id in kept and b.right.id in kept), MOST_BONDS))
    nodes = sorted({e.id: e for b in shown for e in (b.left, b.right)}.values(), key=lambda e: (e.name, e.id))
    return Weave(nodes=tuple(nodes), bonds=shown, left_out=len(ranked) - len(nodes), loose=len(found) - len(shown))


def way(case: Case, left: str, right: str) -> Way:
    """The shortest chain of stated ties between two, the best supported among equals; no bonds where there is none.

    It leads through nobody who deals with everybody: a land, a court, a paper.

    Raises ``NotFound`` or ``Ambiguous`` for a name.
    """
    start, goal = case.entity(left).id, case.entity(right).id
    near, closed = case.once("near", _near), crossroads(case) - {start}
    came: dict[str, Bond] = {}
    queue, seen = deque([start]), {start}
    while queue and goal not in seen:
        here = queue.popleft()
        for bond in near.get(here, ()) if here not in closed else ():
            there = bond.right.id if bond.left.id == here else bond.left.id
            if there not in seen:
                seen.add(there)
                came[there] = bond
                queue.append(there)
    return _traced(start, goal, came)


def join(case: Case) -> None:
    """Work out beforehand what the ties of anybody and the paths between any two are looked up in."""
    case.once("bonds by entity", _by_entity)
    case.once("near", _near)


def _traced(start: str, goal: str, came: Mapping[str, Bond]) -> Way:
    walked: list[Bond] = []
    here = goal
    while here != start and here in came:
        walked.append(came[here])
        here = walked[-1].left.id if walked[-1].right.id == here else walked[-1].right.id
    if here != start:
        return Way(bonds=(), weakest=None)
    weakest = min(walked, key=lambda b: (b.at_least, not b.dashed, b.at_most), default=None)
    return Way(bonds=tuple(reversed(walked)), weakest=weakest)


def _by_entity(case: Case) -> Mapping[str, list[Bond]]:
    return _at_each_end(bonds(case))


def _near(case: Case) -> Mapping[str, list[Bond]]:
    return _at_each_end(_drawable(case, bonds(case)))


def _at_each_end(found: Iterable[Bond]) -> Mapping[str, list[Bond]]:
    near: dict[str, list[Bond]] = defaultdict(list)
    for bond in found:
        near[bond.left.id].append(bond)
        near[bond.right.id].append(bond)
    return near


def _sought(case: Case, sought: Sought, about: set[str]) -> Sequence[Bond]:
    if not sought.picks:
        if len(about) == 1:
            return tuple(_drawable(case, bonds_of(case, next(iter(about)))))
        return case.once("drawable", lambda c: tuple(_drawable(c, bonds(c))))
    told = case.once("events by publisher", _by_publisher).get(sought.publisher, frozenset())
    fit = (g for g in gists(case).values() if _fits(g, sought) and (not sought.publisher or g.id in told))
    return tuple(_drawable(case, _bonds(case, fit)))


def _fits(g: Gist, sought: Sought) -> bool:
    if sought.predicate and g.predicate != sought.predicate:
        return False
    if sought.certain and g.hedged:
        return False
    if not sought.since and not sought.until:
        return True
    # An undated event lies in no span of days: it is not guessed into one.
    return (
        g.earliest is not None and g.earliest <= (sought.until or "9999") and (g.latest or g.earliest) >= sought.since
    )


def _by_publisher(case: Case) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for event in case.settlement.events:
        for document in {split_key(c)[0] for c in event.claims}:
            for publisher in case.publishers(document):
                found[publisher].add(event.id)
    return {publisher: frozenset(ids) for publisher, ids in found.items()}


def _drawable(case: Case, found: Iterable[Bond]) -> Iterator[Bond]:
    """Those whose ends have names: "officers" and "a hall" stand in the tie, not in the picture."""
    known = named(case)
    for bond in found:
        if bond.events and all(e.id in known and e.kind in _ACTORS for e in (bond.left, bond.right)):
            yield bond


def _bonds(case: Case, found: Iterable[Gist]) -> tuple[Bond, ...]:
    between: dict[Pair, list[Gist]] = defaultdict(list)
    for gist in found:
        for pair in gist.pairs:
            between[pair].append(gist)
    made = [_bond(case, pair, told) for pair, told in between.items()]
    return tuple(sorted((b for b in made if b.events or b.denied), key=_strongest_first))


def _bond(case: Case, pair: Pair, told: Sequence[Gist]) -> Bond:
    backing = {g.id: g.backing[g.pairs.index(pair)] for g in told}
    stated = [g for g in told if backing[g.id][0]]
    denied = tuple(g.id for g in told if not backing[g.id][0] and g.kind is not ClaimKind.ASSESSMENT)
    return Bond(
        left=case.entities[pair[0]],
        right=case.entities[pair[1]],
        events=tuple(g.id for g in stated),
        denied=denied,
        opinions=tuple(g.id for g in told if g.kind is ClaimKind.ASSESSMENT),
        predicates=tuple(sorted({g.predicate for g in stated})),
        words=edge_words(case, ((g.predicate, g.id) for g in stated)),
        at_least=max((backing[g.id][0] for g in stated), default=0),
        at_most=max((backing[g.id][1] for g in stated), default=0),
        hedged=all(backing[g.id][2] for g in stated),
        disputed=bool(denied) or any(g.disputed for g in stated),
        first=min((g.earliest for g in stated if g.earliest), default=None),
        last=max((g.latest for g in stated if g.latest), default=None),
        corrected=all_corrected(case, (c for g in stated for c in case.events[g.id].claims)),
    )


def _strongest_first(b: Bond) -> tuple[int, int, str, str]:
    return (-b.at_least, -len(b.events), b.left.name, b.right.name)

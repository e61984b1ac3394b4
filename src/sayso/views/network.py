"""The network of stated relations, and paths with their weakest link."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from sayso.model.case import Case
from sayso.model.entity import Entity
from sayso.model.mention import Kind
from sayso.views.crossroads import crossroads
from sayso.views.tie import Tie, ties

_ACTORS = (Kind.PERSON, Kind.ORGANISATION, Kind.FACILITY, Kind.PLACE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A tie as drawn: width is ``at_least``, a dash means hedged or disputed; ``predicates`` label it."""

    tie: Tie
    predicates: tuple[str, ...]

    @property
    def dashed(self) -> bool:
        """Whether it is drawn with a dash."""
        return self.tie.hedged or self.tie.disputed


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """Entities that some report ties to another, and the ties between them."""

    nodes: tuple[Entity, ...]
    edges: tuple[Edge, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """A chain of ties from one entity to another; ``weakest`` is the link with the least behind it."""

    edges: tuple[Edge, ...]
    weakest: Edge | None


def network(case: Case, names: tuple[str, ...] = (), *, at_least: int = 1) -> Network:
    """The network of the case, or of the ties of the named entities; ties with fewer origins left out.

    Raises ``NotFound`` or ``Ambiguous`` for a name.
    """
    wanted = {case.entity(name).id for name in names}
    found = [t for t in ties(case) if t.happenings and t.at_least >= at_least and _drawable(case, t)]
    edges = tuple(_edge(t) for t in found if not wanted or {t.left.id, t.right.id} & wanted)
    nodes = {e.id: e for edge in edges for e in (edge.tie.left, edge.tie.right)}
    return Network(nodes=tuple(sorted(nodes.values(), key=lambda e: (e.name, e.id))), edges=edges)


def path(case: Case, left: str, right: str) -> Path:
    """The shortest chain of stated ties between two; no edges where there is none.

    It leads through nobody who deals with everybody: a land, a court, a paper.

    Raises ``NotFound`` or ``Ambiguous`` for a name.
    """
    start, goal = case.entity(left).id, case.entity(right).id
    edges, closed = network(case).edges, crossroads(case) - {start}
    came: dict[str, Edge] = {}
    queue, seen = deque([start]), {start}
    while queue and goal not in seen:
        here = queue.popleft()
        for edge in edges if here not in closed else ():
            for a, b in ((edge.tie.left.id, edge.tie.right.id), (edge.tie.right.id, edge.tie.left.id)):
                if a == here and b not in seen:
                    seen.add(b)
                    came[b] = edge
                    queue.append(b)
    return _trace(start, goal, came)


def _drawable(case: Case, t: Tie) -> bool:
    """Whether both ends are somebody with a name: "officers" and "a hall" stand in the tie, not in the picture."""
    return all(case.has_name(e) and e.kind in _ACTORS for e in (t.left, t.right))


def _trace(start: str, goal: str, came: dict[str, Edge]) -> Path:
    edges: list[Edge] = []
    here = goal
    while here != start and here in came:
        edge = came[here]
        edges.append(edge)
        here = edge.tie.left.id if edge.tie.right.id == here else edge.tie.right.id
    if here != start:
        return Path(edges=(), weakest=None)
    weakest = min(edges, key=lambda e: (e.tie.at_least, not e.dashed, e.tie.at_most), default=None)
    return Path(edges=tuple(reversed(edges)), weakest=weakest)


def _edge(t: Tie) -> Edge:
    return Edge(tie=t, predicates=tuple(sorted({h.predicate for h in t.happenings})))

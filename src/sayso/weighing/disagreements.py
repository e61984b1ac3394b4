"""Where tellings of one event or state differ, with both sides."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from itertools import combinations
from typing import TypeVar

from sayso.model.claim import ClaimKind, Role
from sayso.model.disagreement import Differs, Disagreement, Side
from sayso.model.event import Event
from sayso.model.place import Precision
from sayso.model.when import When
from sayso.weighing.lineages import Ground, root_of
from sayso.weighing.telling import Telling

V = TypeVar("V")


def find_disagreements(
    events: Sequence[Event], told: Mapping[str, Telling], ground: Ground
) -> tuple[Disagreement, ...]:
    """All disagreements, sorted by id.  More or less precise is not disagreement."""
    found: list[Disagreement] = []
    for event in events:
        tellings = [told[c] for c in event.claims if c in told and told[c].document not in ground.retracted]
        if event.kind is ClaimKind.ASSESSMENT or len(tellings) < 2:
            continue
        for check in (_denial, _when, _where):
            disagreement = check(event, tellings, ground)
            if disagreement is not None:
                found.append(disagreement)
    found += _roles(events, told, ground)
    return tuple(sorted(found, key=lambda d: d.id))


def _denial(event: Event, tellings: Sequence[Telling], ground: Ground) -> Disagreement | None:
    yes = [t for t in tellings if t.affirms]
    no = [t for t in tellings if t.denies]
    if not yes or not no:
        return None
    sides = (_side("it is so", yes, ground), _side("it is not so", no, ground))
    return _disagreement(Differs.DENIAL, sides, event=event.id)


def _when(event: Event, tellings: Sequence[Telling], ground: Ground) -> Disagreement | None:
    dated = [(t, w) for t in tellings if (w := _dated(t)) is not None]
    clusters = _clusters(dated, _whens_apart)
    if len(clusters) < 2:
        return None
    sides = tuple(_side(c[0][1].text, [t for t, _ in c], ground) for c in clusters)
    return _disagreement(Differs.WHEN, sides, event=event.id)


def _dated(telling: Telling) -> When | None:
    for when in telling.reading.whens:
        if when.id == telling.claim.when and when.earliest is not None and when.latest is not None:
            return when
    return None


def _whens_apart(left: When, right: When) -> bool:
    return str(left.latest) < str(right.earliest) or str(right.latest) < str(left.earliest)


def _clusters(items: Sequence[tuple[Telling, V]], apart: Callable[[V, V], bool]) -> list[list[tuple[Telling, V]]]:
    """Items grouped so that none of a group is apart from another; [] where no two are apart."""
    if not any(apart(a[1], b[1]) for a, b in combinations(items, 2)):
        return []
    clusters: list[list[tuple[Telling, V]]] = []
    for item in sorted(items, key=lambda i: i[0].key):
        home = next((c for c in clusters if not any(apart(item[1], other[1]) for other in c)), None)
        if home is None:
            clusters.append([item])
        else:
            home.append(item)
    return clusters


_EXACT = frozenset({Precision.POINT, Precision.SETTLEMENT})


def _where(event: Event, tellings: Sequence[Telling], ground: Ground) -> Disagreement | None:
    placed: list[tuple[Telling, tuple[int, str]]] = []
    for t in tellings:
        for place in t.reading.places:
            if place.mention == t.claim.where and place.id is not None and place.precision in _EXACT:
                placed.append((t, (place.id, place.name)))
    clusters = _clusters(placed, lambda a, b: a[0] != b[0])
    if len(clusters) < 2:
        return None
    sides = tuple(_side(c[0][1][1], [t for t, _ in c], ground) for c in clusters)
    return _disagreement(Differs.WHERE, sides, event=event.id)


def _roles(events: Sequence[Event], told: Mapping[str, Telling], ground: Ground) -> list[Disagreement]:
    """Different titles that different reports give one person in one group, with no time between them."""
    titles: dict[tuple[str, str], list[Telling]] = defaultdict(list)
    for event in events:
        if event.predicate != "holds_role":
            continue
        people = [p.entity for p in event.participants if p.role == Role.AGENT]
        groups = [p.entity for p in event.participants if p.role == Role.GROUP]
        for pair in sorted({(a, g) for a in people for g in groups}):
            titles[pair] += [told[c] for c in event.claims if c in told and told[c].claim.title]
    found = []
    for (person, _group), tellings in sorted(titles.items()):
        by_title: dict[str, list[Telling]] = defaultdict(list)
        for t in tellings:
            if t.document not in ground.retracted and t.affirms:
                by_title[_rank(t.claim.title or "")].append(t)
        documents = [{t.document for t in side} for side in by_title.values()]
        if len(by_title) > 1 and any(not (a & b) for a, b in combinations(documents, 2)):
            sides = tuple(_side(side[0].claim.title or "", side, ground) for _, side in sorted(by_title.items()))
            found.append(_disagreement(Differs.ROLE, sides, entity=person))
    return found


def _rank(title: str) -> str:
    return title.casefold().split(" ")[-1] if title else ""


def _side(value: str, tellings: Sequence[Telling], ground: Ground) -> Side:
    claims = tuple(sorted({t.key for t in tellings}))
    roots = {root_of(t, ground).key: root_of(t, ground) for t in tellings}
    names = sorted({r.name or "nobody named" for r in roots.values()})
    reports = len({t.document for t in tellings})
    return Side(
        value=value, claims=claims, strength=f"{reports} report{'s' * (reports > 1)}; on the word of {', '.join(names)}"
    )


def _disagreement(
    differs: Differs, sides: tuple[Side, ...], *, event: str | None = None, entity: str | None = None
) -> Disagreement:
    seed = "|".join([differs.value, event or "", entity or "", *sorted(c for s in sides for c in s.claims)])
    digest = hashlib.sha256(seed.encode()).hexdigest()[:16]
    ordered = tuple(sorted(sides, key=lambda s: (s.claims, s.value)))
    return Disagreement(id=f"d-{digest}", differs=differs, sides=ordered, event=event, entity=entity)

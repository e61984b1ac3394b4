"""Events that may be one although nothing joined them: a day apart, of one target, told in other words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import combinations

from sayso.model.claim import ClaimKind, Role
from sayso.model.event import Event
from sayso.model.pile import split_key
from sayso.resolution.clusters import days_between
from sayso.resolution.happenings.compatible import NARROW, SLACK
from sayso.resolution.happenings.lexicon import happenings
from sayso.resolution.names.fold import fold

Alike = tuple[Event, Event, list[str]]
"""Two happenings, with what they share in words."""
FEW = 12
"""Of more happenings of one sort and one person than this, none are asked about: their days would have to tell them."""
_BORNE = frozenset({Role.PATIENT.value, Role.RECIPIENT.value})
_WIDE = frozenset({"country", "region", "wider", "district"})


def near(events: Iterable[Event], named: Mapping[str, str]) -> Iterator[Alike]:
    """Pairs of events with named sides that may be one and the same, told a little apart."""
    blocks: dict[tuple[str, str], list[Event]] = defaultdict(list)
    for event in events:
        if event.kind is ClaimKind.EVENT and not event.doubted and _dated(event):
            for entity in sorted({p.entity for p in event.participants if p.role != Role.TOPIC.value} & named.keys()):
                blocks[event.predicate, entity].append(event)
    seen: set[tuple[str, str]] = set()
    for key in sorted(blocks):
        for a, b in combinations(blocks[key] if len(blocks[key]) <= FEW else (), 2):
            if (a.id, b.id) not in seen and _may_be_one(a, b, named):
                seen.add((a.id, b.id))
                who = [{p.entity for p in e.participants} & named.keys() for e in (a, b)]
                yield a, b, [named[e] for e in sorted(who[0] & who[1], key=lambda e: (named[e], e))]


def of_one_target(events: Iterable[Event], every: Mapping[str, str], named: Collection[str]) -> Iterator[Alike]:
    """Happenings of one sort in one town, within some days, that the same one or the same sort of thing bore.

    "Gunmen from the Front attacked a police station in Korvel on 4 May" and "the Front" did so "on 5 May".
    """
    blocks: dict[tuple[str, str, str], dict[str, Event]] = defaultdict(dict)
    for event in events:
        if event.kind is ClaimKind.EVENT and not event.doubted and _dated(event) and (town := _town(event)):
            for target in _targets(event, every, named):
                blocks[event.predicate, town, target][event.id] = event
    for (_, _, target), found in sorted(blocks.items()):
        for a, b in combinations(found.values() if len(found) <= FEW else (), 2):
            if days_apart(a, b) <= SLACK and not _of_others(a, b, named):
                where = a.where.name if a.where is not None else ""
                yield a, b, [f"{target} in {where}"]


def _town(event: Event) -> str:
    """The town or spot that it was in; "" where only a wider place is known."""
    where = event.where
    if where is None or (where.id is not None and where.precision in _WIDE):
        return ""
    return str(where.id or where.name)


def _targets(event: Event, every: Mapping[str, str], named: Collection[str]) -> set[str]:
    """Who or what bore it: the names, and of those without one the sort, as "station" or "officers"."""
    borne = {p.entity for p in event.participants if p.role in _BORNE and p.entity in every}
    nouns = {words.split()[-1] for e in borne - set(named) if (words := fold(every[e]))}
    return {every[e] for e in borne & set(named)} | (nouns - happenings().anybody)


def _of_others(a: Event, b: Event, named: Collection[str]) -> bool:
    """Whether one report tells both, or each names its own doer."""
    if {split_key(c)[0] for c in a.claims} & {split_key(c)[0] for c in b.claims}:
        return True
    doers = [{p.entity for p in e.participants if p.role == Role.AGENT.value and p.entity in named} for e in (a, b)]
    return bool(doers[0]) and bool(doers[1]) and doers[0].isdisjoint(doers[1])


def _dated(event: Event) -> bool:
    """Whether its days say which of several happenings is meant."""
    when = event.when
    if when is None or when.earliest is None or when.latest is None:
        return False
    return days_between(when.earliest, when.latest) < NARROW


def _may_be_one(a: Event, b: Event, named: Collection[str]) -> bool:
    """Whether two dated happenings of two reports may be one: some day lies in both, and no two towns part them.

    Their days may lie a little apart where the same ones are told of in the same place.
    """
    if {split_key(c)[0] for c in a.claims} & {split_key(c)[0] for c in b.claims}:
        return False
    places = [e.where.id for e in (a, b) if e.where is not None and e.where.id is not None]
    if len(set(places)) > 1 or a.when is None or b.when is None:
        return False
    apart = days_apart(a, b)
    if not apart:
        return True
    sides = [{p.entity for p in e.participants if p.entity in named} for e in (a, b)]
    where = {e.where.name if e.where is not None else "" for e in (a, b)}
    return apart <= SLACK and sides[0] == sides[1] and len(where) == 1


def days_apart(a: Event, b: Event) -> int:
    """The days between two dated happenings; 0 where some day lies in both."""
    first, second = sorted((e.when for e in (a, b) if e.when is not None), key=lambda w: str(w.latest))
    if str(second.earliest) <= str(first.latest):
        return 0
    return days_between(str(first.latest), str(second.earliest))

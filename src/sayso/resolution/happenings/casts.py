"""Whom and what a report names: two that name nothing in common tell two stories, however alike their words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import product

from sayso.model.claim import Role
from sayso.model.entity import Entity
from sayso.model.mention import Kind, Level, Mention
from sayso.model.place import Place, Precision
from sayso.model.reading import Reading
from sayso.resolution.happenings.compatible import same_place
from sayso.resolution.happenings.telling import Telling
from sayso.resolution.institutions import core_of, reach_of
from sayso.resolution.memory import Recall
from sayso.resolution.names.fold import fold, sound
from sayso.resolution.names.organisation import organisation_name
from sayso.resolution.names.person import person_name

_LABEL = re.compile(r"^\W{0,3}(?:[A-Z][\w .'’-]{2,30}|\d{4}):\s", re.MULTILINE)
_SEVERAL = 3
"""So many labels make a round-up: "NORLAND: Floods killed …", "CHILE: A court …"."""
_REGIONS = frozenset({Precision.REGION, Precision.DISTRICT})
_GROUND = frozenset({Kind.PLACE, Kind.FACILITY, Kind.GROUP})
_SAME_ONES = 2
"""So many in common, beside places, tell one story, whatever towns each report names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """Whom and what a report names: the entities, the words of their names, and the towns or regions of it.

    "Gunmen attacked a police station in Ostby, the police said": Ostby, which is a town.  ``telling`` are the entities
    beside places, peoples and bodies that every town has, ``called`` the words of their names.  ``day`` is when it was
    published, where that is known.
    """

    entities: frozenset[str]
    names: frozenset[frozenset[str]]
    telling: frozenset[str]
    called: frozenset[frozenset[str]]
    towns: Mapping[str, Place | None]
    day: date | None


class Casts:
    """The casts of a pile's reports; a round-up has one for each of its stories."""

    def __init__(self, readings: Sequence[Reading], entities: Iterable[Entity], recall: Recall) -> None:
        named: dict[str, dict[str, str]] = defaultdict(dict)
        for entity in (e for e in entities if e.names):
            for document, mention in entity.mentions:
                named[document][mention] = entity.id
        self._casts: dict[str, tuple[tuple[int, Cast], ...]] = {}
        for reading in readings:
            given = reading, named[reading.document.id]
            self._casts[reading.document.id] = recall.held("casts", reading.document.id, given, partial(_casts, *given))
        self._meet: dict[tuple[Piece, Piece], bool] = {}

    def of(self, telling: Telling) -> Cast:
        """Whom and what the report of a telling names, or the story of a round-up that it stands in."""
        document, number = self._piece(telling)
        return self._casts[document][number][1]

    def one(self, left: Telling, right: Telling) -> bool:
        """Whether two tellings stand in one report, and in one story of it."""
        return self._piece(left) == self._piece(right)

    def meet(self, left: Telling, right: Telling) -> bool:
        """Whether two reports name something in common, and are not of two towns that neither names of the other."""
        first, second = sorted((self._piece(left), self._piece(right)))
        if (first, second) not in self._meet:
            a, b = self.of(left), self.of(right)
            self._meet[first, second] = _share(a, b) and (_share_several(a, b) or not _of_two_towns(a, b))
        return self._meet[first, second]

    def named_alike(self, left: Telling, right: Telling) -> int:
        """How many that are no places two reports name in common: a town has a fire every week."""
        a, b = self.of(left), self.of(right)
        return len(a.telling & b.telling) or int(_alike(a.called, b.called))

    def _piece(self, telling: Telling) -> Piece:
        starts = [start for start, _ in self._casts[telling.document]]
        return telling.document, max(bisect_right(starts, telling.claim.passage.start) - 1, 0)


Piece = tuple[str, int]
"""A report, and the number of one of its stories."""


def _casts(reading: Reading, entity_of: Mapping[str, str]) -> tuple[tuple[int, Cast], ...]:
    """Where the stories of a report begin, each with its cast; who printed it or is credited is in none."""
    printed = {fold(n.strip("() ")) for n in (reading.document.publisher or "", *reading.document.credits)}
    named = [
        m for m in reading.mentions if m.id in entity_of and m.level is Level.NAMED and fold(m.text) not in printed
    ]
    starts = _stories(reading.document.text, [(m.start, entity_of[m.id]) for m in named])
    lots = [[m for m in named if bisect_right(starts, m.start) == n] for n in range(1, len(starts) + 1)]
    return tuple((start, _cast(reading, lot, entity_of)) for start, lot in zip(starts, lots, strict=True))


def _stories(text: str, named: Sequence[tuple[int, str]]) -> list[int]:
    """Where the stories of a round-up begin: most lines have a label, and no two name the same; else the one story."""
    labels = [m.start() for m in _LABEL.finditer(text)]
    lines = sum(bool(line.strip()) for line in text.splitlines())
    homes: dict[str, set[int]] = defaultdict(set)
    for start, entity in named:
        homes[entity].add(bisect_right(labels, start))
    alone = all(len(numbers - {0}) < 2 for numbers in homes.values())
    return sorted({0, *labels}) if max(_SEVERAL, lines / 2) <= len(labels) and alone else [0]


def _cast(reading: Reading, named: Sequence[Mention], entity_of: Mapping[str, str]) -> Cast:
    telling = _telling(named)
    return Cast(
        entities=frozenset(entity_of[m.id] for m in named),
        names=frozenset(_whole_names(named, entity_of)),
        telling=frozenset(entity_of[m.id] for m in telling),
        called=frozenset(_whole_names(telling, entity_of)),
        towns=_towns(reading, named, entity_of),
        day=_day(reading.document.day),
    )


def _telling(named: Sequence[Mention]) -> list[Mention]:
    """Those that are no places, no peoples, and no bodies as every town or land has one: "Ostby Police Department"."""
    spots = {word for m in named if m.kind is Kind.PLACE for word in fold(m.text).split()}
    others = (m for m in named if m.kind not in _GROUND)
    return [m for m in others if not _public(m, spots)]


def _public(mention: Mention, spots: Container[str]) -> bool:
    if mention.kind is not Kind.ORGANISATION:
        return False
    words = [w for w in core_of(mention.text).split() if w not in spots]
    return not words or reach_of(" ".join(words)) is not None


def _towns(reading: Reading, named: Sequence[Mention], entity_of: Mapping[str, str]) -> Mapping[str, Place | None]:
    """The towns and regions that something is said to have been in; where none is, the regions that it names."""
    venues = _venues(reading)
    spots = [(m, p) for m in named if m.kind is Kind.PLACE and _is_town(p := reading.place_of(m.id))]
    told = {entity_of[m.id]: p for m, p in spots if any(start <= m.start and m.end <= end for start, end in venues)}
    return told or {entity_of[m.id]: p for m, p in spots if p is not None and p.precision in _REGIONS}


def _whole_names(named: Sequence[Mention], entity_of: Mapping[str, str]) -> Iterator[frozenset[str]]:
    """The words of each one's names, a short form left out: "Jackson" is Doris Jackson, and no Isaac Jackson."""
    names: dict[str, set[frozenset[str]]] = defaultdict(set)
    for mention in named:
        names[entity_of[mention.id]].add(_words(mention))
    for words in names.values():
        yield from (w for w in words if w and not any(w < other for other in words))


def _day(text: str | None) -> date | None:
    try:
        return None if text is None else date.fromisoformat(text)
    except ValueError:
        return None


def _venues(reading: Reading) -> list[tuple[int, int]]:
    """The words that say where something that was surely read was: "a village in Benue state", "in Ostby"."""
    sure = [c for c in reading.claims if not c.doubted]
    venues = {p.mention for c in sure for p in c.participants if p.role is Role.VENUE} | {c.where for c in sure}
    return [(m.start, m.end) for m in reading.mentions if m.id in venues]


def _is_town(place: Place | None) -> bool:
    """Whether it is no wider than a region; what no gazetteer knows is taken for a town."""
    return place is None or place.precision not in (Precision.COUNTRY, Precision.WIDER)


def _words(mention: Mention) -> frozenset[str]:
    organisation = mention.kind is Kind.ORGANISATION
    words = organisation_name(mention.text).words if organisation else person_name(mention.text).words
    return frozenset(map(sound, words))


def _share(a: Cast, b: Cast) -> bool:
    """Whether one is in both, or may be: "Vint" and "Harald Vint"."""
    return not a.entities.isdisjoint(b.entities) or _alike(a.names, b.names)


def _alike(mine: Iterable[frozenset[str]], theirs: Iterable[frozenset[str]]) -> bool:
    return any(x <= y or y <= x for x, y in product(mine, theirs))


def _share_several(a: Cast, b: Cast) -> bool:
    return len(a.telling & b.telling) >= _SAME_ONES


def _of_two_towns(a: Cast, b: Cast) -> bool:
    """Whether what the two tell was in towns that are apart: of two attacks in one land both name the land."""
    if not a.towns or not b.towns or not a.entities.isdisjoint(b.towns) or not b.entities.isdisjoint(a.towns):
        return False
    return not any(_may_be_one(here, there) for here in a.towns.values() for there in b.towns.values())


def _may_be_one(here: Place | None, there: Place | None) -> bool:
    """Whether two towns or regions may be one, or one near or in the other; two regions are two."""
    if here is None or there is None or here.id is None or there.id is None:
        return False
    if {here.precision, there.precision} <= _REGIONS:
        return here.id == there.id
    return same_place(here, there) is not False

"""Of which land or town a body is whose name every land has.

It is told beside the name ("Kenya's Defence Ministry", "the Kenyan Defence Ministry", "the Supreme Court of Kenya"), or
else presumed: a report that is written in one land means that land's.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from sayso.model.countries import country_name
from sayso.model.mention import Kind, Level, Mention
from sayso.model.place import Place, Precision
from sayso.model.reading import Reading
from sayso.resolution.datelines import dateline_of
from sayso.resolution.institutions import Basis, Institution, Reach, Seat, core_of, reach_of
from sayso.resolution.names.fold import fold

_KINDS = frozenset(Kind) - {Kind.PERSON, Kind.GROUP}
_TOWNS = frozenset({Precision.SETTLEMENT, Precision.POINT})
_BEFORE = re.compile(r"['’]s? (?:[a-z-]+ )?| (?:the )?")
_BEHIND = re.compile(r" (?:of|in) (?:the )?")
_APART = 24
"""Code points that may lie between a body's name and the land that has it."""


def institutions_of(reading: Reading) -> dict[str, Institution]:
    """The chains of a reading whose every name is one that all lands have, by chain."""
    page = _Page(reading)
    named: dict[str, list[Mention]] = defaultdict(list)
    for mention in reading.mentions:
        if mention.level is Level.NAMED and mention.kind in _KINDS:
            named[mention.chain].append(mention)
    found = {chain: page.institution(mentions) for chain, mentions in named.items()}
    return {chain: one for chain, one in found.items() if one is not None}


class _Page:
    """A report's places, by where they stand."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.document.text
        self._of = {p.mention: p for p in reading.places}
        self._within: dict[str, list[Mention]] = defaultdict(list)
        self._ending: dict[int, Place] = {}
        self._starting: dict[int, Place] = {}
        for mention in reading.mentions:
            if mention.id in self._of and mention.level is Level.NAMED:
                self._within[mention.within or ""].append(mention)
                self._ending[mention.end] = self._of[mention.id]
                self._starting.setdefault(mention.start, self._of[mention.id])
        dateline = dateline_of(reading)
        self._head = dateline.place if dateline is not None else None

    def institution(self, mentions: Sequence[Mention]) -> Institution | None:
        """What the names of one chain say that all lands have; nothing where one of them says more."""
        written = [m for m in mentions if not _letters(m.text)]
        located = any(m.id in self._of and self._of[m.id].id is not None for m in written)
        cores = [self._core(m) for m in written]
        reaches = {self._reach(m) for m in written}
        if not cores or None in reaches or located:
            return None
        reach = max((r for r in reaches if r is not None), key=list(Reach).index)
        if reach is Reach.MANY:
            return Institution(core=core_of(cores[0]), reach=reach, seat=None)
        told = next((seat for m in written if (seat := self._told(m, reach)) is not None), None)
        written_in = _written_in(self._head, reach)
        leaning = _foremost(self._of) if reach is Reach.LAND else None
        basis = Basis.TOLD if told is not None else Basis.DATELINE if written_in is not None else Basis.LEANING
        return Institution(core=core_of(cores[0]), reach=reach, seat=told or written_in or leaning, basis=basis)

    def _reach(self, mention: Mention) -> Reach | None:
        reach = reach_of(self._core(mention))
        # A "Union" is anybody's; the "European Union" is one.
        return None if reach is Reach.MANY and mention.id in self._within else reach

    def _core(self, mention: Mention) -> str:
        """The name without the places that are part of it: the "Defence Ministry" of "Kenyan Defence Ministry"."""
        name = mention.text
        for part in self._within.get(mention.id, ()):
            name = name.replace(part.text, " ", 1)
        return re.sub(r"(?:^|\s)['’]s\b", " ", name)

    def _told(self, mention: Mention, reach: Reach) -> Seat | None:
        """Whose it is, by a place in the name, before it or behind it."""
        inside = self._within.get(mention.id)
        if inside:
            return _seat(self._of[inside[0].id])
        place = self._before(mention) or self._behind(mention)
        if place is None:
            return None
        capital = reach is Reach.LAND and place.precision in _TOWNS and place.country is not None
        return _country(place) if capital else _seat(place)

    def _before(self, mention: Mention) -> Place | None:
        ends = (e for e in range(mention.start - 1, mention.start - _APART, -1) if e in self._ending)
        return next((self._ending[e] for e in ends if _BEFORE.fullmatch(self._text, e, mention.start)), None)

    def _behind(self, mention: Mention) -> Place | None:
        match = _BEHIND.match(self._text, mention.end)
        return self._starting.get(match.end()) if match is not None else None


def _letters(name: str) -> bool:
    """Whether a name is but the first letters of one: "MoD"."""
    return " " not in name and len(name) < 7 and sum(c.isupper() for c in name) > 1


def _seat(place: Place) -> Seat:
    """A land by its code, else the town or region itself."""
    if place.precision is Precision.COUNTRY and place.country is not None:
        return _country(place)
    return Seat(key=f"place:{place.id}" if place.id is not None else f"~{fold(place.name)}", name=place.name)


def _country(place: Place) -> Seat:
    return Seat(key=place.country or "", name=country_name(place.country or ""))


def _written_in(head: Place | None, reach: Reach) -> Seat | None:
    """The land, or the town, of a report's dateline."""
    if head is None or (reach is Reach.TOWN and head.precision in (Precision.COUNTRY, Precision.WIDER)):
        return None
    return _seat(head) if reach is Reach.TOWN else _country(head) if head.country is not None else None


def _foremost(places: Mapping[str, Place]) -> Seat | None:
    """The land that a report speaks of more than twice as often as of any other."""
    told = [p for p in places.values() if p.country is not None]
    often = Counter(p.country for p in told).most_common(2)
    clear = bool(often) and (len(often) == 1 or often[0][1] > 2 * often[1][1])
    return _country(next(p for p in told if p.country == often[0][0])) if clear else None

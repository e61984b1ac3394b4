"""Clusters of chains: joined step by step, never against a judgement or a contradicting fact."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field, replace
from datetime import date

from sayso.model.entity import Join
from sayso.model.place import Place
from sayso.resolution.afar import offices_of
from sayso.resolution.ages import Age, may_be_as_old
from sayso.resolution.chain import Chain, Interval

_NOTHING: frozenset[str] = frozenset()


@dataclass(slots=True)
class Facts:
    """What a cluster's chains say together; ``first`` is the first of its ``members``.

    The sets of one chain are its own, those of more are made when they come together.  ``seats`` are the lands or towns
    that bodies are of whose name all of these have, ``leanings`` those that they may be of, and no more.
    """

    family: str
    first: str
    size: int = 1
    walks: Set[str] = _NOTHING
    ties: Set[str] = _NOTHING
    places: Set[int | str] = frozenset()
    born: Interval | None = None
    died: Interval | None = None
    gone: str | None = None
    acted: str | None = None
    genders: Set[str] = _NOTHING
    aged: Age | None = None
    others: Set[str] = _NOTHING
    lands: Set[str] = _NOTHING
    foremost: Set[str] = _NOTHING
    unmapped: Set[str] = _NOTHING
    offices: Set[str] = _NOTHING
    parted: Set[str] = _NOTHING
    members: list[str] = field(default_factory=list)
    documents: Set[str] = _NOTHING
    names: Set[str] = _NOTHING
    lists: Set[str] = _NOTHING
    seats: Set[str] = _NOTHING
    leanings: Set[str] = _NOTHING
    beside: Set[str] = _NOTHING


BORN, DIED = 730, 60
"""Days that reports of one person's birth, or death, may lie apart: beyond that, they are two people's."""


class Clusters:
    """A union of chains by key that keeps why each was joined."""

    def __init__(self, chains: Iterable[Chain], parted: Mapping[str, frozenset[str]]) -> None:
        self._parent: dict[str, str] = {}
        self._facts: dict[str, Facts] = {}
        self._lent: set[str] = set()
        self.joins: list[Join] = []
        for chain in chains:
            self._parent[chain.key] = chain.key
            self._facts[chain.key] = _first(chain, parted.get(chain.key, frozenset()))

    def root(self, key: str) -> str:
        """The cluster that a chain is in."""
        top = key
        while self._parent[top] != top:
            top = self._parent[top]
        while self._parent[key] != top:
            self._parent[key], key = top, self._parent[key]
        return top

    def facts(self, key: str) -> Facts:
        """What the cluster of a chain says."""
        return self._facts[self.root(key)]

    def parted(self, left: str, right: str) -> bool:
        """Whether people said that something in the one cluster is not something in the other."""
        a, b = self.facts(left), self.facts(right)
        return any(self.root(k) == self.root(right) for k in a.parted if k in self._parent) or any(
            self.root(k) == self.root(left) for k in b.parted if k in self._parent
        )

    def told_apart(self, left: str, right: str) -> bool:
        """Whether some report names both and its reader left them apart."""
        a, b = self.facts(left), self.facts(right)
        less, more = (a, right) if len(a.others) <= len(b.others) else (b, left)
        return any(self.root(k) == self.root(more) for k in less.others if k in self._parent)

    def join(self, join: Join) -> None:
        """Make the clusters of ``join.left`` and ``join.right`` one."""
        left, right = self.root(join.left), self.root(join.right)
        if left == right:
            return
        big, small = (left, right) if self._facts[left].size >= self._facts[right].size else (right, left)
        self._parent[small] = big
        if big in self._lent:
            self._lent.remove(big)
            self._facts[big] = _copied(self._facts[big])
        _absorb(self._facts[big], self._facts.pop(small))
        self.joins.append(join)

    def take(self, other: Clusters) -> None:
        """Hold the clusters of ``other`` too, which stay as they are there."""
        self._parent.update(other._parent)
        self._facts.update(other._facts)
        self._lent.update(other._facts)
        self.joins += other.joins

    def members(self) -> list[list[str]]:
        """The clusters as sorted lists of chain keys, sorted."""
        return sorted(sorted(f.members) for f in self._facts.values())


def contradiction(a: Facts, b: Facts) -> str | None:
    """What parts two clusters whatever their names, in words, or nothing."""
    if a.family != b.family:
        return f"{a.family} is not {b.family}"
    if a.places and b.places and a.places.isdisjoint(b.places):
        return "two places of the gazetteer"
    if a.seats and b.seats and a.seats.isdisjoint(b.seats):
        return "of two lands or towns"
    if a.genders and b.genders and a.genders.isdisjoint(b.genders):
        return "a man and a woman"
    if _apart(a.born, b.born, BORN):
        return "born at different times"
    if not may_be_as_old(a.aged, b.aged) or not _may_be_born(a, b):
        return "of different ages"
    if _apart(a.died, b.died, DIED):
        return "died at different times"
    if a.ties.isdisjoint(b.ties) and (_buried(a, b) or _buried(b, a)):
        return "dead, and alive later, with nothing that joins them"
    if a.walks and b.walks and a.walks.isdisjoint(b.walks) and a.ties.isdisjoint(b.ties):
        return f"{'/'.join(sorted(a.walks))} and {'/'.join(sorted(b.walks))} with nothing that joins them"
    return None


def _may_be_born(a: Facts, b: Facts) -> bool:
    """Whether the age that one is given agrees with when the other was born."""
    return not any(x.aged is not None and _apart(x.aged.born(), y.born, BORN) for x, y in ((a, b), (b, a)))


def _buried(dead: Facts, other: Facts) -> bool:
    return bool(dead.gone and other.acted) and days_between(dead.gone or "", other.acted or "") > DIED


def _apart(a: Interval | None, b: Interval | None, slack: int) -> bool:
    return a is not None and b is not None and max(days_between(a[1], b[0]), days_between(b[1], a[0])) > slack


def days_between(first: str, second: str) -> int:
    """The days from the first to the second; 0 where one is no day of the calendar."""
    try:
        return (date.fromisoformat(second[:10]) - date.fromisoformat(first[:10])).days
    except ValueError:
        return 0


def _first(chain: Chain, parted: frozenset[str]) -> Facts:
    place = _placed(chain.place) if chain.place is not None and chain.family == "place" else None
    common = chain.institution
    sure = common.sure if common is not None else None
    leaning = common.seat if common is not None and sure is None else None
    return Facts(
        family=chain.family,
        first=chain.key,
        walks=chain.walks,
        ties=chain.ties,
        places=frozenset() if place is None else frozenset((place,)),
        born=chain.born,
        died=chain.died,
        gone=chain.gone,
        acted=chain.acted,
        aged=chain.aged,
        others=chain.others,
        lands=chain.lands.named,
        foremost=chain.lands.foremost,
        unmapped=chain.lands.unmapped,
        offices=offices_of(chain.titles),
        beside=chain.beside - _only(chain.handle),
        genders=_only(chain.gender or None),
        parted=parted,
        members=[chain.key],
        documents=_only(chain.document),
        names=_only(chain.name if chain.named else None),
        lists=_only(chain.listed),
        seats=_only(sure.key if sure is not None else None),
        leanings=_only(leaning.key if leaning is not None else None),
    )


def _placed(place: Place) -> int | str | None:
    """The gazetteer's entry by its number; a region that has none by its land: "Victoria" of "AU"."""
    if place.id is None and place.gazetteer is not None and place.country is not None:
        return f"{place.country} {place.name}"
    return place.id


def _only(word: str | None) -> frozenset[str]:
    return _NOTHING if word is None else frozenset((word,))


_SETS = (
    *("walks", "ties", "places", "genders", "parted", "others"),
    *("lands", "foremost", "unmapped", "offices", "documents", "names", "lists", "seats", "leanings", "beside"),
)


def _copied(facts: Facts) -> Facts:
    copied = replace(facts, members=list(facts.members))
    for name in _SETS:
        found = getattr(facts, name)
        if isinstance(found, set):
            setattr(copied, name, set(found))
    return copied


def _absorb(big: Facts, small: Facts) -> None:
    big.size += small.size
    big.first = min(big.first, small.first)
    for name in _SETS:
        mine, theirs = getattr(big, name), getattr(small, name)
        if isinstance(mine, set):
            mine.update(theirs)
        elif theirs and not theirs <= mine:
            setattr(big, name, {*mine, *theirs})
    big.members.extend(small.members)
    big.born = big.born or small.born
    big.aged = max(filter(None, (big.aged, small.aged)), key=lambda a: a.told or "", default=None)
    big.died = big.died or small.died
    big.gone = min(filter(None, (big.gone, small.gone)), default=None)
    big.acted = max(filter(None, (big.acted, small.acted)), default=None)

"""Entries of lists of known people and bodies, joined to those whom the reports tell of.

What joins, and what does not:

* A person needs more than a name: the same birth date, or a tie that both have.  Else it is a question for people.
* A body of the same written-out name joins; one known by an acronym, or spelled otherwise, needs a shared tie.
* Two entries of one list are two, and where both fit one person, neither joins.
* An entry that fits two who cannot be one joins neither.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.model.entity import Join
from sayso.model.mention import Kind
from sayso.resolution.bearers import CROWD, KINDS, Bearers, blocking_keys, normal_form
from sayso.resolution.chain import KEY, Chain, Interval
from sayso.resolution.clusters import Clusters, days_between
from sayso.resolution.fitting import SPELLING, fits
from sayso.resolution.institutions import reach_of
from sayso.resolution.names.compare import MATCH, Comparison, compare_names
from sayso.resolution.names.person import person_name

_FAMILIES = frozenset({Kind.PERSON.value, Kind.ORGANISATION.value})
_YEAR = 366


@dataclass(frozen=True, slots=True)
class _Match:
    """An entry and a chain of the cluster that it fits, with what joins them."""

    entry: Chain
    other: str
    score: float
    reasons: tuple[str, ...]


def join_entries(clusters: Clusters, chains: Sequence[Chain], bearers: Mapping[tuple[str, str], Bearers]) -> None:
    """Join the entries among the chains to the bearers of their names, then to entries of other lists."""
    entries = [c for c in chains if c.listed is not None and c.family in _FAMILIES]
    if not entries:
        return
    _join(clusters, entries, _Index(bearers))
    own: dict[tuple[str, str], Bearers] = {}
    for entry in entries:
        for normal, name in _names(entry):
            key = (entry.family, normal)
            own.setdefault(key, Bearers(family=entry.family, name=name, chains=[])).chains.append(entry)
    _join(clusters, entries, _Index(own))


def _join(clusters: Clusters, entries: Iterable[Chain], index: _Index) -> None:
    found = {e.key: list(_matches(clusters, e, index)) for e in entries}
    rivals: dict[tuple[str, str | None], set[str]] = defaultdict(set)
    for matches in found.values():
        for match in matches:
            rivals[clusters.root(match.other), match.entry.listed].add(clusters.root(match.entry.key))
    lonely = {key for key, roots in rivals.items() if len(roots) == 1}
    for _, matches in sorted(found.items()):
        kept = [m for m in matches if (clusters.root(m.other), m.entry.listed) in lonely]
        if kept and len(kept) == len(matches) and not _quarrel(clusters, kept):
            for match in kept:
                _link(clusters, match)


def _link(clusters: Clusters, match: _Match) -> None:
    if clusters.root(match.other) != clusters.root(match.entry.key) and _may(clusters, match.entry.key, match.other):
        left, right = sorted((match.entry.key, match.other))
        clusters.join(Join(left=left, right=right, score=match.score, reasons=match.reasons))


def _may(clusters: Clusters, left: str, right: str) -> bool:
    return clusters.facts(left).lists.isdisjoint(clusters.facts(right).lists) and fits(clusters, left, right)


def _quarrel(clusters: Clusters, matches: Sequence[_Match]) -> bool:
    """Whether two of those that an entry fits cannot be one."""
    roots = sorted({clusters.root(m.other) for m in matches})
    return any(not fits(clusters, a, b) for i, a in enumerate(roots) for b in roots[i + 1 :])


def _matches(clusters: Clusters, entry: Chain, index: _Index) -> Iterator[_Match]:
    """The clusters that an entry fits and agrees with, one match each."""
    seen: set[str] = set()
    for comparison, name, bearers in index.alike(entry):
        for chain in bearers.chains:
            root = clusters.root(chain.key)
            if root in seen or root == clusters.root(entry.key) or not _may(clusters, entry.key, chain.key):
                continue
            agreed = _agreement(clusters, entry, chain)
            if agreed or _enough(comparison, entry, name):
                seen.add(root)
                reasons = (*comparison.reasons, *agreed, f"on the list of {entry.listed}")
                yield _Match(entry, clusters.facts(root).first, comparison.score, reasons)


def _enough(comparison: Comparison, entry: Chain, name: str) -> bool:
    """Whether the name alone tells who is meant: that of a body, written out, the same, and of no other land's."""
    if reach_of(name) is not None:
        return False
    return (
        reach_of(name) is None
        and entry.family == "organisation"
        and comparison.score >= SPELLING
        and (" " in name or "-" in name)
    )


def _agreement(clusters: Clusters, entry: Chain, other: Chain) -> tuple[str, ...]:
    """What the two share beside the name."""
    mine, theirs = clusters.facts(entry.key), clusters.facts(other.key)
    found = [f"both born {_span(mine.born)}"] if _one_date(mine.born, theirs.born) else []
    ties = sorted(mine.ties & theirs.ties)
    found += [f"both tied to {KEY[0]}{ties[0]}{KEY[1]}"] if ties else []
    return tuple(found)


def _span(interval: Interval | None) -> str:
    return "/".join(dict.fromkeys(interval or ()))


def _one_date(a: Interval | None, b: Interval | None) -> bool:
    """Whether both are known to the year at least, and can be one day."""
    if a is None or b is None or max(days_between(*a), days_between(*b)) > _YEAR:
        return False
    return a[0] <= b[1] and b[0] <= a[1]


def _names(entry: Chain) -> Iterator[tuple[str, str]]:
    """The normal forms of an entry's names, aliases too; of a person, no single part of a name."""
    seen: set[str] = set()
    for name in (entry.name, *(n for n, _ in entry.names)):
        parts = person_name(name) if entry.family == "person" else None
        normal = normal_form(name, entry.family)
        if normal and normal not in seen and (parts is None or parts.full() or parts.half()):
            seen.add(normal)
            yield normal, name


class _Index:
    """Bearers by normal form and by blocking key."""

    def __init__(self, bearers: Mapping[tuple[str, str], Bearers]) -> None:
        self._bearers = bearers
        self._blocks: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
        for key in sorted(bearers):
            for block in blocking_keys(bearers[key].family, bearers[key].name):
                self._blocks[key[0], block].append(key)

    def alike(self, entry: Chain) -> list[tuple[Comparison, str, Bearers]]:
        """The bearers of names like the entry's, best first, with the entry's name that is like theirs."""
        best: dict[tuple[str, str], tuple[Comparison, str]] = {}
        for normal, name in _names(entry):
            for key in self._near(entry.family, normal, name):
                comparison = compare_names(name, self._bearers[key].name, KINDS[entry.family])
                if comparison.score >= MATCH and (key not in best or comparison.score > best[key][0].score):
                    best[key] = comparison, name
        found = [(comparison, name, self._bearers[key]) for key, (comparison, name) in sorted(best.items())]
        return sorted(found, key=lambda f: (-f[0].score, f[2].name))

    def _near(self, family: str, normal: str, name: str) -> set[tuple[str, str]]:
        found = {(family, normal)} & self._bearers.keys()
        for block in blocking_keys(family, name):
            keys = self._blocks.get((family, block), [])
            found.update(keys if len(keys) <= CROWD else ())
        return found

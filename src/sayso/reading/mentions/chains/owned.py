"""Bodies of one name that a text gives to two lands: "Kenya's Defence Ministry" and "Ghana's Defence Ministry"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from itertools import combinations

from sayso.model.mention import Kind
from sayso.reading.mentions.chains.clusters import Clusters

_OWNED = frozenset({Kind.ORGANISATION, Kind.FACILITY})
Key = Callable[[int], tuple[str, ...]]


def part_owned(clusters: Clusters, named: list[int], key: Key) -> None:
    """Tell apart what is of two lands; what stands there without a land, and may be either's, is nobody's."""
    ends = {clusters.mentions[i].end: i for i in named if clusters.mentions[i].kind is Kind.PLACE}
    bearers: dict[tuple[str, ...], dict[int, tuple[str, ...] | None]] = defaultdict(dict)
    for i in named:
        if clusters.mentions[i].kind in _OWNED:
            owner = _owner(clusters, i, ends)
            bearers[key(i)][i] = None if owner is None else key(owner)
    for owners in bearers.values():
        if len(set(owners.values()) - {None}) > 1:
            _part(clusters, owners)


def _part(clusters: Clusters, owners: dict[int, tuple[str, ...] | None]) -> None:
    clusters.alone.update(i for i, owner in owners.items() if owner is None)
    for a, b in combinations([i for i, owner in owners.items() if owner is not None], 2):
        if owners[a] != owners[b]:
            clusters.part(a, b)


def _owner(clusters: Clusters, i: int, ends: dict[int, int]) -> int | None:
    """The place whose it is said to be: the "Kenya" of "Kenya's Defence Ministry"."""
    start = clusters.mentions[i].start
    between = next((t for t in ("'s ", "’s ", "' ", "’ ") if clusters.sheet.text.endswith(t, 0, start)), None)
    return ends.get(start - len(between)) if between is not None else None

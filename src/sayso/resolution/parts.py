"""Which things hang together: only those can have a say in one another's joins."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence


def connected(keys: Sequence[str], edges: Iterable[tuple[str, str]]) -> list[list[str]]:
    """The keys in lots that no edge connects, each in the order of ``keys``; edges to other keys count for nothing."""
    parent = {key: key for key in keys}

    def root(key: str) -> str:
        while parent[key] != key:
            parent[key] = key = parent[parent[key]]
        return key

    for left, right in edges:
        if left in parent and right in parent:
            a, b = root(left), root(right)
            if a != b:
                parent[max(a, b)] = min(a, b)
    lots: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        lots[root(key)].append(key)
    return list(lots.values())

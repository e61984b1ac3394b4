"""From arc scores to a tree: greedy where that is one, Chu-Liu and Edmonds (1967) where not."""

from __future__ import annotations

from typing import Any

import numpy as np

Array = np.ndarray[Any, np.dtype[Any]]


def best_heads(scores: Array) -> list[int]:
    """The heads (0 the root, else 1-based) of the best tree with one root.

    ``scores``: words × words + 1, column 0 the root.
    """
    n = scores.shape[0]
    if n == 1:
        return [0]
    scores = scores.copy()
    scores[np.arange(n), np.arange(1, n + 1)] = -1e9
    heads = scores.argmax(1)
    if int((heads == 0).sum()) == 1 and _is_tree(heads):
        return [int(h) for h in heads]
    root = int(scores[:, 0].argmax())
    scores[:, 0] = -1e9
    scores[root] = -1e9
    scores[root, 0] = 0.0
    return _edmonds(scores)


def _is_tree(heads: Array) -> bool:
    seen = np.zeros(len(heads) + 1, dtype=np.int8)
    seen[0] = 2
    for start in range(1, len(heads) + 1):
        path = []
        node = start
        while seen[node] == 0:
            seen[node] = 1
            path.append(node)
            node = int(heads[node - 1])
        if seen[node] == 1:
            return False
        for p in path:
            seen[p] = 2
    return True


def _cycle(heads: list[int]) -> list[int]:
    state = [0] * len(heads)
    state[0] = 2
    for start in range(1, len(heads)):
        path, node = [], start
        while state[node] == 0:
            state[node] = 1
            path.append(node)
            node = heads[node]
        if state[node] == 1:
            return path[path.index(node) :]
        for p in path:
            state[p] = 2
    return []


def _edmonds(scores: Array) -> list[int]:
    """Greedy heads with each cycle broken at its cheapest exchange; n is at most a window's words."""
    n = scores.shape[0]
    full = np.full((n + 1, n + 1), -1e9)
    full[1:] = scores
    return _contract(full)[1:]


def _contract(scores: Array) -> list[int]:
    heads = [0, *(int(h) for h in scores[1:].argmax(1))]
    cycle = _cycle(heads)
    if not cycle:
        return heads
    inside = set(cycle)
    outside = [i for i in range(len(heads)) if i not in inside]
    place = {old: new for new, old in enumerate(outside)}
    new = len(outside)
    small = np.full((new + 1, new + 1), -1e9)
    enter: dict[int, int] = {}
    leave: dict[int, int] = {}
    held = {c: scores[c, heads[c]] for c in cycle}
    for old in outside:
        gains = [scores[c, old] - held[c] for c in cycle]
        best = int(np.argmax(gains))
        small[new, place[old]], enter[old] = gains[best], cycle[best]
        if old:
            exits = [scores[old, c] for c in cycle]
            best = int(np.argmax(exits))
            small[place[old], new], leave[old] = exits[best], cycle[best]
            for other in outside:
                small[place[old], place[other]] = scores[old, other]
    np.fill_diagonal(small, -1e9)
    found = _contract(small)
    result = list(heads)
    for old in outside[1:] if outside[0] == 0 else outside:
        head = found[place[old]]
        result[old] = leave[old] if head == new else outside[head]
    outer = outside[found[new]]
    result[enter[outer]] = outer
    return result

"""Which passages two texts share, word for word."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from sayso.weighing.words import Words

SEED = 5
"""A shared run starts where this many words in a row are equal (Clough and Stevenson 2011 use 5-grams)."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Run:
    """``length`` words from ``left`` on equal those from ``right`` on (word numbers)."""

    left: int
    right: int
    length: int


def shared_runs(left: Words, right: Words, *, seed: int = SEED) -> tuple[Run, ...]:
    """The shared runs, in the order of the left text; no word of either text stands in two runs.

    The longest runs are taken first, so that a stock phrase never breaks up a copied paragraph.
    """
    candidates = sorted(_maximal(left, right, seed), key=lambda r: (-r.length, r.left, r.right))
    used_left: set[int] = set()
    used_right: set[int] = set()
    taken: list[Run] = []
    for run in candidates:
        for free in _free(run, used_left, used_right, seed):
            used_left.update(range(free.left, free.left + free.length))
            used_right.update(range(free.right, free.right + free.length))
            taken.append(free)
    return tuple(sorted(taken))


def _maximal(left: Words, right: Words, seed: int) -> set[Run]:
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for j in range(len(right.folded) - seed + 1):
        places[right.folded[j : j + seed]].append(j)
    runs: set[Run] = set()
    ends: dict[int, int] = {}
    for i in range(len(left.folded) - seed + 1):
        for j in places.get(left.folded[i : i + seed], ()):
            if ends.get(i - j, -1) > i:
                continue
            length = _length(left, right, i, j)
            ends[i - j] = i + length
            runs.add(Run(left=i, right=j, length=length))
    return runs


def _length(left: Words, right: Words, i: int, j: int) -> int:
    length = 0
    while (
        i + length < len(left.folded)
        and j + length < len(right.folded)
        and left.folded[i + length] == right.folded[j + length]
    ):
        length += 1
    return length


def _free(run: Run, used_left: set[int], used_right: set[int], seed: int) -> list[Run]:
    pieces: list[Run] = []
    start: int | None = None
    for k in range(run.length + 1):
        is_free = k < run.length and run.left + k not in used_left and run.right + k not in used_right
        if is_free and start is None:
            start = k
        elif not is_free and start is not None:
            if k - start >= seed:
                pieces.append(Run(left=run.left + start, right=run.right + start, length=k - start))
            start = None
    return pieces

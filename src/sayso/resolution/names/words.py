"""How alike two words of a name are, and which word goes with which."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import OSA

from sayso.resolution.names.fold import sound

SLIP = 0.89
"""The most that a pair of names scores where a word differs by more than spelling: it may be another name."""

Likeness = Callable[[str, str], float]


@lru_cache(maxsize=500_000)
def likeness(left: str, right: str) -> float:
    """How alike two folded words are, in [0, 1]: equal, equal in sound, a slip of the pen apart, or apart."""
    if left == right:
        return 1.0
    if left.isdigit() or right.isdigit():
        return 0.0
    if len(left) > 2 and len(right) > 2 and sound(left) == sound(right):
        return 0.95
    return max(_slips(left, right), 0.97 * _slips(sound(left), sound(right)))


def _slips(left: str, right: str) -> float:
    longest, shortest = max(len(left), len(right)), min(len(left), len(right))
    if shortest < 3:
        return 0.0
    distance = OSA.distance(left, right, score_cutoff=3)
    allowed = 1 if longest < 8 else 2
    if distance > allowed:
        return 0.0
    return 1.0 - distance / (longest if longest > 4 else longest - 0.5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing:
    """Which words go together: triples of left words, right words and likeness, and the words left over."""

    pairs: tuple[tuple[str, str, float], ...]
    left: tuple[str, ...]
    right: tuple[str, ...]

    def score(self) -> float:
        """The mean likeness of the pairs, weighted by length."""
        weight = sum(len(a) + len(b) for a, b, _ in self.pairs)
        return sum((len(a) + len(b)) * s for a, b, s in self.pairs) / weight if weight else 0.0


def pair_up(left: Sequence[str], right: Sequence[str], alike: Likeness, *, least: float = 0.6) -> Pairing:
    """Pair words best first; a word may also go with two neighbours that are written apart on the other side."""
    found: list[tuple[float, tuple[int, ...], tuple[int, ...]]]
    found = [(alike(a, b), (i,), (j,)) for i, a in enumerate(left) for j, b in enumerate(right)]
    found += [(alike(a, b + c), (i,), (j, j + 1)) for i, a in enumerate(left) for j, (b, c) in _neighbours(right)]
    found += [(alike(a + b, c), (i, i + 1), (j,)) for i, (a, b) in _neighbours(left) for j, c in enumerate(right)]
    found = [f for f in found if f[0] >= (least if len(f[1]) + len(f[2]) == 2 else 0.85)]
    found.sort(key=lambda f: (-f[0], abs(f[1][0] - f[2][0]), f[1], f[2]))
    used_left: set[int] = set()
    used_right: set[int] = set()
    pairs = []
    for score, at, to in found:
        if used_left.isdisjoint(at) and used_right.isdisjoint(to):
            used_left.update(at)
            used_right.update(to)
            pairs.append(("".join(left[i] for i in at), "".join(right[j] for j in to), score))
    rest_left = tuple(w for i, w in enumerate(left) if i not in used_left)
    rest_right = tuple(w for j, w in enumerate(right) if j not in used_right)
    return Pairing(pairs=tuple(pairs), left=rest_left, right=rest_right)


def _neighbours(words: Sequence[str]) -> list[tuple[int, tuple[str, str]]]:
    return list(enumerate(pairwise(words)))

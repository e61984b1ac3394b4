"""Which pairs of documents are worth aligning: by the runs of words that they share, as numbers.

All shingles are compared, none sampled, so that nothing depends on chance; a shingle is eight bytes, and the index is
looked through a part at a time.  Two shingles that fall on one number cost an alignment and never make a copy.
"""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from sayso.weighing.words import folded_words

SHINGLE = 5
RARE = 24
"""A shingle, or a whole text, that stands in more documents than this pairs each of them with the first only."""
PARTS = 8
"""The index is sorted in this many parts, so that its working memory stays small."""

Pair = tuple[int, int]
Numbers = NDArray[np.uint64]
_FACTOR = np.uint64(0x9E3779B97F4A7C15)


Shingled = tuple[bytes, Numbers]
"""The digest of a text's words, and the distinct numbers of its shingles."""


def shingled(text: str) -> Shingled:
    """A text, ready to be compared with many."""
    folded = folded_words(text)
    digest = blake2b("\0".join(folded).encode("utf-8", "surrogatepass"), digest_size=16).digest()
    return digest, _shingles(_word_numbers(folded)) if len(folded) >= SHINGLE else np.empty(0, np.uint64)


class Texts:
    """The distinct texts among many: ``first[n]`` is the first text that has the words of text ``n``."""

    def __init__(self, texts: Sequence[Shingled]) -> None:
        by_words: dict[bytes, int] = {}
        self.first = [by_words.setdefault(digest, number) for number, (digest, _) in enumerate(texts)]
        owners = sorted(by_words.values())
        shingles = [texts[number][1] for number in owners]
        self._shingles = np.concatenate(shingles) if shingles else np.empty(0, np.uint64)
        self._owners = np.repeat(np.array(owners, np.uint32), [len(s) for s in shingles])

    def pairs(self, least: int) -> list[Pair]:
        """The pairs of texts that share ``least`` shingles or more, sorted.  Of one that many print, the first."""
        printed: dict[int, list[int]] = defaultdict(list)
        for number, first in enumerate(self.first):
            printed[first].append(number)
        found = {pair for numbers in printed.values() for pair in _couples(numbers)}
        for left, right in self._sharing(least):
            lefts, rights = printed[left], printed[right]
            if len(lefts) * len(rights) <= RARE * RARE:
                found.update((min(x, y), max(x, y)) for x in lefts for y in rights)
            else:
                found.add((left, right))
        return sorted(found)

    def _sharing(self, least: int) -> Iterator[Pair]:
        """The pairs of distinct texts that share enough shingles."""
        keys, counts = np.empty(0, np.uint64), np.empty(0, np.int64)
        for part in range(PARTS):
            chosen = self._shingles % np.uint64(PARTS) == part
            couples = _sharers(self._shingles[chosen], self._owners[chosen])
            keys, counts = _added(keys, counts, couples)
        for key in keys[counts >= least].tolist():
            yield key >> 32, key & 0xFFFFFFFF


@lru_cache(maxsize=500_000)
def _number(word: str) -> int:
    """The number of a word, the same in every run."""
    return zlib.crc32(word.encode("utf-8", "surrogatepass"))


def _word_numbers(words: Sequence[str]) -> Numbers:
    return np.fromiter(map(_number, words), np.uint64, len(words))


def _shingles(words: Numbers) -> Numbers:
    """The distinct numbers of the runs of ``SHINGLE`` words."""
    count = len(words) - SHINGLE + 1
    mixed = np.zeros(count, np.uint64)
    for at in range(SHINGLE):
        mixed = (mixed ^ words[at : at + count]) * _FACTOR
        mixed ^= mixed >> np.uint64(29)
    return np.unique(mixed)


def _sharers(shingles: Numbers, owners: NDArray[np.uint32]) -> Numbers:
    """Each pair of owners once for each shingle that both have, as ``left << 32 | right``."""
    order = np.argsort(shingles, kind="stable")
    shingles, owners = shingles[order], owners[order]
    starts = np.flatnonzero(np.r_[True, shingles[1:] != shingles[:-1]]) if len(shingles) else np.empty(0, np.int64)
    sizes = np.diff(np.r_[starts, len(shingles)])
    couples: list[Numbers] = [np.empty(0, np.uint64)]
    for size in np.unique(sizes[(sizes > 1) & (sizes <= RARE)]).tolist():
        groups = starts[sizes == size]
        couples += [_key(owners[groups + a], owners[groups + b]) for a, b in combinations(range(size), 2)]
    for start, size in zip(starts[sizes > RARE].tolist(), sizes[sizes > RARE].tolist(), strict=True):
        couples.append(_key(owners[start : start + 1], owners[start + 1 : start + size]))
    return np.concatenate(couples)


def _key(left: NDArray[np.uint32], right: NDArray[np.uint32]) -> Numbers:
    """Pairs as numbers; the stable sort has put the smaller owner first."""
    return (left.astype(np.uint64) << np.uint64(32)) | right.astype(np.uint64)


def _added(keys: Numbers, counts: NDArray[np.int64], couples: Numbers) -> tuple[Numbers, NDArray[np.int64]]:
    new, more = np.unique(couples, return_counts=True)
    merged, places = np.unique(np.concatenate((keys, new)), return_inverse=True)
    total = np.zeros(len(merged), np.int64)
    np.add.at(total, places, np.concatenate((counts, more)))
    return merged, total


def _couples(numbers: Sequence[int]) -> Iterator[Pair]:
    """All pairs of a few texts; of many, each with the first."""
    for at, left in enumerate(numbers if len(numbers) <= RARE else numbers[:1]):
        for right in numbers[at + 1 :]:
            yield left, right

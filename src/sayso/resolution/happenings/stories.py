"""Which documents tell one story: those that share the words that few others use."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache, partial
from importlib.resources import files
from math import log, sqrt

from sayso.model.known import KNOWN
from sayso.model.reading import Reading
from sayso.resolution.happenings.stem import stem
from sayso.resolution.memory import Recall
from sayso.resolution.names.fold import fold

ONE_STORY = 0.12
"""From this likeness on two documents are taken to tell one story."""

_KEPT = 60
_ANCHORS = 8
_RARE = 60
_SMOOTH = 50
_STEPS = 2
"""How rare a word is is told in steps, this many to a factor of e."""
_REMEMBERED = 1_000_000
_WORD = re.compile(r"[a-z]{3,}|\d{2,}")


class Stories:
    """The documents of a pile by the words that tell them apart, each weighted by how few use it."""

    def __init__(self, readings: Sequence[Reading], recall: Recall | None = None) -> None:
        known = recall or Recall()
        counts = {r.document.id: known.held("counts", r.document.id, r, partial(_counts, r)) for r in readings}
        used = Counter(word for count in counts.values() for word in count)
        told = sum(r.document.media_type != KNOWN for r in readings)
        rarity = _rarities(used, told)
        self._words: dict[str, Mapping[str, float]] = {}
        for document, count in counts.items():
            given = count, tuple(map(rarity.__getitem__, count))
            self._words[document] = known.held("story", document, given, partial(_weighted, count, rarity))
        self._used = used
        self._anchors: dict[str, tuple[str, ...]] = {}
        self._stems: dict[str, frozenset[str]] = {}
        self._likeness: dict[tuple[str, str], float] = {}

    def words(self, document: str) -> Mapping[str, float]:
        """The weights of the words that tell a document apart."""
        return self._words[document]

    def stems(self, document: str) -> frozenset[str]:
        """The stems of the words that tell a document apart."""
        if document not in self._stems:
            self._stems[document] = frozenset(map(stem, self._words[document]))
        return self._stems[document]

    def likeness(self, left: str, right: str) -> float:
        """How alike two documents are, in [0, 1]; 1 for a document and itself."""
        if left == right:
            return 1.0
        pair = (left, right) if left < right else (right, left)
        if pair not in self._likeness:
            if len(self._likeness) >= _REMEMBERED:
                self._likeness.clear()
            self._likeness[pair] = self._compared(*pair)
        return self._likeness[pair]

    def one(self, left: str, right: str) -> bool:
        """Whether two documents are taken to tell one story."""
        return self.likeness(left, right) >= ONE_STORY

    def _compared(self, left: str, right: str) -> float:
        a, b = self._words[left], self._words[right]
        small, large = (a, b) if len(a) <= len(b) else (b, a)
        return sum(weight * large[word] for word, weight in small.items() if word in large)

    def anchors(self, document: str) -> tuple[str, ...]:
        """The weightiest words of a document that some but few others share: to find its like by."""
        if document not in self._anchors:
            words = self._words[document]
            shared = [w for w in words if 1 < self._used[w] <= _RARE]
            self._anchors[document] = tuple(sorted(shared, key=lambda w: (-words[w], w))[:_ANCHORS])
        return self._anchors[document]


@cache
def empty_words() -> frozenset[str]:
    """Words that say nothing of what a report tells of."""
    data = tomllib.loads(files("sayso.resolution.data").joinpath("words.toml").read_text(encoding="utf-8"))
    return frozenset(data["empty"].split())


def _counts(reading: Reading) -> Counter[str]:
    """The words of a report; an entry of a list tells no story, and makes no word commoner."""
    text = "" if reading.document.media_type == KNOWN else reading.document.text
    return Counter(w for w in _WORD.findall(fold(text)) if w not in empty_words())


def _rarities(used: Mapping[str, int], documents: int) -> dict[str, float]:
    """How rare each word is, in steps: so that one more report leaves the weight of most words as it was."""
    all_of_them = round(_STEPS * log(documents + _SMOOTH)) / _STEPS
    steps = {n: round(_STEPS * (all_of_them - log(n + 0.5))) / _STEPS for n in set(used.values())}
    return {word: steps[n] for word, n in used.items()}


def _weighted(count: Mapping[str, int], rarity: Mapping[str, float]) -> dict[str, float]:
    weights = {w: (1 + log(n)) * rarity[w] for w, n in count.items()}
    kept = sorted(weights, key=lambda w: (-weights[w], w))[:_KEPT]
    length = sqrt(sum(weights[w] ** 2 for w in kept)) or 1.0
    return {w: weights[w] / length for w in kept}

"""From label scores to names: the best path that BIOES allows (Viterbi 1967)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

Array = np.ndarray[Any, np.dtype[Any]]


def transitions(labels: Sequence[str]) -> Array:
    """0 where one label may follow another, else a large negative number."""
    n = len(labels)
    allowed = np.full((n, n), -1e9, dtype=np.float32)
    for i, a in enumerate(labels):
        for j, b in enumerate(labels):
            opens_b = b == "O" or b[0] in "BS"
            if a == "O" or a[0] in "ES":
                allowed[i, j] = 0.0 if opens_b else -1e9
            elif b[0] in "IE" and a[2:] == b[2:]:
                allowed[i, j] = 0.0
    return allowed


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """Words ``start`` to ``end`` (half-open) of a window, the type read there, and the chance of every type."""

    start: int
    end: int
    kind: str
    chances: tuple[tuple[str, float], ...] = ()

    def moved(self, by: int) -> Name:
        """The same name, so many words further on."""
        return replace(self, start=self.start + by, end=self.end + by)


class Decoder:
    """Finds names in windows of label scores."""

    def __init__(self, labels: Sequence[str]) -> None:
        self._labels = list(labels)
        self._types = sorted({x[2:] for x in labels if x != "O"})
        place = {x: i for i, x in enumerate(labels)}
        self._columns = {p: [place[f"{p}-{t}"] for t in self._types] for p in "BIES"}
        self._step = transitions(labels)
        self._first = np.array([0.0 if x == "O" or x[0] in "BS" else -1e9 for x in labels], dtype=np.float32)
        self._last = np.array([0.0 if x == "O" or x[0] in "ES" else -1e9 for x in labels], dtype=np.float32)

    def names(self, scores: Array) -> list[Name]:
        """The names of one window (words × labels), with the chances of their types."""
        return [
            Name(start=start, end=end, kind=kind, chances=self._chances(scores, start, end))
            for start, end, kind in self.spans(scores)
        ]

    def spans(self, scores: Array) -> list[tuple[int, int, str]]:
        """The names of one window as (start, end, type)."""
        best = scores.argmax(1)
        if not best.any():
            return []
        # Where the best labels word by word are a path that is allowed, they are the best path.
        labels = [int(i) for i in best] if self._allowed(best) else self._viterbi(scores)
        return self._read(labels)

    def _allowed(self, path: Array) -> bool:
        steps = self._step[path[:-1], path[1:]]
        return bool(self._first[path[0]] == 0 and self._last[path[-1]] == 0 and (steps == 0).all())

    def _chances(self, scores: Array, start: int, end: int) -> tuple[tuple[str, float], ...]:
        """How likely each type is for a name of these words, given that they are one."""
        if end - start == 1:
            total = scores[start, self._columns["S"]]
        else:
            total = scores[start, self._columns["B"]] + scores[end - 1, self._columns["E"]]
            total = total + scores[start + 1 : end - 1, self._columns["I"]].sum(0)
        parts = np.exp(total - total.max())
        return tuple(zip(self._types, (parts / parts.sum()).tolist(), strict=True))

    def _viterbi(self, scores: Array) -> list[int]:
        n = scores.shape[0]
        back = np.zeros(scores.shape, dtype=np.int64)
        total = scores[0] + self._first
        for i in range(1, n):
            paths = total[:, None] + self._step
            back[i] = paths.argmax(0)
            total = paths.max(0) + scores[i]
        total = total + self._last
        path = [int(total.argmax())]
        for i in range(n - 1, 0, -1):
            path.append(int(back[i, path[-1]]))
        return path[::-1]

    def _read(self, path: list[int]) -> list[tuple[int, int, str]]:
        found: list[tuple[int, int, str]] = []
        start = 0
        for i, label in enumerate(self._labels[p] for p in path):
            if label[0] == "S":
                found.append((i, i + 1, label[2:]))
            elif label[0] == "B":
                start = i
            elif label[0] == "E":
                found.append((start, i + 1, label[2:]))
        return found

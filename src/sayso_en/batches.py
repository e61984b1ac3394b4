"""Windows of words in batches of one size: no window scores otherwise in company than alone, and little is padding."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from sayso_en.acronyms import spelled
from sayso_en.pieces import END, START, Pieces

Array = np.ndarray[Any, np.dtype[Any]]
MOST_PIECES, STEP, ROOM = 512, 4, 640
"""Pieces of a window at most; sizes are rounded up to a step; pieces of a batch at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Word pieces, their case shapes, and where each word's first piece stands."""

    pieces: tuple[int, ...]
    shapes: tuple[int, ...]
    first: tuple[int, ...]

    @property
    def size(self) -> tuple[int, int]:
        """The padded numbers of pieces and of words, which the window's own length alone decides."""
        return _stepped(len(self.pieces)), _stepped(len(self.first))


def _stepped(length: int) -> int:
    return -(-length // STEP) * STEP


def window(words: Sequence[str], pieces: Pieces) -> Window:
    """The window of some words, cut where a window ends."""
    ids, kinds, first = [START], [0], []
    letters = spelled(words)
    for i, word in enumerate(words):
        first.append(min(len(ids), MOST_PIECES - 1))
        found, shapes = pieces.by_letters(word) if i in letters else pieces.of(word)
        ids += found
        kinds += shapes
    return Window(pieces=(*ids[: MOST_PIECES - 1], END), shapes=(*kinds[: MOST_PIECES - 1], 0), first=tuple(first))


def grouped(windows: Sequence[Window]) -> Iterator[list[int]]:
    """The numbers of windows of one size, as many together as there is room for."""
    by_size: dict[tuple[int, int], list[int]] = defaultdict(list)
    for number, made in enumerate(windows):
        by_size[made.size].append(number)
    for (pieces, _), numbers in by_size.items():
        most = max(1, ROOM // pieces)
        for at in range(0, len(numbers), most):
            yield numbers[at : at + most]


def feed(windows: Sequence[Window]) -> dict[str, Array]:
    """What the model takes: windows of one size, padded alike."""
    pieces, words = windows[0].size
    made = {k: np.zeros((len(windows), pieces), dtype=np.int64) for k in ("pieces", "shapes", "mask")}
    made["first"] = np.zeros((len(windows), words), dtype=np.int64)
    for i, w in enumerate(windows):
        made["pieces"][i, : len(w.pieces)] = w.pieces
        made["shapes"][i, : len(w.shapes)] = w.shapes
        made["mask"][i, : len(w.pieces)] = 1
        made["first"][i, : len(w.first)] = w.first
    return made

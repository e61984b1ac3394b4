"""Which relation a word has to its head: a biaffine form (Dozat and Manning 2017), each side first made narrower."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

Array = np.ndarray[Any, np.dtype[Any]]
NEVER = -1e9


@dataclass(frozen=True, slots=True, kw_only=True)
class Relations:
    """A table that scores every relation; vectors come with a 1 behind them into ``left`` and ``right``."""

    left: Array
    core: Array
    """width × (relations × width)"""
    right: Array
    root: int | None
    """The relation of a sentence's root, which no word has to another."""

    @classmethod
    def load(cls, path: Path, labels: Sequence[str]) -> Relations:
        """The table of a file, for these relations."""
        with np.load(path) as kept:
            left, core, right = (kept[part].astype(np.float32) for part in ("left", "core", "right"))
        root = labels.index("root") if "root" in labels else None
        return cls(left=left, core=np.ascontiguousarray(core.reshape(len(core), -1)), right=right, root=root)

    def of(self, deps: Array, heads: Array) -> Array:
        """Scores (words × relations) between words and their heads, a vector of each for every word."""
        ours, theirs = _moved(deps, self.left), _moved(heads, self.right)
        mixed = (ours @ self.core).reshape(len(deps), -1, theirs.shape[1])
        scores = np.matmul(mixed, theirs[:, :, None])[:, :, 0]
        if self.root is not None:
            scores[:, self.root] = NEVER
        return np.asarray(scores)


def _moved(vectors: Array, axes: Array) -> Array:
    return np.asarray(vectors @ axes[:-1] + axes[-1])

"""The relations' three-way table in fewer numbers: the directions that the vectors of words hardly take are left out.

A Tucker decomposition (De Lathauwer, De Moor and Vandewalle 2000) of the table as it acts on what occurs: both sides
are first made alike in all directions, by how dependents and their heads vary on a sample of words.
"""

from __future__ import annotations

from typing import Any

import numpy as np

Array = np.ndarray[Any, np.dtype[Any]]
RIDGE = 1e-6
"""What is added to each direction's weight, as a part of the mean."""


def reduced(table: Array, deps: Array, heads: Array, width: int) -> tuple[Array, Array, Array]:
    """``left``, ``core`` and ``right``, so that ``left · core · right`` is as like the table as can be.

    ``table``: (vector + 1) × relations × (vector + 1); ``deps`` and ``heads``: words × vector, each word's own vector
    and that of its head.  ``core``: ``width`` × relations × ``width``.  Raises ``ValueError`` where the table is no
    wider.
    """
    if width >= table.shape[0]:
        raise ValueError(f"a table {table.shape[0]} wide can't be reduced to {width}")
    (to_left, from_left), (to_right, from_right) = _whitened(deps), _whitened(heads)
    seen = np.einsum("ab,blc,cd->ald", to_left, table.astype(np.float64), to_right)
    left = _directions(seen.reshape(len(seen), -1), width)
    right = _directions(seen.transpose(2, 0, 1).reshape(len(seen), -1), width)
    core = np.einsum("ar,ald,ds->rls", left, seen, right)
    return from_left @ left, core, from_right @ right


def _whitened(vectors: Array) -> tuple[Array, Array]:
    """The square root of how vectors with a 1 behind them vary together, and its inverse."""
    rows = np.hstack([vectors, np.ones((len(vectors), 1))]).astype(np.float64)
    moments = rows.T @ rows / len(rows)
    moments += np.eye(len(moments)) * RIDGE * np.trace(moments) / len(moments)
    weights, axes = np.linalg.eigh(moments)
    return (axes * np.sqrt(weights)) @ axes.T, (axes / np.sqrt(weights)) @ axes.T


def _directions(rows: Array, width: int) -> Array:
    axes: Array = np.linalg.svd(rows, full_matrices=False)[0]
    return axes[:, :width]

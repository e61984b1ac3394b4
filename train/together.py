"""Several processes that learn as one: each makes its part of a step on a core of its own, and all go down the mean.

Two processes of one thread get through half as much again as one of two threads: most of a step of so small a network
is many short operations, between which threads wait for one another.
"""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor


class Together:
    """The place of one process among those that learn as one."""

    def __init__(self, rank: int = 0, size: int = 1, shared: Tensor | None = None, barrier: Any = None) -> None:
        self.rank, self.size = rank, size
        self._shared, self._barrier = shared, barrier

    def mean(self, row: Tensor) -> Tensor:
        """The mean of what all processes give; each gives a row of the same length, in bfloat16."""
        if self._shared is None:
            return row
        self._shared[self.rank, : len(row)] = row
        self._barrier.wait()
        mean = self._shared[:, : len(row)].float().mean(0)
        self._barrier.wait()
        return mean


ALONE = Together()


def together(size: int, longest: int, run: Callable[[Together], Any]) -> Any:
    """What ``run`` gives in this process, which others, forked from it, go along with.

    ``longest`` is how long a row of theirs may be.  They end with this process, or when they are through.  A graphics
    processor needs no company: ``size`` 1 runs alone.
    """
    if size == 1:
        return run(ALONE)
    forked = multiprocessing.get_context("fork")
    shared = torch.zeros(size, longest, dtype=torch.bfloat16).share_memory_()
    barrier = forked.Barrier(size)
    others = [
        forked.Process(target=_along, args=(run, Together(rank, size, shared, barrier)), daemon=True)
        for rank in range(1, size)
    ]
    for process in others:
        process.start()
    found = run(Together(0, size, shared, barrier))
    for process in others:
        process.join()
    return found


def _along(run: Callable[[Together], Any], place: Together) -> None:
    run(place)
    os._exit(0)  # what the parent has open is the parent's

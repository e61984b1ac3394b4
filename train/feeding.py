"""Batches from several processes: one core makes fewer of them than a graphics processor learns from."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from dataclasses import fields
from typing import TYPE_CHECKING, Any

import numpy as np
import torch

from train.batches import Batch, Corpus

if TYPE_CHECKING:
    from multiprocessing.queues import Queue

WAITING = 4
"""Batches of each process that may wait to be taken."""


def fed(corpus: Corpus, *, words: int, workers: int, seed: int) -> Iterator[Batch]:
    """Batches without end, ``words`` of syntax and as many of names in each; 0 workers: from this process.

    The processes begin at once, before a graphics processor is spoken to, and end with this one.
    """
    if not workers:
        return corpus.batches(words)
    forked = multiprocessing.get_context("fork")
    queue: Queue[dict[str, Any]] = forked.Queue(WAITING * workers)
    for number in range(1, workers + 1):
        process = forked.Process(target=_make, args=(corpus, words, seed + 1000 * number, queue), daemon=True)
        process.start()
    return _taken(queue)


def _taken(queue: Queue[dict[str, Any]]) -> Iterator[Batch]:
    while True:
        whole = {k: torch.from_numpy(v) for k, v in queue.get().items()}
        yield Batch(**{k: v if v.dtype == torch.bool else v.long() for k, v in whole.items()})


def _make(corpus: Corpus, words: int, seed: int, queue: Queue[dict[str, Any]]) -> None:
    torch.set_num_threads(1)
    corpus.reseed(seed)
    for batch in corpus.batches(words):
        whole = {f.name: getattr(batch, f.name).numpy() for f in fields(batch)}
        queue.put({k: v if v.dtype == np.bool_ else v.astype(np.int16) for k, v in whole.items()})

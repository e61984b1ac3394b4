"""The model at run time: words in, tags, trees, sentence starts and names out."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from sayso_en.batches import feed, grouped, window
from sayso_en.mending import fronted_years, mend, opened, ruled, with_open_clauses, with_verbs
from sayso_en.names import Decoder, Name
from sayso_en.pieces import Pieces
from sayso_en.relations import Relations
from sayso_en.trees import best_heads
from sayso_en.windows import MOST_WORDS

Array = np.ndarray[Any, np.dtype[Any]]
SURER = 1.0
"""By how much a start must outscore none: a sentence cut in two costs more than two left in one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """The closed sets that the weights know."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    deps: tuple[str, ...]
    ner: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """One run of words: a tag of each kind, a head (-1 the root of its sentence) and relation, starts, and names."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    heads: tuple[int, ...]
    deps: tuple[str, ...]
    starts: tuple[int, ...]
    names: tuple[Name, ...]
    sure: tuple[float, ...]
    """How likely each word's head and relation are, by the model's own account."""


@dataclass(slots=True)
class _Open:
    """A run in the making: what has been parsed of it, and from which word on it waits."""

    words: Sequence[str]
    parts: list[Parsed]
    at: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scores:
    """What the heads say of one window: words × labels, words × words + 1, and the label vectors."""

    upos: Array
    xpos: Array
    ner: Array
    arcs: Array
    deps: Array
    heads: Array


class Model:
    """The weights of a folder.  ``threads`` is what one call may use."""

    def __init__(self, folder: Path, *, threads: int = 1) -> None:
        import onnxruntime
        from threadpoolctl import ThreadpoolController

        labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
        self.labels = Labels(**{k: tuple(v) for k, v in labels.items()})
        self._pieces = Pieces(folder / "pieces.json")
        self._decoder = Decoder(self.labels.ner)
        self._relations = Relations.load(folder / "labels.npz", self.labels.deps)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        # The graph in the file is put together already (train/quantise.py): doing it again would cost half the loading.
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
        # Linear algebra on a window is too small to share: threads would only wait for one another.
        self._algebra, self._threads = ThreadpoolController(), threads
        self._session = onnxruntime.InferenceSession(
            str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"]
        )

    def parse(self, runs: Sequence[Sequence[str]]) -> list[Parsed]:
        """The parse of each run of words; windows of one width are scored together, which changes no score."""
        waiting = [_Open(words=words, parts=[]) for words in runs]
        with self._algebra.limit(limits=self._threads, user_api="blas"):
            while still := [w for w in waiting if w.at < len(w.words)]:
                self._advance(still)
        return [_joined(w.parts) for w in waiting]

    def _advance(self, waiting: list[_Open]) -> None:
        """One more window of each run."""
        windows = [window(w.words[w.at : w.at + MOST_WORDS], self._pieces) for w in waiting]
        for numbers in grouped(windows):
            scores = self._session.run(None, feed([windows[i] for i in numbers]))
            for row, number in enumerate(numbers):
                self._take(waiting[number], [s[row] for s in scores], len(windows[number].first))

    def _take(self, run: _Open, scores: Sequence[Array], n: int) -> None:
        upos, xpos, start, ner, arcs, deps, heads = scores
        last = run.at + n == len(run.words)
        words = run.words[run.at : run.at + n]
        starts = _starts(start[:n], last, opened(words), ruled(words) | fronted_years(words))
        stop = n if last else starts.pop()
        part = _Scores(
            upos=upos[:n], xpos=xpos[:n], ner=ner[:n], arcs=arcs[:n, : n + 1], deps=deps[:n], heads=heads[: n + 1]
        )
        run.parts.append(self._read(part, starts, stop))
        run.at += stop

    def _read(self, scores: _Scores, starts: list[int], stop: int) -> Parsed:
        found = np.full(stop, -1, dtype=np.int64)
        sure = np.ones(stop, dtype=np.float32)
        for begin, end in zip(starts, [*starts[1:], stop], strict=True):
            columns = [0, *range(begin + 1, end + 1)]
            arcs = scores.arcs[begin:end][:, columns]
            tree = best_heads(arcs)
            found[begin:end] = [begin + h - 1 if h else -1 for h in tree]
            sure[begin:end] = _chances(arcs)[np.arange(end - begin), tree]
        among = self._relations.of(scores.deps[:stop], scores.heads[found + 1])
        relations = among.argmax(1)
        sure *= np.where(found < 0, 1.0, _chances(among)[np.arange(stop), relations])
        heads, deps = mend(
            [int(h) for h in found],
            ["root" if h < 0 else self.labels.deps[r] for h, r in zip(found, relations, strict=True)],
        )
        upos = [self.labels.upos[t] for t in scores.upos[:stop].argmax(1)]
        xpos = [self.labels.xpos[t] for t in scores.xpos[:stop].argmax(1)]
        tags = with_verbs(list(zip(upos, xpos, strict=True)), heads, deps)
        deps = with_open_clauses(tags, heads, deps)
        return Parsed(
            upos=tuple(u for u, _ in tags),
            xpos=tuple(x for _, x in tags),
            heads=heads,
            deps=deps,
            starts=tuple(starts),
            names=tuple(self._decoder.names(scores.ner[:stop])),
            sure=tuple(float(s) for s in sure),
        )


def _chances(scores: Array) -> Array:
    """Each row's softmax."""
    raised = np.exp(scores.astype(np.float32) - scores.max(1, keepdims=True))
    return np.asarray(raised / raised.sum(1, keepdims=True))


def _starts(
    scores: Array, last: bool, sure: frozenset[int] = frozenset(), never: frozenset[int] = frozenset()
) -> list[int]:
    """Where sentences begin; a window that goes on ends at its last start (or its end, where it has but one)."""
    likely = {int(i) for i in np.flatnonzero(scores[1:, 1] > scores[1:, 0] + SURER) + 1}
    starts = [0, *sorted((likely | sure) - never)]
    if last:
        return starts
    return starts if len(starts) > 1 else [0, len(scores)]


def _joined(parts: list[Parsed]) -> Parsed:
    if len(parts) == 1:
        return parts[0]
    at, heads, starts = 0, list[int](), list[int]()
    names: list[Name] = []
    for p in parts:
        heads += [h + at if h >= 0 else -1 for h in p.heads]
        starts += [s + at for s in p.starts]
        names += [n.moved(at) for n in p.names]
        at += len(p.upos)
    return Parsed(
        upos=tuple(t for p in parts for t in p.upos),
        xpos=tuple(t for p in parts for t in p.xpos),
        heads=tuple(heads),
        deps=tuple(d for p in parts for d in p.deps),
        starts=tuple(starts),
        names=tuple(names),
        sure=tuple(s for p in parts for s in p.sure),
    )

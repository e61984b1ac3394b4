"""Who copied whom: near-duplicates and partial reuse between documents."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache, partial
from itertools import pairwise

from sayso.model.document import Document
from sayso.model.lineage import Copy, Reuse, SharedPassage
from sayso.model.span import Span
from sayso.weighing.alignment import Run, shared_runs
from sayso.weighing.candidates import SHINGLE, Pair, Shingled, Texts, shingled
from sayso.weighing.remembering import Forgetful, Remembering
from sayso.weighing.words import Words

LEAST_WORDS = 24
"""Fewer shared words than this are quotation or chance, never a copy."""
REWRITTEN = 11
"""Many runs of fewer words than this on average, over the whole of both texts, are a text told over in other words."""
LEAST_PART = 0.22
"""A smaller part of the shorter text than this, quotations apart, is no copy."""
TOLD_OVER = 0.25
"""Many short runs over at least this part of both texts are one text told over, whatever part of them is quoted."""
KEPT = 4096
"""As many texts' words, and pairs' runs, are kept at hand while pairs are aligned."""


def find_copies(documents: Sequence[Document], recall: Remembering | None = None) -> tuple[Copy, ...]:
    """The pairs of documents that share text, sorted by their ids.

    Raises nothing; documents without text share none.
    """
    ordered = tuple(sorted((d for d in documents if d.text.strip()), key=lambda d: d.id))
    known = recall or Forgetful()
    texts = [known.held("shingled", d.id, d, partial(shingled, d.text)) for d in ordered]
    first, pairs = known.held("pairs", None, ordered, partial(_pairs, texts))
    alignment = _Alignment(ordered, first)
    copies = []
    for a, b in pairs:
        two = ordered[a], ordered[b]
        copies.append(known.held("copy", (two[0].id, two[1].id), two, partial(alignment.copy, a, b)))
    return tuple(c for c in copies if c is not None)


def _pairs(shingled: Sequence[Shingled]) -> tuple[list[int], list[Pair]]:
    """For each text the first one of its words, and the pairs of texts worth aligning."""
    texts = Texts(shingled)
    return texts.first, texts.pairs(LEAST_WORDS - SHINGLE)


class _Alignment:
    """Documents by number: each pair of distinct texts is aligned once, however often it is printed."""

    def __init__(self, documents: Sequence[Document], first: Sequence[int]) -> None:
        self._documents = documents
        self._first = first
        self._words = lru_cache(maxsize=KEPT)(lambda number: Words.of(documents[number].text))
        self._runs = lru_cache(maxsize=KEPT)(self._aligned)

    def copy(self, left: int, right: int) -> Copy | None:
        """What two documents share, or nothing where it is no copy."""
        words = (self._words(left), self._words(right))
        runs = self._runs(self._first[left], self._first[right])
        return _copy(self._documents[left], self._documents[right], words, runs)

    def _aligned(self, left: int, right: int) -> tuple[Run, ...]:
        if left == right:
            return (Run(left=0, right=0, length=len(self._words(left).folded)),)
        return shared_runs(self._words(left), self._words(right))


def _copy(left: Document, right: Document, words: tuple[Words, Words], runs: Sequence[Run]) -> Copy | None:
    a, b = words
    covered = sum(run.length for run in runs)
    if covered < LEAST_WORDS:
        return None
    left_share, right_share = covered / len(a.folded), covered / len(b.folded)
    unquoted = sum(_unquoted(run, a, b) for run in runs)
    part = unquoted / min(len(a.folded), len(b.folded))
    over = len(runs) > 5 and min(left_share, right_share) >= TOLD_OVER
    if max(left_share, right_share) < 0.5 and (unquoted < LEAST_WORDS or (part < LEAST_PART and not over)):
        return None
    source, reasons = _direction(left, right, left_share, right_share)
    share = (
        f"{covered} words in {len(runs)} passages stand in both ({left_share:.0%} and {right_share:.0%} of the texts)"
    )
    return Copy(
        left=left.id,
        right=right.id,
        reuse=_reuse(runs, left_share, right_share),
        passages=tuple(_passage(run, a, b) for run in runs),
        left_share=round(left_share, 4),
        right_share=round(right_share, 4),
        source=source,
        reasons=(share, *reasons),
    )


def _unquoted(run: Run, a: Words, b: Words) -> int:
    """The words of a run that neither text quotes: two desks that quote one statement have not copied one another."""
    return sum(not (a.quoted[run.left + k] or b.quoted[run.right + k]) for k in range(run.length))


def _passage(run: Run, a: Words, b: Words) -> SharedPassage:
    return SharedPassage(
        left=Span(start=a.starts[run.left], end=a.ends[run.left + run.length - 1]),
        right=Span(start=b.starts[run.right], end=b.ends[run.right + run.length - 1]),
    )


def _reuse(runs: Sequence[Run], left_share: float, right_share: float) -> Reuse:
    low, high = sorted((left_share, right_share))
    in_order = all(a.right < b.right for a, b in pairwise(runs))
    short = sum(run.length for run in runs) < REWRITTEN * len(runs)
    if short and len(runs) > 5 and high < 0.8 and low > 0.6 * high:
        return Reuse.REWRITE
    if high < 0.5:
        return Reuse.PARTIAL
    if not in_order:
        return Reuse.REORDERED
    if low >= 0.97 and len(runs) <= 2:
        return Reuse.VERBATIM
    if high >= 0.93 and low < 0.85:
        return Reuse.TRIMMED
    return Reuse.LIGHT_EDIT if high >= 0.7 else Reuse.REWRITE


def _direction(
    left: Document, right: Document, left_share: float, right_share: float
) -> tuple[str | None, tuple[str, ...]]:
    for paper, agency in ((left, right), (right, left)):
        if agency.publisher and any(agency.publisher.casefold() in credit.casefold() for credit in paper.credits):
            return agency.id, (f"{paper.name} credits {agency.publisher}",)
    if left.day and right.day and left.day != right.day:
        first = min((left, right), key=lambda d: d.day or "")
        return first.id, (f"{first.name} was published first, on {first.day}",)
    if abs(left_share - right_share) > 0.3:
        whole = left if left_share < right_share else right
        return whole.id, (f"{whole.name} holds the other text and more",)
    return None, ("which came first is not known",)

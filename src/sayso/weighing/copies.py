"""Who copied whom: near-duplicates and partial reuse between documents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from sayso.model.document import Document
from sayso.model.lineage import Copy, Reuse, SharedPassage
from sayso.model.span import Span
from sayso.weighing.alignment import Run, shared_runs
from sayso.weighing.words import Words

SHINGLE = 5
RARE = 24
"""A shingle, or a whole text, that stands in more documents than this pairs each of them with the first only."""
LEAST_WORDS = 24
"""Fewer shared words than this are quotation or chance, never a copy."""
REWRITTEN = 11
"""Many runs of fewer words than this on average, over the whole of both texts, are a text told over in other words."""
LEAST_PART = 0.15
"""A smaller part of the shorter text than this, quotations apart, is no copy."""


def find_copies(documents: Sequence[Document]) -> tuple[Copy, ...]:
    """The pairs of documents that share text, sorted by their ids.

    Raises nothing; documents without text share none.
    """
    ordered = sorted((d for d in documents if d.text.strip()), key=lambda d: d.id)
    words = {d.id: Words.of(d.text) for d in ordered}
    by_id = {d.id: d for d in ordered}
    texts = _Texts(words)
    copies = (_copy(by_id[a], by_id[b], words, texts.runs(a, b)) for a, b in texts.pairs())
    return tuple(c for c in copies if c is not None)


class _Texts:
    """The distinct texts of the documents: indexed once and aligned once, however often they are printed."""

    def __init__(self, words: Mapping[str, Words]) -> None:
        self._printed: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for document in sorted(words):
            self._printed[words[document].folded].append(document)
        self._first = {d: printed[0] for printed in self._printed.values() for d in printed}
        self._words = words
        self._runs: dict[tuple[str, str], tuple[Run, ...]] = {}

    def runs(self, left: str, right: str) -> tuple[Run, ...]:
        """The shared runs of two documents."""
        a, b = self._first[left], self._first[right]
        if a == b:
            return (Run(left=0, right=0, length=len(self._words[a].folded)),)
        if (a, b) not in self._runs:
            self._runs[a, b] = shared_runs(self._words[a], self._words[b])
        return self._runs[a, b]

    def pairs(self) -> list[tuple[str, str]]:
        """The pairs of documents worth aligning, sorted; of a text that very many print, each with the first."""
        found: set[tuple[str, str]] = set()
        for printed in self._printed.values():
            found.update(_couples(printed))
        firsts = {printed[0]: self._words[printed[0]] for printed in self._printed.values()}
        for a, b in _candidates(firsts):
            lefts, rights = (self._printed[self._words[d].folded] for d in (a, b))
            if len(lefts) * len(rights) <= RARE * RARE:
                found.update((min(x, y), max(x, y)) for x in lefts for y in rights)
            else:
                found.add((a, b))
        return sorted(found)


def _couples(documents: Sequence[str]) -> Iterator[tuple[str, str]]:
    """All pairs of a few documents; of many, each with the first."""
    for at, left in enumerate(documents if len(documents) <= RARE else documents[:1]):
        for right in documents[at + 1 :]:
            yield left, right


def _candidates(words: Mapping[str, Words]) -> list[tuple[str, str]]:
    """The pairs that share enough shingles to be worth aligning."""
    places: dict[str, list[str]] = defaultdict(list)
    for document, text in words.items():
        for shingle in text.shingles(SHINGLE):
            places[shingle].append(document)
    shared: dict[tuple[str, str], int] = defaultdict(int)
    for documents in places.values():
        for couple in _couples(sorted(documents)):
            shared[couple] += 1
    return sorted(pair for pair, count in shared.items() if count >= LEAST_WORDS - SHINGLE)


def _copy(left: Document, right: Document, words: Mapping[str, Words], runs: Sequence[Run]) -> Copy | None:
    a, b = words[left.id], words[right.id]
    covered = sum(run.length for run in runs)
    if covered < LEAST_WORDS:
        return None
    left_share, right_share = covered / len(a.folded), covered / len(b.folded)
    unquoted = sum(_unquoted(run, a) for run in runs)
    small = min(len(a.folded), len(b.folded))
    if max(left_share, right_share) < 0.5 and (unquoted < LEAST_WORDS or unquoted < LEAST_PART * small):
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


def _unquoted(run: Run, words: Words) -> int:
    """The words of a run outside quotation marks: two desks that quote one statement have not copied one another."""
    return sum(not words.quoted[i] for i in range(run.left, run.left + run.length))


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

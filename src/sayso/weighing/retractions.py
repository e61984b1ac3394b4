"""Which reports have lost their weight: those retracted, and those that copied them."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Sequence

from sayso.model.judgement import Judgement, JudgementKind
from sayso.model.lineage import Copy, Retraction, Reuse

_WHOLE = frozenset({Reuse.VERBATIM, Reuse.TRIMMED, Reuse.REORDERED, Reuse.LIGHT_EDIT})


def find_retractions(judgements: Iterable[Judgement], copies: Sequence[Copy]) -> tuple[Retraction, ...]:
    """The retracted documents and, however deep, the documents that copied them whole.

    The last judgement on a document holds.  A copy whose direction is not known counts as a copy: its text
    stands in the retracted report, whoever wrote it first.
    """
    last: dict[str, Judgement] = {}
    for judgement in judgements:
        if judgement.kind is JudgementKind.DOCUMENT:
            last.update(dict.fromkeys(judgement.subject, judgement))
    standing = {d for d, j in last.items() if j.verdict != "retracted"}
    copied_by = _copied_by(copies)
    found: dict[str, Retraction] = {}
    queue: deque[Retraction] = deque()
    for document in sorted(set(last) - standing):
        queue.append(Retraction(document=document, judgement=last[document].id))
    while queue:
        retraction = queue.popleft()
        if retraction.document in found or retraction.document in standing:
            continue
        found[retraction.document] = retraction
        through = (retraction.document, *retraction.through)
        for copy in sorted(copied_by[retraction.document]):
            queue.append(Retraction(document=copy, judgement=retraction.judgement, through=through))
    return tuple(found[d] for d in sorted(found))


def _copied_by(copies: Sequence[Copy]) -> dict[str, set[str]]:
    copied: dict[str, set[str]] = defaultdict(set)
    for copy in copies:
        if copy.reuse not in _WHOLE:
            continue
        if copy.source in (copy.left, None):
            copied[copy.left].add(copy.right)
        if copy.source in (copy.right, None):
            copied[copy.right].add(copy.left)
    return copied

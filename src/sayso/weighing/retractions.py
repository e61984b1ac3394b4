"""Which reports have lost their weight: those retracted, and those that copied them."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Collection, Iterable, Sequence

from sayso.model.imprint import is_imprint
from sayso.model.judgement import Judgement, JudgementKind
from sayso.model.lineage import Copy, Retraction, Reuse
from sayso.weighing.telling import Telling

_WHOLE = frozenset({Reuse.VERBATIM, Reuse.TRIMMED, Reuse.REORDERED, Reuse.LIGHT_EDIT})


def find_retractions(judgements: Iterable[Judgement], copies: Sequence[Copy]) -> tuple[Retraction, ...]:
    """The retracted documents and, however deep, the documents that copied them whole.

    The last judgement on a document holds.  A copy whose direction is not known counts as a copy: its text
    stands in the retracted report, whoever wrote it first.
    """
    last: dict[str, Judgement] = {}
    for judgement in judgements:
        if judgement.kind is JudgementKind.DOCUMENT and not is_imprint(judgement):
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


def fallen(told: Sequence[Telling]) -> frozenset[str]:
    """The tellings of one event in retracted reports, and those that have it only through a paper that retracted it.

    "The Star reported, citing a brother" falls with the Star's report, unless another report of the Star tells it too.
    """
    gone = {t.key for t in told if t.report.retracted}
    while gone:
        papers = _papers(t for t in told if t.key in gone)
        # What a paper prints of its own report is no other report.
        standing = [t for t in told if t.key not in gone and t.report.prints.isdisjoint(t.through)]
        lost = papers - _papers(standing)
        more = {t.key for t in told if not lost.isdisjoint(t.through)} | _retold(told, gone)
        if more <= gone:
            break
        gone |= more
    return frozenset(gone)


def _papers(told: Iterable[Telling]) -> set[str]:
    return {paper for t in told for paper in t.report.prints}


def _retold(told: Sequence[Telling], gone: Collection[str]) -> set[str]:
    """What a report tells again in its own words, where all that it cites for it is gone."""
    cited: dict[str, list[str]] = defaultdict(list)
    for t in told:
        if t.speakers:
            cited[t.document].append(t.key)
    return {t.key for t in told if not t.speakers and t.document in cited and all(k in gone for k in cited[t.document])}

"""The chain of speakers over a stretch of text."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.model.attribution import Attribution
from sayso.model.span import Span


def attributions_over(span: Span, attributions: Iterable[Attribution]) -> tuple[Attribution, ...]:
    """The attributions on whose word the stretch stands, outermost first.

    Those whose cue the stretch is, and those whose source only wants, judges or speaks about it, are not among them.
    """
    over = [a for a in attributions if a.asserted and _holds(a, span) and not _is_cue(a, span)]
    by_id = {a.id: a for a in over}
    return tuple(sorted(over, key=lambda a: (_depth(a, by_id), -_size(a), a.cue.start, a.id)))


def _holds(attribution: Attribution, span: Span) -> bool:
    return any(p.covers(span) for p in attribution.content.pieces())


def _is_cue(attribution: Attribution, span: Span) -> bool:
    return any(p.overlaps(span) for p in attribution.cue.pieces())


def _size(attribution: Attribution) -> int:
    return sum(p.end - p.start for p in attribution.content.pieces())


def _depth(attribution: Attribution, by_id: dict[str, Attribution]) -> int:
    depth, parent, seen = 0, attribution.parent, {attribution.id}
    while parent is not None and parent in by_id and parent not in seen:
        seen.add(parent)
        depth += 1
        parent = by_id[parent].parent
    return depth

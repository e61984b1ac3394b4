"""Where tellings began: origin, who cites it, who copies those."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sayso.model.case import Case
from sayso.model.corroboration import Lineage
from sayso.views.statement import Report, report_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """A report that leans on the origin, how many events it tells on its word, and the reports that copied it."""

    report: Report
    events: int
    copies: tuple[Branch, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """An origin (``None`` where nobody is named), the events that lean on it, why, and the reports that carry it.

    ``more`` is how many branches are left out.
    """

    origin: str | None
    events: tuple[str, ...]
    branches: tuple[Branch, ...]
    reasons: tuple[str, ...]
    more: int = 0


Root = tuple[str | None, tuple[str, ...]]
"""What a tree grows from: a named origin, or the reports that nobody named stands behind."""

_Found = list[tuple[str, Lineage]]


def roots(case: Case) -> Mapping[Root, _Found]:
    """The roots of all trees with the (event id, lineage) pairs of each, the widest first."""
    return case.once("roots", lambda c: _rooted(_all(c)))


def tree(case: Case, root: Root, *, most: int | None = None) -> Tree:
    """One tree of the case, with at most so many branches."""
    kept: dict[tuple[Root, int | None], Tree] = case.once("trees", lambda _: {})
    if (root, most) not in kept:
        kept[root, most] = _tree(case, roots(case)[root], case.once("copied from", _copied_from), most)
    return kept[root, most]


def _rooted(lineages: Iterable[tuple[str, Lineage]]) -> Mapping[Root, _Found]:
    grouped: dict[Root, _Found] = defaultdict(list)
    for event, lineage in lineages:
        grouped[lineage.origin, () if lineage.origin else lineage.documents].append((event, lineage))
    widest = sorted(grouped.items(), key=lambda item: (item[0][0] is None, -len(item[1]), item[0][0] or "", item[0][1]))
    return dict(widest)


def lineage_trees(case: Case, lineages: Iterable[tuple[str, Lineage]] | None = None) -> tuple[Tree, ...]:
    """The trees of the given (event id, lineage) pairs, or of every event; the widest first.

    Lineages of one named origin are one tree.  What nobody named stands behind is a tree for each set of reports.
    """
    grouped = roots(case) if lineages is None else _rooted(lineages)
    copied_from = case.once("copied from", _copied_from)
    trees = [_tree(case, found, copied_from) for found in grouped.values()]
    return tuple(sorted(trees, key=lambda t: (t.origin is None, -len(t.events), t.origin or "", t.events)))


def _all(case: Case) -> Iterable[tuple[str, Lineage]]:
    for event in case.settlement.events:
        if event.corroboration is not None:
            yield from ((event.id, lineage) for lineage in event.corroboration.lineages)


def _copied_from(case: Case) -> Mapping[str, str]:
    """For each report the one whose text it took most of, where the direction is known."""
    best: dict[str, tuple[float, str]] = {}
    for copy in case.settlement.copies:
        if copy.source is None:
            continue
        taker, share = (copy.right, copy.right_share) if copy.source == copy.left else (copy.left, copy.left_share)
        best[taker] = max(best.get(taker, (0.0, "")), (share, copy.source))
    return {taker: source for taker, (_, source) in best.items()}


def _tree(case: Case, found: _Found, copied_from: Mapping[str, str], most: int | None = None) -> Tree:
    told = Counter(document for _, lineage in found for document in lineage.documents)
    takers: dict[str, list[str]] = defaultdict(list)
    for document in sorted(told):
        if (source := copied_from.get(document)) in told and not _circular(document, copied_from):
            takers[str(source)].append(document)
    taken = {t for under in takers.values() for t in under}

    def branch(document: str) -> Branch:
        below = tuple(branch(t) for t in takers.get(document, ()))
        return Branch(report=report_of(case, document), events=told[document], copies=below)

    first = sorted(told.keys() - taken, key=lambda d: (case.published(d) or "9999", d))
    return Tree(
        origin=found[0][1].origin,
        events=tuple(sorted({event for event, _ in found})),
        branches=tuple(branch(d) for d in first[:most]),
        reasons=tuple(dict.fromkeys(reason for _, lineage in found for reason in lineage.reasons)),
        more=max(0, len(first) - most) if most is not None else 0,
    )


def _circular(document: str, copied_from: Mapping[str, str]) -> bool:
    """Whether the report is said to be copied, however far back, from itself."""
    seen, at = {document}, copied_from.get(document)
    while at is not None and at not in seen:
        seen.add(at)
        at = copied_from.get(at)
    return at is not None

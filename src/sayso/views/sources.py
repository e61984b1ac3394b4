"""Who copied or cites whom, and on whose word the pile stands."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from sayso.model.attribution import SourceKind
from sayso.model.case import Case
from sayso.model.judgement import JudgementKind
from sayso.model.lineage import Copy
from sayso.views.edits import Edit, edits_of
from sayso.views.lineage import Tree, lineage_trees
from sayso.views.statement import Report, report_of, statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A source, how it is known, the reports that cite it and how many claims lean on it.

    ``reliability`` is A–F as people judged it; F (cannot be judged) until somebody does.
    """

    name: str
    kind: SourceKind
    entity: str | None
    reports: tuple[Report, ...]
    claims: tuple[str, ...]
    reliability: str = "F"


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """Two reports that share text, which came first where it is known, and which words the one changed."""

    left: Report
    right: Report
    copy: Copy
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """Every cited source, most cited first, every copy, the circles in which reports cite one another, and the trees.

    A tree leads from an origin to who cites it and to who copies those.
    """

    cited: tuple[Cited, ...]
    copied: tuple[Copied, ...]
    circles: tuple[tuple[str, ...], ...] = ()
    trees: tuple[Tree, ...] = ()


def sources(case: Case) -> Sources:
    """Who cites whom and who copied whom in the case."""
    return Sources(cited=_cited(case), copied=_copied(case), circles=_circles(case), trees=lineage_trees(case))


def _cited(case: Case) -> tuple[Cited, ...]:
    claims: dict[tuple[str, SourceKind, str | None], set[str]] = defaultdict(set)
    for key in case.claims:
        for voice in statement(case, key).voices:
            name = case.entities[voice.entity].name if voice.entity is not None else voice.words
            claims[name, voice.kind, voice.entity].add(key)
    judged = {s: j.verdict for j in case.pile.judgements if j.kind is JudgementKind.SOURCE for s in j.subject}
    found = [
        Cited(
            name=name,
            kind=kind,
            entity=entity,
            reports=tuple(report_of(case, d) for d in sorted({k.rpartition("#")[0] for k in keys})),
            claims=tuple(sorted(keys)),
            reliability=judged.get(name, "F"),
        )
        for (name, kind, entity), keys in claims.items()
    ]
    return tuple(sorted(found, key=lambda c: (-len(c.claims), c.kind.value, c.name)))


def _copied(case: Case) -> tuple[Copied, ...]:
    return tuple(_pair(case, c) for c in case.settlement.copies)


def _pair(case: Case, copy: Copy) -> Copied:
    edits = edits_of(copy, case.document(copy.left).text, case.document(copy.right).text)
    return Copied(left=report_of(case, copy.left), right=report_of(case, copy.right), copy=copy, edits=edits)


def _circles(case: Case) -> tuple[tuple[str, ...], ...]:
    """Pairs of publishers that each lean on the other's word."""
    cites: set[tuple[str, str]] = set()
    publishers = {p for d in case.readings for p in case.publishers(d)}
    for source in _cited(case):
        for report in source.reports:
            cites |= {(p, source.name) for p in report.publishers if source.name in publishers and p != source.name}
    return tuple(sorted({(a, b) for a, b in cites if a < b and (b, a) in cites}))

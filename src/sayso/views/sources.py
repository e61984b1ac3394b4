"""Who copied or cites whom, and on whose word the pile stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from sayso.model.attribution import Attribution, SourceKind
from sayso.model.case import Case
from sayso.model.judgement import JudgementKind
from sayso.model.lineage import Copy
from sayso.model.pile import claim_key, split_key
from sayso.views.edits import Edit, edits_of
from sayso.views.lineage import Tree, lineage_trees
from sayso.views.statement import Report, report_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A source, how it is known, the reports that cite it and how many claims lean on it.

    ``others`` is how many more reports cite it; ``reliability`` is A–F as people judged it; F (cannot be judged)
    until somebody does.
    """

    name: str
    kind: SourceKind
    entity: str | None
    reports: tuple[Report, ...]
    claims: tuple[str, ...]
    reliability: str = "F"
    others: int = 0


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
    return Sources(
        cited=tuple(cited(case, s) for s in speakers(case)),
        copied=tuple(copied(case, c) for c in case.settlement.copies),
        circles=circles(case),
        trees=lineage_trees(case),
    )


Speaker = tuple[str, SourceKind, str | None]
"""A source: its name, how it is known, the entity it is."""


def speakers(case: Case) -> Mapping[Speaker, tuple[str, ...]]:
    """The keys of the claims that lean on each source, the most leaned on first."""
    return case.once("speakers", _speakers)


def cited(case: Case, speaker: Speaker, *, most: int | None = None) -> Cited:
    """One source, ready to be shown, with at most so many of its reports."""
    name, kind, entity = speaker
    keys = speakers(case)[speaker]
    documents = case.once("cited documents", _documents)[speaker]
    return Cited(
        name=name,
        kind=kind,
        entity=entity,
        reports=tuple(report_of(case, d) for d in documents[:most]),
        claims=keys,
        reliability=case.once("reliability", _reliability).get(name, "F"),
        others=max(0, len(documents) - most) if most is not None else 0,
    )


def copied(case: Case, copy: Copy) -> Copied:
    """Two reports that share text, ready to be shown."""
    edits = edits_of(copy, case.document(copy.left).text, case.document(copy.right).text)
    return Copied(left=report_of(case, copy.left), right=report_of(case, copy.right), copy=copy, edits=edits)


def circles(case: Case) -> tuple[tuple[str, ...], ...]:
    """Pairs of publishers that each lean on the other's word."""
    return case.once("circles", _circles)


def _documents(case: Case) -> Mapping[Speaker, tuple[str, ...]]:
    return {s: tuple(sorted({split_key(k)[0] for k in keys})) for s, keys in speakers(case).items()}


def _reliability(case: Case) -> Mapping[str, str]:
    return {s: j.verdict for j in case.pile.judgements if j.kind is JudgementKind.SOURCE for s in j.subject}


def _speakers(case: Case) -> Mapping[Speaker, tuple[str, ...]]:
    found: dict[Speaker, set[str]] = defaultdict(set)
    for reading in case.pile.readings:
        document = reading.document.id
        known = {a.id: _speaker(case, document, a) for a in reading.attributions}
        # Whom a sentence quotes for what is not known where it was not surely read.
        for claim in (c for c in reading.claims if not c.doubted):
            for attribution in claim.attribution:
                if attribution in known:
                    found[known[attribution]].add(claim_key(document, claim.id))
    ranked = sorted(found.items(), key=lambda item: (-len(item[1]), item[0][1].value, item[0][0], item[0][2] or ""))
    return {speaker: tuple(sorted(keys)) for speaker, keys in ranked}


def _speaker(case: Case, document: str, attribution: Attribution) -> Speaker:
    source = attribution.source
    if source is None:
        return attribution.cue.text, attribution.kind, None
    entity = case.entity_of_mention.get((document, source.mention)) if source.mention is not None else None
    return (case.entities[entity].name if entity is not None else source.text), attribution.kind, entity


def _circles(case: Case) -> tuple[tuple[str, ...], ...]:
    cites: set[tuple[str, str]] = set()
    publishers = {p for d in case.readings for p in case.publishers(d)}
    for (name, _, _), keys in speakers(case).items():
        if name in publishers:
            documents = {split_key(k)[0] for k in keys}
            cites |= {(p, name) for d in documents for p in case.publishers(d) if p != name}
    return tuple(sorted({(a, b) for a, b in cites if a < b and (b, a) in cites}))

"""Where the tellings of one event began: lineages, and how many of them are independent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.model.attribution import SourceKind
from sayso.model.corroboration import Corroboration, Lineage
from sayso.model.document import Document
from sayso.model.lineage import Copy
from sayso.model.pile import Pile
from sayso.weighing.families import Families, voice_of
from sayso.weighing.telling import Telling, source_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What counting origins leans on: the reports, who copied whom, who owns whom, who is who, what is retracted."""

    publishers: Mapping[str, tuple[str, ...]]
    documents: Mapping[str, Document]
    copies: Mapping[str, tuple[Copy, ...]]
    families: Families
    entity_of_mention: Mapping[tuple[str, str], str]
    names: Mapping[str, str]
    retracted: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Root:
    """Where one telling began: a key that equal origins share, its name, and whether it is known to be one.

    ``known`` is false for sources that nobody names and for reports whose publisher is unknown.
    """

    key: str
    name: str | None
    reason: str
    known: bool


def corroborate(told: Sequence[Telling], ground: Ground) -> Corroboration:
    """How many independent origins the affirming tellings among ``told`` have, with the reasons.

    Retracted reports carry no weight; where nothing else is left the count is the smallest there is, 1 to 1.
    """
    voices = [t for t in told if t.affirms and t.document not in ground.retracted]
    lineages = _lineages(voices, ground)
    certain = sum(lineage.certain for lineage in lineages)
    return Corroboration(
        reports=_reports(voices, ground),
        at_least=max(1, certain),
        at_most=max(1, len(lineages)),
        lineages=lineages,
    )


def _reports(voices: Iterable[Telling], ground: Ground) -> int:
    documents = sorted({t.document for t in voices})
    return sum(max(1, len(ground.publishers.get(d, ()))) for d in documents)


def root_of(telling: Telling, ground: Ground) -> Root:
    """Where one telling began, by its chain of speakers, its credit line or its publisher."""
    inner = telling.innermost()
    if inner is None:
        return _own_voice(telling.document, ground)
    if inner.kind is SourceKind.NAMED and inner.source is not None:
        key, name = _named(telling, inner.source.mention, inner.source.text, ground)
        return Root(key=key, name=name, reason=f"on the word of {name}", known=True)
    words = inner.source.text if inner.source is not None else inner.cue.text
    named = telling.named_speaker()
    if named is not None and named.source is not None:
        key, name = _named(telling, named.source.mention, named.source.text, ground)
        return Root(key=f"{key}|{source_name(words)}", name=name, reason=f"{name} passes on “{words}”", known=False)
    return Root(
        key=f"unnamed|{telling.document}|{source_name(words)}",
        name=None,
        reason=f"on the word of nobody named (“{words}”)",
        known=False,
    )


def _named(telling: Telling, mention: str | None, words: str, ground: Ground) -> tuple[str, str]:
    entity = ground.entity_of_mention.get((telling.document, mention)) if mention is not None else None
    if entity is not None:
        return f"entity|{entity}", ground.names[entity]
    return f"source|{source_name(words)}", words


def _own_voice(document: str, ground: Ground) -> Root:
    report = ground.documents[document]
    if report.credits:
        credit = report.credits[0]
        return Root(
            key=f"agency|{source_name(credit.strip('() '))}", name=credit, reason=f"credits {credit}", known=True
        )
    voices = sorted({voice_of(p, ground.families) for p in ground.publishers.get(document, ())})
    if not voices:
        return Root(
            key=f"report|{document}", name=None, reason="in the voice of a report of no known publisher", known=False
        )
    name = voices[0]
    return Root(key=f"voice|{name.casefold()}", name=name, reason=f"in the voice of {name}", known=True)


def _lineages(voices: Sequence[Telling], ground: Ground) -> tuple[Lineage, ...]:
    roots = _roots(voices, ground)
    groups = _joined(voices, roots, ground)
    return tuple(_lineage(group, roots) for group in groups)


def _roots(voices: Sequence[Telling], ground: Ground) -> dict[str, Root]:
    """Each telling's root; a report that names a source elsewhere for the same thing has no voice of its own on it."""
    roots = {t.key: root_of(t, ground) for t in voices}
    sourced: dict[str, list[Root]] = defaultdict(list)
    for t in voices:
        if t.speakers:
            sourced[t.document].append(roots[t.key])
    for t in voices:
        others = sourced.get(t.document)
        if not t.speakers and others:
            best = min(others, key=lambda r: (not r.known, r.key))
            roots[t.key] = Root(
                key=best.key, name=best.name, reason="told again in the report's own words", known=best.known
            )
    return roots


def _joined(voices: Sequence[Telling], roots: Mapping[str, Root], ground: Ground) -> list[list[tuple[Telling, str]]]:
    """Tellings grouped by shared root or copied passage, each with the reason it is there."""
    ordered = sorted(voices, key=lambda t: t.key)
    group_of: dict[str, int] = {}
    groups: list[list[tuple[Telling, str]]] = []
    by_root: dict[str, int] = {}
    for t in ordered:
        root = roots[t.key]
        copied = _copied_from(t, ordered, group_of, ground)
        number = by_root.get(root.key)
        if number is None and copied is not None:
            number, reason = group_of[copied[0].key], copied[1]
        elif number is None:
            number, reason = len(groups), root.reason
            groups.append([])
        else:
            reason = root.reason
        by_root.setdefault(root.key, number)
        group_of[t.key] = number
        groups[number].append((t, reason))
    return groups


def _copied_from(
    telling: Telling, ordered: Sequence[Telling], seen: Mapping[str, int], ground: Ground
) -> tuple[Telling, str] | None:
    for copy in ground.copies.get(telling.document, ()):
        other = copy.right if copy.left == telling.document else copy.left
        spans = [(p.left if copy.left == telling.document else p.right) for p in copy.passages]
        if not any(s.overlaps(telling.claim.passage) for s in spans):
            continue
        for t in ordered:
            if t.document == other and t.key in seen:
                return t, f"shares its text with {ground.documents[other].name}: {copy.reasons[0]}"
    return None


def _lineage(group: Sequence[tuple[Telling, str]], roots: Mapping[str, Root]) -> Lineage:
    found = [roots[t.key] for t, _ in group]
    best = min(found, key=lambda r: (not r.known, r.name is None, r.key))
    return Lineage(
        documents=tuple(sorted({t.document for t, _ in group})),
        origin=best.name,
        reasons=tuple(dict.fromkeys(reason for _, reason in group)),
        certain=any(r.known for r in found),
    )


def ground_of(
    pile: Pile,
    copies: Sequence[Copy],
    families: Families,
    entities: Mapping[str, tuple[str, Iterable[tuple[str, str]]]],
) -> Ground:
    """The ground for a pile; ``entities`` maps an entity's id to its name and mentions."""
    by_document: dict[str, list[Copy]] = defaultdict(list)
    for copy in copies:
        by_document[copy.left].append(copy)
        by_document[copy.right].append(copy)
    publishers: dict[str, set[str]] = defaultdict(set)
    for reading in pile.readings:
        if reading.document.publisher:
            publishers[reading.document.id].add(reading.document.publisher)
    for capture in pile.captures:
        if capture.publisher:
            publishers[capture.document].add(capture.publisher)
    return Ground(
        publishers={d: tuple(sorted(p)) for d, p in publishers.items()},
        documents={r.document.id: r.document for r in pile.readings},
        copies={d: tuple(c) for d, c in by_document.items()},
        families=families,
        entity_of_mention={m: e for e, (_, mentions) in entities.items() for m in mentions},
        names={e: name for e, (name, _) in entities.items()},
        retracted=frozenset(),
    )

"""Where the tellings of one event began: lineages, and how many of them are independent."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.model.attribution import SourceKind
from sayso.model.corroboration import Corroboration, Lineage
from sayso.model.document import Document
from sayso.model.lineage import Copy
from sayso.model.pile import Pile
from sayso.weighing.families import Families
from sayso.weighing.papers import body_behind
from sayso.weighing.telling import Telling, source_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What counting origins leans on: the reports, who copied whom, who owns whom, who is who, what is retracted."""

    publishers: Mapping[str, tuple[str, ...]]
    documents: Mapping[str, Document]
    copies: Mapping[str, tuple[Copy, ...]]
    entity_of_mention: Mapping[tuple[str, str], str]
    names: Mapping[str, str]
    entity_of_name: Mapping[str, str]
    owner_of_name: Mapping[str, str]
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
        owns = f", owner of {inner.source.text}" if source_name(inner.source.text) in ground.owner_of_name else ""
        return Root(key=key, name=name, reason=f"on the word of {name}{owns}", known=True)
    words = inner.source.text if inner.source is not None else inner.cue.text
    if (behind := body_behind(inner, telling.reading)) is not None:
        key, name = _named(telling, behind.id, behind.name, ground)
        return Root(key=key, name=name, reason=f"on the word of {name} (“{words}”)", known=True)
    named = telling.named_speaker()
    if named is None and _last_word(words) in _PAPERS and (own := _own_voice(telling.document, ground)).known:
        return replace(own, reason=f"{own.name} goes by “{words}”", known=False)
    if named is not None and named.source is not None:
        key, name = _named(telling, named.source.mention, named.source.text, ground)
        return Root(key=f"{key}|{source_name(words)}", name=name, reason=f"{name} passes on “{words}”", known=False)
    return Root(
        key=f"unnamed|{telling.document}|{source_name(words)}",
        name=None,
        reason=f"on the word of nobody named (“{words}”)",
        known=False,
    )


_PAPERS = frozenset(
    {"records", "documents", "papers", "accounts", "figures", "data", "files", "statements", "archives"}
)
"""What a report has seen for itself: its publisher says what stands there, but others may have seen the same."""


def _last_word(words: str) -> str:
    return words.split()[-1].casefold() if words.split() else ""


def _named(telling: Telling, mention: str | None, words: str, ground: Ground) -> tuple[str, str]:
    entity = ground.entity_of_mention.get((telling.document, mention)) if mention is not None else None
    name = ground.names[entity] if entity is not None else words
    if entity is None or source_name(name) in ground.owner_of_name:
        return _by_name(name, ground)
    return f"entity|{entity}", name


def _by_name(words: str, ground: Ground) -> tuple[str, str]:
    """A source or publisher by its name: the entity of that name, where there is just one; a paper is its owner."""
    words = ground.owner_of_name.get(source_name(words), words.strip())
    entity = ground.entity_of_name.get(source_name(words))
    return (f"entity|{entity}", ground.names[entity]) if entity is not None else (f"source|{source_name(words)}", words)


def _own_voice(document: str, ground: Ground) -> Root:
    report = ground.documents[document]
    if report.credits:
        key, credit = _by_name(report.credits[0].strip("() "), ground)
        return Root(key=key, name=credit, reason=f"credits {credit}", known=True)
    voices = sorted({_by_name(p, ground)[1] for p in ground.publishers.get(document, ())})
    if not voices:
        return Root(
            key=f"report|{document}", name=None, reason="in the voice of a report of no known publisher", known=False
        )
    key, name = _by_name(voices[0], ground)
    return Root(key=key, name=name, reason=f"in the voice of {name}", known=True)


def _lineages(voices: Sequence[Telling], ground: Ground) -> tuple[Lineage, ...]:
    roots = _roots(voices, ground)
    groups = _joined(voices, roots, ground)
    borrowed = _borrowed(voices, roots, ground)
    return tuple(_lineage(group, roots, borrowed) for group in groups)


def _borrowed(voices: Sequence[Telling], roots: Mapping[str, Root], ground: Ground) -> frozenset[str]:
    """The tellings whose words stood first, or may have, in a report that nobody is known to have told.

    A paper that prints such a text in its own voice makes its origin no better known.
    """
    own = {t.key for t in voices if roots[t.key].key == _own_voice(t.document, ground).key}
    credited = {t.key for t in voices if ground.documents[t.document].credits}
    taken = [
        (t.key, other.key)
        for t, other, copy in _copied(sorted(voices, key=lambda t: t.key), ground)
        if t.key in own - credited and copy.source != t.document
    ]
    found = {key for key, root in roots.items() if not root.known}
    while more := {key for key, other in taken if other in found} - found:
        found |= more
    return frozenset(found)


def _roots(voices: Sequence[Telling], ground: Ground) -> dict[str, Root]:
    """Each telling's root.

    A report that names a source elsewhere for the same thing has no voice of its own on it; a paper that is cited for
    what it has on another's word passes that word on.
    """
    roots = {t.key: _unless_linked(t, root_of(t, ground), voices, ground) for t in voices}
    sourced: dict[str, list[Root]] = defaultdict(list)
    for t in voices:
        if t.speakers:
            sourced[t.document].append(roots[t.key])
    for t in voices:
        others = sourced.get(t.document)
        if not t.speakers and others:
            best = min(others, key=lambda r: (not r.known, r.key))
            roots[t.key] = replace(best, reason="told again in the report's own words")
    return _passed_on(voices, roots, ground)


def _unless_linked(telling: Telling, root: Root, voices: Sequence[Telling], ground: Ground) -> Root:
    """A report that tells in its own voice what another report tells, and links to that one, may have it from there."""
    report = ground.documents[telling.document]
    if not root.known or not report.links or root.key != _own_voice(telling.document, ground).key:
        return root
    links = {_address(link) for link in report.links}
    others = sorted({t.document for t in voices} - {telling.document})
    for other in (ground.documents[d] for d in others):
        if other.url is not None and _address(other.url) in links and other.publisher != report.publisher:
            return replace(root, reason=f"{root.reason}, with a link to {other.publisher or other.name}", known=False)
    return root


def _address(url: str) -> str:
    """An address without what may differ for one page: scheme, www, query, fragment and last slash."""
    bare = re.sub(r"^https?://(?:www\.)?", "", url.strip().casefold())
    return re.split(r"[?#]", bare)[0].rstrip("/")


def _passed_on(voices: Sequence[Telling], roots: dict[str, Root], ground: Ground) -> dict[str, Root]:
    """Follow a cited paper to its own source for the same thing, as often as it takes; a circle is one origin."""
    leans: dict[str, Root] = {}
    for t in sorted(voices, key=lambda t: t.key):
        own = _own_voice(t.document, ground)
        if own.key != roots[t.key].key and own.known:
            leans.setdefault(own.key, roots[t.key])
    return {key: _followed(root, leans) for key, root in roots.items()}


def _followed(root: Root, leans: Mapping[str, Root]) -> Root:
    """Where the papers lead that lean on one another, beginning with one."""
    path = [root]
    while (behind := leans.get(path[-1].key)) is not None:
        reason = f"{path[-1].name} has it from {behind.name or 'nobody named'}"
        keys = [r.key for r in path]
        if behind.key in keys:
            circle = sorted(path[keys.index(behind.key) :], key=lambda r: r.key)
            names = ", ".join(str(r.name) for r in circle)
            return replace(circle[0], reason=f"{reason}: {names} cite one another, and nobody else is named")
        path.append(replace(behind, reason=reason))
    return path[-1]


def _joined(voices: Sequence[Telling], roots: Mapping[str, Root], ground: Ground) -> list[list[tuple[Telling, str]]]:
    """Tellings grouped by shared root or copied passage, each with the reason it is there; the order plays no part."""
    ordered = sorted(voices, key=lambda t: t.key)
    leader = {t.key: t.key for t in ordered}
    reasons = {t.key: roots[t.key].reason for t in ordered}

    def find(key: str) -> str:
        while leader[key] != key:
            leader[key] = leader[leader[key]]
            key = leader[key]
        return key

    def join(a: str, b: str) -> None:
        first, second = sorted((find(a), find(b)))
        leader[second] = first

    by_root: dict[str, str] = {}
    for t in ordered:
        join(t.key, by_root.setdefault(roots[t.key].key, t.key))
    for t, other, copy in _copied(ordered, ground):
        join(t.key, other.key)
        reasons[t.key] = f"shares its text with {ground.documents[other.document].name}: {copy.reasons[0]}"
    groups: dict[str, list[tuple[Telling, str]]] = defaultdict(list)
    for t in ordered:
        groups[find(t.key)].append((t, reasons[t.key]))
    return [groups[key] for key in sorted(groups)]


def _copied(ordered: Sequence[Telling], ground: Ground) -> Iterator[tuple[Telling, Telling, Copy]]:
    """Tellings whose passage stands in another report too, with that report's telling."""
    by_document: dict[str, list[Telling]] = defaultdict(list)
    for t in ordered:
        by_document[t.document].append(t)
    for t in ordered:
        for copy in ground.copies.get(t.document, ()):
            here_is_left = copy.left == t.document
            other = copy.right if here_is_left else copy.left
            spans = [(p.left if here_is_left else p.right) for p in copy.passages]
            if other in by_document and any(s.overlaps(t.claim.passage) for s in spans):
                yield t, by_document[other][0], copy


def _lineage(group: Sequence[tuple[Telling, str]], roots: Mapping[str, Root], borrowed: frozenset[str]) -> Lineage:
    found = [roots[t.key] for t, _ in group]
    best = min(found, key=lambda r: (not r.known, r.name is None, r.key))
    return Lineage(
        documents=tuple(sorted({t.document for t, _ in group})),
        origin=best.name,
        reasons=tuple(dict.fromkeys(reason for _, reason in group)),
        certain=any(t.key not in borrowed for t, _ in group),
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
        entity_of_mention={m: e for e, (_, mentions) in entities.items() for m in mentions},
        names={e: name for e, (name, _) in entities.items()},
        entity_of_name=_unique({e: name for e, (name, _) in entities.items()}),
        owner_of_name={source_name(publisher): owner for publisher, owner in families.items()},
        retracted=frozenset(),
    )


def _unique(names: Mapping[str, str]) -> dict[str, str]:
    """The entity of each folded name that only one entity bears."""
    bearers: dict[str, list[str]] = defaultdict(list)
    for entity, name in names.items():
        bearers[source_name(name)].append(entity)
    return {name: found[0] for name, found in bearers.items() if len(found) == 1}

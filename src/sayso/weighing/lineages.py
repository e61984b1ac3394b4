"""Where the tellings of one event began: lineages, and how many of them are independent."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from sayso.model.corroboration import Corroboration, Lineage
from sayso.model.lineage import Copy
from sayso.weighing.agreeing import Point, agreed
from sayso.weighing.leaning import followed
from sayso.weighing.report import Report, Root
from sayso.weighing.retractions import fallen
from sayso.weighing.telling import Telling

_NO_DAY = "9999"
"""Sorts a report without a day behind those that have one."""


def corroborate(told: Sequence[Telling], points: Sequence[Point] = ()) -> Corroboration:
    """How many independent origins the affirming tellings among ``told`` have, with the reasons.

    Of tellings that contradict one another on some point those with most behind them are counted.  Retracted reports,
    and what rests on them, carry no weight; where nothing else is left the count is the smallest there is, 1 to 1.
    They are followed to their roots all the same, so that no count rises when a report is retracted.
    """
    every = [t for t in told if t.affirms]
    gone = fallen(every)
    voices = [t for t in every if t.key not in gone]
    trees = _Trees(every)
    found = agreed(voices, points, lambda keys: _behind(trees.of(keys), [t for t in voices if t.key in keys]))
    lineages = trees.of(found.kept)
    certain = sum(lineage.certain for lineage in lineages)
    return Corroboration(
        reports=_reports(t for t in voices if t.key in found.kept),
        at_least=max(1, certain),
        at_most=max(1, len(lineages)),
        lineages=lineages,
        lead=found.lead,
        apart=found.apart,
        every=trees.of({t.key for t in voices}) if found.apart else (),
        short=found.short,
        fallen=tuple(sorted(t.key for t in every if t.key in gone and not t.report.retracted)),
    )


def _behind(lineages: Sequence[Lineage], told: Sequence[Telling]) -> tuple[int, int, int]:
    return sum(line.certain for line in lineages), len(lineages), _reports(told)


def _reports(voices: Iterable[Telling]) -> int:
    return sum(max(1, len(report.publishers)) for report in {t.document: t.report for t in voices}.values())


class _Trees:
    """The tellings of one event by where they began."""

    def __init__(self, voices: Sequence[Telling]) -> None:
        self._roots = _roots(voices)
        self._groups = _joined(voices, self._roots)
        self._borrowed = _borrowed(voices, self._roots)

    def of(self, keys: Collection[str]) -> tuple[Lineage, ...]:
        """The lineages of some of them."""
        chosen = ([(t, reason) for t, reason in group if t.key in keys] for group in self._groups)
        return tuple(_lineage(group, self._roots, self._borrowed) for group in chosen if group)


def _borrowed(voices: Sequence[Telling], roots: Mapping[str, Root]) -> frozenset[str]:
    """The tellings whose words stood first, or may have, in a report that nobody is known to have told.

    A paper that prints such a text in its own voice makes its origin no better known.
    """
    own = {t.key for t in voices if roots[t.key].key == t.report.voice.key}
    credited = {t.key for t in voices if t.report.document.credits}
    taken = [
        (t.key, other.key)
        for t, other, copy in _copied(sorted(voices, key=lambda t: t.key))
        if t.key in own - credited and copy.source != t.document
    ]
    found = {key for key, root in roots.items() if not root.known}
    while more := {key for key, other in taken if other in found} - found:
        found |= more
    return frozenset(found)


def _roots(voices: Sequence[Telling]) -> dict[str, Root]:
    """Each telling's root.

    A report that names a source elsewhere for the same thing has no voice of its own on it; a paper that is cited for
    what it has on another's word passes that word on.
    """
    reports = {t.document: t.report for t in sorted(voices, key=lambda t: t.document)}
    roots = {t.key: _unless_linked(t, reports.values()) for t in voices}
    sourced: dict[str, list[Root]] = defaultdict(list)
    for t in voices:
        if t.speakers:
            sourced[t.document].append(roots[t.key])
    for t in voices:
        others = sourced.get(t.document)
        if not t.speakers and others:
            best = min(others, key=lambda r: (not r.known, r.key))
            roots[t.key] = replace(best, reason="told again in the report's own words")
    return _passed_on(voices, roots)


def _unless_linked(telling: Telling, reports: Iterable[Report]) -> Root:
    """A report that tells in its own voice what another report tells, and links to that one, may have it from there."""
    report, root = telling.report.document, telling.root
    if not root.known or not report.links or root.key != telling.report.voice.key:
        return root
    links = {_address(link) for link in report.links}
    for other in (r.document for r in reports if r.document.id != telling.document):
        if other.url is not None and _address(other.url) in links and other.publisher != report.publisher:
            return replace(root, reason=f"{root.reason}, with a link to {other.publisher or other.name}", known=False)
    return root


def _address(url: str) -> str:
    """An address without what may differ for one page: scheme, www, query, fragment and last slash."""
    bare = re.sub(r"^https?://(?:www\.)?", "", url.strip().casefold())
    return re.split(r"[?#]", bare)[0].rstrip("/")


def _passed_on(voices: Sequence[Telling], roots: dict[str, Root]) -> dict[str, Root]:
    """Follow a cited paper to its own source for the same thing, as often as it takes; a circle is one origin."""
    leans: dict[str, dict[str, Root]] = defaultdict(dict)
    for t in sorted(voices, key=lambda t: t.key):
        own = t.report.voice
        if own.key != roots[t.key].key and own.known:
            leans[own.key].setdefault(roots[t.key].key, roots[t.key])
    return {key: followed(root, leans) for key, root in roots.items()}


def _joined(voices: Sequence[Telling], roots: Mapping[str, Root]) -> list[list[tuple[Telling, str]]]:
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
    for t, other, copy in _copied(ordered):
        join(t.key, other.key)
        reasons[t.key] = f"shares its text with {other.report.document.name}: {copy.reasons[0]}"
    groups: dict[str, list[tuple[Telling, str]]] = defaultdict(list)
    for t in ordered:
        groups[find(t.key)].append((t, reasons[t.key]))
    return [groups[key] for key in sorted(groups)]


def _copied(ordered: Sequence[Telling]) -> Iterator[tuple[Telling, Telling, Copy]]:
    """Tellings whose passage stands in another report too, with that report's telling."""
    by_document: dict[str, list[Telling]] = defaultdict(list)
    for t in ordered:
        by_document[t.document].append(t)
    for t in ordered:
        for copy in t.report.copies:
            here_is_left = copy.left == t.document
            other = copy.right if here_is_left else copy.left
            spans = [(p.left if here_is_left else p.right) for p in copy.passages]
            if other in by_document and any(s.overlaps(t.claim.passage) for s in spans):
                yield t, by_document[other][0], copy


def _lineage(group: Sequence[tuple[Telling, str]], roots: Mapping[str, Root], borrowed: frozenset[str]) -> Lineage:
    # Of reports that share a text the one printed first has it from the origin, not who printed it again a day later.
    found = [(roots[t.key], t.report.document.day or _NO_DAY, not t.report.document.credits) for t, _ in group]
    best, *_ = min(found, key=lambda f: (not f[0].known, f[0].name is None, f[1], f[2], f[0].key))
    return Lineage(
        documents=tuple(sorted({t.document for t, _ in group})),
        origin=best.name,
        reasons=tuple(dict.fromkeys(reason for _, reason in group)),
        certain=any(t.key not in borrowed for t, _ in group),
    )

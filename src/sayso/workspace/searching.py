"""Search: names of entities, and the sentences that hold the words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.archive.folding import words_of
from sayso.model.case import Case
from sayso.model.passage import Passage
from sayso.model.reading import Reading
from sayso.model.span import Span
from sayso.views.statement import Report, report_of

_MOST_PASSAGES = 5
_LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class NameHit:
    """An entity one of whose spellings has all the words."""

    entity: str
    name: str
    kind: str
    reports: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportHit:
    """A report with the words, and its sentences that have most of them."""

    report: Report
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a search found, names first."""

    names: tuple[NameHit, ...]
    reports: tuple[ReportHit, ...]


def found_in(case: Case, asked: str, documents: list[str]) -> Found:
    """The hits of a search in a case; ``documents`` hold all the words, best first."""
    wanted = set(words_of(asked))
    names = [
        NameHit(entity=e.id, name=e.name, kind=e.kind.value, reports=len({d for d, _ in e.mentions}))
        for e in case.settlement.entities
        if wanted and any(wanted <= set(words_of(n)) for n in (e.name, *(s.name for s in e.names)))
    ]
    reports = [
        ReportHit(report=report_of(case, d), passages=_passages(case.readings[d], wanted))
        for d in documents
        if d in case.readings
    ]
    return Found(names=tuple(sorted(names, key=lambda n: (-n.reports, n.name, n.entity))), reports=tuple(reports))


def _passages(reading: Reading, wanted: set[str]) -> tuple[Passage, ...]:
    text = reading.document.text
    spans = reading.sentences or [Span(start=m.start(), end=m.end()) for m in _LINE.finditer(text)]
    scored = [(len(wanted & set(words_of(s.of(text)))), s) for s in spans]
    best = sorted((pair for pair in scored if pair[0]), key=lambda pair: (-pair[0], pair[1].start))[:_MOST_PASSAGES]
    return tuple(
        Passage(document=reading.document.id, start=s.start, end=s.end, text=s.of(text))
        for s in sorted(s for _, s in best)
    )

"""Search over names, lines and sentences."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model.case import Case
from sayso.model.entity import Entity
from sayso.views.statement import Report, Statement, report_of, statement

MOST = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A report whose text has the words, with the words around the first."""

    report: Report
    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a search found, the best fifty of each."""

    query: str
    entities: tuple[Entity, ...] = ()
    statements: tuple[Statement, ...] = ()
    hits: tuple[Hit, ...] = ()


def find(case: Case, query: str) -> Found:
    """Entities, claims and reports that hold the words of ``query``, whatever their case."""
    asked = " ".join(query.split()).casefold()
    if not asked:
        return Found(query=query)
    words = asked.split()
    entities = [e for e in case.settlement.entities if e.names and _holds(" ".join(n.name for n in e.names), words)]
    keys = [k for k, c in case.claims.items() if _holds(c.line, words)]
    hits = [h for d in case.readings if (h := _hit(case, d, asked)) is not None]
    return Found(
        query=query,
        entities=tuple(sorted(entities, key=lambda e: (-len(e.mentions), e.name, e.id))[:MOST]),
        statements=tuple(statement(case, k) for k in sorted(keys)[:MOST]),
        hits=tuple(hits[:MOST]),
    )


def _holds(text: str, words: list[str]) -> bool:
    folded = text.casefold()
    return all(w in folded for w in words)


def _hit(case: Case, document: str, asked: str) -> Hit | None:
    text = case.readings[document].document.text
    at = text.lower().find(asked)
    if at < 0:
        return None
    end = at + len(asked)
    return Hit(
        report=report_of(case, document),
        before=text[max(0, at - 90) : at],
        words=text[at:end],
        after=text[end : end + 90],
    )

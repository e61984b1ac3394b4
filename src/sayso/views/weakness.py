"""What rests on a single or an unnamed source, and what could not be read or dated."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model.case import Case
from sayso.model.claim import ClaimKind
from sayso.model.gap import Gap
from sayso.views.gist import Gist, gists
from sayso.views.happening import Happening, happenings
from sayso.views.statement import Report, Statement, report_of, statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """A stretch of a report that was not read, its words, and why."""

    report: Report
    gap: Gap
    words: str

    @property
    def reason(self) -> str:
        """Why, without the report's name: a file that could not be opened has it in front, for the terminal."""
        return self.gap.reason.removeprefix(f"{self.report.name}: ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Weakness:
    """Where the case is thin."""

    single: tuple[Happening, ...]
    unnamed: tuple[Happening, ...]
    undated: tuple[Statement, ...]
    unread: tuple[Unread, ...]


def weakness(case: Case) -> Weakness:
    """What rests on one origin or on nobody's named word, what cannot be dated, what is unread."""
    affirmed = [h for h in happenings(case) if h.affirmed and h.kind is ClaimKind.EVENT]
    unnamed = [h for h in affirmed if not any(line.origin for line in h.corroboration.lineages)]
    nameless = {h.id for h in unnamed}
    return Weakness(
        single=tuple(h for h in affirmed if h.corroboration.at_most == 1 and h.id not in nameless),
        unnamed=tuple(unnamed),
        undated=_undated(case),
        unread=unread(case),
    )


def unread(case: Case) -> tuple[Unread, ...]:
    """Every gap of every report, by report name and place."""
    found = []
    for reading in case.pile.readings:
        for gap in dict.fromkeys((*reading.document.gaps, *reading.gaps)):
            report = report_of(case, reading.document.id)
            found.append(Unread(report=report, gap=gap, words=reading.document.text[gap.start : gap.end]))
    return tuple(sorted(found, key=lambda u: (u.report.name, u.gap.start, u.gap.reason)))


def thin(case: Case) -> tuple[tuple[Gist, ...], tuple[Gist, ...]]:
    """What rests on one named origin, and what on nobody's named word: events that are told as so, by date."""
    return case.once("thin", _thin)


def _thin(case: Case) -> tuple[tuple[Gist, ...], tuple[Gist, ...]]:
    told = [g for g in gists(case).values() if g.affirmed and g.kind is ClaimKind.EVENT]
    single = tuple(g for g in told if g.origins and g.at_most == 1)
    return single, tuple(g for g in told if not g.origins)


def _undated(case: Case) -> tuple[Statement, ...]:
    """Statements whose date is printed but cannot be resolved."""
    shown = (statement(case, key) for key in case.claims)
    found = [s for s in shown if s.when is not None and s.when.earliest is None and s.weighs]
    return tuple(sorted(found, key=lambda s: (s.report.name, s.passage.start, s.key)))

"""What is new between two states of a case, ready to be shown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.model.case import Case
from sayso.views.disputes import Dispute, dispute
from sayso.views.happening import Happening, by_date, happening
from sayso.views.statement import Report, report_of
from sayso.views.tie import Tie, tie
from sayso.workspace.changed import Changed, Moved, Regrouped, changed


@dataclass(frozen=True, slots=True, kw_only=True)
class Strengthened:
    """An event or state that has more independent origins than before."""

    happening: Happening
    before: int
    now: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Regraded:
    """An event or state that is graded otherwise than before, with the credibility it had."""

    happening: Happening
    before: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Renamed:
    """Who was several and is one now, or the other way round: the names then and now."""

    before: tuple[str, ...]
    now: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What is new: reports, events and states, ties, origins, disagreements, corrections, retractions.

    ``gone`` were told before and are told no more; ``settled`` were disputed before and are no more.
    """

    reports: tuple[Report, ...]
    happenings: tuple[Happening, ...]
    ties: tuple[Tie, ...]
    origins: tuple[Strengthened, ...]
    disputed: tuple[Dispute, ...]
    corrected: tuple[Report, ...]
    retracted: tuple[Report, ...]
    gone: tuple[Happening, ...] = ()
    grades: tuple[Regraded, ...] = ()
    settled: tuple[Dispute, ...] = ()
    joined: tuple[Renamed, ...] = ()
    parted: tuple[Renamed, ...] = ()

    def sections(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """All but the happenings, as titles and lines; empty sections are left out."""
        strength = (f"{s.happening.line} — at least {s.before} before, {s.now} now" for s in self.origins)
        every = (
            ("New reports", (f"{r.cited}: {r.headline or r.name}" for r in self.reports)),
            ("New ties", (f"{t.left.name} and {t.right.name}" for t in self.ties)),
            ("New independent origins", strength),
            ("Graded otherwise", (f"{g.happening.line} — {_credibility(g)}" for g in self.grades)),
            ("Newly disputed", (f"{d.about}: they differ on {d.disagreement.differs.value}" for d in self.disputed)),
            ("Disputed no more", (f"{d.about}: on {d.disagreement.differs.value}" for d in self.settled)),
            ("Told no more", (h.line for h in self.gone)),
            ("One now", (f"{', '.join(j.before)} → {', '.join(j.now)}" for j in self.joined)),
            ("Parted now", (f"{', '.join(p.before)} → {', '.join(p.now)}" for p in self.parted)),
            ("Corrected", (f"{r.cited}: {r.headline or r.name}" for r in self.corrected)),
            ("Retracted", (f"{r.cited}: {r.headline or r.name}: {r.retracted}" for r in self.retracted)),
        )
        listed = ((title, tuple(lines)) for title, lines in every)
        return tuple((title, lines) for title, lines in listed if lines)


def changes_between(before: Case, now: Case) -> Changes:
    """What ``now`` has that ``before`` had not, and what ``before`` had that ``now`` has not."""
    found = changed(before, now)
    return Changes(
        reports=_reports(now, found.reports),
        happenings=tuple(sorted((happening(now, e) for e in found.events), key=by_date)),
        ties=tuple(tie(now, b.left.id, b.right.id) for b in found.ties),
        origins=tuple(strengthened(before, now, m) for m in found.origins),
        disputed=tuple(dispute(now, d) for d in found.disputed),
        corrected=_reports(now, found.corrected),
        retracted=_reports(now, found.retracted),
        gone=tuple(sorted((happening(before, e) for e in found.gone), key=by_date)),
        grades=tuple(regraded(before, now, m) for m in _stood(found)),
        settled=tuple(dispute(before, d) for d in found.settled),
        joined=tuple(renamed(before, now, r) for r in found.joined),
        parted=tuple(renamed(before, now, r) for r in found.parted),
    )


def _stood(found: Changed) -> Iterable[Moved]:
    """Those graded otherwise that are not said already to have more origins."""
    stronger = {m.now for m in found.origins}
    return (m for m in found.grades if m.now not in stronger)


def strengthened(before: Case, now: Case, moved: Moved) -> Strengthened:
    """One that has more origins, ready to be shown."""
    old = before.events[moved.before].corroboration
    shown = happening(now, moved.now)
    return Strengthened(
        happening=shown, before=old.at_least if old is not None else 0, now=shown.corroboration.at_least
    )


def regraded(before: Case, now: Case, moved: Moved) -> Regraded:
    """One that is graded otherwise, ready to be shown."""
    old = before.events[moved.before].grade
    return Regraded(happening=happening(now, moved.now), before=old.credibility if old is not None else "6")


def renamed(before: Case, now: Case, moved: Regrouped) -> Renamed:
    """Who was several or is, by name."""
    return Renamed(
        before=tuple(before.entities[e].name for e in moved.before), now=tuple(now.entities[e].name for e in moved.now)
    )


def _credibility(g: Regraded) -> str:
    return f"credibility {g.before} before, {g.happening.grade.credibility} now"


def _reports(case: Case, documents: Iterable[str]) -> tuple[Report, ...]:
    return tuple(report_of(case, d) for d in documents)

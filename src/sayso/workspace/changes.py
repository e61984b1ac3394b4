"""What is new between two states of a case."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.model.case import Case
from sayso.model.entity import Entity
from sayso.model.event import Event
from sayso.model.judgement import JudgementKind
from sayso.views.disputes import Dispute, disputes
from sayso.views.happening import Happening, by_date, happening
from sayso.views.statement import Report, report_of
from sayso.views.tie import Tie, ties


@dataclass(frozen=True, slots=True, kw_only=True)
class Strengthened:
    """An event or state that has more independent origins than before."""

    happening: Happening
    before: int
    now: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What is new: reports, events and states, ties, origins, disagreements, corrections, retractions."""

    reports: tuple[Report, ...]
    happenings: tuple[Happening, ...]
    ties: tuple[Tie, ...]
    origins: tuple[Strengthened, ...]
    disputed: tuple[Dispute, ...]
    corrected: tuple[Report, ...]
    retracted: tuple[Report, ...]

    def sections(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """All but the happenings, as titles and lines; empty sections are left out."""
        strength = (f"{s.happening.line} — at least {s.before} before, {s.now} now" for s in self.origins)
        every = (
            ("New reports", (f"{r.cited}: {r.headline or r.name}" for r in self.reports)),
            ("New ties", (f"{t.left.name} and {t.right.name}" for t in self.ties)),
            ("New independent origins", strength),
            ("Newly disputed", (f"{d.about}: they differ on {d.disagreement.differs.value}" for d in self.disputed)),
            ("Corrected", (f"{r.cited}: {r.headline or r.name}" for r in self.corrected)),
            ("Retracted", (f"{r.cited}: {r.headline or r.name}: {r.retracted}" for r in self.retracted)),
        )
        listed = ((title, tuple(lines)) for title, lines in every)
        return tuple((title, lines) for title, lines in listed if lines)


def changes_between(before: Case, now: Case) -> Changes:
    """What ``now`` has that ``before`` had not.

    Events are the same if they share a claim, entities if they share a mention: their ids may move as a pile grows.
    """
    old_events = {key: before.events[event] for key, event in before.event_of_claim.items()}
    new_events = [e for e in now.settlement.events if not _old(e, old_events)]
    old_pairs = {frozenset(_mentions(side) for side in (t.left, t.right)) for t in ties(before)}
    retracted = set(now.retractions) - set(before.retractions)
    corrected = _corrected(now) - _corrected(before)
    return Changes(
        reports=_reports(now, set(now.readings) - set(before.readings)),
        happenings=tuple(sorted((happening(now, e) for e in new_events), key=by_date)),
        ties=tuple(t for t in ties(now) if not any(_one_pair(t, pair) for pair in old_pairs)),
        origins=tuple(_strengthened(now, old_events)),
        disputed=tuple(d for d in disputes(now) if _told(d) not in {_told(o) for o in disputes(before)}),
        corrected=_reports(now, corrected),
        retracted=_reports(now, retracted),
    )


def _old(event: Event, old: dict[str, Event]) -> Event | None:
    return next((old[key] for key in event.claims if key in old), None)


def _mentions(entity: Entity) -> frozenset[tuple[str, str]]:
    return frozenset(entity.mentions)


def _one_pair(tie: Tie, pair: frozenset[frozenset[tuple[str, str]]]) -> bool:
    sides = list(pair) if len(pair) == 2 else list(pair) * 2
    left, right = _mentions(tie.left), _mentions(tie.right)
    return bool((left & sides[0] and right & sides[1]) or (left & sides[1] and right & sides[0]))


def _strengthened(now: Case, old: dict[str, Event]) -> Iterable[Strengthened]:
    for event in now.settlement.events:
        known = _old(event, old)
        if known is None or known.corroboration is None or event.corroboration is None:
            continue
        if event.corroboration.at_least > known.corroboration.at_least:
            yield Strengthened(
                happening=happening(now, event), before=known.corroboration.at_least, now=event.corroboration.at_least
            )


def _told(dispute: Dispute) -> tuple[str, tuple[tuple[str, ...], ...]]:
    found = dispute.disagreement
    return found.differs.value, tuple(sorted(tuple(sorted(side.claims)) for side in found.sides))


def _corrected(case: Case) -> set[str]:
    last = {d: j.verdict for j in case.pile.judgements if j.kind is JudgementKind.DOCUMENT for d in j.subject}
    return {d for d, verdict in last.items() if verdict == "corrected" and d in case.readings}


def _reports(case: Case, documents: Iterable[str]) -> tuple[Report, ...]:
    return tuple(report_of(case, d) for d in sorted(documents))

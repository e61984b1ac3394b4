"""What is new between two states of a case."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.model.case import Case
from sayso.model.disagreement import Disagreement
from sayso.model.event import Event
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
    Two of whom something was only denied or supposed before are newly tied once it is told; a denial ties nobody.
    A disagreement is new unless the same sides stood before: one more report on a side is no news.
    """
    old_events = {key: before.events[event] for key, event in before.event_of_claim.items()}
    new_events = [e for e in now.settlement.events if not _old(e, old_events)]
    old_pairs = _tied(before)
    old_disputes = [d.disagreement for d in disputes(before)]
    retracted = set(now.retractions) - set(before.retractions)
    corrected = (now.corrected - before.corrected) & set(now.readings)
    return Changes(
        reports=_reports(now, set(now.readings) - set(before.readings)),
        happenings=tuple(sorted((happening(now, e) for e in new_events), key=by_date)),
        ties=tuple(t for t in ties(now) if t.happenings and old_pairs.isdisjoint(_former(t, before))),
        origins=tuple(_strengthened(now, old_events)),
        disputed=_newly(now, old_disputes),
        corrected=_reports(now, corrected),
        retracted=_reports(now, retracted),
    )


def _old(event: Event, old: dict[str, Event]) -> Event | None:
    return next((old[key] for key in event.claims if key in old), None)


def _tied(case: Case) -> set[tuple[str, str]]:
    return {_sorted(t.left.id, t.right.id) for t in ties(case) if t.happenings}


def _former(tie: Tie, before: Case) -> set[tuple[str, str]]:
    """The pairs of entities that the two sides were before."""
    lefts, rights = ({before.entity_of_mention.get(m) for m in side.mentions} for side in (tie.left, tie.right))
    return {_sorted(a, b) for a in lefts for b in rights if a is not None and b is not None}


def _sorted(left: str, right: str) -> tuple[str, str]:
    return (min(left, right), max(left, right))


def _strengthened(now: Case, old: dict[str, Event]) -> Iterable[Strengthened]:
    for event in now.settlement.events:
        known = _old(event, old)
        if known is None or known.corroboration is None or event.corroboration is None:
            continue
        if event.corroboration.at_least > known.corroboration.at_least:
            yield Strengthened(
                happening=happening(now, event), before=known.corroboration.at_least, now=event.corroboration.at_least
            )


def _newly(now: Case, old: Iterable[Disagreement]) -> tuple[Dispute, ...]:
    by_claim: dict[tuple[str, str], list[Disagreement]] = defaultdict(list)
    for disagreement in old:
        for claim in sorted({c for side in disagreement.sides for c in side.claims}):
            by_claim[disagreement.differs.value, claim].append(disagreement)

    def stood(new: Disagreement) -> bool:
        known = (o for side in new.sides for c in side.claims for o in by_claim[new.differs.value, c])
        return any(_same_sides(o, new) for o in known)

    return tuple(d for d in disputes(now) if not stood(d.disagreement))


def _same_sides(old: Disagreement, new: Disagreement) -> bool:
    """Whether each side of the new one has a claim of an old side, each of another."""
    told = [set(side.claims) for side in old.sides]
    found = [{n for n, claims in enumerate(told) if not claims.isdisjoint(side.claims)} for side in new.sides]
    return all(found) and len(set().union(*found)) >= len(new.sides)


def _reports(case: Case, documents: Iterable[str]) -> tuple[Report, ...]:
    return tuple(report_of(case, d) for d in sorted(documents))

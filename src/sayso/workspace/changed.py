"""What differs between two states of a case, by id: what is new, what went, what moved.  Nothing is drawn here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sayso.model.case import Case
from sayso.model.disagreement import Disagreement
from sayso.model.entity import Entity
from sayso.model.event import Event
from sayso.views.bond import Bond, bonds
from sayso.views.gist import gists, named


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """An event or state that stood before and stands now: its ids then and now."""

    before: str
    now: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Regrouped:
    """Who was several and is one now, or was one and is several: the ids then and now."""

    before: tuple[str, ...]
    now: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """What ``now`` has that ``before`` had not, and the other way round.

    ``events`` are new, ``gone`` were told before (ids of then); ``origins`` have more independent origins, at least,
    and ``grades`` another credibility; ``disputed`` are new disagreements, ``settled`` those that stand no more;
    ``joined`` and ``parted`` are people, bodies and places with a name.
    """

    reports: tuple[str, ...]
    events: tuple[str, ...]
    gone: tuple[str, ...]
    ties: tuple[Bond, ...]
    origins: tuple[Moved, ...]
    grades: tuple[Moved, ...]
    disputed: tuple[Disagreement, ...]
    settled: tuple[Disagreement, ...]
    joined: tuple[Regrouped, ...]
    parted: tuple[Regrouped, ...]
    corrected: tuple[str, ...]
    retracted: tuple[str, ...]


def changed(before: Case, now: Case) -> Changed:
    """What differs.

    Events are the same if they share a claim, entities if they share a mention: their ids may move as a pile grows.
    Two of whom something was only denied or supposed before are newly tied once it is told; a denial ties nobody.
    A disagreement is new unless the same sides stood before: one more report on a side is no news.  What is not
    surely read is no event: it is new when a person has found it read rightly.
    """
    events = [e for e in now.settlement.events if not e.doubted]
    stood = {e.id: old for e in events if (old := _old(e, before)) is not None}
    moved = [(old, now.events[new]) for new, old in stood.items()]
    return Changed(
        reports=tuple(sorted(set(now.readings) - set(before.readings))),
        events=tuple(e for e, g in gists(now).items() if e not in stood and not g.doubted),
        gone=tuple(e for e, g in gists(before).items() if not g.doubted and not _told(before.events[e], now)),
        ties=_newly_tied(before, now),
        origins=tuple(Moved(before=a.id, now=b.id) for a, b in moved if _at_least(a) < _at_least(b)),
        grades=tuple(Moved(before=a.id, now=b.id) for a, b in moved if _credibility(a) != _credibility(b)),
        disputed=_not_in(now.settlement.disagreements, before.settlement.disagreements),
        settled=_not_in(before.settlement.disagreements, now.settlement.disagreements),
        joined=tuple(Regrouped(before=olds, now=(new,)) for new, olds in _split(now, before)),
        parted=tuple(Regrouped(before=(old,), now=news) for old, news in _split(before, now)),
        corrected=tuple(sorted((now.corrected - before.corrected) & set(now.readings))),
        retracted=tuple(sorted(set(now.retractions) - set(before.retractions))),
    )


def _old(event: Event, before: Case) -> Event | None:
    found = (before.event_of_claim.get(key) for key in event.claims)
    return next((before.events[e] for e in found if e is not None and not before.events[e].doubted), None)


def _told(event: Event, case: Case) -> bool:
    found = (case.event_of_claim.get(key) for key in event.claims)
    return any(e is not None and not case.events[e].doubted for e in found)


def _at_least(event: Event) -> int:
    return event.corroboration.at_least if event.corroboration is not None else 0


def _credibility(event: Event) -> str:
    return event.grade.credibility if event.grade is not None else ""


def _newly_tied(before: Case, now: Case) -> tuple[Bond, ...]:
    tied = {(b.left.id, b.right.id) for b in bonds(before) if b.events}
    return tuple(b for b in bonds(now) if b.events and tied.isdisjoint(_former(b, before)))


def _former(bond: Bond, before: Case) -> set[tuple[str, str]]:
    """The pairs of entities that the two sides were before."""
    lefts, rights = (_were(side, before) for side in (bond.left, bond.right))
    return {(min(a, b), max(a, b)) for a in lefts for b in rights}


def _were(entity: Entity, case: Case) -> set[str]:
    return {found for m in entity.mentions if (found := case.entity_of_mention.get(m)) is not None}


def _split(whole: Case, parts: Case) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The named entities of one case that are several named ones in the other."""
    known = named(parts)
    for entity in whole.settlement.entities:
        if len(found := sorted(_were(entity, parts) & known)) > 1:
            yield entity.id, tuple(found)


def _not_in(some: Iterable[Disagreement], others: Iterable[Disagreement]) -> tuple[Disagreement, ...]:
    """The disagreements of ``some`` whose sides do not stand in ``others``."""
    by_claim: dict[tuple[str, str], list[Disagreement]] = defaultdict(list)
    for other in others:
        for claim in sorted({c for side in other.sides for c in side.claims}):
            by_claim[other.differs.value, claim].append(other)
    return tuple(d for d in some if not _stood(d, by_claim))


def _stood(new: Disagreement, by_claim: Mapping[tuple[str, str], list[Disagreement]]) -> bool:
    known = (o for side in new.sides for c in side.claims for o in by_claim.get((new.differs.value, c), ()))
    return any(_same_sides(o, new) for o in known)


def _same_sides(old: Disagreement, new: Disagreement) -> bool:
    """Whether each side of the new one has a claim of an old side, each of another."""
    told = [set(side.claims) for side in old.sides]
    found = [{n for n, claims in enumerate(told) if not claims.isdisjoint(side.claims)} for side in new.sides]
    return all(found) and len(set().union(*found)) >= len(new.sides)

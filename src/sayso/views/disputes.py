"""Disagreements with both sides, their statements and their speakers; and what one report leaves open."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sayso.model.case import Case
from sayso.model.disagreement import Differs, Disagreement
from sayso.model.disputed import disputed_by
from sayso.views.happening import Happening, happenings
from sayso.views.statement import Statement, statement


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownSide:
    """One side: what it says and the statements that say it."""

    value: str
    strength: str | None
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """A disagreement ready to be shown: what it is about, in words, and its sides."""

    disagreement: Disagreement
    about: str
    sides: tuple[ShownSide, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOpen:
    """An event that some reports date and others leave undated: no disagreement, but to be known."""

    event: str
    line: str
    dating: str
    dated: tuple[Statement, ...]
    undated: tuple[Statement, ...]


def left_open(case: Case, name: str | None = None) -> tuple[LeftOpen, ...]:
    """The events dated by one report and undated in another.  Raises ``NotFound`` or ``Ambiguous``."""
    wanted = case.entity(name).id if name is not None else None
    return tuple(left_open_of(h) for h in happenings(case, wanted) if h.dating and h.affirmed)


def left_open_of(h: Happening) -> LeftOpen:
    """Who dates such an event, and who doesn't."""
    told = [s for s in h.statements if s.affirms and not s.retracted]
    dated = {s.report.document for s in told if s.when is not None and s.when.earliest}
    return LeftOpen(
        event=h.id,
        line=h.line,
        dating=h.dating,
        dated=tuple(s for s in told if s.report.document in dated),
        undated=tuple(s for s in told if s.report.document not in dated),
    )


def disputes(case: Case, name: str | None = None) -> tuple[Dispute, ...]:
    """All disagreements, or those about the named entity.  Raises ``NotFound`` or ``Ambiguous``."""
    wanted = case.entity(name).id if name is not None else None
    found = [d for d in case.settlement.disagreements if wanted is None or _concerns(case, d, wanted)]
    return tuple(dispute(case, d) for d in found)


def disputes_of(case: Case, events: Iterable[str]) -> tuple[Dispute, ...]:
    """The disagreements on these events."""
    by_event = disputed_by(case)
    return tuple(dispute(case, d) for event in dict.fromkeys(events) for d in by_event.get(event, ()))


def disputes_about(case: Case, entity: str) -> tuple[Dispute, ...]:
    """The disagreements on what an entity (by id) is, not on what it did."""
    return tuple(dispute(case, d) for d in case.once("disagreements by entity", _by_entity).get(entity, ()))


def _by_entity(case: Case) -> Mapping[str, list[Disagreement]]:
    found: dict[str, list[Disagreement]] = defaultdict(list)
    for d in case.settlement.disagreements:
        if d.entity is not None:
            found[d.entity].append(d)
    return found


def some_disputes(case: Case, start: int, most: int) -> tuple[Dispute, ...]:
    """The disagreements from number ``start``, at most ``most``."""
    return tuple(dispute(case, d) for d in case.settlement.disagreements[start : start + most])


def _concerns(case: Case, disagreement: Disagreement, entity: str) -> bool:
    if disagreement.event is None:
        return disagreement.entity == entity
    return disagreement.event in case.events_of_entity.get(entity, ())


def dispute(case: Case, disagreement: Disagreement) -> Dispute:
    """A disagreement of the case, ready to be shown."""
    sides = tuple(
        ShownSide(value=s.value, strength=s.strength, statements=tuple(statement(case, c) for c in s.claims))
        for s in disagreement.sides
    )
    if disagreement.differs is Differs.WHEN:
        sides = tuple(sorted(sides, key=_first_day))
    return Dispute(disagreement=disagreement, about=_about(case, disagreement), sides=sides)


def _first_day(side: ShownSide) -> str:
    """Years and days are read in their order: 1991, 1993, 1995."""
    return min((s.when.earliest for s in side.statements if s.when and s.when.earliest), default="9999")


def _about(case: Case, disagreement: Disagreement) -> str:
    if disagreement.entity is not None:
        return case.entities[disagreement.entity].name
    event = case.events[str(disagreement.event)]
    sides = [case.entities[p.entity] for p in event.participants if p.entity in case.entities]
    predicate = case.vocabulary.get(event.predicate)
    phrase = predicate.phrase if predicate is not None and predicate.phrase else event.predicate.replace("_", " ")
    told = {s.value.casefold() for s in disagreement.sides}
    named = [e.name for e in sides if e.names]
    # What they differ on does not say what it is about: "killed: three workers, two workers".
    names = dict.fromkeys(named or [e.name for e in sides if e.name.casefold() not in told])
    where = [event.where.name] if event.where is not None and not named else []
    when = [event.when.edtf] if event.when is not None and event.when.edtf and not named else []
    return f"{phrase}: {', '.join((*names, *where, *when))}"

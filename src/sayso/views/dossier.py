"""All that the pile says of one person, organisation or place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.model.case import Case
from sayso.model.claim import ClaimKind
from sayso.model.disagreement import Disagreement
from sayso.model.entity import Entity
from sayso.views.around import happened_at, told_by
from sayso.views.doubted import doubted_of
from sayso.views.happening import Happening, by_date, happening, happenings
from sayso.views.statement import Report, Statement, report_of
from sayso.views.tie import Tie, ties


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A spelling, and the reports that print it."""

    name: str
    reports: tuple[Report, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """One entity: spellings, what it is said to be, what it did or had done to it, ties, disagreements, opinions.

    ``doubted`` are the sentences that may be about it and were not surely read, each once: as printed, and not counted.

    ``there`` is what is said to have happened at a place, ``said`` what others did on its word: it takes no part in
    either.  ``origins`` are the named origins behind all of it but those two, each once; ``unnamed`` counts the
    tellings that have none.
    """

    entity: Entity
    names: tuple[Seen, ...]
    states: tuple[Happening, ...]
    chronology: tuple[Happening, ...]
    undated: tuple[Happening, ...]
    opinions: tuple[Happening, ...]
    ties: tuple[Tie, ...]
    disagreements: tuple[Disagreement, ...]
    doubted: tuple[Statement, ...] = ()
    origins: tuple[str, ...] = ()
    unnamed: int = 0
    there: tuple[Happening, ...] = ()
    said: tuple[Happening, ...] = ()

    @property
    def rests_on(self) -> str:
        """One sentence on whose word all of it rests."""
        if not (self.origins or self.unnamed):
            return "No report says what it is or did."
        word = f"the word of {', '.join(self.origins)}" if self.origins else "nobody's named word"
        if not self.unnamed or not self.origins:
            return f"All that is told here rests on {word}."
        have = "1 telling has" if self.unnamed == 1 else f"{self.unnamed} tellings have"
        return f"Of what is told here, {have} no named origin; the rest is on {word}."


def dossier(case: Case, name: str) -> Dossier:
    """The dossier of the named entity.  Raises ``NotFound`` or ``Ambiguous``."""
    entity = case.entity(name)
    shown = [h for h in happenings(case, entity.id) if not h.doubted]
    mine = {h.id for h in shown}
    lines = [line for h in shown if h.affirmed for line in h.corroboration.lineages]
    events = [h for h in shown if h.kind is ClaimKind.EVENT]
    return Dossier(
        entity=entity,
        names=tuple(Seen(name=n.name, reports=tuple(report_of(case, d) for d in n.documents)) for n in entity.names),
        states=tuple(h for h in shown if h.kind is ClaimKind.STATE and h.told),
        chronology=tuple(h for h in events if h.dated),
        undated=tuple(h for h in events if not h.dated),
        opinions=tuple(h for h in shown if h.kind is ClaimKind.ASSESSMENT),
        ties=ties(case, entity.id),
        disagreements=tuple(d for d in case.settlement.disagreements if d.entity == entity.id or d.event in mine),
        doubted=doubted_of(case, [entity.id]),
        origins=tuple(sorted({line.origin for line in lines if line.origin})),
        unnamed=sum(line.origin is None for line in lines),
        there=_drawn(case, happened_at(case, entity.id)),
        said=_drawn(case, told_by(case, entity.id)),
    )


def _drawn(case: Case, events: Iterable[str]) -> tuple[Happening, ...]:
    return tuple(sorted((happening(case, e) for e in events), key=by_date))

"""An event or state as every view shows it: one line that keeps its hedge, its tellings, what it rests on."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model.amended import Amended
from sayso.model.case import Case
from sayso.model.claim import ClaimKind, Status
from sayso.model.corroboration import Corroboration, Grade
from sayso.model.disagreement import Differs, Disagreement
from sayso.model.disputed import disputed_by, when_of
from sayso.model.event import Event, EventParticipant, EventWhen, EventWhere
from sayso.model.stance import Polarity
from sayso.resolution.happenings.foremost import foremost
from sayso.views.statement import Statement, statement

_NOTHING = Corroboration(reports=0, at_least=1, at_most=1)
_UNGRADED = Grade(credibility="6", reasons=("not weighed yet",))


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """An event or state with all its tellings.

    ``line`` is the line of its best telling, hedge, speaker and all; ``rests_on`` says in one sentence how many
    independent origins stand behind it, and whose word.  ``tie`` is true where its predicate states a relation,
    ``doubted`` where no telling was surely read.
    """

    id: str
    kind: ClaimKind
    predicate: str
    line: str
    statements: tuple[Statement, ...]
    participants: tuple[EventParticipant, ...]
    when: EventWhen | None
    where: EventWhere | None
    corroboration: Corroboration
    grade: Grade
    disagreements: tuple[Disagreement, ...]
    rests_on: str
    tie: bool = True
    doubted: bool = False

    @property
    def weighs(self) -> bool:
        """Whether anything may be concluded from it: it is no opinion, and some telling was surely read."""
        return self.kind is not ClaimKind.ASSESSMENT and not self.doubted

    @property
    def hedged(self) -> bool:
        """Whether no telling states it flatly on a named word or the report's own."""
        return all(s.hedged for s in self.statements if s.affirms)

    @property
    def disputed(self) -> bool:
        """Whether tellings differ on it."""
        return bool(self.disagreements)

    @property
    def affirmed(self) -> bool:
        """Whether a report that still stands says that it is so."""
        return any(s.affirms and not s.retracted for s in self.statements)

    @property
    def denied(self) -> bool:
        """Whether a report that still stands says that it is not so: who is accused may not be left without that."""
        said = (s for s in self.statements if not (s.doubted or s.supposed or s.retracted) and s.kind is self.kind)
        return any(s.denial or s.polarity is Polarity.NEGATIVE for s in said)

    @property
    def told(self) -> bool:
        """Whether some report surely says that it is so or that it is not: a condition says neither."""
        return any(not (s.doubted or s.supposed) for s in self.statements)

    @property
    def planned(self) -> bool:
        """Whether it is told only as a plan."""
        return all(s.status is Status.PLANNED for s in self.statements if not s.doubted or self.doubted)

    @property
    def amended(self) -> Amended | None:
        """Who wrote its line, where a person did."""
        return self.statements[0].amended if self.statements else None

    @property
    def dated(self) -> bool:
        """Whether a telling dates it."""
        return self.when is not None and self.when.earliest is not None

    @property
    def dating(self) -> str:
        """Which reports give its date and which leave it open, where they differ in that alone; empty otherwise."""
        told = [s for s in self.statements if not s.doubted]
        dated = {s.report.name: s.when.words for s in told if s.when is not None and s.when.earliest}
        undated = sorted({s.report.name for s in self.statements if s.affirms} - dated.keys())
        differ = any(d.differs is Differs.WHEN for d in self.disagreements)
        if not dated or not undated or differ or self.kind is not ClaimKind.EVENT:
            return ""
        days = ", ".join(f"{words} in {name}" for name, words in sorted(dated.items()))
        return f"Dated {days}; undated in {', '.join(undated)}."


def happening(case: Case, event: str | Event) -> Happening:
    """The event of that id, ready to be shown.  Raises ``KeyError`` where there is none."""
    found = case.events[event] if isinstance(event, str) else event
    weighed = found.corroboration or _NOTHING
    told = tuple(statement(case, key) for key in foremost(case, found))
    predicate = case.vocabulary.get(found.predicate)
    return Happening(
        id=found.id,
        kind=found.kind,
        predicate=found.predicate,
        line=told[0].line,
        statements=told,
        participants=found.participants,
        when=when_of(case, found),
        where=found.where,
        corroboration=weighed,
        grade=found.grade or _UNGRADED,
        disagreements=disputed_by(case).get(found.id, ()),
        rests_on=rests_on(weighed, told),
        tie=predicate.tie if predicate is not None else True,
        doubted=found.doubted,
    )


def happenings(case: Case, entity: str | None = None) -> tuple[Happening, ...]:
    """All events and states, or those in which an entity takes part, by date and then by line."""
    ids = case.events_of_entity.get(entity, ()) if entity is not None else tuple(case.events)
    return tuple(sorted((happening(case, i) for i in ids), key=by_date))


def by_date(h: Happening) -> tuple[bool, str, str, str, str]:
    """Sort key: dated before undated, then by interval, then by line."""
    earliest = (h.when.earliest if h.when is not None else None) or ""
    latest = (h.when.latest if h.when is not None else None) or ""
    return (not earliest, earliest, latest, h.line, h.id)


def rests_on(corroboration: Corroboration, told: tuple[Statement, ...]) -> str:
    """One sentence on what it rests on: reports, independent origins, and whose word."""
    if told and all(s.retracted for s in told):
        return "Rests on nothing now: every report that told it has been retracted."
    # What only a retracted report affirmed is affirmed no more, whoever denies it still.
    if not any(s.affirms and not s.retracted for s in told):
        return _unaffirmed(told)
    reports = f"{corroboration.reports} report{'' if corroboration.reports == 1 else 's'}"
    names = sorted({line.origin for line in corroboration.lineages if line.origin})
    if not names and all(not s.voices and not s.report.publishers for s in told if s.affirms):
        return f"{reports} of no known publisher, naming no source."
    if not names:
        return f"{reports}, on nobody's named word."
    low, high = corroboration.at_least, corroboration.at_most
    count = f"{low}" if low == high else f"between {low} and {high}"
    origins = f"{count} independent origin{'' if count == '1' else 's'}"
    unnamed = " and unnamed sources" if any(line.origin is None for line in corroboration.lineages) else ""
    more = _without_name(corroboration, told) + _otherwise(corroboration, told)
    return f"{reports}, {origins}: {', '.join(names)}{unnamed}.{more}"


def _without_name(corroboration: Corroboration, told: tuple[Statement, ...]) -> str:
    """How many of the reports say "a man" or "gunmen" where the line has a name."""
    whole = {s.report.document for s in told if s.affirms and s.key not in corroboration.short}
    others = {s.report.document for s in told if s.key in corroboration.short} - whole
    return f" Not by that name in {len(others)} of them." if others else ""


def _otherwise(corroboration: Corroboration, told: tuple[Statement, ...]) -> str:
    """How many reports tell it otherwise: they stand behind no part of it."""
    counted = {d for line in corroboration.lineages for d in line.documents}
    others = {s.report.document for s in told if s.key in corroboration.apart} - counted
    return f" Told otherwise in {len(others)} report{'s' * (len(others) > 1)}." if others else ""


def _unaffirmed(told: tuple[Statement, ...]) -> str:
    if told and all(s.doubted for s in told):
        return "Not surely read: shown as printed, and nothing is concluded from it."
    if told and all(s.kind is ClaimKind.ASSESSMENT for s in told):
        return "Opinion, forecast or interpretation: not counted as evidence that it happened."
    return "Told only as not so, as a question or as a condition."

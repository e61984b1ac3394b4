"""An event or state as every view shows it: one line that keeps its hedge, its tellings, what it rests on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from sayso.model.amended import Amended
from sayso.model.case import Case
from sayso.model.claim import ClaimKind, Status
from sayso.model.corroboration import Corroboration, Grade
from sayso.model.disagreement import Differs, Disagreement
from sayso.model.event import Event, EventParticipant, EventWhen, EventWhere
from sayso.model.pile import claim_key, split_key
from sayso.model.stance import Polarity
from sayso.model.when import When
from sayso.views.dating import days_told
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
    lead, aside = frozenset(weighed.lead), case.once("lines of other deeds", _of_other_deeds)
    shown = (statement(case, c) for c in found.claims)
    told = tuple(sorted(shown, key=lambda s: _best_first(s, found.predicate, lead, aside)))
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


def disputed_by(case: Case) -> Mapping[str, tuple[Disagreement, ...]]:
    """The disagreements on each event that there are any on."""
    return case.once("disagreements by event", _disputed_by)


def when_of(case: Case, event: Event) -> EventWhen | None:
    """When it was; where the tellings differ on that, from the first day that one of them gives to the last.

    "Founded in 1991" in one report and "in 1996" in another: no one of the years heads it as if nobody differed.
    """
    if not any(d.differs is Differs.WHEN for d in disputed_by(case).get(event.id, ())):
        return event.when
    told = [w for key in event.claims if (w := _told_when(case, key)) is not None]
    days = [(w.earliest, w.latest) for w in told if w.earliest is not None and w.latest is not None]
    if event.when is None or not days:
        return event.when
    # "In 2026" is no side beside a day of that year.
    exact = [d for d in days if not any(o != d and d[0] <= o[0] and o[1] <= d[1] for o in days)]
    first, last = min(d for d, _ in exact), max(d for _, d in exact)
    return replace(event.when, earliest=first, latest=last, edtf=days_told(first, last).replace(" to ", "/"))


def _told_when(case: Case, key: str) -> When | None:
    """The when of a claim that says the thing is so and stands."""
    document, claim = split_key(key)[0], case.claims[key]
    stands = document not in case.retractions and claim.weighs and claim.denies is None
    if not stands or claim.stance.polarity is not Polarity.POSITIVE:
        return None
    return next((w for w in case.readings[document].whens if w.id == claim.when), None)


def _disputed_by(case: Case) -> Mapping[str, tuple[Disagreement, ...]]:
    found: dict[str, list[Disagreement]] = defaultdict(list)
    for d in case.settlement.disagreements:
        for event in _on(case, d):
            found[event].append(d)
    return {event: tuple(ds) for event, ds in found.items()}


def _on(case: Case, d: Disagreement) -> list[str]:
    """The events that a disagreement is on: of two titles of one person, the states that give them.

    Titles that may go together part nothing.
    """
    if d.event is not None:
        return [d.event]
    told = () if d.note is not None else (case.event_of_claim.get(c) for side in d.sides for c in side.claims)
    return list(dict.fromkeys(e for e in told if e is not None))


def happenings(case: Case, entity: str | None = None) -> tuple[Happening, ...]:
    """All events and states, or those in which an entity takes part, by date and then by line."""
    ids = case.events_of_entity.get(entity, ()) if entity is not None else tuple(case.events)
    return tuple(sorted((happening(case, i) for i in ids), key=by_date))


def by_date(h: Happening) -> tuple[bool, str, str, str, str]:
    """Sort key: dated before undated, then by interval, then by line."""
    earliest = (h.when.earliest if h.when is not None else None) or ""
    latest = (h.when.latest if h.when is not None else None) or ""
    return (not earliest, earliest, latest, h.line, h.id)


_POINTING = ("He ", "She ", "It ", "They ", "We ", "I ", "This ", "That ", "These ", "Those ")


def _of_other_deeds(case: Case) -> frozenset[str]:
    """The claims (keys) whose line tells another deed first: "sentenced her for killing Teth" tells no death."""
    first: dict[tuple[str, int, str], str] = {}
    aside = set()
    for reading in case.pile.readings:
        # What was not surely read moves no line.
        for claim in (c for c in reading.claims if c.kind is ClaimKind.EVENT and not c.doubted):
            key = reading.document.id, claim.passage.start, claim.line
            if first.setdefault(key, claim.predicate) != claim.predicate:
                aside.add(claim_key(reading.document.id, claim.id))
    return frozenset(aside)


def _best_first(s: Statement, predicate: str, lead: frozenset[str], aside: frozenset[str]) -> tuple[bool | str, ...]:
    """The telling that says most, most surely, in the event's own predicate, comes first.

    What was not surely read comes last, and before it what is retracted.  Where tellings contradict one another
    none stands before those that nothing counted contradicts.  A headline
    leaves out who says it, the line of another deed when this one was, and one that begins with "they" who did it.
    """
    return (
        s.doubted,
        s.retracted,
        not s.affirms,
        bool(lead) and s.key not in lead,
        # That he is it bears out that he was, not the other way round.
        s.kind is ClaimKind.STATE and s.status is Status.HOLDS,
        s.predicate != predicate,
        s.heading,
        s.key in aside,
        s.line.startswith(_POINTING),
        s.hedged,
        s.when is None or s.when.earliest is None,
        s.where is None,
        s.report.published or "9999",
        s.key,
    )


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

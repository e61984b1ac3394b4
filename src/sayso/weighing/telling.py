"""One claim as weighing sees it: who told it, on whose word, in which report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.model.attribution import Attribution
from sayso.model.claim import Claim, Role, Status
from sayso.model.mention import Kind, Level
from sayso.model.pile import claim_key
from sayso.model.reading import Reading
from sayso.model.stance import Certainty, Polarity
from sayso.weighing.names import ENTITY
from sayso.weighing.remembering import Ask
from sayso.weighing.report import Report, Root
from sayso.weighing.roots import named_among, root_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A claim with its report and its chain of speakers, outermost first.

    ``root`` is where it began, ``through`` the keys of all its speakers who are named, ``doer`` the entity of the
    one who is said to have done it, where that is one; ``takes_part`` is true where the innermost speaker does.
    ``sides`` are the entities of all who are said to be in the deed that is told or denied, ``named_doers`` those who
    did it, where all of them are people with a name.
    """

    key: str
    document: str
    claim: Claim
    report: Report
    speakers: tuple[Attribution, ...]
    root: Root
    through: tuple[str, ...]
    doer: str | None
    takes_part: bool
    sides: frozenset[str]
    named_doers: frozenset[str]

    @property
    def reading(self) -> Reading:
        """The reading that the claim is from."""
        return self.report.reading

    @property
    def affirms(self) -> bool:
        """Whether it says that the thing is so, however hedged."""
        if self.claim.denies is not None or self.supposed:
            return False
        return self.claim.stance.polarity is Polarity.POSITIVE and self.claim.weighs

    @property
    def supposed(self) -> bool:
        """Whether nobody says that it is so or not: "if the union joins", "whether it joined"."""
        return self.claim.stance.certainty is Certainty.UNCOMMITTED

    @property
    def denies(self) -> bool:
        """Whether it says that the thing is not so, or that somebody denies it."""
        if self.claim.doubted:
            return False
        if self.claim.denies is not None:
            return True
        return self.claim.stance.polarity is Polarity.NEGATIVE and not self.supposed

    @property
    def planned(self) -> bool:
        """Whether it is a plan, never a deed."""
        return self.claim.status is Status.PLANNED

    @property
    def hedged(self) -> bool:
        """Whether the innermost speaker is less than certain."""
        return self.claim.stance.certainty is not Certainty.CERTAIN

    def innermost(self) -> Attribution | None:
        """The innermost speaker, or ``None`` where the report speaks in its own voice."""
        return self.speakers[-1] if self.speakers else None


def tellings_of(report: Report, ask: Ask) -> Iterator[Telling]:
    """Every claim of a report as a telling."""
    document = report.document.id
    attributions = {a.id: a for a in report.reading.attributions}
    claims = {c.id: c for c in report.reading.claims}
    people = _named_people(report.reading, ask)
    for claim in report.reading.claims:
        deed = claims.get(claim.denies or "", claim)
        doers = [ask(ENTITY, (document, p.mention)) for p in deed.participants if p.role is Role.AGENT]
        speakers = tuple(attributions[a] for a in claim.attribution if a in attributions)
        agents = [p.mention for p in claim.participants if p.role is Role.AGENT]
        yield Telling(
            key=claim_key(document, claim.id),
            document=document,
            claim=claim,
            report=report,
            speakers=speakers,
            root=root_of(speakers, report, ask),
            through=named_among(speakers, report, ask),
            doer=ask(ENTITY, (document, agents[0])) if len(agents) == 1 else None,
            takes_part=_takes_part(document, claim, speakers, ask),
            sides=frozenset(e for p in deed.participants if (e := ask(ENTITY, (document, p.mention))) is not None),
            named_doers=frozenset(d for d in doers if d is not None) if people.issuperset(doers) else frozenset(),
        )


def _named_people(reading: Reading, ask: Ask) -> frozenset[str | None]:
    """The entities of the people whom a report names."""
    named = (m for m in reading.mentions if m.level is Level.NAMED and m.kind is Kind.PERSON)
    return frozenset(ask(ENTITY, (reading.document.id, m.id)) for m in named) - {None}


def _takes_part(document: str, claim: Claim, speakers: tuple[Attribution, ...], ask: Ask) -> bool:
    source = speakers[-1].source if speakers else None
    if source is None or source.mention is None:
        return False
    speaker = ask(ENTITY, (document, source.mention))
    return speaker is not None and speaker in {ask(ENTITY, (document, p.mention)) for p in claim.participants}

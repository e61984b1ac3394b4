"""A pile in one line a report: for tests of what comes after reading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sayso.model.attribution import Attribution, Part, SourceKind
from sayso.model.case import Case
from sayso.model.claim import Claim, ClaimKind, Participant, Role, Status
from sayso.model.document import Document
from sayso.model.entity import Entity, EntityName
from sayso.model.event import Event, EventParticipant
from sayso.model.judgement import Judgement, JudgementKind
from sayso.model.mention import Kind, Level, Mention
from sayso.model.pile import Pile, Settlement, claim_key
from sayso.model.reading import Reader, Reading
from sayso.model.span import Span
from sayso.model.stance import Certainty, Cue, Polarity, Stance
from sayso.model.when import Basis, When, WhenType
from sayso.testing.rooms import MET
from sayso.weighing import weigh

READER = Reader(name="test", version="0")
NAMED, DESCRIBED, UNNAMED = SourceKind.NAMED, SourceKind.DESCRIBED, SourceKind.UNNAMED


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A report that says "Ada Rell met Bo Tavik", and how.

    ``by`` are its speakers, outermost first, as (words, kind); ``day`` a date; ``text`` what else it prints.  One that
    is ``doubted`` was not surely read.
    """

    name: str
    publisher: str | None = None
    by: tuple[tuple[str, SourceKind], ...] = ()
    polarity: Polarity = Polarity.POSITIVE
    certainty: Certainty = Certainty.CERTAIN
    kind: ClaimKind = ClaimKind.EVENT
    status: Status = Status.HAPPENED
    day: str | None = None
    credits: tuple[str, ...] = ()
    text: str = ""
    published: str | None = None
    url: str | None = None
    links: tuple[str, ...] = ()
    doubted: bool = False

    @property
    def document(self) -> str:
        """The document's id."""
        return f"sha256:{self.name}"


_MET = "Ada Rell met Bo Tavik."
_WHOLE = Span(start=0, end=len(_MET))


def reading(told: Told) -> Reading:
    """The reading of one report."""
    document = Document(
        id=told.document,
        name=told.name,
        media_type="text/plain",
        text=f"{_MET} {told.text}",
        publisher=told.publisher,
        credits=told.credits,
        published=told.published,
        url=told.url,
        links=told.links,
    )
    return Reading(
        document=document,
        reader=READER,
        mentions=(_mention("m1", 0, "Ada Rell", "e1"), _mention("m2", 13, "Bo Tavik", "e2")),
        whens=(_when(told.day),) if told.day else (),
        attributions=tuple(_attributions(told)),
        claims=(_claim(told),),
    )


def _claim(told: Told) -> Claim:
    return Claim(
        id="c1",
        kind=told.kind,
        predicate="met",
        trigger=Cue(start=9, end=12, text="met"),
        passage=_WHOLE,
        participants=(
            Participant(role=Role.AGENT, mention="m1"),
            Participant(role=Role.PARTNER, mention="m2"),
        ),
        status=told.status,
        when="t1" if told.day else None,
        attribution=tuple(a.id for a in _attributions(told)),
        stance=Stance(polarity=told.polarity, certainty=told.certainty),
        line=f"As printed: {_MET}" if told.doubted else _MET,
        doubted=told.doubted,
    )


def _attributions(told: Told) -> Iterator[Attribution]:
    """The speakers, outermost first, each within the one before."""
    for i, (words, kind) in enumerate(told.by, 1):
        yield Attribution(
            id=f"a{i}",
            source=None if kind is UNNAMED else Part(start=0, end=0, text=words),
            cue=Part(start=0, end=0, text=words),
            content=Part(start=0, end=_WHOLE.end, text=_MET),
            kind=kind,
            parent=f"a{i - 1}" if i > 1 else None,
        )


def _mention(number: str, start: int, text: str, chain: str) -> Mention:
    return Mention(
        id=number,
        start=start,
        end=start + len(text),
        text=text,
        kind=Kind.PERSON,
        level=Level.NAMED,
        chain=chain,
        name=text,
    )


def _when(day: str) -> When:
    first, last = (day, day) if len(day) == 10 else (f"{day}-01", f"{day}-28")
    return When(
        id="t1",
        start=0,
        end=0,
        text=day,
        type=WhenType.DATE,
        timex=day,
        edtf=day,
        earliest=first,
        latest=last,
        basis=Basis.STATED,
    )


def pile(*told: Told, judgements: tuple[Judgement, ...] = ()) -> Pile:
    """The reports as a pile."""
    return Pile(readings=tuple(sorted((reading(t) for t in told), key=lambda r: r.document.id)), judgements=judgements)


def people(*told: Told) -> tuple[Entity, ...]:
    """Ada Rell and Bo Tavik across the reports."""
    return tuple(
        Entity(
            id=f"E-{name}",
            kind=Kind.PERSON,
            name=name,
            names=(EntityName(name=name, documents=tuple(t.document for t in told)),),
            mentions=tuple((t.document, mention) for t in told),
        )
        for name, mention in (("Ada Rell", "m1"), ("Bo Tavik", "m2"))
    )


def one_event(*told: Told) -> Event:
    """All the reports' claims as one event."""
    return Event(
        id="ev1",
        kind=ClaimKind.EVENT,
        predicate="met",
        participants=(
            EventParticipant(role="agent", entity="E-Ada Rell"),
            EventParticipant(role="partner", entity="E-Bo Tavik"),
        ),
        claims=tuple(sorted(claim_key(t.document, "c1") for t in told)),
        doubted=all(t.doubted for t in told),
    )


def retract(told: Told) -> Judgement:
    """The judgement that a report is retracted."""
    return Judgement(
        id=f"j-{told.name}",
        kind=JudgementKind.DOCUMENT,
        subject=(told.document,),
        verdict="retracted",
        who="desk",
        when="2025-01-01T00:00:00Z",
    )


def told_case(told: Iterable[Told], events: Iterable[Event], judgements: tuple[Judgement, ...] = ()) -> Case:
    """The reports weighed as these events: what the views look at."""
    told = tuple(told)
    made = pile(*told, judgements=judgements)
    found = weigh(made, people(*told), tuple(events))
    settlement = Settlement(
        entities=people(*told),
        events=found.events,
        disagreements=found.disagreements,
        copies=found.copies,
        retractions=found.retractions,
    )
    return Case.of(made, settlement, {"met": MET})

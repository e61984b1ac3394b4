"""A claim as every view shows it: its line, whose word, the verbatim passage and the report."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model.amended import Amended, amended
from sayso.model.attribution import Attribution, SourceKind
from sayso.model.case import Case
from sayso.model.claim import Claim, ClaimKind, Status
from sayso.model.fallen import fallen_claims
from sayso.model.imprint import PutRight, put_right
from sayso.model.passage import Passage
from sayso.model.pile import claim_key, split_key
from sayso.model.reading import Reading
from sayso.model.stance import Certainty, Polarity
from sayso.resolution.happenings.telling import is_heading
from sayso.views.notices import corrected_later, notices, retracts

_UNSURE = (Certainty.PROBABLE, Certainty.POSSIBLE, Certainty.UNCOMMITTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The report that a passage stands in.

    ``retracted`` says why it has lost its weight, or is ``None``; a ``corrected`` one keeps its weight and is marked;
    ``notice`` is the correction that it prints of itself, ``corrected_in`` the name of a later page of the same paper
    that prints one, ``taken_back`` whether that one retracts it: all for people to judge.
    """

    document: str
    name: str
    headline: str | None
    publishers: tuple[str, ...]
    published: str | None
    url: str | None
    retracted: str | None = None
    corrected: bool = False
    notice: Passage | None = None
    corrected_in: str | None = None
    taken_back: bool = False
    put_right: tuple[PutRight, ...] = ()

    @property
    def standing(self) -> str | None:
        """What has become of the report since it was printed, or what it prints of itself; None where it stands."""
        if self.retracted is not None or self.corrected:
            return self.retracted or "corrected since"
        if self.notice is not None:
            return "prints a correction of its own"
        return f"{self.later_notice} ({self.corrected_in})" if self.corrected_in else None

    @property
    def later_notice(self) -> str:
        """What a later page of its paper prints of it."""
        return f"a later page of its paper prints a {'retraction' if self.taken_back else 'correction'}"

    @property
    def cited(self) -> str:
        """How a footnote names the report: publisher or file name, and date."""
        who = ", ".join(self.publishers) or self.name
        return f"{who}, {self.published[:10]}" if self.published else f"{who}, undated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """One speaker of the chain: their words in the report, and the entity they are, where known."""

    words: str
    kind: SourceKind
    entity: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """When, as printed and as read, with what the reading leans on."""

    words: str
    edtf: str | None
    earliest: str | None
    latest: str | None
    basis: str
    anchor: str | None = None
    note: str | None = None

    @property
    def told(self) -> str:
        """The printed words and what their reading leans on, in one phrase."""
        words = f"“{' '.join(self.words.split())}”"
        if self.basis == "unresolved":
            return f"{words}, open: {self.note}" if self.note else f"{words}, open"
        if self.anchor == "publication":
            leans = "counted from the day of publication"
        elif self.anchor is not None:
            leans = f"counted from “{self.anchor}”"
        else:
            leans = "as printed" if self.note is None else self.note
        return f"{words}, {leans}" + (f" ({self.note})" if self.note and leans != self.note else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Where, as printed and as read, with how exactly it is known."""

    words: str
    name: str
    country: str | None
    lat: float | None
    lon: float | None
    precision: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """A role, the name in the report, and the entity that fills it, where known."""

    role: str
    name: str
    entity: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A claim ready to be shown.  ``line`` carries its hedge, speaker and evidence; ``marks`` are shown beside it.

    ``order`` says what the text places it before, after or during: "before: Gunmen attacked the hotel."
    ``heading`` where it is a line that stands for the text below it.  ``fallen`` where it has it from a report that
    was retracted.  ``doubted`` where it was not surely read: its line is the sentence as printed, and it says that
    nothing is so.  ``amended`` where the line is a person's, not the program's.
    """

    key: str
    line: str
    predicate: str
    kind: ClaimKind
    status: Status
    polarity: Polarity
    certainty: Certainty
    passage: Passage
    report: Report
    voices: tuple[Voice, ...] = ()
    cues: tuple[str, ...] = ()
    when: Dated | None = None
    where: Placed | None = None
    evidence: tuple[str, ...] = ()
    participants: tuple[Filled, ...] = ()
    title: str | None = None
    event: str | None = None
    marks: tuple[str, ...] = ()
    denial: bool = False
    order: tuple[str, ...] = ()
    doubted: bool = False
    amended: Amended | None = None
    fallen: bool = False
    heading: bool = False

    @property
    def hedged(self) -> bool:
        """Whether the innermost speaker is unsure, or nobody named speaks."""
        return self.certainty in _UNSURE or self.hearsay

    @property
    def hearsay(self) -> bool:
        """Whether the innermost speaker has no name."""
        return bool(self.voices) and self.voices[-1].kind is not SourceKind.NAMED

    @property
    def affirms(self) -> bool:
        """Whether it says that the thing is so, however hedged."""
        return self.polarity is Polarity.POSITIVE and self.weighs and not self.denial and not self.supposed

    @property
    def supposed(self) -> bool:
        """Whether nobody says that it is so or not: "if the union joins", "whether it joined"."""
        return self.certainty is Certainty.UNCOMMITTED

    @property
    def weighs(self) -> bool:
        """Whether anything may be concluded from it."""
        return self.kind is not ClaimKind.ASSESSMENT and not self.doubted

    @property
    def retracted(self) -> bool:
        """Whether it has lost its weight, with its report or with the one that it cites."""
        return self.report.retracted is not None or self.fallen


def statement(case: Case, key: str) -> Statement:
    """The claim of that key, ready to be shown.  Raises ``KeyError`` where there is none."""
    document, _ = split_key(key)
    reading, claim = case.readings[document], case.claims[key]
    report = report_of(case, document)
    fallen = key in fallen_claims(case)
    return Statement(
        key=key,
        line=claim.line,
        predicate=claim.predicate,
        kind=claim.kind,
        status=claim.status,
        polarity=claim.stance.polarity,
        certainty=claim.stance.certainty,
        passage=_passage(reading, claim),
        report=report,
        voices=_voices(case, reading, claim),
        cues=tuple(cue.text for cue in claim.stance.cues),
        when=_when(reading, claim),
        where=_where(reading, claim),
        evidence=tuple(e.text for e in claim.evidence),
        participants=_participants(case, reading, claim),
        title=claim.title,
        event=case.event_of_claim.get(key),
        marks=_marks(claim, report, amended(case).get(key), flagged=key in case.flagged, fallen=fallen),
        denial=claim.denies is not None,
        order=_order(case, reading, claim),
        doubted=claim.doubted,
        amended=amended(case).get(key),
        fallen=fallen,
        heading=is_heading(claim.passage, reading.document.text),
    )


def report_of(case: Case, document: str) -> Report:
    """The report of a document id."""
    found = case.readings[document].document
    later = corrected_later(case).get(document)
    return Report(
        document=document,
        name=found.name,
        headline=found.headline,
        publishers=case.publishers(document),
        published=case.published(document),
        url=found.url,
        retracted=_retracted(case, document),
        corrected=document in case.corrected,
        notice=notices(case).get(document),
        corrected_in=case.document(later).name if later is not None else None,
        taken_back=later is not None and retracts(notices(case)[later]),
        put_right=tuple(case.once("put right", _put_right).get(document, {}).values()),
    )


def _put_right(case: Case) -> dict[str, dict[str, PutRight]]:
    return put_right(case.pile.judgements)


def _retracted(case: Case, document: str) -> str | None:
    retraction = case.retractions.get(document)
    if retraction is None:
        return None
    if not retraction.through:
        return "retracted"
    return f"copies a retracted report ({case.readings[retraction.through[-1]].document.name})"


def _passage(reading: Reading, claim: Claim) -> Passage:
    span = claim.passage
    return Passage(document=reading.document.id, start=span.start, end=span.end, text=span.of(reading.document.text))


def _voices(case: Case, reading: Reading, claim: Claim) -> tuple[Voice, ...]:
    attributions = {a.id: a for a in reading.attributions}
    return tuple(_voice(case, reading, attributions[a]) for a in claim.attribution if a in attributions)


def _voice(case: Case, reading: Reading, attribution: Attribution) -> Voice:
    source = attribution.source
    if source is None:
        return Voice(words=attribution.cue.text, kind=attribution.kind)
    mention = source.mention
    entity = case.entity_of_mention.get((reading.document.id, mention)) if mention is not None else None
    return Voice(words=source.text, kind=attribution.kind, entity=entity)


def _when(reading: Reading, claim: Claim) -> Dated | None:
    found = {w.id: w for w in reading.whens}
    when = found.get(claim.when) if claim.when is not None else None
    if when is None:
        return None
    anchor = found[when.anchor].text if when.anchor in found else when.anchor
    return Dated(
        words=when.text,
        edtf=when.edtf,
        earliest=when.earliest,
        latest=when.latest,
        basis=when.basis.value,
        anchor=anchor,
        note=when.note,
    )


def _order(case: Case, reading: Reading, claim: Claim) -> tuple[str, ...]:
    """What the text places it before, after or during; what was judged wrong or not surely read is left out."""
    if claim.doubted:
        return ()
    sure = (c for c in reading.claims if not c.doubted)
    told = {c.id: c.line for c in sure if claim_key(reading.document.id, c.id) in case.claims}
    printed = [*((m.id, m.text) for m in reading.mentions), *((w.id, w.text) for w in reading.whens)]
    told |= {key: f"“{' '.join(text.split())}”" for key, text in printed}
    return tuple(f"{s.order.value}: {told[s.to]}" for s in claim.sequence if s.to in told)


def _where(reading: Reading, claim: Claim) -> Placed | None:
    mention = next((m for m in reading.mentions if m.id == claim.where), None)
    if mention is None:
        return None
    place = next((p for p in reading.places if p.mention == mention.id), None)
    if place is None:
        return Placed(words=mention.text, name=mention.name, country=None, lat=None, lon=None, precision="unresolved")
    return Placed(
        words=mention.text,
        name=place.name,
        country=place.country,
        lat=place.lat,
        lon=place.lon,
        precision=place.precision.value,
    )


def _participants(case: Case, reading: Reading, claim: Claim) -> tuple[Filled, ...]:
    filled = []
    for participant in claim.participants:
        key = (reading.document.id, participant.mention)
        entity = case.entity_of_mention.get(key)
        name = case.entities[entity].name if entity is not None else case.mention(*key).name
        filled.append(Filled(role=participant.role.value, name=name, entity=entity))
    return tuple(filled)


def _marks(claim: Claim, report: Report, by: Amended | None, *, flagged: bool, fallen: bool) -> tuple[str, ...]:
    marks = ["flagged: to be looked at again"] if flagged else []
    if by is not None:
        marks.append(by.mark)
    if claim.doubted:
        marks.append("not surely read")
    if report.retracted is not None:
        marks.append(report.retracted)
    elif fallen:
        marks.append("rests on a retracted report")
    if report.corrected:
        marks.append("its report has been corrected")
    elif report.retracted is None and report.notice is not None:
        marks.append("its report prints a correction")
    elif report.retracted is None and report.corrected_in is not None:
        marks.append(report.later_notice)
    if claim.doubted:
        return tuple(marks)
    if claim.kind is ClaimKind.ASSESSMENT:
        marks.append("opinion or forecast")
    if claim.status is Status.PLANNED:
        marks.append("planned")
    if claim.status is Status.ENDED:
        marks.append("ended")
    return tuple(marks)

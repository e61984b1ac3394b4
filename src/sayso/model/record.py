"""Values as the plain records that the contract prints, and back.

A reading's record is lossless but for the document's ``markup``, which is for people to look at and is
kept apart.  Keys follow the contract; fields that it does not name are additions.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from sayso.model.attribution import Attribution, Part, SourceKind
from sayso.model.claim import Claim, ClaimKind, Order, Participant, Role, Sequence, Status
from sayso.model.document import Document
from sayso.model.evidence import Evidence, EvidenceKind
from sayso.model.gap import Gap
from sayso.model.mention import Kind, Level, Mention
from sayso.model.place import Place, Precision
from sayso.model.reading import Reader, Reading
from sayso.model.span import Span
from sayso.model.stance import Certainty, Cue, Polarity, Stance
from sayso.model.when import Basis, Reach, When, WhenType

Record = dict[str, Any]

READING = "sayso/reading@1"


def reading_record(reading: Reading) -> Record:
    """A reading as one line of ``sayso read --jsonl``."""
    return {
        "schema": READING,
        "document": document_record(reading.document),
        "reader": {"name": reading.reader.name, "version": reading.reader.version},
        "text": reading.document.text,
        "sentences": [{"start": s.start, "end": s.end} for s in reading.sentences],
        "mentions": [mention_record(m) for m in reading.mentions],
        "whens": [when_record(w) for w in reading.whens],
        "places": [place_record(p) for p in reading.places],
        "attributions": [attribution_record(a) for a in reading.attributions],
        "claims": [claim_record(c) for c in reading.claims],
        "gaps": [gap_record(g) for g in reading.gaps],
    }


def document_record(document: Document) -> Record:
    """The ``document`` object of a reading; the text stands beside it."""
    return {
        "id": document.id,
        "name": document.name,
        "media_type": document.media_type,
        "language": document.language,
        "headline": document.headline,
        "publisher": document.publisher,
        "authors": list(document.authors),
        "published": document.published,
        "url": document.url,
        "credits": list(document.credits),
        "links": list(document.links),
        "gaps": [gap_record(g) for g in document.gaps],
    }


def gap_record(gap: Gap) -> Record:
    """A gap; ``failed`` is printed only where it is true."""
    record: Record = {"start": gap.start, "end": gap.end, "reason": gap.reason}
    return record | {"failed": True} if gap.failed else record


def mention_record(mention: Mention) -> Record:
    """A mention."""
    record: Record = {
        "id": mention.id,
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "kind": mention.kind.value,
        "level": mention.level.value,
        "chain": mention.chain,
        "name": mention.name,
    }
    if mention.members:
        record["members"] = list(mention.members)
    if mention.head is not None:
        record["head"] = mention.head
    if mention.within is not None:
        record["within"] = mention.within
    if mention.age is not None:
        record["age"] = mention.age
    return record


def when_record(when: When) -> Record:
    """A when."""
    record: Record = {
        "id": when.id,
        "start": when.start,
        "end": when.end,
        "text": when.text,
        "type": when.type.value,
        "timex": when.timex,
        "edtf": when.edtf,
        "earliest": when.earliest,
        "latest": when.latest,
        "reach": when.reach.value,
        "basis": when.basis.value,
        "anchor": when.anchor,
    }
    if when.note is not None:
        record["note"] = when.note
    return record


def place_record(place: Place) -> Record:
    """A place."""
    record: Record = {
        "mention": place.mention,
        "gazetteer": place.gazetteer,
        "id": place.id,
        "name": place.name,
        "country": place.country,
        "lat": place.lat,
        "lon": place.lon,
        "precision": place.precision.value,
        "reasons": list(place.reasons),
    }
    return record | {"actor": True} if place.actor else record


def _part_record(part: Part, *, source: bool = False) -> Record:
    record: Record = {"start": part.start, "end": part.end, "text": part.text}
    if source:
        record["mention"] = part.mention
    if part.spans:
        record["spans"] = [[s.start, s.end] for s in part.spans]
    return record


def attribution_record(attribution: Attribution) -> Record:
    """An attribution; ``asserted`` is printed where it is false."""
    record: Record = {
        "id": attribution.id,
        "source": None if attribution.source is None else _part_record(attribution.source, source=True),
        "cue": _part_record(attribution.cue),
        "content": _part_record(attribution.content),
        "kind": attribution.kind.value,
        "parent": attribution.parent,
    }
    if not attribution.asserted:
        record["asserted"] = False
    return record


def cue_record(cue: Cue) -> Record:
    """A trigger or a cue."""
    return {"start": cue.start, "end": cue.end, "text": cue.text}


def claim_record(claim: Claim) -> Record:
    """A claim as it stands in a reading."""
    record: Record = {
        "id": claim.id,
        "kind": claim.kind.value,
        "predicate": claim.predicate,
        "trigger": cue_record(claim.trigger),
        "passage": {"start": claim.passage.start, "end": claim.passage.end},
        "participants": [{"role": p.role.value, "mention": p.mention} for p in claim.participants],
        "title": claim.title,
        "status": claim.status.value,
        "when": claim.when,
        "where": claim.where,
        "attribution": list(claim.attribution),
        "stance": {
            "polarity": claim.stance.polarity.value,
            "certainty": claim.stance.certainty.value,
            "cues": [cue_record(c) for c in claim.stance.cues],
        },
        "evidence": [{"kind": e.kind.value, "start": e.start, "end": e.end, "text": e.text} for e in claim.evidence],
        "line": claim.line,
    }
    if claim.denies is not None:
        record["denies"] = claim.denies
    if claim.sequence:
        record["sequence"] = [{"order": s.order.value, "to": s.to} for s in claim.sequence]
    if claim.doubted:
        record["doubted"] = True
    return record


def reading_from(record: Mapping[str, Any], *, markup: str | None = None) -> Reading:
    """The reading that a record was made from.  Raises ``KeyError`` or ``ValueError`` where the record is not one."""
    return Reading(
        document=document_from(record["document"], text=record["text"], markup=markup),
        reader=_reader(record["reader"]["name"], record["reader"]["version"]),
        sentences=tuple([Span(start=s["start"], end=s["end"]) for s in record["sentences"]]),
        mentions=tuple([_mention_from(m) for m in record["mentions"]]),
        whens=tuple([_when_from(w) for w in record["whens"]]),
        places=tuple([_place_from(p) for p in record["places"]]),
        attributions=tuple([_attribution_from(a) for a in record["attributions"]]),
        claims=tuple([claim_from(c) for c in record["claims"]]),
        gaps=tuple([Gap(**g) for g in record["gaps"]]),
    )


def document_from(record: Mapping[str, Any], *, text: str, markup: str | None = None) -> Document:
    """The document that a record and its text were made from."""
    lists: Record = {key: tuple(record.get(key, ())) for key in ("authors", "credits", "links")}
    lists["gaps"] = tuple(Gap(**g) for g in record.get("gaps", ()))
    return Document(**{**record, **lists, "text": text, "markup": markup})


# A large case has millions of these: each field is named rather than merged from dictionaries, words are remembered,
# and what is the same everywhere is one value.

_kind, _level = lru_cache(Kind), lru_cache(Level)
_type, _reach, _basis = lru_cache(WhenType), lru_cache(Reach), lru_cache(Basis)
_precision, _source, _claim, _status = (
    lru_cache(Precision),
    lru_cache(SourceKind),
    lru_cache(ClaimKind),
    lru_cache(Status),
)
_role, _polarity, _certainty = lru_cache(Role), lru_cache(Polarity), lru_cache(Certainty)


@lru_cache(maxsize=64)
def _reader(name: str, version: str) -> Reader:
    return Reader(name=name, version=version)


@lru_cache(maxsize=4096)
def _participant(role: str, mention: str) -> Participant:
    return Participant(role=_role(role), mention=mention)


@lru_cache(maxsize=64)
def _plain_stance(polarity: str, certainty: str) -> Stance:
    return Stance(polarity=_polarity(polarity), certainty=_certainty(certainty))


def _stance(record: Mapping[str, Any]) -> Stance:
    plain = _plain_stance(record["polarity"], record["certainty"])
    cues = record["cues"]
    if not cues:
        return plain
    return Stance(polarity=plain.polarity, certainty=plain.certainty, cues=tuple([_cue(c) for c in cues]))


def _cue(record: Mapping[str, Any]) -> Cue:
    return Cue(start=record["start"], end=record["end"], text=record["text"])


def _mention_from(record: Mapping[str, Any]) -> Mention:
    given = record.get
    return Mention(
        id=record["id"],
        start=record["start"],
        end=record["end"],
        text=record["text"],
        kind=_kind(record["kind"]),
        level=_level(record["level"]),
        chain=record["chain"],
        name=record["name"],
        members=tuple(given("members", ())),
        head=given("head"),
        within=given("within"),
        age=given("age"),
    )


def _when_from(record: Mapping[str, Any]) -> When:
    return When(
        id=record["id"],
        start=record["start"],
        end=record["end"],
        text=record["text"],
        type=_type(record["type"]),
        timex=record["timex"],
        edtf=record["edtf"],
        earliest=record["earliest"],
        latest=record["latest"],
        reach=_reach(record["reach"]),
        basis=_basis(record["basis"]),
        anchor=record["anchor"],
        note=record.get("note"),
    )


def _place_from(record: Mapping[str, Any]) -> Place:
    return Place(**{**record, "precision": _precision(record["precision"]), "reasons": tuple(record["reasons"])})


def _part_from(record: Mapping[str, Any]) -> Part:
    spans = tuple([Span(start=s, end=e) for s, e in record.get("spans", ())])
    given = record.get("mention")
    return Part(start=record["start"], end=record["end"], text=record["text"], mention=given, spans=spans)


def _attribution_from(record: Mapping[str, Any]) -> Attribution:
    source = record["source"]
    return Attribution(
        id=record["id"],
        source=None if source is None else _part_from(source),
        cue=_part_from(record["cue"]),
        content=_part_from(record["content"]),
        kind=_source(record["kind"]),
        parent=record["parent"],
        asserted=record.get("asserted", True),
    )


def claim_from(record: Mapping[str, Any]) -> Claim:
    """The claim that a record was made from."""
    passage = record["passage"]
    return Claim(
        id=record["id"],
        kind=_claim(record["kind"]),
        predicate=record["predicate"],
        trigger=_cue(record["trigger"]),
        passage=Span(start=passage["start"], end=passage["end"]),
        participants=tuple([_participant(p["role"], p["mention"]) for p in record["participants"]]),
        title=record["title"],
        status=_status(record["status"]),
        when=record["when"],
        where=record["where"],
        attribution=tuple(record["attribution"]),
        stance=_stance(record["stance"]),
        evidence=tuple([Evidence(**{**e, "kind": EvidenceKind(e["kind"])}) for e in record["evidence"]]),
        line=record["line"],
        denies=record.get("denies"),
        sequence=tuple([Sequence(order=Order(s["order"]), to=s["to"]) for s in record.get("sequence", ())]),
        doubted=record.get("doubted", False),
    )

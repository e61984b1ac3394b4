"""Values as the plain records that the contract prints, and back.

A reading's record is lossless but for the document's ``markup``, which is for people to look at and is
kept apart.  Keys follow the contract; fields that it does not name are additions.
"""

from __future__ import annotations

from collections.abc import Mapping
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
    return record


def reading_from(record: Mapping[str, Any], *, markup: str | None = None) -> Reading:
    """The reading that a record was made from.  Raises ``KeyError`` or ``ValueError`` where the record is not one."""
    return Reading(
        document=document_from(record["document"], text=record["text"], markup=markup),
        reader=Reader(**record["reader"]),
        sentences=tuple(Span(**s) for s in record["sentences"]),
        mentions=tuple(_mention_from(m) for m in record["mentions"]),
        whens=tuple(_when_from(w) for w in record["whens"]),
        places=tuple(_place_from(p) for p in record["places"]),
        attributions=tuple(_attribution_from(a) for a in record["attributions"]),
        claims=tuple(claim_from(c) for c in record["claims"]),
        gaps=tuple(Gap(**g) for g in record["gaps"]),
    )


def document_from(record: Mapping[str, Any], *, text: str, markup: str | None = None) -> Document:
    """The document that a record and its text were made from."""
    lists: Record = {key: tuple(record.get(key, ())) for key in ("authors", "credits", "links")}
    lists["gaps"] = tuple(Gap(**g) for g in record.get("gaps", ()))
    return Document(**{**record, **lists, "text": text, "markup": markup})


def _mention_from(record: Mapping[str, Any]) -> Mention:
    typed = {"kind": Kind(record["kind"]), "level": Level(record["level"]), "members": tuple(record.get("members", ()))}
    return Mention(**{**record, **typed})


def _when_from(record: Mapping[str, Any]) -> When:
    typed = {"type": WhenType(record["type"]), "reach": Reach(record["reach"]), "basis": Basis(record["basis"])}
    return When(**{**record, **typed})


def _place_from(record: Mapping[str, Any]) -> Place:
    return Place(**{**record, "precision": Precision(record["precision"]), "reasons": tuple(record["reasons"])})


def _part_from(record: Mapping[str, Any]) -> Part:
    spans = tuple(Span(start=s, end=e) for s, e in record.get("spans", ()))
    return Part(**{**record, "spans": spans})


def _attribution_from(record: Mapping[str, Any]) -> Attribution:
    source = record["source"]
    return Attribution(
        id=record["id"],
        source=None if source is None else _part_from(source),
        cue=_part_from(record["cue"]),
        content=_part_from(record["content"]),
        kind=SourceKind(record["kind"]),
        parent=record["parent"],
        asserted=record.get("asserted", True),
    )


def claim_from(record: Mapping[str, Any]) -> Claim:
    """The claim that a record was made from."""
    stance = record["stance"]
    return Claim(
        id=record["id"],
        kind=ClaimKind(record["kind"]),
        predicate=record["predicate"],
        trigger=Cue(**record["trigger"]),
        passage=Span(**record["passage"]),
        participants=tuple(Participant(role=Role(p["role"]), mention=p["mention"]) for p in record["participants"]),
        title=record["title"],
        status=Status(record["status"]),
        when=record["when"],
        where=record["where"],
        attribution=tuple(record["attribution"]),
        stance=Stance(
            polarity=Polarity(stance["polarity"]),
            certainty=Certainty(stance["certainty"]),
            cues=tuple(Cue(**c) for c in stance["cues"]),
        ),
        evidence=tuple(Evidence(**{**e, "kind": EvidenceKind(e["kind"])}) for e in record["evidence"]),
        line=record["line"],
        denies=record.get("denies"),
        sequence=tuple(Sequence(order=Order(s["order"]), to=s["to"]) for s in record.get("sequence", ())),
    )

"""The settled case as the contract prints it: one object a line, sorted by kind and id, byte-identical."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from sayso.exchange.format import Export
from sayso.model.case import Case
from sayso.model.claim import Claim
from sayso.model.corroboration import Corroboration
from sayso.model.disagreement import Disagreement
from sayso.model.entity import Entity
from sayso.model.event import Event
from sayso.model.pile import claim_key
from sayso.model.reading import Reading
from sayso.model.record import attribution_record, claim_record, place_record, when_record

Record = dict[str, Any]


def jsonl(case: Case) -> Export:
    """The export as UTF-8 lines; it carries everything."""
    lines = (json.dumps(r, ensure_ascii=False, sort_keys=False) + "\n" for r in records(case))
    return Export(data="".join(lines).encode())


def records(case: Case) -> Iterator[Record]:
    """The export's records in their order: claims, disagreements, entities, events, each by id."""
    for key in sorted(case.claims):
        yield claim_line(case, key)
    for disagreement in sorted(case.settlement.disagreements, key=lambda d: d.id):
        yield disagreement_line(disagreement)
    for entity in sorted(case.settlement.entities, key=lambda e: e.id):
        yield entity_line(entity)
    for event in sorted(case.settlement.events, key=lambda e: e.id):
        yield event_line(event)


def entity_line(entity: Entity) -> Record:
    """An entity."""
    about: dict[str, list[Record]] = {}
    for fact in entity.about:
        about.setdefault(fact.key, []).append({"value": fact.value, "documents": list(fact.documents)})
    return {
        "schema": "sayso/entity@1",
        "id": entity.id,
        "kind": entity.kind.value,
        "name": entity.name,
        "names": [{"name": n.name, "documents": list(n.documents)} for n in entity.names],
        "mentions": [list(m) for m in entity.mentions],
        "about": about,
        "joins": [
            {"left": j.left, "right": j.right, "score": j.score, "reasons": list(j.reasons), "judged": j.judged}
            for j in entity.joins
        ],
    }


def claim_line(case: Case, key: str) -> Record:
    """A claim with its document, entities, event, when, where and attributions written out."""
    claim, reading = case.claims[key], case.readings[key.rpartition("#")[0]]
    document = reading.document
    record = claim_record(claim)
    record["participants"] = [
        {**p, "entity": case.entity_of_mention.get((document.id, p["mention"]))} for p in record["participants"]
    ]
    attributions = {a.id: a for a in reading.attributions}
    retraction = case.retractions.get(document.id)
    return {
        "schema": "sayso/claim@1",
        **record,
        "id": claim_key(document.id, claim.id),
        "document": document.id,
        "passage": {**record["passage"], "text": claim.passage.of(document.text)},
        "event": case.event_of_claim.get(key),
        "when": _when(reading, claim),
        "where": _where(case, reading, claim),
        "attribution": [attribution_record(attributions[a]) for a in claim.attribution if a in attributions],
        "retracted": retraction.judgement if retraction is not None else None,
    }


def _when(reading: Reading, claim: Claim) -> Record | None:
    return next((when_record(w) for w in reading.whens if w.id == claim.when), None)


def _where(case: Case, reading: Reading, claim: Claim) -> Record | None:
    if claim.where is None:
        return None
    place = next((place_record(p) for p in reading.places if p.mention == claim.where), None)
    mention = case.mention(reading.document.id, claim.where)
    return (place or {"mention": claim.where, "name": mention.name, "precision": "unresolved"}) | {"text": mention.text}


def event_line(event: Event) -> Record:
    """An event or state."""
    return {
        "schema": "sayso/event@1",
        "id": event.id,
        "kind": event.kind.value,
        "predicate": event.predicate,
        "title": event.title,
        "participants": [{"role": p.role, "entity": p.entity} for p in event.participants],
        "when": None
        if event.when is None
        else {
            "edtf": event.when.edtf,
            "earliest": event.when.earliest,
            "latest": event.when.latest,
            "reach": event.when.reach,
        },
        "where": None
        if event.where is None
        else {
            "name": event.where.name,
            "country": event.where.country,
            "lat": event.where.lat,
            "lon": event.where.lon,
            "precision": event.where.precision,
            "id": event.where.id,
        },
        "claims": list(event.claims),
        "reasons": list(event.reasons),
        "corroboration": None if event.corroboration is None else _corroboration(event.corroboration),
        "grade": None
        if event.grade is None
        else {"credibility": event.grade.credibility, "reasons": list(event.grade.reasons)},
    }


def _corroboration(corroboration: Corroboration) -> Record:
    return {
        "reports": corroboration.reports,
        "at_least": corroboration.at_least,
        "at_most": corroboration.at_most,
        "lineages": [
            {
                "documents": list(line.documents),
                "origin": line.origin,
                "reasons": list(line.reasons),
                "certain": line.certain,
            }
            for line in corroboration.lineages
        ],
    }


def disagreement_line(disagreement: Disagreement) -> Record:
    """A disagreement."""
    about = {"event": disagreement.event} if disagreement.event is not None else {"entity": disagreement.entity}
    return {
        "schema": "sayso/disagreement@1",
        "id": disagreement.id,
        "about": about,
        "differs": disagreement.differs.value,
        "sides": [{"value": s.value, "claims": list(s.claims), "strength": s.strength} for s in disagreement.sides],
        "note": disagreement.note,
    }

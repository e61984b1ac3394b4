"""The settled case as the contract prints it: one object a line, sorted by kind and id, byte-identical."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from sayso.exchange.format import Export
from sayso.model.amended import amended
from sayso.model.case import Case
from sayso.model.claim import Claim
from sayso.model.marks import marks_of
from sayso.model.pile import claim_key
from sayso.model.reading import Reading
from sayso.model.record import attribution_record, claim_record, place_record, when_record
from sayso.model.settled import disagreement_record, entity_record, event_record

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
        yield disagreement_record(disagreement)
    for entity in sorted(case.settlement.entities, key=lambda e: e.id):
        yield entity_record(entity)
    for event in sorted(case.settlement.events, key=lambda e: e.id):
        yield event_record(event)


def claim_line(case: Case, key: str) -> Record:
    """A claim with its report, entities, event, when, where and attributions written out, and its marks."""
    claim, reading = case.claims[key], case.readings[key.rpartition("#")[0]]
    document = reading.document
    record = claim_record(claim)
    record["participants"] = [
        {**p, "entity": case.entity_of_mention.get((document.id, p["mention"]))} for p in record["participants"]
    ]
    attributions = {a.id: a for a in reading.attributions}
    retraction = case.retractions.get(document.id)
    own = amended(case).get(key)
    words = {"amended": {"by": own.who, "when": own.when, "read": own.line}} if own is not None else {}
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
        "marks": list(marks_of(case, key)),
        "report": {
            "name": document.name,
            "headline": document.headline,
            "publishers": list(case.publishers(document.id)),
            "published": case.published(document.id),
            "url": document.url,
        },
        **words,
    }


def _when(reading: Reading, claim: Claim) -> Record | None:
    return next((when_record(w) for w in reading.whens if w.id == claim.when), None)


def _where(case: Case, reading: Reading, claim: Claim) -> Record | None:
    if claim.where is None:
        return None
    place = next((place_record(p) for p in reading.places if p.mention == claim.where), None)
    mention = case.mention(reading.document.id, claim.where)
    return (place or {"mention": claim.where, "name": mention.name, "precision": "unresolved"}) | {"text": mention.text}

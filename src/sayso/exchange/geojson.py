"""Placed events as GeoJSON (RFC 7946)."""

from __future__ import annotations

import json

from sayso.exchange.days import vague_days
from sayso.exchange.format import Export, Loss
from sayso.exchange.statement import differing, told_in, weight_of
from sayso.model.case import Case
from sayso.model.disputed import when_of
from sayso.model.event import Event
from sayso.model.marks import line_told
from sayso.model.precision_codes import codes_of
from sayso.model.standing import standing


def geojson(case: Case) -> Export:
    """Every event with a point, its lines, range and precision; events without one are counted as lost."""
    told = [e for e in case.settlement.events if not e.doubted]
    placed = [e for e in told if e.where is not None and e.where.lat is not None]
    features = [_feature(case, e) for e in sorted(placed, key=lambda e: e.id)]
    data = json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False, indent=1).encode()
    counts = {
        "events without a point": len(told) - len(placed),
        "events not surely read": len(case.settlement.events) - len(told),
    }
    lost = tuple(Loss(what=what, count=count, became="left out") for what, count in counts.items() if count)
    return Export(data=data, losses=lost)


def _feature(case: Case, event: Event) -> dict[str, object]:
    where = event.where
    assert where is not None
    told, when, weight = standing(case, event), when_of(case, event), weight_of(event)
    return {
        "type": "Feature",
        "id": event.id,
        "geometry": {"type": "Point", "coordinates": [where.lon, where.lat]},
        "properties": {
            "predicate": event.predicate,
            "phrase": told.phrase,
            "kind": event.kind.value,
            "polarity": told.polarity,
            "status": told.status,
            "certainty": told.certainty,
            "hedges": told.hedges,
            "retracted": told.retracted,
            "disputed": differing(case, event) or None,
            "lines": [line_told(case, c) for c in told_in(case, event)],
            "place": where.name,
            "precision": where.precision,
            **codes_of(where.precision),
            "earliest": when.earliest if when else None,
            "latest": when.latest if when else None,
            "some_day_of": vague_days(when) or None,
            "at_least": weight.at_least if weight else None,
            "at_most": weight.at_most if weight else None,
            "credibility": event.grade.credibility if event.grade else None,
        },
    }

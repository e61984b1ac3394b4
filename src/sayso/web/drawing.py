"""What the scripts draw: graphs, timelines and maps as plain data."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sayso.model.case import Case
from sayso.model.event import Event, EventWhere
from sayso.views.bond import Weave
from sayso.views.gist import gists
from sayso.views.happening import Happening, happening

_KILOMETRES = {"point": 1, "settlement": 8, "district": 30, "region": 120, "country": 0, "wider": 0}
"""The radius of the area that a pin's precision stands for; countries and wider areas are listed, not drawn."""


_LINES = 3


def graph_data(net: Weave) -> dict[str, Any]:
    """Nodes and edges for cytoscape."""
    nodes = [{"data": {"id": e.id, "label": e.name, "kind": e.kind.value}} for e in net.nodes]
    edges = [
        {
            "data": {
                "id": f"{b.left.id}~{b.right.id}",
                "source": b.left.id,
                "target": b.right.id,
                "width": min(1 + 1.5 * b.at_least, 9),
                "dashed": b.dashed,
                "label": ", ".join(b.words),
                "origins": str(b.at_least) if b.at_least == b.at_most else f"{b.at_least}–{b.at_most}",
            }
        }
        for b in net.bonds
    ]
    return {"nodes": nodes, "edges": edges}


def timeline_data(shown: Iterable[Happening]) -> list[dict[str, Any]]:
    """Items for vis-timeline: an interval is drawn as an interval, a single day as a box."""
    return [_item(h) for h in shown if h.dated]


def _item(h: Happening) -> dict[str, Any]:
    assert h.when is not None
    one_day = h.when.earliest == h.when.latest
    classes = [c for c, so in (("hedged", h.hedged), ("disputed", h.disputed), ("planned", h.planned)) if so]
    return {
        "id": h.id,
        "content": _line(h),
        "start": h.when.earliest,
        "end": None if one_day else f"{h.when.latest}T23:59:59",
        "type": "box" if one_day else "range",
        "className": " ".join(classes),
        "title": f"{h.when.edtf or ''} · {h.rests_on}",
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place with the ids of what happened there.

    ``radius`` is that of its area in metres, 0 where it is not drawn.
    """

    key: str
    name: str
    country: str | None
    precision: str
    lat: float | None
    lon: float | None
    radius: int
    events: tuple[str, ...]


def places(case: Case) -> tuple[Spot, ...]:
    """The places of the case, those of most events first."""
    return case.once("places", _places)


def _places(case: Case) -> tuple[Spot, ...]:
    found: dict[str, list[Event]] = defaultdict(list)
    for gist in gists(case).values():
        event = case.events[gist.id]
        if event.where is not None and gist.weighs:
            found[_key(event.where)].append(event)
    made = [_spot(key, events) for key, events in found.items()]
    return tuple(sorted(made, key=lambda s: (-len(s.events), s.name, s.key)))


def _key(where: EventWhere) -> str:
    return f"{where.name}, {where.country or '?'}, {where.precision}"


def _spot(key: str, events: list[Event]) -> Spot:
    where = events[0].where
    assert where is not None
    metres = 0 if where.lat is None else _KILOMETRES.get(where.precision, 0) * 1000
    return Spot(
        key=key, name=where.name, country=where.country, precision=where.precision, lat=where.lat, lon=where.lon,
        radius=metres, events=tuple(e.id for e in events),
    )  # fmt: skip


def map_data(case: Case, drawn: Iterable[Spot]) -> list[dict[str, Any]]:
    """Areas for Leaflet: one a place, with the number of events there and the lines of a few."""
    return [
        {
            "key": spot.key,
            "lat": spot.lat,
            "lon": spot.lon,
            "radius": spot.radius,
            "place": spot.name,
            "precision": spot.precision,
            "count": len(spot.events),
            "lines": [_told(case, event) for event in spot.events[:_LINES]],
            "hedged": all(gists(case)[event].hedged for event in spot.events),
        }
        for spot in drawn
    ]


def _told(case: Case, event: str) -> dict[str, str]:
    return {"id": event, "line": _line(happening(case, event))}


def _line(h: Happening) -> str:
    """Its line, and who wrote it where a person did: what a script draws has no marks beside it."""
    return f"{h.line} [{h.amended.mark}]" if h.amended is not None else h.line

"""What the scripts draw: graphs, timelines and maps as plain data."""

from __future__ import annotations

from typing import Any

from sayso.model.case import Case
from sayso.views.happening import Happening, happenings
from sayso.views.network import Network
from sayso.views.timeline import Timeline

_KILOMETRES = {"point": 1, "settlement": 8, "district": 30, "region": 120, "country": 0, "wider": 0}
"""The radius of the area that a pin's precision stands for; countries and wider areas are listed, not drawn."""


def graph_data(net: Network) -> dict[str, Any]:
    """Nodes and edges for cytoscape."""
    nodes = [{"data": {"id": e.id, "label": e.name, "kind": e.kind.value}} for e in net.nodes]
    edges = [
        {
            "data": {
                "id": f"{edge.tie.left.id}~{edge.tie.right.id}",
                "source": edge.tie.left.id,
                "target": edge.tie.right.id,
                "width": min(1 + 1.5 * edge.tie.at_least, 9),
                "dashed": edge.dashed,
                "label": ", ".join(p.replace("_", " ") for p in edge.predicates),
                "origins": f"{edge.tie.at_least}–{edge.tie.at_most}",
            }
        }
        for edge in net.edges
    ]
    return {"nodes": nodes, "edges": edges}


def timeline_data(line: Timeline) -> list[dict[str, Any]]:
    """Items for vis-timeline: an interval is drawn as an interval, a single day as a box."""
    return [_item(h) for h in (*line.dated, *(p for p in line.planned if p.dated))]


def _item(h: Happening) -> dict[str, Any]:
    assert h.when is not None
    one_day = h.when.earliest == h.when.latest
    classes = [c for c, so in (("hedged", h.hedged), ("disputed", h.disputed), ("planned", h.planned)) if so]
    return {
        "id": h.id,
        "content": h.line,
        "start": h.when.earliest,
        "end": None if one_day else f"{h.when.latest}T23:59:59",
        "type": "box" if one_day else "range",
        "className": " ".join(classes),
        "title": f"{h.when.edtf or ''} · {h.rests_on}",
    }


def map_data(case: Case) -> list[dict[str, Any]]:
    """Areas for Leaflet; what has no drawable point is left to the list beside the map."""
    found = []
    for h in happenings(case):
        if h.where is None or h.where.lat is None or not _KILOMETRES.get(h.where.precision):
            continue
        found.append(
            {
                "id": h.id,
                "lat": h.where.lat,
                "lon": h.where.lon,
                "radius": _KILOMETRES[h.where.precision] * 1000,
                "place": h.where.name,
                "precision": h.where.precision,
                "line": h.line,
                "hedged": h.hedged,
            }
        )
    return found

"""Entities and events as a graph: GraphML and GEXF, for Gephi, yEd and networkx.

Events are nodes, so that each keeps its lines, hedges and range; an edge says which role an entity has in it.  Both
say whether it is affirmed or denied, done, planned or over, and how surely: ``phrase`` is "not: charged" of a denial.
Nothing is tied by standing in one report, and nobody by what was not surely read: it is left out.
"""

from __future__ import annotations

import io
import re
from typing import Any

from sayso.exchange.days import vague_days
from sayso.exchange.format import Export, Loss
from sayso.exchange.statement import differing, headed, told_in, weight_of
from sayso.model.case import Case
from sayso.model.disputed import when_of
from sayso.model.event import Event
from sayso.model.marks import line_told
from sayso.model.standing import standing

#: What no XML may hold, not even escaped; a damaged report may print it.
_NO_XML = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def graphml(case: Case) -> Export:
    """The graph as GraphML."""
    import networkx

    out = io.BytesIO()
    networkx.write_graphml(_graph(case), out, prettyprint=True)
    return Export(data=out.getvalue(), losses=_losses(case))


def gexf(case: Case) -> Export:
    """The graph as GEXF 1.2, without the moment of writing, so that it is the same every time."""
    import networkx

    lines = networkx.generate_gexf(_graph(case))
    kept = [line for line in lines if "<meta" not in line and "</meta" not in line and "<creator" not in line]
    return Export(data=("\n".join(kept) + "\n").encode(), losses=_losses(case))


def _graph(case: Case) -> Any:
    import networkx

    graph = networkx.MultiDiGraph()
    events = [e for e in case.settlement.events if not e.doubted]
    used = {p.entity for e in events for p in e.participants}
    for entity in sorted(case.settlement.entities, key=lambda e: e.id):
        if entity.id in used:
            graph.add_node(entity.id, label=_xml(entity.name), type="entity", kind=entity.kind.value)
    for event in sorted(events, key=lambda e: e.id):
        stands = _stands(case, event)
        graph.add_node(event.id, **_event(case, event), **stands)
        for number, p in enumerate(event.participants):
            if p.entity in used:
                # Who opens the picture sees the label alone.
                told = {"label": f"{p.role}: {stands['phrase']}", "role": p.role, **stands}
                graph.add_edge(p.entity, event.id, key=f"{event.id}-{number}", **told)
    return graph


def _event(case: Case, event: Event) -> dict[str, str]:
    lines = [line_told(case, c) for c in told_in(case, event)]
    weight, when = weight_of(event), when_of(case, event)
    told = {
        "label": headed(case, event),
        "type": "event",
        "predicate": event.predicate,
        "lines": " | ".join(dict.fromkeys(lines)),
        "earliest": (when.earliest if when else None) or "",
        "latest": (when.latest if when else None) or "",
        "some_day_of": vague_days(when),
        "place": event.where.name if event.where else "",
        "disputed": differing(case, event),
        "at_least": str(weight.at_least) if weight else "",
        "at_most": str(weight.at_most) if weight else "",
        "credibility": event.grade.credibility if event.grade else "",
    }
    return {key: _xml(value) for key, value in told.items()}


def _stands(case: Case, event: Event) -> dict[str, str]:
    """What a node and its edges must not be read without: ``predicate`` alone would charge whom nobody charged."""
    told = standing(case, event)
    return {
        "kind": event.kind.value,
        "phrase": _xml(told.phrase),
        "polarity": told.polarity,
        "status": told.status,
        "certainty": told.certainty,
        "hedges": _xml(told.hedges),
        "retracted": "true" if told.retracted else "",
    }


def _xml(text: str) -> str:
    return _NO_XML.sub("\ufffd", text)


def _losses(case: Case) -> tuple[Loss, ...]:
    return (
        Loss(what="passages and offsets", count=len(case.claims), became="left out; each line keeps speaker and hedge"),
        Loss(
            what="speakers as fields, and which claim of several is hedged or denied",
            count=len(case.claims),
            became="kept in the lines; polarity, status and certainty are of all tellings together",
        ),
        Loss(
            what="sides of disagreements",
            count=len(case.settlement.disagreements),
            became="left out; nodes say in what their tellings differ (disputed)",
        ),
        Loss(what="events not surely read", count=sum(e.doubted for e in case.settlement.events), became="left out"),
        Loss(
            what="lineages and reasons", count=len(case.settlement.events), became="kept as at_least and at_most only"
        ),
    )

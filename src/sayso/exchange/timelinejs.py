"""Dated events as TimelineJS 3 JSON."""

from __future__ import annotations

import html
import json

from sayso.exchange.format import Export, Loss
from sayso.exchange.statement import told_in
from sayso.model.amended import line_told
from sayso.model.case import Case
from sayso.model.claim import ClaimKind
from sayso.model.event import Event


def timelinejs(case: Case) -> Export:
    """Every dated event on its interval, with its line and what it rests on; undated ones are counted as lost."""
    told = [e for e in case.settlement.events if e.kind is ClaimKind.EVENT and not e.doubted]
    dated = [e for e in told if e.when is not None and e.when.earliest is not None]
    slides = [_slide(case, e) for e in sorted(dated, key=lambda e: (str(e.when and e.when.earliest), e.id))]
    lost = (
        Loss(what="undated events", count=len(told) - len(dated), became="left out"),
        Loss(
            what="states, opinions and what was not surely read",
            count=len(case.settlement.events) - len(told),
            became="left out",
        ),
    )
    return Export(data=json.dumps({"events": slides}, ensure_ascii=False, indent=1).encode(), losses=lost)


def _slide(case: Case, event: Event) -> dict[str, object]:
    assert event.when is not None
    lines = [line_told(case, c) for c in told_in(case, event)]
    weight = event.corroboration
    rests = f"Independent origins: {weight.at_least} to {weight.at_most}." if weight else ""
    body = "".join(f"<p>{html.escape(line)}</p>" for line in lines[1:])
    return {
        "unique_id": event.id,
        "start_date": _day(str(event.when.earliest)),
        "end_date": _day(str(event.when.latest)),
        "text": {"headline": html.escape(lines[0]) if lines else event.predicate, "text": f"{body}<p>{rests}</p>"},
    }


def _day(iso: str) -> dict[str, int]:
    year, month, day = iso.rsplit("-", 2)
    return {"year": int(year), "month": int(month), "day": int(day)}

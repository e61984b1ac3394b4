"""Dated events as TimelineJS 3 JSON."""

from __future__ import annotations

import html
import json

from sayso.exchange.days import vague_days
from sayso.exchange.format import Export, Loss
from sayso.exchange.statement import headed, told_in, weight_of
from sayso.model.case import Case
from sayso.model.claim import ClaimKind
from sayso.model.disputed import when_of
from sayso.model.event import Event, EventWhen
from sayso.model.marks import line_told


def timelinejs(case: Case) -> Export:
    """Every dated event on its interval, with its line and what it rests on; undated ones are counted as lost."""
    told = [e for e in case.settlement.events if e.kind is ClaimKind.EVENT and not e.doubted]
    dated = [(when, e) for e in told if (when := when_of(case, e)) is not None and when.earliest is not None]
    slides = [_slide(case, e, when) for when, e in sorted(dated, key=lambda pair: (str(pair[0].earliest), pair[1].id))]
    lost = (
        Loss(what="undated events", count=len(told) - len(dated), became="left out"),
        Loss(
            what="states, opinions and what was not surely read",
            count=len(case.settlement.events) - len(told),
            became="left out",
        ),
    )
    return Export(data=json.dumps({"events": slides}, ensure_ascii=False, indent=1).encode(), losses=lost)


def _slide(case: Case, event: Event, when: EventWhen) -> dict[str, object]:
    lines = [line_told(case, c) for c in told_in(case, event)]
    others = (line for line in dict.fromkeys(lines) if line != lines[0])
    body = "".join(f"<p>{html.escape(line)}</p>" for line in others)
    shown: dict[str, object] = {
        "unique_id": event.id,
        "start_date": _day(str(when.earliest)),
        "end_date": _day(when.latest or str(when.earliest)),
    }
    # The bar spans the days that it may have been; without this its ends would be printed as if they were known.
    words = {"display_date": vague} if (vague := vague_days(when)) else {}
    told = {"headline": html.escape(headed(case, event)), "text": f"{body}<p>{_rests(event)}</p>"}
    return shown | words | {"text": told}


def _rests(event: Event) -> str:
    weight = weight_of(event)
    if weight is None:
        return "No report that stands says that it is so."
    low, high = weight.at_least, weight.at_most
    return f"Independent origins: {low}." if low == high else f"Independent origins: {low} to {high}."


def _day(iso: str) -> dict[str, int]:
    year, month, day = iso.rsplit("-", 2)
    return {"year": int(year), "month": int(month), "day": int(day)}

"""The page of what changed: what the last additions and judgements made of the case, each thing with its sentence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from sayso.model.case import Case
from sayso.model.errors import BadArgument
from sayso.views.disputes import dispute
from sayso.views.happening import happening
from sayso.views.record import view_record
from sayso.views.statement import report_of
from sayso.web.desk import COUNTS, Desk
from sayso.web.pages import draw
from sayso.web.paging import Sheet, sheet
from sayso.web.templating import href
from sayso.workspace.changed import Changed
from sayso.workspace.changes import regraded, strengthened

_FEW = 10


def routes(desk: Desk) -> APIRouter:
    """The routes of the page and its record."""
    router = APIRouter()

    @router.get("/changes")
    def changes(request: Request, since: str = "") -> Response:
        query = dict(request.query_params)
        if query.pop("as_of", ""):
            # It leads from a moment to today; a day in between would compare other things.
            return RedirectResponse(href("/changes", **query), status_code=303)
        return draw(desk, request, "changes.html.j2", _answer(desk, since, query))

    @router.get("/changes.json")
    def record(request: Request, since: str = "") -> Response:
        answer = _answer(desk, since, dict(request.query_params))
        return JSONResponse({key: view_record(value) for key, value in answer.items()})

    return router


def _answer(desk: Desk, since: str, query: Mapping[str, str]) -> dict[str, Any]:
    """The sittings, and what changed since the moment before one of them: the last, where none is named."""
    every = desk.history()
    sittings = sheet(every, query, lambda s: s, name="sittings", each=12)
    if not every and not since:
        return {"sittings": sittings, "since": None, "sections": {}}
    given = COUNTS.fullmatch(since)
    if since and given is None:
        raise BadArgument("a moment is named by the lengths of the logs, as 12.3; choose it from the list")
    counts = tuple(map(int, given.groups())) if given else (every[0].since.captures, every[0].since.judgements)
    before, now, found = desk.changed(*counts)
    chosen = f"{counts[0]}.{counts[1]}"
    return {"sittings": sittings, "since": chosen, "sections": _sections(before, now, found, query)}


def _sections(before: Case, now: Case, found: Changed, query: Mapping[str, str]) -> dict[str, Sheet]:
    """Each sort of change by name, a sheet at a time."""
    stronger = {m.now for m in found.origins}
    grades = [m for m in found.grades if m.now not in stronger]

    def listed(name: str, keys: Any, drawn: Any) -> Sheet:
        return sheet(keys, query, drawn, name=name, each=_FEW)

    made = {
        "gone": listed("gone", found.gone, lambda e: happening(before, e)),
        "joined": listed("joined", found.joined, lambda r: _regrouped(before, now, r.before, r.now)),
        "parted": listed("parted", found.parted, lambda r: _regrouped(before, now, r.before, r.now)),
        "disputed": listed("disputed", found.disputed, lambda d: dispute(now, d)),
        "settled": listed("settled", found.settled, lambda d: dispute(before, d)),
        "origins": listed("origins", found.origins, lambda m: strengthened(before, now, m)),
        "grades": listed("grades", grades, lambda m: regraded(before, now, m)),
        "retracted": listed("retracted", found.retracted, lambda d: report_of(now, d)),
        "corrected": listed("corrected", found.corrected, lambda d: report_of(now, d)),
        "events": listed("events", found.events, lambda e: happening(now, e)),
        "ties": listed("ties", found.ties, lambda b: b),
        "reports": listed("reports", found.reports, lambda d: report_of(now, d)),
    }
    return {name: some for name, some in made.items() if some.total}


def _regrouped(before: Case, now: Case, olds: tuple[str, ...], news: tuple[str, ...]) -> dict[str, Any]:
    return {"before": [before.entities[e].name for e in olds], "now": [now.entities[e] for e in news]}

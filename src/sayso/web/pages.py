"""The pages that look: each is a view drawn by a template, and the same view as JSON."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from sayso.model.case import Case
from sayso.model.errors import NotFound
from sayso.views.disputes import disputes, left_open
from sayso.views.dossier import dossier
from sayso.views.happening import happening, happenings
from sayso.views.network import network, path
from sayso.views.overview import overview
from sayso.views.record import view_record
from sayso.views.sources import sources
from sayso.views.statement import report_of, statement
from sayso.views.tie import tie
from sayso.views.timeline import timeline
from sayso.views.weakness import weakness
from sayso.web.annotate import annotate
from sayso.web.desk import Desk
from sayso.web.drawing import graph_data, map_data, timeline_data
from sayso.web.finding import find
from sayso.web.safety import FRAME_POLICY, timeline_policy
from sayso.web.templating import environment

Query = dict[str, str]
Answer = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page: its address, its template and the function that answers it.

    ``answer`` takes the case, the path's parameters and the query, and gives the template's values.
    """

    path: str
    template: str
    answer: Callable[[Case, Query, Query], Answer]


def _case(case: Case, _: Query, __: Query) -> Answer:
    shown = happenings(case)
    return {
        "overview": overview(case),
        "weakness": weakness(case),
        "disputes": disputes(case),
        "strip": timeline_data(timeline(case)),
        "recent": [h for h in shown if h.dated][-8:],
    }


def _report(case: Case, params: Query, _: Query) -> Answer:
    document = _known(case, params["document"])
    keys = [k for k in case.claims if k.startswith(f"{document}#")]
    return {
        "report": report_of(case, document),
        "pieces": annotate(case, document),
        "statements": sorted((statement(case, k) for k in keys), key=lambda s: (s.passage.start, s.key)),
        "gaps": (*case.readings[document].document.gaps, *case.readings[document].gaps),
        "language": case.readings[document].document.language,
    }


def _known(case: Case, document: str) -> str:
    found = [d for d in case.readings if d == document or d.removeprefix("sha256:").startswith(document)]
    if len(found) != 1:
        raise NotFound(f"no report {document!r} here")
    return found[0]


def _claim(case: Case, params: Query, _: Query) -> Answer:
    key = params["key"]
    if key not in case.claims:
        raise NotFound(f"no claim {key!r} here")
    said = statement(case, key)
    event = happening(case, said.event) if said.event else None
    return {"said": said, "event": event, "others": [s for s in event.statements if s.key != key] if event else []}


def _entity(case: Case, params: Query, _: Query) -> Answer:
    return {"dossier": dossier(case, params["entity"])}


def _tie(case: Case, params: Query, _: Query) -> Answer:
    return {"tie": tie(case, params["left"], params["right"])}


def _event(case: Case, params: Query, _: Query) -> Answer:
    if params["event"] not in case.events:
        raise NotFound(f"no event {params['event']!r} here")
    shown = happening(case, params["event"])
    return {"event": shown, "disputes": [d for d in disputes(case) if d.disagreement.event == shown.id]}


def _timeline(case: Case, _: Query, query: Query) -> Answer:
    line = timeline(case, query.get("about") or None, states=query.get("states") == "1")
    return {"timeline": line, "items": timeline_data(line)}


def _network(case: Case, _: Query, query: Query) -> Answer:
    least = int(query["origins"]) if query.get("origins", "").isdigit() else 1
    names = (query["about"],) if query.get("about") else ()
    net = network(case, names, at_least=least)
    way = path(case, query["from"], query["to"]) if query.get("from") and query.get("to") else None
    return {"network": net, "graph": graph_data(net), "path": way, "least": least}


def _map(case: Case, _: Query, __: Query) -> Answer:
    placed = map_data(case)
    drawn = {p["id"] for p in placed}
    rest = [h for h in happenings(case) if h.where is not None and h.id not in drawn]
    return {"placed": placed, "rest": rest}


def _sources(case: Case, _: Query, __: Query) -> Answer:
    return {"sources": sources(case)}


def _disagreements(case: Case, _: Query, __: Query) -> Answer:
    return {"disputes": disputes(case), "left_open": left_open(case)}


def _search(case: Case, _: Query, query: Query) -> Answer:
    return {"found": find(case, query.get("q", ""))}


PAGES = (
    Page(path="/", template="case.html.j2", answer=_case),
    Page(path="/report/{document}", template="report.html.j2", answer=_report),
    Page(path="/claim/{key}", template="claim.html.j2", answer=_claim),
    Page(path="/entity/{entity}", template="entity.html.j2", answer=_entity),
    Page(path="/tie/{left}/{right}", template="tie.html.j2", answer=_tie),
    Page(path="/event/{event}", template="event.html.j2", answer=_event),
    Page(path="/timeline", template="timeline.html.j2", answer=_timeline),
    Page(path="/network", template="network.html.j2", answer=_network),
    Page(path="/map", template="map.html.j2", answer=_map),
    Page(path="/sources", template="sources.html.j2", answer=_sources),
    Page(path="/disagreements", template="disagreements.html.j2", answer=_disagreements),
    Page(path="/search", template="search.html.j2", answer=_search),
)


def routes(desk: Desk) -> APIRouter:
    """The routes of all pages, each also at its address with ``.json``."""
    router = APIRouter()
    for page in PAGES:
        name = "/case" if page.path == "/" else page.path
        router.add_api_route(f"{name}.json", _as_json(desk, page), methods=["GET"])
        router.add_api_route(page.path, _as_html(desk, page), methods=["GET"])
    router.add_api_route("/original/{document}", _original(desk), methods=["GET"])
    return router


def _as_html(desk: Desk, page: Page) -> Callable[[Request], Response]:
    def show(request: Request) -> Response:
        return draw(desk, request, page.template, _answer(desk, page, request))

    return show


def _as_json(desk: Desk, page: Page) -> Callable[[Request], Response]:
    def show(request: Request) -> Response:
        answer = _answer(desk, page, request)
        return JSONResponse({key: view_record(value) for key, value in answer.items()})

    return show


def _answer(desk: Desk, page: Page, request: Request) -> Answer:
    query = dict(request.query_params)
    return page.answer(desk.case(query.get("as_of", "")), dict(request.path_params), query)


def draw(desk: Desk, request: Request, template: str, values: Answer) -> HTMLResponse:
    """A template with what every page shows: where we are, as of when."""
    page = environment().get_template(template)
    case = desk.case(request.query_params.get("as_of", ""))
    days = sorted({d for document in case.readings if (d := (case.published(document) or "")[:10])})
    body = page.render(
        **values,
        case=case,
        here=request.url.path,
        query=dict(request.query_params),
        as_of=request.query_params.get("as_of", ""),
        days=days,
        root=desk.workspace.root.name,
        keys=desk.workspace.settings.keys,
        partial=request.headers.get("hx-request") == "true",
    )
    headers = {"Content-Security-Policy": timeline_policy()} if "data-timeline=" in body else None
    return HTMLResponse(body, headers=headers)


def _original(desk: Desk) -> Callable[[str], Response]:
    def show(document: str) -> Response:
        case = desk.case()
        found = desk.workspace.document(_known(case, document))
        body = found.markup or environment().get_template("plain.html.j2").render(text=found.text)
        return HTMLResponse(body, headers={"Content-Security-Policy": FRAME_POLICY, "X-Frame-Options": "SAMEORIGIN"})

    return show

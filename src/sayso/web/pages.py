"""The pages that look: each is a view drawn by a template, and the same view as JSON."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from sayso.model.case import Case
from sayso.views.record import view_record
from sayso.web import answers
from sayso.web.desk import Desk
from sayso.web.finding import Found, find
from sayso.web.safety import FRAME_POLICY, timeline_policy
from sayso.web.templating import environment

Query = dict[str, str]
Answer = dict[str, Any]


MOST_DAYS = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page: its address, its template and the function that answers it.

    ``answer`` takes the case, the path's parameters and the query, and gives the template's values.
    """

    path: str
    template: str
    answer: Callable[[Case, Query, Query], Answer]


PAGES = (
    Page(path="/", template="case.html.j2", answer=answers.case),
    Page(path="/reports", template="reports.html.j2", answer=answers.reports),
    Page(path="/report/{document}", template="report.html.j2", answer=answers.report),
    Page(path="/claim/{key}", template="claim.html.j2", answer=answers.claim),
    Page(path="/entity/{entity}", template="entity.html.j2", answer=answers.entity),
    Page(path="/tie/{left}/{right}", template="tie.html.j2", answer=answers.tie),
    Page(path="/event/{event}", template="event.html.j2", answer=answers.event),
    Page(path="/timeline", template="timeline.html.j2", answer=answers.timeline),
    Page(path="/network", template="network.html.j2", answer=answers.network),
    Page(path="/map", template="map.html.j2", answer=answers.maps),
    Page(path="/sources", template="sources.html.j2", answer=answers.sources),
    Page(path="/disagreements", template="disagreements.html.j2", answer=answers.disagreements),
)


def routes(desk: Desk) -> APIRouter:
    """The routes of all pages, each also at its address with ``.json``."""
    router = APIRouter()
    for page in PAGES:
        name = "/case" if page.path == "/" else page.path
        router.add_api_route(f"{name}.json", _as_json(desk, page), methods=["GET"])
        router.add_api_route(page.path, _as_html(desk, page), methods=["GET"])
    router.add_api_route(
        "/search.json", _search(desk, lambda _, found: JSONResponse(view_record(found))), methods=["GET"]
    )
    shown = _search(desk, lambda request, found: draw(desk, request, "search.html.j2", {"found": found}))
    router.add_api_route("/search", shown, methods=["GET"])
    router.add_api_route("/original/{document}", _original(desk), methods=["GET"])
    router.add_api_route("/standing.json", lambda: JSONResponse({"stands": desk.keeper.stands()}), methods=["GET"])
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


def _search(desk: Desk, show: Callable[[Request, Found], Response]) -> Callable[[Request], Response]:
    def search(request: Request) -> Response:
        asked = request.query_params.get("q", "")
        case = case_of(desk, request)
        return show(request, find(case, asked, desk.workspace.holding))

    return search


def _answer(desk: Desk, page: Page, request: Request) -> Answer:
    query = dict(request.query_params)
    return page.answer(case_of(desk, request), dict(request.path_params), query)


def case_of(desk: Desk, request: Request) -> Case:
    """The case that a request is about: one and the same for all that it draws.  Raises ``NotYet``."""
    if not hasattr(request.state, "case"):
        request.state.case = desk.case(request.query_params.get("as_of", ""))
    found: Case = request.state.case
    return found


def draw(desk: Desk, request: Request, template: str, values: Answer) -> HTMLResponse:
    """A template with what every page shows: where we are, as of when."""
    page = environment().get_template(template)
    case = case_of(desk, request)
    body = page.render(
        **values,
        case=case,
        here=request.url.path,
        query=dict(request.query_params),
        as_of=request.query_params.get("as_of", ""),
        days=case.once("days", _days),
        root=desk.workspace.root.name,
        keys=desk.workspace.settings.keys,
        drafts=desk.workspace.briefs(),
        behind=desk.keeper.behind(case),
        **({} if "sittings" in values else {"sittings": desk.history()}),
        partial=request.headers.get("hx-request") == "true",
    )
    headers = {"Content-Security-Policy": timeline_policy()} if "data-timeline=" in body else None
    return HTMLResponse(body, headers=headers)


def _days(case: Case) -> list[str]:
    """The days of publication that the slider stops at: every one, or where they are many, one in so many."""
    days = sorted({d for document in case.readings if (d := (case.published(document) or "")[:10])})
    step = -(-len(days) // MOST_DAYS) or 1
    return days[step - 1 :: step]


def _original(desk: Desk) -> Callable[[str], Response]:
    def show(document: str) -> Response:
        case = desk.case()
        found = desk.workspace.document(answers.known(case, document))
        body = found.markup or environment().get_template("plain.html.j2").render(text=found.text)
        return HTMLResponse(body, headers={"Content-Security-Policy": FRAME_POLICY, "X-Frame-Options": "SAMEORIGIN"})

    return show

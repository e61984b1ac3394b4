"""The brief builder: choose events, order them, write between them; each step is one line of the log."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import JSONResponse, RedirectResponse, Response

from sayso.model.case import Case
from sayso.model.draft import Draft, Part
from sayso.model.errors import BadArgument
from sayso.views.brief.build import main_happenings, preview
from sayso.views.brief.composed import approved_as_printed, chosen, composed, unhedged
from sayso.views.brief.writing import MEDIA_TYPES, written
from sayso.views.happening import Happening
from sayso.views.record import view_record
from sayso.web.desk import Desk
from sayso.web.finding import find_happenings
from sayso.web.pages import case_of, draw
from sayso.web.templating import href

OFFERED = 30
Form = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A part of the draft as the builder shows it; a chosen event that is not in the case has no ``happening``."""

    number: int
    part: Part
    happening: Happening | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Builder:
    """What the builder's page shows: the draft, its rows, what may be chosen, what keeps it from leaving.

    ``moved`` says that it was approved, and prints something else by now.
    """

    draft: Draft
    rows: tuple[Row, ...]
    offered: tuple[Happening, ...]
    faults: tuple[str, ...]
    locked: bool
    moved: bool


def routes(desk: Desk) -> APIRouter:
    """The routes of the brief and its builder."""
    router = APIRouter()
    _whole(router, desk)
    _one(router, desk)
    _changing(router, desk)
    return router


def _whole(router: APIRouter, desk: Desk) -> None:
    @router.get("/brief")
    def page(request: Request, about: str = "") -> Response:
        made = preview(case_of(desk, request), _names(about))
        two = desk.workspace.settings.two_person
        values = {"brief": made, "about": about, "two_person": two}
        return draw(desk, request, "brief_page.html.j2", values)

    @router.get("/brief.{ending}")
    def download(request: Request, ending: str, about: str = "") -> Response:
        made = desk.workspace.brief_to_leave(names=_names(about), case=case_of(desk, request))
        return _file(written(made, ending), "brief", ending)

    @router.get("/briefs.json")
    def listed() -> Response:
        return JSONResponse([view_record(d) for d in desk.workspace.briefs()])


def _one(router: APIRouter, desk: Desk) -> None:
    @router.get("/brief/{name}.{ending}")
    def download(request: Request, name: str, ending: str) -> Response:
        case = case_of(desk, request)
        if ending == "json":
            return JSONResponse(view_record(_builder(desk, case, desk.workspace.brief(name), "")))
        return _file(written(desk.workspace.brief_to_leave(name, case=case), ending), name, ending)

    @router.get("/brief/{name}")
    def build(request: Request, name: str, q: str = "") -> Response:
        return _drawn(desk, request, desk.workspace.brief(name), q)


def _changing(router: APIRouter, desk: Desk) -> None:
    @router.post("/briefs")
    async def begin(request: Request) -> Response:
        form = _typed(await request.form())
        parts = [Part(claim=form["claim"])] if form.get("claim") else []
        title = form.get("title") or "What the reports say"
        made = await run_in_threadpool(lambda: desk.workspace.keep_brief(title, parts, case=desk.keeper.whole()))
        return _to(made.id)

    @router.post("/brief/{name}")
    async def change(request: Request, name: str) -> Response:
        form = _typed(await request.form())
        return await run_in_threadpool(_change, desk, request, name, form)

    @router.post("/brief/{name}/approve")
    async def approve(request: Request, name: str) -> Response:
        form = _typed(await request.form())
        given: dict[str, Any] = {"who": form.get("who", ""), "version": form.get("seen", "")}
        case = await run_in_threadpool(desk.keeper.whole)
        try:
            await run_in_threadpool(desk.workspace.approve_brief, name, case=case, **given)
        except BadArgument as error:
            return _drawn(desk, request, desk.workspace.brief(name), "", refused=str(error))
        return _to(name)

    @router.post("/brief/{name}/drop")
    async def drop(name: str) -> Response:
        await run_in_threadpool(desk.workspace.drop_brief, name)
        return RedirectResponse("/brief", status_code=303)


def _change(desk: Desk, request: Request, name: str, form: Form) -> Response:
    draft, query = desk.workspace.brief(name), form.get("q", "")
    try:
        title, parts, at = changed(draft, form)
        desk.workspace.keep_brief(title, parts, brief=name, seen=form.get("seen") or None, case=desk.keeper.whole())
    except BadArgument as error:
        # What was typed stays in its field: nobody writes a paragraph twice because one sentence was refused.
        return _drawn(desk, request, draft, query, refused=str(error), typed=form)
    return _to(name, query, f"part-{at}")


def changed(draft: Draft, form: Form) -> tuple[str, Sequence[Part], int]:
    """The draft's title and parts after one step of the builder, and the number of the part that it was about.

    ``op`` is title, add, words, edit, up, down or remove; ``at`` the number of the part, from 0.
    """
    parts, op = list(draft.parts), form.get("op", "")
    at = int(form["at"]) if form.get("at", "").isdigit() else len(parts)
    if op == "title":
        return form.get("title", ""), parts, 0
    if op == "add":
        parts.insert(at, Part(claim=form.get("claim")))
        return draft.title, parts, at
    if op == "words":
        parts.insert(at, Part(words=form.get("words", "").strip()))
        return draft.title, parts, at
    if op not in ("edit", "up", "down", "remove") or not at < len(parts):
        raise BadArgument("a brief is changed by title, add, words, edit, up, down or remove, at a part that is there")
    moved = parts.pop(at)
    if op == "edit":
        parts.insert(at, Part(words=form.get("words", "").strip()))
    elif op != "remove":
        at = max(0, min(len(parts), at + (1 if op == "down" else -1)))
        parts.insert(at, moved)
    return draft.title, parts, at


def _drawn(
    desk: Desk, request: Request, draft: Draft, q: str, *, refused: str = "", typed: Form | None = None
) -> Response:
    case = case_of(desk, request)
    values = {"builder": _builder(desk, case, draft, q), "q": q, "refused": refused, "typed": typed or {}}
    page = draw(desk, request, "builder.html.j2", {**values, "me": desk.workspace.settings.who})
    page.status_code = 400 if refused else 200
    return page


def _builder(desk: Desk, case: Case, draft: Draft, q: str) -> Builder:
    shown, gone = chosen(case, draft.parts), list(unhedged(case, draft.parts))
    taken = {h.id for h in shown.values()}
    offered = find_happenings(case, q, desk.workspace.holding) if q else main_happenings(case)
    holds = not gone and approved_as_printed(composed(case, draft), draft)
    faults = [f"“{words}” loses “{lost[0]}”, which the report says." for words, _, lost in gone]
    return Builder(
        draft=draft,
        rows=tuple(
            Row(number=n, part=part, happening=shown.get(part.claim or "")) for n, part in enumerate(draft.parts)
        ),
        offered=tuple(h for h in offered if h.id not in taken)[:OFFERED],
        faults=tuple(faults),
        locked=desk.workspace.settings.two_person and not holds,
        moved=draft.approved is not None and not holds,
    )


def _typed(form: Any) -> dict[str, str]:
    return {key: value for key, value in form.items() if isinstance(value, str)}


def _names(about: str) -> list[str]:
    return [name for name in (part.strip() for part in about.split(";")) if name]


def _to(name: str, query: str = "", part: str = "") -> Response:
    return RedirectResponse(href(f"/brief/{name}", q=query) + (f"#{part}" if part else ""), status_code=303)


def _file(data: bytes, name: str, ending: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}.{ending}"'}
    return Response(data, media_type=MEDIA_TYPES[ending], headers=headers)

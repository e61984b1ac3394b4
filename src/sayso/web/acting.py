"""The pages that change something: adding, judging, undoing, reviewing."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path
from typing import Any

from fastapi import APIRouter, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import JSONResponse, RedirectResponse, Response

from sayso.model.errors import BadArgument
from sayso.model.imprint import IMPRINT
from sayso.views.record import view_record
from sayso.web.answered import PAIRED, REVIEWED, answered
from sayso.web.desk import Desk
from sayso.web.entry import entry
from sayso.web.pages import case_of, draw
from sayso.web.paging import sheet
from sayso.web.pairs import pair
from sayso.web.review import Question, question

_UNSAFE = re.compile(r"[^\w.\- ]+")
_AMENDED = ("line", "status")
"""The fields of a claim that the review may amend."""
MOST_BYTES = 64 * 1024 * 1024
"""A dropped file larger than this is refused: add it with ``sayso add``."""


def routes(desk: Desk) -> APIRouter:
    """The routes that act."""
    router = APIRouter()
    _looking(router, desk)
    _changing(router, desk)
    return router


def _looking(router: APIRouter, desk: Desk) -> None:
    @router.get("/review")
    def review(request: Request, n: int = 0) -> Response:
        asked, given = _question(desk, request, n), answered(desk, request, case_of(desk, request), REVIEWED)
        return draw(desk, request, "review.html.j2", {"question": asked, "number": n, "answered": given})

    @router.get("/review.json")
    def review_record(request: Request, n: int = 0) -> Response:
        asked = _question(desk, request, n)
        return JSONResponse(view_record(asked) if asked is not None else None)

    @router.get("/pairs")
    def pairs(request: Request, n: int = 0) -> Response:
        asked = pair(case_of(desk, request), desk.questions(case_of(desk, request)), n)
        given = answered(desk, request, case_of(desk, request), PAIRED)
        return draw(desk, request, "pairs.html.j2", {"pair": asked, "number": n, "answered": given})

    @router.get("/pairs.json")
    def pairs_record(request: Request, n: int = 0) -> Response:
        asked = pair(case_of(desk, request), desk.questions(case_of(desk, request)), n)
        return JSONResponse(view_record(asked) if asked is not None else None)

    @router.get("/log")
    def log(request: Request) -> Response:
        query = dict(request.query_params)
        case, every = case_of(desk, request), desk.workspace.log()[::-1]
        as_judged = desk.as_judged
        lines = sheet(
            every, query, lambda line: entry(case, line.judgement, undone=line.undone, as_judged=as_judged), each=100
        )
        return draw(desk, request, "log.html.j2", {"lines": lines})

    @router.get("/log.json")
    def log_record() -> Response:
        return JSONResponse([view_record(line) for line in desk.workspace.log()])


def _question(desk: Desk, request: Request, number: int) -> Question | None:
    case = case_of(desk, request)
    return question(case, number, judged={s for subject in desk.judged_since(case) for s in subject})


def _changing(router: APIRouter, desk: Desk) -> None:
    @router.post("/judge")
    async def judge(request: Request) -> Response:
        form = await request.form()
        subject = [str(s) for s in form.getlist("subject")]
        options: dict[str, Any] = {"why": str(form.get("why", ""))}
        amended = {name: str(form[name]).strip() for name in _AMENDED if str(form.get(name, "")).strip()}
        # Of a report only what was changed on its page is put right; a field that was emptied is not known.
        amended |= {n: str(form[n]).strip() for n in IMPRINT if n in form and form[n] != form.get(f"was_{n}")}
        if amended:
            options["amendment"] = amended
        kind, verdict = str(form.get("kind", "")), str(form.get("verdict", ""))
        await run_in_threadpool(desk.judge, kind, subject, verdict, **options)
        return RedirectResponse(_back(form.get("next")), status_code=303)

    @router.post("/undo")
    async def undo(request: Request) -> Response:
        form = await request.form()
        # Never "the last": what that is may have changed since the page was drawn.
        taken = str(form.get("judgement", "")).strip()
        if taken in ("", "last"):
            raise BadArgument("name the judgement that is to be undone; the log lists them")
        await run_in_threadpool(desk.undo, taken)
        return RedirectResponse(_back(form.get("next")), status_code=303)

    @router.post("/add")
    async def add(request: Request) -> Response:
        form = await request.form()
        with tempfile.TemporaryDirectory(prefix="sayso-") as folder:
            paths = [await _kept(Path(folder), u) for u in form.getlist("file") if not isinstance(u, str)]
            report = await run_in_threadpool(desk.add, paths)
        if request.headers.get("accept") == "application/json":
            return JSONResponse(view_record(report))
        return draw(desk, request, "added.html.j2", {"report": report})


async def _kept(folder: Path, upload: Any) -> Path:
    data = await upload.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise BadArgument(f"{upload.filename} is over 64 MB; add it with `sayso add`")
    path = folder / _safe_name(upload.filename or "report")
    path.write_bytes(data)
    return path


def _safe_name(name: str) -> str:
    return _UNSAFE.sub("_", Path(name.replace("\\", "/")).name).strip(". ") or "report"


def _back(path: object) -> str:
    """Where to go next: a path of this desk, never another site."""
    text = str(path or "/")
    return text if text.startswith("/") and not text.startswith(("//", "/\\")) else "/"

"""The desk as an ASGI application."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files
from typing import Any

from fastapi import FastAPI, Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.staticfiles import StaticFiles

import sayso
from sayso.model.case import Case
from sayso.model.errors import Ambiguous, BadArgument, NotFound, SaysoError
from sayso.web import acting, changing, composing, pages
from sayso.web.desk import Desk, Door
from sayso.web.keeping import NotYet
from sayso.web.safety import Gate
from sayso.web.templating import environment


def create_app(
    workspace: Door, *, token: str, hosts: frozenset[str], as_of: Callable[[str], Any], case: Case | None = None
) -> FastAPI:
    """The application over a workspace.

    ``token`` opens it; ``hosts`` are the values of Host it answers to; ``as_of`` makes the workspace's own
    value of a day.  ``case`` is the case of today, where it is at hand.
    """
    app = FastAPI(title="sayso", version=sayso.__version__, docs_url=None, redoc_url=None, openapi_url=None)
    desk = Desk(workspace, as_of=as_of, case=case)
    app.middleware("http")(Gate(token=token, hosts=hosts))
    app.include_router(acting.routes(desk))
    app.include_router(composing.routes(desk))
    app.include_router(changing.routes(desk))
    app.include_router(pages.routes(desk))
    app.mount("/static", StaticFiles(directory=str(files("sayso.web") / "static")))
    app.add_exception_handler(SaysoError, _refuse)
    app.add_exception_handler(NotYet, _wait)
    app.add_exception_handler(404, _missing)
    return app


def _status(error: Exception) -> int:
    if isinstance(error, NotFound):
        return 404
    return 409 if isinstance(error, Ambiguous) else 400 if isinstance(error, BadArgument) else 500


def _refuse(request: Request, error: Exception) -> Response:
    return _fault(request, str(error), _status(error))


def _wait(request: Request, error: Exception) -> Response:
    """The page that stands while a case is worked out: it asks again by itself."""
    assert isinstance(error, NotYet)
    headers = {"Retry-After": "2"}
    if request.url.path.endswith(".json"):
        return JSONResponse({"waiting": round(error.seconds, 1)}, status_code=202, headers=headers)
    page = environment().get_template("waiting.html.j2")
    shown = page.render(seconds=round(error.seconds), query=request.query_params)
    return HTMLResponse(shown, status_code=202, headers=headers)


def _missing(request: Request, _: Exception) -> Response:
    return _fault(request, f"There is no page {request.url.path}.", 404)


#: What a page is headed with that tells why there is none.
_HEADS = {400: "Not taken", 404: "Not here", 409: "Which one is meant?", 500: "This failed"}


def _fault(request: Request, message: str, status: int) -> Response:
    if request.url.path.endswith(".json"):
        return JSONResponse({"error": message}, status_code=status)
    page = environment().get_template("fault.html.j2")
    return HTMLResponse(page.render(message=message, head=_HEADS[status]), status_code=status)

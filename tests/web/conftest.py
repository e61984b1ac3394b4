"""The desk over the sample case: in process for answers, on a port for a browser."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from sayso.model.draft import Part
from sayso.testing.case import demo_workspace
from sayso.views.tie import ties
from sayso.web.app import create_app
from sayso.workspace.piling import AsOf
from sayso.workspace.workspace import Workspace

HOST = "127.0.0.1:8000"
TOKEN = "open-sesame"


def as_of(day: str) -> AsOf:
    return AsOf(day=day)


@pytest.fixture
def desk() -> Iterator[TestClient]:
    """A client that has come in by the printed address."""
    app = create_app(demo_workspace(), token=TOKEN, hosts=frozenset({HOST}), as_of=as_of)
    with TestClient(app, base_url=f"http://{HOST}") as client:
        client.get(f"/?token={TOKEN}")
        yield client


@pytest.fixture
def stranger() -> Iterator[TestClient]:
    """A client without the key."""
    app = create_app(demo_workspace(), token=TOKEN, hosts=frozenset({HOST}), as_of=as_of)
    with TestClient(app, base_url=f"http://{HOST}", raise_server_exceptions=False) as client:
        yield client


@pytest.fixture
def own_copy(tmp_path: Path) -> Workspace:
    """The sample case, to be changed at will."""
    folder = tmp_path / "case"
    shutil.copytree(demo_workspace().root, folder)
    return Workspace(folder)


@pytest.fixture
def client(own_copy: Workspace) -> Iterator[TestClient]:
    """A client that has come in to the desk of a case that may be changed."""
    app = create_app(own_copy, token=TOKEN, hosts=frozenset({HOST}), as_of=as_of)
    with TestClient(app, base_url=f"http://{HOST}") as found:
        found.get(f"/?token={TOKEN}")
        yield found


def chromium() -> str:
    """The browser; the test skips where there is none."""
    found = os.environ.get("SAYSO_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None:
        pytest.skip("no Chromium on this machine (Debian's package: chromium)")
    return found


@pytest.fixture
def served(own_copy: Workspace) -> Iterator[str]:
    """The address of a running desk over a copy of the sample case, key included."""
    import socket

    import uvicorn

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    host = f"127.0.0.1:{port}"
    app = create_app(own_copy, token=TOKEN, hosts=frozenset({host}), as_of=as_of)
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=port, log_level="error", access_log=False))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        thread.join(0.05)
    yield f"http://{host}/?token={TOKEN}"
    server.should_exit = True
    thread.join(10)


PLAIN = (
    "changes",
    "reports",
    "timeline",
    "network",
    "map",
    "sources",
    "disagreements",
    "review",
    "pairs",
    "brief",
    "log",
)
NAMES = ("case", *PLAIN, "report", "claim", "entity", "event", "tie", "search", "builder")
"""Every sort of page that the desk has."""


def every_page(workspace: Workspace) -> dict[str, str]:
    """The address of one page of each sort on the sample case, by its name."""
    case = workspace.case()
    t = next(t for t in ties(case) if any(h.disputed for h in t.happenings))
    told = next(h for h in t.happenings if h.disputed)
    claim = told.statements[0]
    written = [Part(claim=claim.key), Part(words="Nobody answered our calls.")]
    made = workspace.briefs()[0] if workspace.briefs() else workspace.keep_brief("Who met whom", written)
    ids = {"report": claim.report.document, "claim": claim.key, "entity": t.left.id, "event": told.id}
    return {
        "case": "/",
        **{name: f"/{name}" for name in PLAIN},
        **{name: f"/{name}/{quote(key, safe='')}" for name, key in ids.items()},
        "tie": f"/tie/{quote(t.left.id, safe='')}/{quote(t.right.id, safe='')}",
        "search": "/search?q=Velkan",
        "builder": f"/brief/{made.id}",
    }


@pytest.fixture(autouse=True)
def _patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages wait for the case as long as it takes; what stands meanwhile is tested where it is meant."""
    monkeypatch.setattr("sayso.web.keeping.PATIENCE", 60.0)

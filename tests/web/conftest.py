"""The desk over the sample case: in process for answers, on a port for a browser."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from sayso.testing.case import demo_workspace
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

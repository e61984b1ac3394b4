"""A case of which nothing was read does not praise itself."""

from __future__ import annotations

from pathlib import Path

from starlette.testclient import TestClient
from tests.web.conftest import HOST, TOKEN, as_of

from sayso.web.app import create_app
from sayso.workspace import Workspace

TEXT = "Die Gewerkschaftschefin hat die Vorwürfe der Staatsanwaltschaft am Freitag in Batumi zurückgewiesen."


def test_nothing_has_a_source_where_nothing_is_told(tmp_path: Path) -> None:
    workspace = Workspace.create(tmp_path / "case")
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    workspace.add([tmp_path / "a.txt"])
    app = create_app(workspace, token=TOKEN, hosts=frozenset({HOST}), as_of=as_of)
    with TestClient(app, base_url=f"http://{HOST}") as client:
        page = client.get(f"/?token={TOKEN}").text
    assert "Everything has a named source" not in page
    assert "No claim was read in the reports that are here." in page

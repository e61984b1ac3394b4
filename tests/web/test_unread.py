"""A sentence of which nothing was read is asked about once."""

from __future__ import annotations

from pathlib import Path

from sayso.web.review import open_claims
from sayso.workspace import Workspace

TEXT = "Ada Quill met Boran Teth in Sarnholm.\n\nTheir quarrel curdled, and it all came to nothing."


def test_it_is_asked_about_once(tmp_path: Path) -> None:
    workspace = Workspace.create(tmp_path / "case")
    (tmp_path / "report.txt").write_text(TEXT, "utf-8")
    workspace.add([tmp_path / "report.txt"])
    case = workspace.case()
    asked = [case.claims[key] for key in open_claims(case)]
    assert sum(c.doubted for c in case.claims.values()) > 1
    assert sum(c.doubted for c in asked) == 1
    workspace.close()

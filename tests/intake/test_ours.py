"""What sayso keeps or wrote itself is no report."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.archive import Archive
from sayso.intake import read_paths
from sayso.model.folder import is_workspace
from sayso.testing.case import demo_case
from sayso.views.brief import brief
from sayso.views.brief.docx import docx
from sayso.views.brief.html import html
from sayso.views.brief.markdown import markdown


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A workspace made in the folder of the reports."""
    Archive.create(tmp_path)
    (tmp_path / "a.txt").write_text("Ada Rell met Bo Tavik.", "utf-8")
    (tmp_path / "originals" / "44").mkdir()
    (tmp_path / "originals" / "44" / "44e9").write_text("Ada Rell met Bo Tavik.", "utf-8")
    for name in ("sayso.db", "sayso.db-wal", "sayso.lock", "sayso.toml"):
        (tmp_path / name).write_text("Ada Rell met Cy Marsh.", "utf-8")
    return tmp_path


def test_what_a_workspace_keeps_is_no_report(folder: Path) -> None:
    assert is_workspace(folder)
    assert [i.document.name for i in read_paths(folder)] == ["a.txt"]


def test_an_original_that_is_named_is_read(folder: Path) -> None:
    assert [i.document.name for i in read_paths(folder / "originals")] == ["44/44e9"]


def test_such_names_elsewhere_are_reports(tmp_path: Path) -> None:
    (tmp_path / "originals").mkdir()
    (tmp_path / "originals" / "a.txt").write_text("Ada Rell met Bo Tavik.", "utf-8")
    assert [i.document.name for i in read_paths(tmp_path)] == ["originals/a.txt"]


@pytest.mark.parametrize("name", ["brief.md", "brief.html", "brief.docx"])
def test_a_brief_is_no_telling_of_its_own(tmp_path: Path, name: str) -> None:
    made = brief(demo_case())
    data = {"brief.md": markdown(made).encode(), "brief.html": html(made).encode(), "brief.docx": docx(made)}
    (tmp_path / name).write_bytes(data[name])
    (found,) = read_paths(tmp_path)
    assert found.document.text == ""
    assert [g.reason for g in found.document.gaps if g.failed and "a brief that sayso wrote" in g.reason]

"""What the how-tos print to be copied runs as it stands."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

import sayso
from sayso.exchange import Format
from sayso.reading.vocabulary import load_vocabulary
from sayso.workspace import read_reports
from sayso.workspace.readers import Readership
from sayso.workspace.reading import HowToRead

HOW_TO = Path(__file__).parents[1] / "docs" / "how-to"


def blocks(page: str, language: str) -> list[str]:
    text = (HOW_TO / page).read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def test_every_snippet_for_python_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "a.txt").write_text("Ada Quill met Boran Teth in Lisbon on 2 March 2026.", "utf-8")
    (tmp_path / "reports" / "b.txt").write_text("Mila Rann resigned on 3 March 2026.", "utf-8")
    names: dict[str, Any] = {}
    for block in blocks("library.md", "python"):
        exec(block, names)
    said = capsys.readouterr().out
    assert "Ada Quill met Boran Teth in Lisbon on 2 March 2026. |" in said
    assert "{'new': 2, 'known': 0, 'failed': 0}" in said
    assert "['wrong', 'undone']" in said
    assert "'Nobody Here'" in said


def test_the_whole_predicate_is_read_and_found(tmp_path: Path) -> None:
    own, report = tmp_path / "own.toml", tmp_path / "a.txt"
    (entry,) = (block for block in blocks("own-data.md", "toml"))
    own.write_text(entry, "utf-8")
    report.write_text("Ada Quill moored the Gannet in Sarnholm on 2 March 2026.", "utf-8")
    assert "moored" in load_vocabulary(own)
    (reading,) = read_reports(report, HowToRead(readership=Readership(vocabulary=own)))
    assert [claim.predicate for claim in reading.claims] == ["moored"]


def test_the_plug_in_offers_its_format() -> None:
    names: dict[str, Any] = {}
    exec(blocks("plug-in.md", "python")[0], names)
    (offered,) = names["sayso_export_formats"]()
    assert isinstance(offered, Format)
    assert tomllib.loads(blocks("plug-in.md", "toml")[0])["project"]["entry-points"]["sayso"]


def test_the_names_a_program_needs_most_are_here_and_load_nothing_before() -> None:
    names = [name for name in dir(sayso) if not name.startswith("_")]
    assert {"Workspace", "read_reports", "SaysoError", "dossier", "tie", "timeline"} <= set(names)
    assert all(getattr(sayso, name) is not None for name in names)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = sayso.nothing

"""A settled case of reports as they are written, in one line each."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from sayso.model.case import Case
from sayso.workspace import Workspace


def case_of(folder: Path, texts: Mapping[str, str]) -> Case:
    """The case of the reports, by file name, in a new workspace in the folder."""
    workspace = Workspace.create(folder / "case")
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    workspace.add([folder / name for name in texts])
    return workspace.case()

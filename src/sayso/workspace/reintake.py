"""A document made anew from its archived bytes."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from sayso.model.document import Document
from sayso.model.errors import WorkspaceError
from sayso.model.record import Record

if TYPE_CHECKING:
    from sayso.workspace.workspace import Workspace


def reintake(workspace: Workspace, document: str) -> Document:
    """The document as its first capture gave it: the same bytes, name and words of the person who added it."""
    capture = workspace.archive.captures_of(document)[0]
    data = workspace.archive.originals.get(document)
    with tempfile.TemporaryDirectory(prefix="sayso-") as folder:
        path = Path(folder) / _file_name(capture)
        path.write_bytes(data)
        given = capture.get("given", {})
        found = list(workspace.rooms.intake([path], published=given.get("published"), publisher=given.get("publisher")))
    for item in found:
        if item.document.id == document:
            return replace(item.document, name=str(capture["name"]))
    raise WorkspaceError(
        f"the original of {document} ({capture['name']}) gives another document now; add its file again"
    )


def _file_name(capture: Record) -> str:
    name = PurePath(str(capture["name"])).name.replace("\x00", "")
    return name[-120:] or "original"

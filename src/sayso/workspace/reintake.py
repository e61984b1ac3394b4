"""Documents made anew from their archived bytes."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from sayso.model.document import Document
from sayso.model.errors import WorkspaceError
from sayso.model.record import Record, document_from, document_record

if TYPE_CHECKING:
    from sayso.intake import Intaken
    from sayso.workspace.workspace import Workspace

_MANY = 100
_GIVEN = ("published", "publisher")
# Intake tells most formats by their bytes, and these by the name.
_ENDINGS = {"application/jsonl": ".jsonl", "text/markdown": ".md", "message/rfc822": ".eml", "text/html": ".html"}


def told_by_bundle(item: Intaken) -> bytes | None:
    """What a web archive or feed said of one of its documents, which the document's own bytes do not say again.

    It is kept as an original of its own, so that the document can be made anew; ``None`` for a plain file.
    """
    if ": " not in item.capture_name or item.document.media_type == "application/jsonl":
        return None
    document = item.document
    record = {"document": document_record(document), "text": document.text, "markup": document.markup}
    return json.dumps(record, sort_keys=True).encode("ascii")


def leading(captures: Sequence[Record]) -> Record:
    """The capture whose name, date and publisher a document takes where its bytes give none.

    The earliest date leads, then spelling: the same whatever the order in which the captures came.
    """
    return min(captures, key=_rank)


def _rank(capture: Record) -> tuple[bool | str, ...]:
    # Of captures with the same words, one that was fetched knows its address and the charset that the server named.
    given = (capture["given"].get(key) or "\U0010ffff" for key in _GIVEN)
    # The first fetch leads, so that a later one of the same bytes makes nothing be read anew.
    fetched = capture.get("fetched", {"at": "", "warc": ""})
    return "told" in capture, *given, "fetched" not in capture, capture["name"], fetched["at"], fetched["warc"]


def given_with(capture: Record) -> str:
    """What came with the bytes, as one string: where it changes, the document is made anew."""
    came = [capture["name"], capture["given"], capture.get("told")]
    return json.dumps([*came, capture["fetched"]["warc"]] if "fetched" in capture else came, sort_keys=True)


def reintake(workspace: Workspace, captures: Mapping[str, Record]) -> Iterator[Document]:
    """The documents as these captures gave them: the same bytes, name and words of the person who added them."""
    waiting = iter(captures.items())
    while batch := dict(islice(waiting, _MANY)):
        found = _taken(workspace, {d: c for d, c in batch.items() if "told" not in c})
        for document, capture in batch.items():
            yield _told(workspace, capture) if "told" in capture else found[document]


def _told(workspace: Workspace, capture: Record) -> Document:
    record = json.loads(workspace.archive.originals.get(capture["told"]))
    return document_from(record["document"], text=record["text"], markup=record["markup"])


def _taken(workspace: Workspace, captures: dict[str, Record]) -> dict[str, Document]:
    """Intake of the originals, all together: starting its worker takes longer than reading a page."""
    found = {}
    with tempfile.TemporaryDirectory(prefix="sayso-") as folder:
        for document, capture in captures.items():
            given = capture["given"]
            path = Path(folder) / document[-64:] / _file_name(capture)
            path.parent.mkdir()
            path.write_bytes(workspace.archive.originals.get(_source(document, capture)))
            found[document] = path, (given.get("published"), given.get("publisher"))
        made: dict[str, Document] = {}
        for hints in dict.fromkeys(hints for _, hints in found.values()):
            paths = [path for path, theirs in found.values() if theirs == hints]
            for item in workspace.rooms.intake(paths, published=hints[0], publisher=hints[1]):
                made.setdefault(item.document.id, item.document)
    return {document: _renamed(made, document, capture) for document, capture in captures.items()}


def _renamed(made: dict[str, Document], document: str, capture: Record) -> Document:
    name = str(capture["name"])
    if document not in made:
        raise WorkspaceError(f"the original of {document} ({name}) gives another document now; add its file again")
    return renamed(made[document], name)


def renamed(document: Document, name: str) -> Document:
    """A document under another name, in its gaps too."""
    gaps = tuple(replace(gap, reason=gap.reason.replace(document.name, name)) for gap in document.gaps)
    return replace(document, name=name, gaps=gaps)


def _source(document: str, capture: Record) -> str:
    """The original that intake reads: of a fetched page its web archive, which has the address and the headers."""
    return str(capture["fetched"]["warc"]) if "fetched" in capture else document


def _file_name(capture: Record) -> str:
    if "fetched" in capture:
        return "fetched.warc"
    name = PurePosixPath(str(capture["name"]).replace("\x00", "")).name[-100:] or "original"
    ending = _ENDINGS.get(str(capture.get("media_type")), "")
    return name if not ending or name.lower().endswith(ending) else name + ending

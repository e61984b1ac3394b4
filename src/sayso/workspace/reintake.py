"""Documents made anew from their archived bytes."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from sayso.archive import LOST
from sayso.model.document import Document
from sayso.model.errors import NotFound, WorkspaceError
from sayso.model.gap import Gap
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

    Of one name and publisher the date given last holds: so a wrong one is put right.  The earliest date of several
    leads, then spelling: the same whatever the order in which the others came.
    """
    last = {_whose(c): c["given"]["published"] for c in captures if c["given"].get("published")}
    standing = [c for c in captures if c["given"].get("published") == last.get(_whose(c))]
    return min(standing, key=_rank)


def _whose(capture: Record) -> tuple[str, str | None]:
    return str(capture["name"]), capture["given"].get("publisher")


def _rank(capture: Record) -> tuple[bool | str, ...]:
    # Of captures with the same words, one that was fetched knows its address and the charset that the server named.
    given = (capture["given"].get(key) or "\U0010ffff" for key in _GIVEN)
    # The first fetch leads, so that a later one of the same bytes makes nothing be read anew.
    fetched = capture.get("fetched", {"at": "", "warc": ""})
    return "told" in capture, *given, "fetched" not in capture, capture["name"], fetched["at"], fetched["warc"]


def given_with(capture: Record) -> str:
    """What came with the bytes, as one string: where it changes, the document is made anew."""
    came = [capture["name"], capture["given"], capture.get("told")]
    came += [capture["fetched"]["warc"]] if "fetched" in capture else []
    # What a person put right since: who reads leans on when a report was published, and where.
    return json.dumps([*came, {"facts": capture["facts"]}] if "facts" in capture else came, sort_keys=True)


def reintake(workspace: Workspace, captures: Mapping[str, Record]) -> Iterator[tuple[Document, str]]:
    """The documents as these captures gave them: the same bytes, name and words of the person who added them.

    Each comes with what was given beside its bytes: ``LOST`` where the original is damaged or missing, and the
    document only stands in for it.  One lost original must not keep all others from being asked about.
    """
    waiting = iter(captures.items())
    while batch := dict(islice(waiting, _MANY)):
        bytes_of = {d: _kept(workspace, _source(d, c)) for d, c in batch.items()}
        sound = {d: b for d, b in bytes_of.items() if isinstance(b, bytes)}
        found = _taken(workspace, {d: c for d, c in batch.items() if d in sound and "told" not in c}, sound)
        for document, capture in batch.items():
            data = bytes_of[document]
            if isinstance(data, str):
                yield _standing_in(document, capture, data), LOST
            elif "told" in capture:
                yield _told(data), given_with(capture)
            elif (made := found[document]) is not None:
                yield renamed(made, str(capture["name"])), given_with(capture)
            else:
                why = f"the original of {document} gives another document now; add its file again"
                yield _standing_in(document, capture, why), LOST


def _kept(workspace: Workspace, original: str) -> bytes | str:
    """The bytes of an original, or why they cannot be had."""
    try:
        return workspace.archive.originals.get(original)
    except (NotFound, WorkspaceError) as error:
        return str(error)


def _standing_in(document: str, capture: Record, why: str) -> Document:
    """A report of which only its capture is left: what was noted of it then, and a gap that says why."""
    return Document(
        id=document,
        name=str(capture["name"]),
        media_type=str(capture.get("media_type") or "application/octet-stream"),
        text="",
        publisher=capture.get("publisher"),
        published=capture.get("published"),
        url=capture.get("url"),
        gaps=(Gap(start=0, end=0, reason=f"{capture['name']}: {why}", failed=True),),
    )


def _told(data: bytes) -> Document:
    record = json.loads(data)
    return document_from(record["document"], text=record["text"], markup=record["markup"])


def _taken(
    workspace: Workspace, captures: Mapping[str, Record], bytes_of: Mapping[str, bytes]
) -> dict[str, Document | None]:
    """Intake of the originals, all together: starting its worker takes longer than reading a page."""
    found = {}
    with tempfile.TemporaryDirectory(prefix="sayso-") as folder:
        for document, capture in captures.items():
            given = capture["given"]
            path = Path(folder) / document[-64:] / _file_name(capture)
            path.parent.mkdir()
            path.write_bytes(bytes_of[document])
            found[document] = path, (given.get("published"), given.get("publisher"))
        made: dict[str, Document] = {}
        for hints in dict.fromkeys(hints for _, hints in found.values()):
            paths = [path for path, theirs in found.values() if theirs == hints]
            for item in workspace.rooms.intake(paths, published=hints[0], publisher=hints[1]):
                made.setdefault(item.document.id, item.document)
    return {document: made.get(document) for document in captures}


def renamed(document: Document, name: str) -> Document:
    """A document under another name, in its gaps too."""
    gaps = tuple(replace(gap, reason=gap.reason.replace(document.name, name)) for gap in document.gaps)
    return replace(document, name=name, gaps=gaps)


def _source(document: str, capture: Record) -> str:
    """The original that intake reads: what a bundle told, or of a fetched page its web archive with the headers."""
    if "told" in capture:
        return str(capture["told"])
    return str(capture["fetched"]["warc"]) if "fetched" in capture else document


def _file_name(capture: Record) -> str:
    if "fetched" in capture:
        return "fetched.warc"
    name = PurePosixPath(str(capture["name"]).replace("\x00", "")).name[-100:] or "original"
    ending = _ENDINGS.get(str(capture.get("media_type")), "")
    return name if not ending or name.lower().endswith(ending) else name + ending

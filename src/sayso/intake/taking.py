"""Paths to documents: folders walked, formats told by their bytes, each file answered in its turn."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from sayso.intake import sniffing
from sayso.intake.day import dated
from sayso.intake.decoding import calmed
from sayso.intake.formats.plain import read_line, read_text
from sayso.intake.intaken import Intaken
from sayso.intake.languages import language_of
from sayso.intake.ours import is_brief, no_report
from sayso.intake.parsed import Parsed, failed
from sayso.intake.worker import Worker
from sayso.model.document import Document
from sayso.model.errors import BadArgument
from sayso.model.folder import is_workspace, its_own
from sayso.model.given import each_of

MOST_BYTES = 512 * 1024 * 1024
_RICH = {
    sniffing.HTML: "html",
    sniffing.MARKDOWN: "markdown",
    sniffing.PDF: "pdf",
    sniffing.DOCX: "docx",
    sniffing.EMAIL: "email",
    sniffing.WARC: "warc",
    sniffing.FEED: "feed",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """What the person who adds the files says of those that do not say it themselves.

    ``published`` is a day or a moment as ISO 8601 has it; anything else raises ``BadArgument``.
    """

    published: str | None = None
    publisher: str | None = None

    def __post_init__(self) -> None:
        try:
            datetime.fromisoformat(self.published or "2026-01-20")
        except ValueError:
            raise BadArgument(f"{self.published!r} is no date of publication; write it as 2026-01-20") from None


def read_paths(
    paths: str | Path | Iterable[str | Path], *, published: str | None = None, publisher: str | None = None
) -> Iterator[Intaken]:
    """The documents of files, folders (walked in order of name) and ``-`` (standard input), in the order given.

    Each path is asked for only once the one before it is answered.
    A file or folder that cannot be read gives a document without text whose failed gap says why; the others go on.
    Hidden files and folders are left out.
    """
    hints = Hints(published=published, publisher=publisher)
    worker = Worker()
    try:
        for path in each_of(paths):
            for file, name in _files(path):
                yield from _documents(file, name, hints, worker)
    finally:
        worker.close()


def _files(path: str | Path) -> Iterator[tuple[Path | None, str]]:
    if str(path) == "-":
        yield None, "-"
        return
    root = Path(path)
    if not root.is_dir() or not os.access(root, os.R_OK | os.X_OK):
        yield root, root.name or str(root)
        return
    found = False
    for file in _within(root):
        found = True
        yield file, file.relative_to(root).as_posix()
    if not found:
        yield root, root.name or str(root)


def _within(root: Path) -> Iterator[Path]:
    """The files below a folder, and the folders there that cannot be walked: closed ones, and links, which may loop.

    What a workspace among them keeps for itself is left out: with `sayso add .` it stands in the folder of the reports.
    """
    closed: list[Path] = []
    for folder, folders, files in os.walk(root, onerror=lambda error: closed.append(Path(error.filename))):
        yield from closed
        closed.clear()
        here = Path(folder)
        workspace = is_workspace(here)
        kept = [name for name in (*folders, *files) if name.startswith(".") or (workspace and its_own(name))]
        folders[:] = sorted(set(folders).difference(kept))
        yield from (here / f for f in folders if (here / f).is_symlink())
        yield from (here / f for f in sorted(set(files).difference(kept)))
    yield from closed


def _documents(file: Path | None, name: str, hints: Hints, worker: Worker) -> Iterator[Intaken]:
    try:
        if file is not None and file.is_dir():
            yield _intaken(b"", failed(_of_folder(file)), sniffing.UNKNOWN, name, hints)
            return
        data = _bytes(file)
    except OSError as error:
        why = f"{file} cannot be opened: {error.strerror or error}; check the path and its permissions"
        yield _intaken(b"", failed(why), sniffing.UNKNOWN, name, hints)
        return
    kind = sniffing.sniff(name, data)
    if kind == sniffing.JSONL:
        yield from _lines(data, name, hints)
    elif kind in _RICH:
        yield from _rich(data, kind, name, hints, worker)
    elif kind == sniffing.UNKNOWN and data:
        yield _intaken(data, _unknown(name), kind, name, hints)
    else:
        yield _intaken(data, read_text(data), kind, name, hints)


def _bytes(file: Path | None) -> bytes:
    if file is None:
        return sys.stdin.buffer.read()
    if file.exists() and not file.is_file():
        raise OSError(22, "not a plain file")
    if file.stat().st_size > MOST_BYTES:
        raise OSError(27, "over 512 MB; split it")
    return file.read_bytes()


def _of_folder(folder: Path) -> str:
    """Why nothing is read of a folder."""
    if not os.access(folder, os.R_OK | os.X_OK):
        return f"{folder} cannot be opened: the folder may not be read; check its permissions"
    if folder.is_symlink():
        return f"{folder} is a link to a folder, which is not followed; add the folder that it leads to"
    return f"{folder} holds no file to read; hidden ones are left out"


def _unknown(name: str) -> Parsed:
    return failed(
        f"{name} is of no format that sayso reads, or is damaged; "
        "text, Markdown, HTML, PDF, DOCX, e-mail, JSON lines, WARC and feeds are read"
    )


def _lines(data: bytes, name: str, hints: Hints) -> Iterator[Intaken]:
    for number, line in enumerate(data.split(b"\n"), 1):
        line = line.rstrip(b"\r")
        if line.strip():
            label = name if name != "-" else "standard input"
            yield _intaken(line, read_line(line), sniffing.JSONL, f"{label}:{number}", hints)


def _rich(data: bytes, kind: str, name: str, hints: Hints, worker: Worker) -> Iterator[Intaken]:
    answer = worker.parse(_RICH[kind], data)
    if isinstance(answer, Parsed):
        yield _intaken(data, answer, kind, name, hints)
        return
    if not answer:
        yield _intaken(data, failed(f"{name} holds no report that can be read"), kind, name, hints)
    for member in answer:
        label = f"{name}: {member.label}" if member.label else name
        yield _intaken(member.data, member.parsed, member.media_type, label, hints)


def _intaken(data: bytes, parsed: Parsed, kind: str, name: str, hints: Hints) -> Intaken:
    named = parsed.name or name
    parsed = no_report() if is_brief(parsed.text) else parsed
    gaps = tuple(
        replace(g, reason=f"{named}: {g.reason}") if g.failed and named not in g.reason else g for g in parsed.gaps
    )
    published, doubts = dated(parsed)
    document = Document(
        id="sha256:" + hashlib.sha256(data).hexdigest(),
        name=named,
        media_type=kind,
        text=calmed(parsed.text),
        language=parsed.language or language_of(parsed.text),
        headline=parsed.headline,
        publisher=parsed.publisher or hints.publisher,
        authors=parsed.authors,
        published=published or hints.published,
        url=parsed.url,
        credits=parsed.credits,
        links=parsed.links,
        markup=parsed.markup,
        gaps=(*gaps, *doubts),
    )
    return Intaken(document=document, data=data, capture_name=named)

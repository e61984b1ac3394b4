"""A workspace's folder: what is given, and the tables made from it."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sayso.archive.answers import Answers
from sayso.archive.disk import explained, may_be_read
from sayso.archive.judgements import Judgements
from sayso.archive.lock import locked
from sayso.archive.log import ChainedLog
from sayso.archive.originals import Originals
from sayso.model.document import Capture
from sayso.model.errors import WorkspaceError
from sayso.model.folder import ANSWERS, CAPTURES, DATABASE, JUDGEMENTS, LOCK, ORIGINALS, is_workspace
from sayso.model.record import Record
from sayso.model.settled import capture_from

if TYPE_CHECKING:
    from sayso.archive.store import Store


class Archive:
    """The given part of a workspace (originals, captures, judgements) and the way to its derived tables."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.originals = Originals(root / ORIGINALS)
        self.judgements = Judgements(root / JUDGEMENTS)
        self.captures = ChainedLog(root / CAPTURES)
        self.answers = Answers(root / ANSWERS, self.alone)
        self._swept = False
        self._indexed = 0
        self._by_document: dict[str, list[Record]] = {}
        self._indexing = threading.Lock()

    @classmethod
    def is_at(cls, root: Path) -> bool:
        """Whether ``root`` holds an archive."""
        return is_workspace(root)

    @classmethod
    def create(cls, root: Path) -> Archive:
        """Make an empty archive in ``root``; one that is there already is left as it is."""
        with explained(root):
            (root / ORIGINALS).mkdir(parents=True, exist_ok=True)
            # The log of judgements comes last: a folder counts as a workspace only once it is whole.
            (root / CAPTURES).touch()
            (root / JUDGEMENTS).touch()
        return cls(root)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Hold the workspace's lock, with what a killed process left behind put right."""
        with locked(self.root / LOCK):
            self.judgements.log.repair()
            self.captures.repair()
            self.answers.log.repair()
            if not self._swept:
                self.originals.sweep()
                self._swept = True
            yield

    def keep(self, data: bytes, note: Record) -> bool:
        """Archive some bytes and say under which name they came; false where the very same capture is there already.

        ``note`` has ``name``, ``publisher``, ``url``, ``published`` and whatever else it takes to read the bytes again.
        Once this returns, both outlast a power cut.
        """
        with self.alone():
            document = self.originals.put(data)
            if _stands(note, self.captures_of(document)):
                return False
            now = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
            self.captures.append([{"document": document, **note, "added": now}])
        return True

    def captures_of(self, document: str) -> list[Record]:
        """The lines that say when a document was added, oldest first."""
        with self._indexing:
            entries = self.captures.entries()
            for entry in entries[self._indexed :]:
                self._by_document.setdefault(entry["document"], []).append(entry)
            self._indexed = len(entries)
            return self._by_document.get(document, [])

    def all_captures(self) -> tuple[Capture, ...]:
        """The captures, oldest first."""
        return tuple(capture_from(entry) for entry in self.captures.entries())

    def store(self, database: str | None = None) -> Store:
        """The derived tables: ``sayso.db`` in the folder, or on the PostgreSQL server ``database``."""
        from sayso.archive.engine import postgresql_engine, sqlite_engine
        from sayso.archive.store import Store

        if database is None:
            path = self.root / DATABASE
            engine, read_only = sqlite_engine(path)
            store = Store(engine, name=str(path), read_only=read_only)
        else:
            schema = "sayso_" + hashlib.sha256(str(self.root.resolve()).encode()).hexdigest()[:12]
            store = Store(postgresql_engine(database, schema=schema), name="the PostgreSQL database")
        store.prepare()
        return store

    def drop_database(self) -> None:
        """Remove the SQLite file, damaged or not: it can be made anew."""
        with explained(self.root / DATABASE):
            for suffix in ("", "-wal", "-shm"):
                (self.root / (DATABASE + suffix)).unlink(missing_ok=True)

    def faults(self) -> Iterator[str]:
        """What is wrong with the originals and the logs, one sentence each; reads every byte."""
        yield from self.judgements.log.faults()
        yield from self.captures.faults()
        yield from self.answers.log.faults()
        yield from self.originals.faults()
        if not may_be_read(self.originals.root):
            return
        try:
            named = {original for entry in self.captures.entries() for original in _originals_of(entry)}
        except WorkspaceError:
            return
        for document in sorted(named - set(self.originals.ids())):
            if not may_be_read(self.originals.path(document).parent):
                continue
            yield f"the original of {document} is missing from {self.originals.root}; add its file again"

    def unnamed(self) -> Iterator[str]:
        """The originals that no line of the captures mentions, a sentence each: a kill may leave one, or a cut log."""
        try:
            named = {original for entry in self.captures.entries() for original in _originals_of(entry)}
        except WorkspaceError:
            return
        for document in sorted(set(self.originals.ids()) - named):
            path = self.originals.path(document)
            yield f"{path} is in no line of {CAPTURES}: it was never confirmed, or its line is gone; add its file again"


def _originals_of(entry: Record) -> Iterator[str]:
    """The originals that a capture rests on: the document's bytes, what a bundle told of it, how it was fetched."""
    yield from (entry[key] for key in ("document", "told") if key in entry)
    if "fetched" in entry:
        yield entry["fetched"]["warc"]


def _stands(note: Record, entries: list[Record]) -> bool:
    """Whether a note says what is noted already; a date that was given, then put right, may be given again."""
    if note.get("given", {}).get("published"):
        whose = ("name", "publisher")
        entries = [e for e in entries if all(e.get(key) == note.get(key) for key in whose)][-1:]
    return any(_same_capture(note, entry) for entry in entries)


def _same_capture(note: Record, entry: Record) -> bool:
    return all(entry.get(key) == value for key, value in note.items())

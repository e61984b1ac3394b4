"""An append-only log in which each line covers the one before it."""

from __future__ import annotations

import hashlib
import json
import os
import threading
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from sayso.archive.disk import explained, write_all
from sayso.model.errors import WorkspaceError
from sayso.model.record import Record


class ChainedLog:
    """A file of JSON lines, each with ``previous`` (the id before it) and ``id`` (the hash of all the rest).

    A line counts from its line feed on: what a killed process or a power cut left without one was never
    confirmed, is not read, and is moved aside by ``repair``.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._read = 0
        self._entries: list[Record] = []
        # The desk reads the log in several threads; each line is taken in once.
        self._alone = threading.Lock()

    def entries(self) -> tuple[Record, ...]:
        """All lines, oldest first.  Raises ``WorkspaceError`` with the line number where the chain is broken."""
        with self._alone, explained(self.path):
            if not self.path.exists():
                return ()
            with self.path.open("rb") as file:
                file.seek(self._read)
                fresh = file.read()
            whole = fresh[: fresh.rfind(b"\n") + 1]
            for line in whole.splitlines(keepends=True):
                self._entries.append(self._checked(line))
                self._read += len(line)
            return tuple(self._entries)

    @property
    def head(self) -> str:
        """The id of the last line, empty where there is none: it stands for the whole log."""
        entries = self.entries()
        return str(entries[-1]["id"]) if entries else ""

    @property
    def mark(self) -> str:
        """How long the log is and what its last line is, to be kept elsewhere and asked about with ``holds``."""
        entries = self.entries()
        return f"{len(entries)} {entries[-1]['id']}" if entries else "0 "

    def holds(self, mark: str) -> bool:
        """Whether the log still begins as it did when it had that mark: a chain alone hides that its end is cut."""
        length, _, head = mark.partition(" ")
        entries = self.entries()
        return length == "0" or (len(entries) >= int(length) and entries[int(length) - 1]["id"] == head)

    def append(self, records: Iterable[Record]) -> tuple[Record, ...]:
        """Add lines and return them with ``id`` and ``previous``; call it with the lock held.

        Once it returns, the lines outlast a power cut; where it raises, none of them counts.
        """
        previous = self.head
        linked = []
        for record in records:
            entry = {**record, "previous": previous}
            previous = _hash(entry)
            linked.append({**entry, "id": previous})
        self._write(b"".join(_line(entry) for entry in linked))
        return tuple(linked)

    def repair(self) -> bool:
        """Move an unconfirmed last line to ``<name>.torn``; call it with the lock held.  Says whether there was one."""
        with explained(self.path):
            if not self.path.exists():
                return False
            if _ends_well(self.path):
                return False
            data = self.path.read_bytes()
            whole = data.rfind(b"\n") + 1
            with self.path.with_suffix(".torn").open("ab") as aside:
                aside.write(data[whole:] + b"\n")
            os.truncate(self.path, whole)
        return True

    def faults(self) -> Iterator[str]:
        """What is wrong, one sentence; reads every line anew."""
        try:
            ChainedLog(self.path).entries()
        except WorkspaceError as error:
            yield str(error)

    def _write(self, data: bytes) -> None:
        with explained(self.path):
            descriptor = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
            before = os.fstat(descriptor).st_size
            try:
                write_all(descriptor, data)
            except OSError:
                # Half a line on a full disk: take it back, so that the next line starts on a line of its own.
                os.ftruncate(descriptor, before)
                raise
            finally:
                os.close(descriptor)

    def _checked(self, line: bytes) -> Record:
        number = len(self._entries) + 1
        previous = self._entries[-1]["id"] if self._entries else ""
        try:
            entry: Record = json.loads(line)
            sound = entry["previous"] == previous and _line(entry) == line and _hash(_without_id(entry)) == entry["id"]
        except (ValueError, KeyError, TypeError):
            sound = False
        if not sound:
            raise WorkspaceError(
                f"{self.path} is damaged at line {number}: it does not follow from the line before it; "
                "put back a copy from before the change (the lines above it are sound)"
            )
        return entry


def _ends_well(path: Path) -> bool:
    with path.open("rb") as file:
        if file.seek(0, os.SEEK_END) == 0:
            return True
        file.seek(-1, os.SEEK_END)
        return file.read() == b"\n"


def _without_id(entry: Record) -> dict[str, Any]:
    return {key: value for key, value in entry.items() if key != "id"}


def _canonical(entry: Record) -> bytes:
    return json.dumps(entry, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8", "surrogatepass")


def _line(entry: Record) -> bytes:
    return _canonical(entry) + b"\n"


def _hash(entry: Record) -> str:
    return hashlib.sha256(_canonical(entry)).hexdigest()

"""The original bytes, each under its SHA-256."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from sayso.archive.disk import explained, may_be_read, sync_folder, unread, write_all
from sayso.model.errors import NotFound, WorkspaceError

_PREFIX = "sha256:"
_PART = ".part-"
LOST = "lost"
"""What stands for given with a document whose original is damaged or missing: it has no text, and is tried again."""


def digest_of(data: bytes) -> str:
    """The document id of some bytes."""
    return _PREFIX + hashlib.sha256(data).hexdigest()


class Originals:
    """A folder of read-only files named by their content: ``ab/abcdef…``."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def path(self, document: str) -> Path:
        """Where the bytes of a document lie."""
        digest = document.removeprefix(_PREFIX)
        return self.root / digest[:2] / digest

    def put(self, data: bytes) -> str:
        """Keep the bytes and return their document id.  Once it returns, they outlast a power cut."""
        document = digest_of(data)
        path = self.path(document)
        with explained(path):
            # Each byte is compared: adding a file again is how a damaged original is mended.
            if path.is_file() and path.read_bytes() == data:
                return document
            path.parent.mkdir(parents=True, exist_ok=True)
            _write(path, data)
        return document

    def get(self, document: str) -> bytes:
        """The bytes.  Raises ``NotFound``, or ``WorkspaceError`` where they no longer match their digest."""
        path = self.path(document)
        try:
            data = path.read_bytes()
        except FileNotFoundError:
            raise NotFound(f"the original of {document} is not in {self.root}; add its file again") from None
        except OSError as error:
            raise WorkspaceError(f"{path} cannot be read: {error.strerror}") from error
        if digest_of(data) != document:
            raise WorkspaceError(
                f"{path} is damaged: its bytes no longer match its digest; add its file again to mend it"
            )
        return data

    def ids(self) -> Iterator[str]:
        """The document ids, sorted."""
        for folder in self._folders():
            for path in sorted(folder.iterdir()) if may_be_read(folder) else ():
                if not path.name.startswith(_PART):
                    yield _PREFIX + path.name

    def _folders(self) -> list[Path]:
        return sorted(self.root.glob("[0-9a-f][0-9a-f]"))

    def faults(self) -> Iterator[str]:
        """What is wrong, one sentence each; reads every byte."""
        closed = [folder for folder in (self.root, *self._folders()) if not may_be_read(folder)]
        yield from map(unread, closed)
        for document in self.ids():
            path = self.path(document)
            try:
                data = path.read_bytes()
            except OSError as error:
                yield f"{path} cannot be read: {error.strerror}"
                continue
            if digest_of(data) != document:
                yield f"{path} is damaged: its bytes do not match its digest; add its file again to mend it"

    def sweep(self) -> int:
        """Remove what a killed process left half-written; call it with the lock held.  Returns how many."""
        left = sorted(self.root.glob(f"[0-9a-f][0-9a-f]/{_PART}*"))
        for path in left:
            path.unlink(missing_ok=True)
        return len(left)


def _write(path: Path, data: bytes) -> None:
    descriptor, part = tempfile.mkstemp(prefix=_PART, dir=path.parent)
    try:
        try:
            write_all(descriptor, data)
            # Windows has no fchmod; there the file stays writable, and ``verify`` still guards it.
            if hasattr(os, "fchmod"):
                os.fchmod(descriptor, 0o444)
        finally:
            os.close(descriptor)
        os.replace(part, path)
    except BaseException:
        Path(part).unlink(missing_ok=True)
        raise
    sync_folder(path.parent)

"""Writing so that it stays written, and the disk's errors in words."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sayso.model.errors import WorkspaceError

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_READ_ONLY = {errno.EROFS, errno.EACCES, errno.EPERM}
_CLOSED = {errno.EACCES, errno.EPERM}
_KEPT = "all that was confirmed is kept"


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn an ``OSError`` met inside into a ``WorkspaceError`` that says what, where and what would work."""
    try:
        yield
    except OSError as error:
        raise WorkspaceError(_words(path, error)) from error


def may_be_read(path: Path) -> bool:
    """Whether what is there may be read; what is not there is nobody's secret, but for a folder that hides it."""
    try:
        return not path.exists() or os.access(path, os.R_OK | (os.X_OK if path.is_dir() else 0))
    except PermissionError:
        return False


def unread(path: Path) -> str:
    """What is said of something that may not be read."""
    return f"{path} cannot be read: you have no right to; change its permissions"


def _words(path: Path, error: OSError) -> str:
    if error.errno in _CLOSED and not may_be_read(path):
        return unread(path)
    if error.errno in _FULL:
        return f"the disk is full: {path} cannot be written; free some space and run it again, {_KEPT}"
    if error.errno in _READ_ONLY:
        return (
            f"{path} cannot be written: it is read-only for you; change its permissions or work on a copy of the folder"
        )
    return f"{path}: {error.strerror or error}; check the disk and run it again, {_KEPT}"


def write_all(descriptor: int, data: bytes) -> None:
    """Write every byte and wait until the disk holds them."""
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]
    os.fsync(descriptor)


def sync_folder(folder: Path) -> None:
    """Make a new name in ``folder`` last through a power cut.  Windows does this by itself."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)

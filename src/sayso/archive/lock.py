"""One writer at a time."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sayso.archive.disk import explained
from sayso.model.errors import WorkspaceError


@contextmanager
def locked(path: Path, *, patience: float = 10.0) -> Iterator[None]:
    """Hold the lock file ``path`` alone; the system lets go of it when the process ends, however it ends.

    Waits up to ``patience`` seconds, then raises ``WorkspaceError`` with the number of the process that holds it.
    """
    with explained(path):
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        _wait(descriptor, path, patience)
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, str(os.getpid()).encode(), 0) if sys.platform != "win32" else None
        yield
    finally:
        os.close(descriptor)


def _wait(descriptor: int, path: Path, patience: float) -> None:
    until = time.monotonic() + patience
    while not _try(descriptor):
        if time.monotonic() >= until:
            raise WorkspaceError(
                f"{path.parent} is in use by another program{_holder(path)}; wait for it to end and run it again"
            )
        time.sleep(0.02)


def _holder(path: Path) -> str:
    try:
        number = path.read_text("ascii").strip()
    except (OSError, ValueError):
        return ""
    return f" (process {number})" if number else ""


if sys.platform == "win32":
    import msvcrt

    def _try(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

"""A real PostgreSQL server for tests: on loopback, in a temporary folder, gone afterwards."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def programs() -> Path | None:
    """The folder of the newest server installed (Debian's places, then the path), or ``None``."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb")) or [Path(p) for p in [shutil.which("initdb")] if p]
    return found[-1].parent if found else None


@contextmanager
def served(folder_of_programs: Path) -> Iterator[str]:
    """The address of a fresh server with a superuser ``sayso``.

    PostgreSQL refuses to run as root: as root, it runs as the user ``postgres`` that Debian's package makes.
    """
    folder = Path(tempfile.mkdtemp(prefix="sayso-pg-"))
    if _is_root():
        shutil.chown(folder, "postgres")
    port, data = _free_port(), folder / "data"
    try:
        _run(
            folder_of_programs / "initdb",
            "-D",
            data,
            "-U",
            "sayso",
            "-A",
            "trust",
            "--no-sync",
            "-E",
            "UTF8",
            "--locale=C",
        )
        options = f"-h 127.0.0.1 -p {port} -k {folder} -c fsync=off"
        _run(folder_of_programs / "pg_ctl", "-D", data, "-o", options, "-l", folder / "log", "-w", "start")
        try:
            yield f"postgresql://sayso@127.0.0.1:{port}/postgres"
        finally:
            _run(folder_of_programs / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _run(*command: object) -> None:
    prefix = ["runuser", "-u", "postgres", "--"] if _is_root() else []
    subprocess.run([*prefix, *map(str, command)], check=True, capture_output=True, cwd="/")


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])

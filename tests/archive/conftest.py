"""A store on each database, and values to put into it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.archive import Archive
from sayso.archive.store import Store


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """One suite, every database."""
    database = None if request.param == "sqlite" else request.getfixturevalue("postgresql_url")
    store = Archive.create(tmp_path / "case").store(database)
    yield store
    store.close()


@pytest.fixture(scope="session")
def postgresql_url() -> Iterator[str]:
    """A real server on loopback in a temporary folder."""
    programs = _programs()
    if programs is None:
        reason = "PostgreSQL is not installed (Debian: apt-get install postgresql)"
        if os.environ.get("SAYSO_NO_SKIP"):
            pytest.fail(reason)
        pytest.skip(reason)
    folder = Path(tempfile.mkdtemp(prefix="sayso-pg-"))
    # PostgreSQL refuses to run as root.
    if _is_root():
        shutil.chown(folder, "postgres")
    try:
        yield from _served(programs, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _served(programs: Path, folder: Path) -> Iterator[str]:
    port, data = _free_port(), folder / "data"
    _run(programs / "initdb", "-D", data, "-U", "sayso", "-A", "trust", "--no-sync", "-E", "UTF8", "--locale=C")
    options = f"-h 127.0.0.1 -p {port} -k {folder} -c fsync=off"
    _run(programs / "pg_ctl", "-D", data, "-o", options, "-l", folder / "log", "-w", "start")
    try:
        yield f"postgresql://sayso@127.0.0.1:{port}/postgres"
    finally:
        _run(programs / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")


def _run(*command: object) -> None:
    words = [str(word) for word in command]
    prefix = ["runuser", "-u", "postgres", "--"] if _is_root() else []
    subprocess.run([*prefix, *words], check=True, capture_output=True, cwd="/")


def _programs() -> Path | None:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb")) or [Path(p) for p in [shutil.which("initdb")] if p]
    return found[-1].parent if found else None


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port

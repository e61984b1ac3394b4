"""Connecting to SQLite or PostgreSQL, and their errors in words."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from sayso.archive.disk import may_be_read, unread
from sayso.model.errors import BadArgument, MissingExtra, WorkspaceError


def sqlite_engine(path: Path) -> tuple[Engine, bool]:
    """An engine on a file, and whether it can only be read.  A read-only file is read without touching its folder."""
    if not may_be_read(path):
        raise WorkspaceError(unread(path))
    if os.access(path.parent, os.W_OK) and (not path.exists() or os.access(path, os.W_OK)):
        engine = create_engine(f"sqlite:///{path}")
        event.listen(engine, "connect", _pragmas)
        return engine, False
    if not path.exists():
        raise WorkspaceError(f"{path} is missing and {path.parent} is read-only for you; work on a copy of the folder")
    wal = path.with_name(path.name + "-wal")
    if wal.exists() and wal.stat().st_size:
        # What the log beside the file holds can only be read where SQLite may write: so in a copy.
        folder = Path(tempfile.mkdtemp(prefix="sayso-"))
        shutil.copy(path, folder / path.name)
        shutil.copy(wal, folder / wal.name)
        path = folder / path.name
        return create_engine(f"sqlite:///{path}"), True
    return create_engine(f"sqlite:///file:{path}?immutable=1&uri=true"), True


def _pragmas(connection: Any, _record: Any) -> None:
    cursor = connection.cursor()
    for pragma in ("busy_timeout=30000", "journal_mode=WAL", "synchronous=NORMAL"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def postgresql_engine(url: str, *, schema: str) -> Engine:
    """An engine on a PostgreSQL server whose tables live in a schema of the workspace's own."""
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise BadArgument(f"{url!r} is no database address; give postgresql://user@host:port/name") from None
    if parsed.get_backend_name() != "postgresql":
        raise BadArgument(
            f"the database {parsed.drivername!r} is not taken; give postgresql://… or leave it out for SQLite"
        )
    try:
        import psycopg  # noqa: F401
    except ImportError:
        raise MissingExtra(feature="Keeping the tables on PostgreSQL", extra="postgres") from None
    engine = create_engine(
        parsed.set(drivername="postgresql+psycopg"), connect_args={"options": f"-csearch_path={schema}"}
    )
    try:
        with engine.begin() as connection:
            connection.execute(text(f'CREATE SCHEMA IF NOT EXISTS "{schema}"'))
    except DBAPIError as error:
        raise WorkspaceError(said(parsed.render_as_string(hide_password=True), error)) from error
    return engine


def said(name: str, error: DBAPIError) -> str:
    """A database's error as a sentence with a cure."""
    reason = str(error.orig).strip().splitlines()[0] if error.orig is not None else str(error)
    low = reason.casefold()
    if "locked" in low:
        return f"{name} is in use by another program ({reason}); wait for it to end and run it again"
    if "full" in low or "no space" in low or "disk i/o" in low:
        return f"{name} cannot be written ({reason}); free some space and run it again, all that was confirmed is kept"
    if "readonly" in low or "read-only" in low:
        return f"{name} is read-only for you ({reason}); change its permissions or work on a copy of the folder"
    if "malformed" in low or "not a database" in low or "no such table" in low:
        return f"{name} is damaged ({reason}); `sayso rebuild` makes it anew from the originals and the judgements"
    if "connect" in low or "refused" in low or "authentication" in low:
        return f"{name} cannot be reached ({reason}); start the server or check its address and user"
    return f"{name} failed ({reason}); `sayso rebuild` makes it anew from the originals and the judgements"

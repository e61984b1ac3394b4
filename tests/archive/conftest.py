"""A store on each database."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.archive import Archive
from sayso.archive.store import Store
from sayso.testing import postgresql


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """One suite, every database."""
    database = None if request.param == "sqlite" else request.getfixturevalue("postgresql_url")
    store = Archive.create(tmp_path / "case").store(database)
    yield store
    store.close()


@pytest.fixture(scope="session")
def postgresql_url() -> Iterator[str]:
    """A real server, shared by all tests: each workspace has a schema of its own in it."""
    programs = postgresql.programs()
    if programs is None:
        pytest.skip("PostgreSQL is not installed (Debian: apt-get install postgresql)")
    with postgresql.served(programs) as url:
        yield url

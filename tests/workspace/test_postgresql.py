"""The same workspace with its derived tables on a server."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sayso.model.errors import BadArgument, WorkspaceError
from sayso.testing import postgresql
from sayso.testing.rooms import MadeRooms
from sayso.workspace import Workspace

pytestmark = pytest.mark.postgres

Write = Callable[..., Path]


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    programs = postgresql.programs()
    if programs is None:
        pytest.skip("PostgreSQL is not installed (Debian: apt-get install postgresql)")
    with postgresql.served(programs) as url:
        yield url


def test_both_databases_come_to_the_same(tmp_path: Path, url: str, report: Write) -> None:
    paths = [report("a.txt", "Ana Ruiz met Bo Lind on 2026-01-02."), report("b.txt", "Bo Lind met Cy Marsh.")]
    one = Workspace.create(tmp_path / "one", rooms=MadeRooms())
    other = Workspace.create(tmp_path / "other", rooms=MadeRooms(), database=url)
    for house in (one, other):
        house.add(paths, publisher="The Harbour Post")
        house.judge("source", "The Harbour Post", "B")
    assert one.settle() == other.settle()
    assert [p.text for h in other.search("marsh").reports for p in h.passages] == ["Bo Lind met Cy Marsh."]
    assert other.rebuild() == one.settle()
    assert not (other.root / "sayso.db").exists()
    one.close()
    other.close()


def test_two_workspaces_share_a_server(tmp_path: Path, url: str, report: Write) -> None:
    houses = [Workspace.create(tmp_path / name, rooms=MadeRooms(), database=url) for name in ("one", "two")]
    houses[0].add([report("a.txt", "Ana Ruiz met Bo Lind.")])
    assert [len(house.case().claims) for house in houses] == [1, 0]
    for house in houses:
        house.close()


def test_a_server_that_is_not_there_is_named_with_a_cure(tmp_path: Path) -> None:
    house = Workspace.create(tmp_path / "case", rooms=MadeRooms(), database="postgresql://sayso@127.0.0.1:1/none")
    with pytest.raises(WorkspaceError, match="cannot be reached"):
        house.settle()


@pytest.mark.parametrize("url", ["mysql://somewhere", "nonsense"])
def test_another_kind_of_database_is_refused(tmp_path: Path, url: str) -> None:
    house = Workspace.create(tmp_path / "case", rooms=MadeRooms(), database=url)
    with pytest.raises(BadArgument, match="postgresql://"):
        house.settle()

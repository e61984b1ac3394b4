"""A workspace on a small made house."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sayso.testing.rooms import MadeRooms
from sayso.workspace import Workspace


@pytest.fixture
def rooms() -> MadeRooms:
    return MadeRooms()


@pytest.fixture
def workspace(tmp_path: Path, rooms: MadeRooms) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path / "case", rooms=rooms)
    yield made
    made.close()


@pytest.fixture
def report(tmp_path: Path) -> Callable[..., Path]:
    """Writes a report and gives its path."""

    def write(name: str, text: str) -> Path:
        path = tmp_path / "in" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
        return path

    return write

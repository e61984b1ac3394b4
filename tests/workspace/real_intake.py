"""The made house with the real intake, for tests of what intake makes of bytes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from sayso.intake import Intaken, read_paths
from sayso.testing.rooms import MadeRooms


class RealIntake(MadeRooms):
    """The made house with the real intake."""

    def intake(  # type: ignore[override]
        self, paths: Iterable[str | Path], *, published: str | None, publisher: str | None
    ) -> Iterator[Intaken]:
        """The documents in some files."""
        return read_paths(paths, published=published, publisher=publisher)

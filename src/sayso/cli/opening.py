"""From a command's options to the workspace and the case it asks about."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from sayso.cli.progress import shown
from sayso.model.errors import BadArgument

if TYPE_CHECKING:
    from sayso.model.case import Case
    from sayso.workspace import AsOf, Workspace


def find(folder: Path | None, database: str | None = None) -> Workspace:
    """The workspace around a folder."""
    from sayso.workspace import Workspace

    return Workspace.find(folder, database=database)


def day(date: str, clock: str) -> AsOf:
    """The end of a day by one of the clocks."""
    from sayso.workspace import AsOf, Clock

    if clock not in set(Clock):
        raise BadArgument(f"no clock {clock!r}; take one of: {', '.join(Clock)}")
    return AsOf(day=date, clock=Clock(clock))


def on(date: str | None, clock: str) -> AsOf | None:
    """The end of a day, or now."""
    return day(date, clock) if date is not None else None


@contextmanager
def case_of(
    folder: Path | None, database: str | None, date: str | None = None, clock: str = "published"
) -> Iterator[Case]:
    """The settled case, with bars while it is being read and settled."""
    workspace = find(folder, database)
    with shown() as progress:
        case = workspace.case(as_of=on(date, clock), progress=progress)
    for fault in workspace.lacking():
        typer.echo(f"sayso: {fault}", err=True)
    try:
        yield case
    finally:
        workspace.close()

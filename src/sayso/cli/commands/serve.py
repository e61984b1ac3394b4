"""``sayso serve``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli.options import ByClock, Database, Folder

if TYPE_CHECKING:
    from sayso.model.case import Case


def serve(
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port; 0 takes a free one.")] = 0,
    open_: Annotated[bool, typer.Option("--open/--no-open", "-o/-O", help="Open it in a browser.")] = False,
    clock: ByClock = "published",
    workspace: Folder = None,
    database: Database = None,
) -> None:
    """Show the workspace in a browser, on this machine only.  It runs until you interrupt it (Ctrl-C)."""
    from sayso.cli.opening import day, find
    from sayso.cli.progress import shown
    from sayso.web.serve import serve as serve_desk

    def ready(address: str) -> None:
        typer.echo(address)
        if open_:
            typer.launch(address)

    house = find(workspace, database)

    def opened() -> Case:
        with shown() as progress:
            return house.case(progress=progress)

    serve_desk(house, opened=opened, as_of=lambda date: day(date, clock), port=port, ready=ready)

"""``sayso serve``."""

from __future__ import annotations

from typing import Annotated

import typer

from sayso.cli.options import Database, Folder


def serve(
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port; 0 takes a free one.")] = 8000,
    workspace: Folder = None,
    database: Database = None,
) -> None:
    """Show the workspace in a browser, on this machine only unless you say otherwise."""
    from sayso.cli.opening import find
    from sayso.model.errors import MissingExtra

    house = find(workspace, database)
    try:
        from sayso.web import serve as serve_web
    except ImportError as error:
        raise MissingExtra(feature="The browser view", extra="web") from error
    serve_web(house, host=host, port=port)

"""Options that several verbs share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Folder = Annotated[
    Path | None,
    typer.Option(
        "--workspace", "-w", metavar="FOLDER", help="Look for the workspace from here, not from the current folder."
    ),
]
Database = Annotated[
    str | None, typer.Option("--database", metavar="URL", help="Keep the derived tables on this PostgreSQL server.")
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")]
AsOfDay = Annotated[
    str | None, typer.Option("--as-of", metavar="DATE", help="Show what was known at the end of this day (2026-01-20).")
]
ByClock = Annotated[
    str,
    typer.Option(
        "--clock", metavar="published|added", help="Whether --as-of goes by publication or by when it was added here."
    ),
]
Published = Annotated[
    str | None, typer.Option("--published", metavar="DATE", help="Publication date of documents that carry none.")
]
Publisher = Annotated[
    str | None, typer.Option("--publisher", metavar="NAME", help="Publisher of documents that name none.")
]
Processes = Annotated[int | None, typer.Option("--processes", min=1, help="Read in this many processes.")]
Cluster = Annotated[
    str | None,
    typer.Option(
        "--cluster",
        metavar="ADDRESS|local[:N]",
        help="Read on this Dask cluster (tcp://…, tls://…), or on one of N processes here.",
    ),
]
Why = Annotated[str, typer.Option("--why", metavar="TEXT", help="Why you judge so; it stands in the log.")]
Who = Annotated[str | None, typer.Option("--who", metavar="NAME", help="Your name in the log.")]

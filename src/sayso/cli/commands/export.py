"""``sayso export``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from sayso.cli.options import AsOfDay, ByClock, Database, Folder


def export(
    format: Annotated[
        str, typer.Option("--format", "-f", metavar="NAME", help="jsonl, or another; `list` lists them.")
    ] = "jsonl",
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write here, not to standard output.")
    ] = None,
    workspace: Folder = None,
    database: Database = None,
    as_of: AsOfDay = None,
    clock: ByClock = "published",
) -> None:
    """Print the settled case in a format for other programs.

    What the format cannot carry is listed beside the file (FILE.losses.txt) or on standard error.
    """
    from sayso.cli.opening import case_of
    from sayso.exchange import FORMATS, loss_report
    from sayso.model.errors import BadArgument

    if format == "list":
        for name, known in FORMATS.items():
            typer.echo(f"{name:<12} {known.summary}")
        return
    if format not in FORMATS:
        raise BadArgument(f"no format {format!r}; take one of: {', '.join(FORMATS)}")
    with case_of(workspace, database, as_of, clock) as case:
        export = FORMATS[format].write(case)
    if output is None:
        sys.stdout.buffer.write(export.data)
        sys.stdout.buffer.flush()
        if export.losses:
            typer.echo(loss_report(format, export.losses), err=True, nl=False)
        return
    from sayso.cli.files import write_file

    write_file(output, export.data)
    if export.losses:
        write_file(output.with_name(output.name + ".losses.txt"), loss_report(format, export.losses).encode())

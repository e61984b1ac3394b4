"""``sayso verify``."""

from __future__ import annotations

import typer

from sayso.cli.options import Database, Folder, Json


def verify(workspace: Folder = None, database: Database = None, json: Json = False) -> None:
    """Check every archived byte and every line of the logs; exit status 1 if something is wrong."""
    from sayso.cli.opening import find
    from sayso.cli.printing import print_json, say

    house = find(workspace, database)
    report = house.verify()
    house.close()
    if json:
        print_json(report)
    else:
        say(f"{report.originals} originals, {report.captures} captures, {report.judgements} judgements looked at")
        say("Everything is as it was written." if not report.faults else f"{len(report.faults)} faults:")
    for fault in (*report.faults, *report.remarks):
        typer.echo(f"sayso: {fault}", err=True)
    if report.faults:
        raise typer.Exit(1)

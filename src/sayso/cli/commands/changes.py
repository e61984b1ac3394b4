"""``sayso changes``."""

from __future__ import annotations

from typing import Annotated

import typer

from sayso.cli.options import Database, Folder, Json


def changes(
    since: Annotated[
        str, typer.Option("--since", metavar="DATE", help="The end of this day (2026-01-20) is compared with now.")
    ],
    clock: Annotated[
        str, typer.Option("--clock", metavar="published|added", help="By when reports were published, or added here.")
    ] = "added",
    workspace: Folder = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """Show what is new since a day, what went and what moved: reports, events, ties, origins, grades, disagreements."""
    from sayso.cli.drawing import happening
    from sayso.cli.opening import day, find
    from sayso.cli.printing import heading, print_json, say
    from sayso.cli.progress import shown

    house = find(workspace, database)
    with shown() as progress:
        found = house.changes(day(since, clock), progress=progress)
    house.close()
    if json:
        print_json(found)
        return
    for title, lines in found.sections():
        heading(title)
        for line in lines:
            say(line, indent=4)
    if found.happenings:
        heading("New events and states")
    for new in found.happenings:
        happening(new)
    if not (found.happenings or any(lines for _, lines in found.sections())):
        say("Nothing is new.")

"""``sayso search``."""

from __future__ import annotations

from typing import Annotated

import typer

from sayso.cli.options import AsOfDay, ByClock, Database, Folder, Json


def search(
    words: Annotated[
        list[str], typer.Argument(metavar="WORD…", help='Words that must all be there; "quoted" ones together.')
    ],
    workspace: Folder = None,
    database: Database = None,
    as_of: AsOfDay = None,
    clock: ByClock = "published",
    limit: Annotated[int, typer.Option(min=1, help="At most this many reports.")] = 20,
    json: Json = False,
) -> None:
    """Search names and the text of the reports."""
    from sayso.cli.opening import day, find
    from sayso.cli.printing import heading, print_json, say
    from sayso.cli.progress import shown

    house = find(workspace, database)
    asked = " ".join(f'"{word}"' if " " in word else word for word in words)
    with shown() as progress:
        found = house.search(asked, limit=limit, as_of=day(as_of, clock) if as_of else None, progress=progress)
    house.close()
    if json:
        print_json(found)
        return
    if found.names:
        heading("Names")
    for name in found.names:
        say(f"{name.name}  ({name.kind}, {name.entity}, {name.reports} reports)")
    for hit in found.reports:
        heading(hit.report.cited)
        for passage in hit.passages:
            say(f"“{passage.text}”", indent=4)
    if not (found.names or found.reports):
        say("Nothing here has these words.")

"""``sayso timeline``."""

from __future__ import annotations

from typing import Annotated

import typer

from sayso.cli.options import AsOfDay, ByClock, Database, Folder, Json


def timeline(
    name: Annotated[
        str | None, typer.Argument(metavar="[NAME]", help="A name or an entity's id; all where left out.")
    ] = None,
    states: Annotated[bool, typer.Option("--states", help="Dated offices and memberships too.")] = False,
    workspace: Folder = None,
    database: Database = None,
    as_of: AsOfDay = None,
    clock: ByClock = "published",
    json: Json = False,
) -> None:
    """Show what is said to have happened when, the undated and the planned apart."""
    from sayso.cli.drawing import happenings
    from sayso.cli.opening import case_of
    from sayso.cli.printing import print_json, say
    from sayso.views.timeline import timeline as timeline_of

    with case_of(workspace, database, as_of, clock) as case:
        found = timeline_of(case, name, states=states)
    if json:
        print_json(found)
        return
    happenings("By date", found.dated)
    happenings("Undated", found.undated)
    happenings("Planned", found.planned)
    if not (found.dated or found.undated or found.planned):
        say("Nothing is said to have happened.")

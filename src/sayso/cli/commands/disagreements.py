"""``sayso disagreements``."""

from __future__ import annotations

from typing import Annotated

import typer

from sayso.cli.options import AsOfDay, ByClock, Database, Folder, Json


def disagreements(
    name: Annotated[
        str | None, typer.Argument(metavar="[NAME]", help="A name or an entity's id; all where left out.")
    ] = None,
    workspace: Folder = None,
    database: Database = None,
    as_of: AsOfDay = None,
    clock: ByClock = "published",
    json: Json = False,
) -> None:
    """Show where reports differ, both sides with who says so."""
    from sayso.cli.drawing import statement
    from sayso.cli.opening import case_of
    from sayso.cli.printing import heading, print_json, say
    from sayso.views.disputes import disputes, left_open

    with case_of(workspace, database, as_of, clock) as case:
        found, undated = disputes(case, name), left_open(case, name)
    if json:
        print_json({"disagreements": found, "left_open": undated})
        return
    for dispute in found:
        heading(f"{dispute.about}: they differ on {dispute.disagreement.differs.value}")
        if dispute.disagreement.note:
            say(dispute.disagreement.note, indent=2)
        for side in dispute.sides:
            say()
            say(f"{side.value}  {side.strength or ''}".rstrip(), indent=2)
            for told in side.statements:
                statement(told)
    if not found:
        say("The reports do not differ on anything that was found.")
    if undated:
        heading("Dated by one report, undated in another: no disagreement, but no confirmation of the date either")
    for left in undated:
        say(f"{left.line}  {left.dating}", indent=2)
        for told in (*left.dated, *left.undated):
            statement(told)

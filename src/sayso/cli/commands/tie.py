"""``sayso tie``."""

from __future__ import annotations

from typing import Annotated

import typer

from sayso.cli.options import AsOfDay, ByClock, Database, Folder, Json


def tie(
    left: Annotated[str, typer.Argument(metavar="A", help="A name or an entity's id.")],
    right: Annotated[str, typer.Argument(metavar="B", help="Another.")],
    workspace: Folder = None,
    database: Database = None,
    as_of: AsOfDay = None,
    clock: ByClock = "published",
    json: Json = False,
) -> None:
    """Show everything that ties two, and who says so.  Being named together is no tie."""
    from sayso.cli.drawing import happenings
    from sayso.cli.opening import case_of
    from sayso.cli.printing import print_json, say
    from sayso.views.tie import tie as tie_of

    with case_of(workspace, database, as_of, clock) as case:
        found = tie_of(case, left, right)
    if json:
        print_json(found)
        return
    if found.left.id == found.right.id:
        say(f"“{left}” and “{right}” are taken for one, {found.left.name}.  If they are two, part them with judge.")
        return
    if not (found.happenings or found.denied or found.opinions):
        say(f"No report here states a tie between {found.left.name} and {found.right.name}.")
        return
    happenings(f"{found.left.name} and {found.right.name}", found.happenings)
    happenings("Denied, or told only as not so", found.denied)
    happenings("Opinion and forecast: not counted", found.opinions)

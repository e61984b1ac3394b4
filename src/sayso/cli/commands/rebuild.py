"""``sayso rebuild``."""

from __future__ import annotations

import typer

from sayso.cli.options import Cluster, Database, Folder, Json, Processes


def rebuild(
    workspace: Folder = None,
    database: Database = None,
    processes: Processes = None,
    cluster: Cluster = None,
    json: Json = False,
) -> None:
    """Throw everything derived away and make it anew from the originals and the judgements.

    A report whose original is damaged or missing is named and left out until its file is added again.
    """
    from sayso.cli.printing import print_json, say
    from sayso.cli.progress import shown
    from sayso.workspace import Workspace

    house = Workspace.find(workspace, database=database, processes=processes, cluster=cluster)
    with shown() as progress:
        settled = house.rebuild(progress=progress)
    lacking = house.lacking()
    house.close()
    counts = {"entities": len(settled.entities), "events": len(settled.events)}
    if json:
        print_json(counts)
    else:
        say(f"rebuilt: {counts['entities']} entities, {counts['events']} events")
    for fault in lacking:
        typer.echo(f"sayso: {fault}", err=True)
    if lacking:
        raise typer.Exit(1)

"""``sayso rebuild``."""

from __future__ import annotations

from sayso.cli.options import Cluster, Database, Folder, Json, Processes


def rebuild(
    workspace: Folder = None,
    database: Database = None,
    processes: Processes = None,
    cluster: Cluster = None,
    json: Json = False,
) -> None:
    """Throw everything derived away and make it anew from the originals and the judgements."""
    from sayso.cli.printing import print_json, say
    from sayso.cli.progress import shown
    from sayso.workspace import Workspace

    house = Workspace.find(workspace, database=database, processes=processes, cluster=cluster)
    with shown() as progress:
        settled = house.rebuild(progress=progress)
    house.close()
    counts = {"entities": len(settled.entities), "events": len(settled.events)}
    if json:
        print_json(counts)
    else:
        say(f"rebuilt: {counts['entities']} entities, {counts['events']} events")

"""``sayso add``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli.options import Cluster, Database, Folder, Json, Processes, Published, Publisher

if TYPE_CHECKING:
    from sayso.workspace import AddReport, Workspace


def add(
    paths: Annotated[list[str], typer.Argument(metavar="PATH…", help="Files or folders; - is standard input.")],
    published: Published = None,
    publisher: Publisher = None,
    workspace: Folder = None,
    database: Database = None,
    processes: Processes = None,
    cluster: Cluster = None,
    json: Json = False,
) -> None:
    """Archive reports and read them.

    Text, Markdown, HTML, PDF, DOCX, e-mail, exported chats, .jsonl of documents, and folders of these.  Where
    there is no workspace, one is made in the current folder.  Each file is confirmed before the next is begun; what is
    already there changes nothing, but a date that was given wrongly is put right by adding the same file with
    another --published, and a publisher by `sayso judge imprint`.  Hidden files and folders are left out; a
    folder that is closed, empty or only linked to is named.
    """
    from sayso.cli.progress import shown

    house = find_or_create(workspace, database=database, processes=processes, cluster=cluster)
    with shown() as progress:
        report = house.add(paths, published=published, publisher=publisher, progress=progress)
    house.close()
    tell(report, json)
    if report.failed:
        raise typer.Exit(1)


def find_or_create(folder: Path | None, **options: str | int | None) -> Workspace:
    """The workspace around a folder; where there is none, one is made."""
    from sayso.model.errors import WorkspaceError
    from sayso.workspace import Workspace

    try:
        return Workspace.find(folder, **options)
    except WorkspaceError:
        made = Workspace.create(folder or Path(), **options)
        typer.echo(f"made a workspace in {made.root}", err=True)
        return made


def tell(report: AddReport, json: bool) -> None:
    """Say what was added, and what could not be read."""
    from sayso.cli.printing import complain, print_json, say

    if json:
        print_json(report.items)
    else:
        say("{new} new, {known} already here, {failed} that could not be read".format_map(report.told))
        if noted := sum(item.noted for item in report.items):
            say(f"{noted} of those here already noted under another name, date or publisher")
    for item in report.failed:
        complain(item.name, item.fault or "")

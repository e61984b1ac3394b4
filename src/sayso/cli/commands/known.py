"""``sayso known``."""

from __future__ import annotations

from typing import Annotated

import typer

from sayso.cli.commands.add import find_or_create, tell
from sayso.cli.options import Database, Folder, Json, Published, Publisher


def known(
    lists: Annotated[list[str], typer.Argument(metavar="LIST…", help="FollowTheMoney JSON lines, or CSV.")],
    published: Published = None,
    publisher: Publisher = None,
    workspace: Folder = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """Add lists of known people and bodies, so that the reports' names meet theirs.

    FollowTheMoney entities, OpenSanctions' entities.ftm.json and targets.nested.json, or CSV whose first line names
    its columns: name, aliases, kind, born, died, role, organisation, listed_by, listed_on, listed_as, country;
    several values in a cell are parted by ";".  A person joins by name only if a birth date or a tie agrees too;
    `sayso review` asks about the others.  A list with a bad line is not added at all.
    """
    from sayso.cli.progress import shown

    house = find_or_create(workspace, database=database)
    with shown() as progress:
        report = house.add_known(lists, published=published, publisher=publisher, progress=progress)
    house.close()
    tell(report, json)

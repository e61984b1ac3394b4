"""``sayso brief``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sayso.cli.options import AsOfDay, ByClock, Database, Folder, Json


def brief(
    names: Annotated[
        list[str] | None, typer.Argument(metavar="[ENTITY…]", help="Whom it is about; all where left out.")
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help="Write FILE.html, .md, .docx or .pdf, not to standard output."
        ),
    ] = None,
    kept: Annotated[
        str | None,
        typer.Option("--kept", metavar="BRIEF", help="One that was composed at the desk, by its id (brief-1)."),
    ] = None,
    workspace: Folder = None,
    database: Database = None,
    as_of: AsOfDay = None,
    clock: ByClock = "published",
    json: Json = False,
) -> None:
    """Write the brief: what the reports say, each line with a footnote to its sentence.

    With --kept it is one that somebody composed; where the workspace asks for two people, only such a one, approved.
    """
    from sayso.cli.files import write_file
    from sayso.cli.opening import find, on
    from sayso.cli.printing import print_json, say, write
    from sayso.cli.progress import shown
    from sayso.views.brief.writing import written

    form = drawn_as(output)
    house = find(workspace, database)
    with shown() as progress:
        found = house.brief_to_leave(kept, tuple(names or ()), as_of=on(as_of, clock), progress=progress)
    house.close()
    if json:
        print_json(found)
    elif output is None:
        write(written(found, form).decode())
    else:
        write_file(output, written(found, form))
        say(f"wrote {output}")


def drawn_as(output: Path | None) -> str:
    """The form that a file's ending asks for."""
    from sayso.model.errors import BadArgument

    form = "md" if output is None else output.suffix.lower().removeprefix(".")
    if form not in ("html", "md", "docx", "pdf"):
        raise BadArgument(f"{output}: a brief is written as .html, .md, .docx or .pdf")
    return form

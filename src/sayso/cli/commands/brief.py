"""``sayso brief``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli.options import AsOfDay, ByClock, Database, Folder, Json

if TYPE_CHECKING:
    from sayso.views.brief import Brief


def brief(
    names: Annotated[
        list[str] | None, typer.Argument(metavar="[ENTITY…]", help="Whom it is about; all where left out.")
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write FILE.html, .md or .docx, not to standard output."),
    ] = None,
    workspace: Folder = None,
    database: Database = None,
    as_of: AsOfDay = None,
    clock: ByClock = "published",
    json: Json = False,
) -> None:
    """Write the brief: what the reports say, each line with a footnote to its sentence."""
    from sayso.cli.files import write_file
    from sayso.cli.opening import case_of
    from sayso.cli.printing import print_json, say, write
    from sayso.views.brief import brief as brief_of

    form = drawn_as(output)
    with case_of(workspace, database, as_of, clock) as case:
        found = brief_of(case, tuple(names or ()))
    if json:
        print_json(found)
    elif output is None:
        write(drawn(found, form).decode())
    else:
        write_file(output, drawn(found, form))
        say(f"wrote {output}")


def drawn_as(output: Path | None) -> str:
    """The form that a file's ending asks for."""
    from sayso.model.errors import BadArgument

    form = ".md" if output is None else output.suffix.lower()
    if form not in (".html", ".md", ".docx"):
        raise BadArgument(f"{output}: a brief is written as .html, .md or .docx")
    return form


def drawn(found: Brief, form: str) -> bytes:
    """The brief in one of its forms."""
    if form == ".docx":
        from sayso.views.brief.docx import docx

        return docx(found)
    if form == ".html":
        from sayso.views.brief.html import html

        return html(found).encode()
    from sayso.views.brief.markdown import markdown

    return markdown(found).encode()

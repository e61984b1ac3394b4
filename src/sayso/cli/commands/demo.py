"""``sayso demo``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sayso.cli.options import Json


def demo(
    folder: Annotated[Path, typer.Argument(metavar="[FOLDER]", help="Where the sample case goes.")] = Path(
        "sayso-demo"
    ),
    open_: Annotated[bool, typer.Option("--open/--no-open", help="Open the brief in a browser.")] = False,
    json: Json = False,
) -> None:
    """Open the sample case: sixteen short reports on a made-up quarrel, read, settled and briefed."""
    from sayso.cli.counting import counts_of, told
    from sayso.cli.files import write_file
    from sayso.cli.printing import print_json, say
    from sayso.cli.progress import shown
    from sayso.views.brief import brief
    from sayso.views.brief.writing import written
    from sayso.workspace.demo import open_demo

    with shown() as progress:
        house = open_demo(folder, progress=progress)
        case = house.case(progress=progress)
    house.close()
    page = (folder / "brief.html").absolute()
    write_file(page, written(brief(case), "html"))
    counts = counts_of(case)
    if json:
        print_json({**counts, "workspace": str(house.root), "brief": str(page)})
    else:
        say(told(counts))
        say(f"the brief: {page}")
        say(f"the desk: cd {folder} && sayso serve")
        say("more, there: sayso timeline; sayso sources; sayso disagreements; sayso search WORD")
    if open_:
        typer.launch(page.as_uri())

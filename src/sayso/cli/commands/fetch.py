"""``sayso fetch``."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli.commands.add import find_or_create, tell
from sayso.cli.options import Cluster, Database, Folder, Json, Processes, Published, Publisher

if TYPE_CHECKING:
    from sayso.workspace.fetching import Errand


Addresses = Annotated[list[str] | None, typer.Argument(metavar="URL…", help="Addresses of pages.")]
AddressList = Annotated[
    Path | None, typer.Option("--from", metavar="FILE", help="Addresses, one a line; - is standard input.")
]
Feed = Annotated[bool, typer.Option("--feed", help="The addresses are feeds: fetch the pages they name.")]
Again = Annotated[bool, typer.Option("--again", help="Ask anew for what was fetched less than a day ago.")]
Delay = Annotated[
    float, typer.Option("--delay", min=0, metavar="SECONDS", help="Time between two requests to one host.")
]
Save = Annotated[
    Path | None, typer.Option("--save", metavar="DIR", help="Only save web archives here, without a workspace.")
]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask whether to contact the sites.")]
IgnoreRobots = Annotated[
    bool, typer.Option("--ignore-robots", help="Fetch what robots.txt asks programs to leave, having a right to.")
]
AllowPrivate = Annotated[bool, typer.Option("--allow-private", help="Ask machines of this network too, and this one.")]


def fetch(
    urls: Addresses = None,
    list_: AddressList = None,
    feed: Feed = False,
    again: Again = False,
    delay: Delay = 2.0,
    save: Save = None,
    yes: Yes = False,
    ignore_robots: IgnoreRobots = False,
    allow_private: AllowPrivate = False,
    published: Published = None,
    publisher: Publisher = None,
    workspace: Folder = None,
    database: Database = None,
    processes: Processes = None,
    cluster: Cluster = None,
    json: Json = False,
) -> None:
    """Fetch pages that you name, archive them with where and when, and read them.

    Nothing else is fetched: no link is followed, no script is run, no picture asked for. The sites see this machine's
    address; you are asked once per workspace. robots.txt is respected. An answer that is no report (a login, a consent
    page, an error) says what would work; the others go on. What was fetched is kept, whatever happens after.
    """
    from sayso.workspace.fetching import Errand, Manner, check_library, fetch_into

    check_library()
    manner = Manner(delay=delay, ignore_robots=ignore_robots, allow_private=allow_private)
    errand = Errand(addresses=_named(urls or [], list_), feed=feed, again=again, manner=manner, announce=_announce)
    _agree(errand, None if save is not None else workspace or Path(), yes)
    if save is not None:
        _save(save, errand, json)
        return
    from sayso.cli.progress import shown

    house = find_or_create(workspace, database=database, processes=processes, cluster=cluster)
    try:
        with shown() as progress:
            errand = replace(errand, progress=progress)
            report = fetch_into(house, errand, {"published": published, "publisher": publisher})
    except KeyboardInterrupt:
        typer.echo("sayso: stopped; what was fetched is kept, and the same command asks for the rest", err=True)
        raise
    finally:
        house.close()
    tell(report, json)
    if report.failed:
        raise typer.Exit(1)


def _named(urls: list[str], path: Path | None) -> tuple[str, ...]:
    """The addresses given, then those of the list; a line that begins with # is a remark."""
    from sayso.model.errors import BadArgument

    lines: list[str] = []
    if path is not None:
        try:
            text = sys.stdin.read() if str(path) == "-" else path.read_text("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise BadArgument(f"{path} cannot be read ({error}); give a text file with one address a line") from error
        lines = [line.strip() for line in text.splitlines()]
    found = (*urls, *(line for line in lines if line and not line.startswith("#")))
    if not found:
        raise BadArgument("no address; give one such as https://paper.example/report, or a list with --from FILE")
    return found


def _agree(errand: Errand, folder: Path | None, yes: bool) -> None:
    """Say who is asked and what that gives away, before anybody is; a person agrees once per workspace."""
    from sayso.model.errors import BadArgument
    from sayso.workspace.fetching import notice

    errand.announce(notice(errand.addresses))
    if yes or (folder is not None and _agreed(folder)):
        return
    if not sys.stdin.isatty():
        raise BadArgument("nobody is here to agree to that, and nothing was asked for; say --yes if you do")
    if not typer.confirm("Go on?", err=True):
        raise typer.Exit(1)


def _announce(words: str) -> None:
    """Something for the person at the terminal, which obeys what it is sent: a feed's addresses are a stranger's."""
    from sayso.cli.printing import clean

    typer.echo(clean(f"sayso: {words}"), err=True)


def _agreed(folder: Path) -> bool:
    from sayso.model.errors import WorkspaceError
    from sayso.workspace import Workspace
    from sayso.workspace.fetching import has_fetched

    try:
        return has_fetched(Workspace.find(folder))
    except WorkspaceError:
        return False


def _save(folder: Path, errand: Errand, json: bool) -> None:
    from sayso.cli.printing import complain, print_json, say
    from sayso.workspace.fetching import save_into

    results = []
    for result in save_into(folder, errand):
        results.append(result)
        if result.fault is not None:
            complain(result.name, result.fault)
        elif not json:
            say(str(result.path))
    if json:
        print_json([{"name": r.name, "path": r.path and str(r.path), "fault": r.fault} for r in results])
    if any(result.fault is not None for result in results):
        raise typer.Exit(1)

"""The verbs, in the order in which people need them.

Nothing heavy is imported here: each command fetches what it needs when it runs.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

import typer

import sayso
from sayso.cli.commands import (
    add,
    brief,
    changes,
    demo,
    disagreements,
    export,
    fetch,
    judge,
    known,
    log,
    read,
    rebuild,
    review,
    schema,
    search,
    serve,
    settle,
    sources,
    tie,
    timeline,
    undo,
    verify,
    who,
)

# Plain help: drawing it would cost a quarter of a second of imports each time.
app = typer.Typer(
    name="sayso",
    help="Who did what with whom, where and when, on whose word.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"sayso {sayso.__version__}")
        raise typer.Exit


@app.callback()
def root(
    # Answered while the options are read: what comes after would ask for a command.
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and end.", is_eager=True, callback=_version)
    ] = False,
) -> None:
    """Who did what with whom, where and when, on whose word.

    A workspace is one folder, found from the current one as git finds its repository.
    """


VERBS: tuple[tuple[str, Callable[..., None]], ...] = (
    ("demo", demo.demo),
    ("add", add.add),
    ("fetch", fetch.fetch),
    ("known", known.known),
    ("read", read.read),
    ("settle", settle.settle),
    ("brief", brief.brief),
    ("who", who.who),
    ("tie", tie.tie),
    ("timeline", timeline.timeline),
    ("disagreements", disagreements.disagreements),
    ("sources", sources.sources),
    ("search", search.search),
    ("review", review.review),
    ("undo", undo.undo),
    ("log", log.log),
    ("changes", changes.changes),
    ("export", export.export),
    ("verify", verify.verify),
    ("rebuild", rebuild.rebuild),
    ("schema", schema.schema),
    ("serve", serve.serve),
)

for _name, _verb in VERBS:
    app.command(_name)(_verb)
app.add_typer(judge.app, name="judge")

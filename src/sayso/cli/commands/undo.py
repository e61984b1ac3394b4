"""``sayso undo``."""

from __future__ import annotations

from typing import Annotated

import typer

from sayso.cli.options import Folder, Json, Who, Why


def undo(
    judgement: Annotated[
        str, typer.Argument(metavar="[ID]", help="A judgement's id or its beginning; or last.")
    ] = "last",
    why: Why = "",
    who: Who = None,
    workspace: Folder = None,
    json: Json = False,
) -> None:
    """Take a judgement back.  It stays in the log, and the undoing can be undone too."""
    from sayso.cli.commands.judge import tell
    from sayso.cli.opening import find

    tell(find(workspace).undo(judgement, who=who, why=why), json)

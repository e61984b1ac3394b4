"""``sayso undo``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli.options import Folder, Json, Who, Why

if TYPE_CHECKING:
    from sayso.model.judgement import Judgement


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
    from sayso.cli.commands.log import words
    from sayso.cli.opening import find
    from sayso.cli.printing import say

    house = find(workspace)
    line = house.undo(judgement, who=who, why=why)
    tell(line, json)
    if not json:
        undone, times = _first(line, {kept.judgement.id: kept.judgement for kept in house.log()})
        say(f"{words(undone)}: {'taken back' if times % 2 else 'holds again'}", indent=10)
    house.close()


def _first(line: Judgement, log: Mapping[str, Judgement]) -> tuple[Judgement, int]:
    """The judgement at the root of an undoing, and how often it was turned: undone twice, it holds again."""
    from sayso.model.judgement import JudgementKind

    times = 0
    while line.kind is JudgementKind.UNDO:
        line, times = log[line.subject[0]], times + 1
    return line, times

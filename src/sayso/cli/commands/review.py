"""``sayso review``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from sayso.cli.options import AsOfDay, ByClock, Database, Folder, Json, Who

if TYPE_CHECKING:
    from sayso.resolution import Question
    from sayso.workspace import Workspace

_ANSWERS = {"y": "same", "n": "different", "u": "unsure"}


def review(
    limit: Annotated[int, typer.Option(min=1, help="At most this many questions.")] = 20,
    ask: Annotated[bool, typer.Option("--ask", help="Ask one after the other: y n u, s skips, q ends.")] = False,
    who: Who = None,
    workspace: Folder = None,
    database: Database = None,
    as_of: AsOfDay = None,
    clock: ByClock = "published",
    json: Json = False,
) -> None:
    """List the pairs whose sameness would change most, the most useful question first."""
    from sayso.cli.opening import day, find
    from sayso.cli.printing import print_json, table
    from sayso.cli.progress import shown

    house = find(workspace, database)
    with shown() as progress:
        found = house.questions(as_of=day(as_of, clock) if as_of else None, progress=progress)[:limit]
    if json:
        print_json(found)
    elif ask:
        _ask(house, found, who)
    else:
        table(
            ("what", "is", "the same as", "now", "score", "because"),
            ((q.kind.value, *_told_in(house, q), q.standing, f"{q.score:.2f}", _because(q)) for q in found),
        )
    house.close()


def _ask(house: Workspace, found: tuple[Question, ...], who: str | None) -> None:
    from sayso.cli.commands.judge import tell
    from sayso.cli.printing import say

    for question in found:
        say()
        say(f"{question.names[0]}  =  {question.names[1]} ?  (now {question.standing}; {_because(question)})")
        say("; ".join(_told_in(house, question)), indent=4)
        answer = _answer()
        if answer == "q":
            return
        if answer in _ANSWERS:
            given: dict[str, Any] = {"who": who, "why": "asked by review"}
            tell(house.judge(question.kind, [question.left, question.right], _ANSWERS[answer], **given), False)


def _told_in(house: Workspace, question: Question) -> tuple[str, str]:
    """The two with their reports: of three called Ada Quill the names alone say nothing."""
    left, right = (house.document(key.rpartition("#")[0]) for key in (question.left, question.right))
    return f"{question.names[0]} ({left.name})", f"{question.names[1]} ({right.name})"


def _because(question: Question) -> str:
    """Why it is asked, and what hangs on the answer."""
    return "; ".join((*question.reasons, *filter(None, (question.stake,))))


def _answer() -> str:
    while True:
        typed = str(typer.prompt("y n u s q", default="s", show_default=False)).strip().lower()[:1]
        if typed in "ynusq":
            return typed

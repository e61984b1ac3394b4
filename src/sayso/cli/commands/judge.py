"""``sayso judge``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from sayso.cli.options import Database, Folder, Json, Who, Why

if TYPE_CHECKING:
    from sayso.model.judgement import Judgement

app = typer.Typer(
    help="Judge what the program took: one or two, right or wrong, reliable or not, retracted.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

_Pair = Annotated[str, typer.Argument(metavar="same|different|unsure", help="What they are.")]
_Document = Annotated[str, typer.Argument(metavar="DOCUMENT", help="A report's id or its beginning, name or headline.")]


@app.command()
def entity(
    left: Annotated[str, typer.Argument(metavar="A", help="A name, an id, a chain (DOCUMENT#e1), or a claim.")],
    right: Annotated[str, typer.Argument(metavar="B", help="Another.")],
    verdict: _Pair,
    why: Why = "",
    who: Who = None,
    workspace: Folder = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """Say whether two people, organisations or places are one.

    Where a report tells of two by one name, give the name and a claim (DOCUMENT#c1): whom the claim names is another.
    """
    _judge("entity", [left, right], verdict, workspace, database, {"who": who, "why": why}, json)


@app.command()
def event(
    left: Annotated[str, typer.Argument(metavar="A", help="An event's id or a claim (DOCUMENT#c1).")],
    right: Annotated[str, typer.Argument(metavar="B", help="Another.")],
    verdict: _Pair,
    why: Why = "",
    who: Who = None,
    workspace: Folder = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """Say whether two tellings are of one event."""
    _judge("event", [left, right], verdict, workspace, database, {"who": who, "why": why}, json)


@app.command()
def claim(
    key: Annotated[str, typer.Argument(metavar="CLAIM", help="A claim's key (DOCUMENT#c1, beginnings do).")],
    verdict: Annotated[str, typer.Argument(metavar="right|wrong|amended|flagged", help="Whether it was read rightly.")],
    set_: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="FIELD=VALUE", help="A field of an amended claim; VALUE is JSON or plain text."),
    ] = None,
    why: Why = "",
    who: Who = None,
    workspace: Folder = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """Say whether a claim was read rightly, or amend it."""
    given = {"who": who, "why": why, "amendment": dict(_field(word) for word in set_ or [])}
    _judge("claim", [key], verdict, workspace, database, given, json)


@app.command()
def source(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A publisher or a quoted source.")],
    verdict: Annotated[str, typer.Argument(metavar="A–F", help="A: completely reliable … F: cannot be judged.")],
    why: Why = "",
    who: Who = None,
    workspace: Folder = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """Say how reliable a publisher or source is."""
    _judge("source", [name], verdict.upper(), workspace, database, {"who": who, "why": why}, json)


@app.command()
def retract(
    document: _Document,
    why: Why = "",
    who: Who = None,
    workspace: Folder = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """Say that a report was retracted: its claims, and those of reports that copied it, lose their weight."""
    _judge("document", [document], "retracted", workspace, database, {"who": who, "why": why}, json)


@app.command()
def correct(
    document: _Document,
    why: Why = "",
    who: Who = None,
    workspace: Folder = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """Say that a report was corrected by its publisher."""
    _judge("document", [document], "corrected", workspace, database, {"who": who, "why": why}, json)


@app.command()
def imprint(
    document: _Document,
    publisher: Annotated[
        str | None, typer.Option("--publisher", metavar="NAME", help='Who published it; "" where nobody knows.')
    ] = None,
    published: Annotated[
        str | None, typer.Option("--published", metavar="DATE", help='When (2026-01-20); "" where nobody knows.')
    ] = None,
    title: Annotated[str | None, typer.Option("--title", metavar="TEXT", help="Under which title.")] = None,
    why: Why = "",
    who: Who = None,
    workspace: Folder = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """Put right who published a report, when, or under which title; it is read and weighed anew."""
    given = {"publisher": publisher, "published": published, "headline": title}
    told = {"who": who, "why": why, "amendment": {fact: value for fact, value in given.items() if value is not None}}
    _judge("document", [document], "amended", workspace, database, told, json)


@app.command()
def stand(
    document: _Document,
    why: Why = "",
    who: Who = None,
    workspace: Folder = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """Say that a report stands, though one that it shares text with was retracted."""
    _judge("document", [document], "standing", workspace, database, {"who": who, "why": why}, json)


@app.command()
def brief(
    brief: Annotated[str, typer.Argument(metavar="BRIEF", help="A composed brief's id (brief-1).")],
    who: Who = None,
    workspace: Folder = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """Approve a brief as it now stands, as somebody else than its last writer; a change voids it."""
    from sayso.cli.opening import find

    house = find(workspace, database)
    tell(house.approve_brief(brief, who=who), json)
    house.close()


def tell(judgement: Judgement, json: bool) -> None:
    """Print a judgement that was written."""
    from sayso.cli.commands.log import words
    from sayso.cli.printing import print_json, say
    from sayso.model.settled import judgement_record

    if json:
        print_json(judgement_record(judgement))
    else:
        say(
            f"{judgement.id[:8]}  {words(judgement)}, by {judgement.who}; `sayso undo {judgement.id[:8]}` takes it back"
        )


def _judge(
    kind: str, subject: list[str], verdict: str, workspace: Any, database: str | None, given: dict[str, Any], json: bool
) -> None:
    from sayso.cli.opening import find

    house = find(workspace, database)
    tell(house.judge(kind, subject, verdict, **given), json)
    house.close()


def _field(word: str) -> tuple[str, Any]:
    import json

    from sayso.model.errors import BadArgument

    field, mark, value = word.partition("=")
    if not mark:
        raise BadArgument(f"{word!r} sets nothing; write FIELD=VALUE, say predicate=attended")
    try:
        return field, json.loads(value)
    except ValueError:
        return field, value

"""``sayso schema``."""

from __future__ import annotations

from typing import Annotated

import typer

NAMES = ("reading", "claim", "entity", "event", "disagreement")


def schema(
    name: Annotated[str, typer.Argument(metavar="|".join(NAMES), help="What the schema is of.")],
) -> None:
    """Print the JSON Schema of what `read --jsonl` and `export --format jsonl` print."""
    from importlib.resources import files

    from sayso.cli.printing import write
    from sayso.model.errors import BadArgument

    if name not in NAMES:
        raise BadArgument(f"no schema {name!r}; take one of: {', '.join(NAMES)}")
    write((files("sayso.cli") / "schemas" / f"{name}.json").read_text("utf-8"))

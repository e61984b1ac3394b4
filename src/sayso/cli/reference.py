"""The reference page of the command line, printed by the program: ``python -m sayso.cli.reference``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import typer


def commands(app: typer.Typer) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Every command that does something, with the words that call it."""
    yield from _below((), typer.main.get_command(app))


def _below(words: tuple[str, ...], command: Any) -> Iterator[tuple[tuple[str, ...], Any]]:
    inner = getattr(command, "commands", None)
    if inner is None:
        yield words, command
        return
    for name, sub in inner.items():
        yield from _below((*words, name), sub)


def reference(app: typer.Typer) -> str:
    """The page, in Markdown."""
    parts = ["# The command line\n", "This page is printed by `python -m sayso.cli.reference`.\n"]
    parts += [_section(words, command) for words, command in commands(app)]
    return "\n".join(parts)


def _section(words: tuple[str, ...], command: Any) -> str:
    context = command.make_context(" ".join(("sayso", *words)), [], resilient_parsing=True)
    lines = [f"## sayso {' '.join(words)}", "", f"    {command.get_usage(context).removeprefix('Usage: ')}", ""]
    lines += [_paragraphs(command.help or ""), ""]
    rows = [record for p in command.get_params(context) if (record := p.get_help_record(context))]
    lines += [f"- `{name.strip()}`: {text}" for name, text in rows]
    return "\n".join(lines) + "\n"


def _paragraphs(text: str) -> str:
    return "\n\n".join(" ".join(part.split()) for part in text.split("\n\n"))


if __name__ == "__main__":
    from sayso.cli.app import app

    print(reference(app), end="")

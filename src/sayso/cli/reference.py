"""The reference pages, printed by the program: ``python -m sayso.cli.reference docs/reference`` writes them anew."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import typer

_PRINTED = "This page is printed by `python -m sayso.cli.reference docs/reference`.\n"


def pages() -> Mapping[str, str]:
    """Every page by file name, in Markdown."""
    from sayso.cli.app import app

    return {
        "cli.md": cli(app),
        "settings.md": settings(),
        "errors.md": errors(),
        "predicates.md": predicates(),
        "plugins.md": plugins(),
    }


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


def cli(app: typer.Typer) -> str:
    """The verbs with their arguments and options."""
    status = "Exit status: 0 done, 1 something failed (a document that cannot be read, a fault found), 2 wrong usage.\n"
    parts = ["# The command line\n", _PRINTED, status, *(_command(words, command) for words, command in commands(app))]
    return "\n".join(parts)


def _command(words: tuple[str, ...], command: Any) -> str:
    context = command.make_context(" ".join(("sayso", *words)), [], resilient_parsing=True)
    lines = [f"## sayso {' '.join(words)}", "", f"    {command.get_usage(context).removeprefix('Usage: ')}", ""]
    lines += [_paragraphs(command.help or ""), ""]
    rows = [record for p in command.get_params(context) if (record := p.get_help_record(context))]
    lines += [f"- `{name.strip()}`: {text}" for name, text in rows]
    return "\n".join(lines) + "\n"


def settings() -> str:
    """The settings of a workspace."""
    from sayso.workspace.settings import Settings

    lines = [
        "# Settings\n",
        _PRINTED,
        "In `sayso.toml` in the workspace's folder (`name = value`), or as an environment variable, which wins.\n",
        "| in sayso.toml | environment | what |",
        "|---|---|---|",
        *(
            f"| `{name}` | `SAYSO_{name.upper()}` | {field.description} |"
            for name, field in Settings.model_fields.items()
        ),
    ]
    return "\n".join(lines) + "\n"


def predicates() -> str:
    """The vocabulary: every predicate with its family, what it means, and an example."""
    from sayso.reading.vocabulary import load_vocabulary

    vocabulary = load_vocabulary()
    lines = [
        "# Predicates\n",
        _PRINTED,
        "Your own go into a TOML file beside the workspace: see [how to add predicates](../how-to/own-data.md).\n",
        "| predicate | family | kind | what it means | example |",
        "|---|---|---|---|---|",
        *(
            f"| `{p.name}` | {p.family} | {p.kind} | {p.definition} | {p.example} |"
            for _, p in sorted(vocabulary.items())
        ),
    ]
    return "\n".join(lines) + "\n"


def plugins() -> str:
    """The hooks for plug-ins and what the built-ins offer through them."""
    from sayso.exchange import formats
    from sayso.plugins import hooks

    marked = [f for _, f in inspect.getmembers(hooks, inspect.isfunction) if f.__name__.startswith("sayso_")]
    lines = [
        "# Plug-ins and formats\n",
        _PRINTED,
        "A whole one is in [how to add an export format](../how-to/plug-in.md).\n",
        (inspect.getdoc(hooks) or "").replace("\n\n", "\n"),
        "",
        "## Hooks",
        "",
    ]
    lines += [f"- `{f.__name__}`: {_paragraphs(inspect.getdoc(f) or '')}" for f in marked]
    lines += ["", "## Export formats", ""]
    lines += [f"- `{f.name}`: {f.summary}" for f in formats().values()]
    return "\n".join(lines) + "\n"


def errors() -> str:
    """The errors that the package raises on purpose."""
    from sayso.model import errors as module

    tree = [line for line in (inspect.getdoc(module) or "").splitlines() if line.startswith("    ")]
    found = [c for _, c in inspect.getmembers(module, inspect.isclass) if c.__module__ == module.__name__]
    lines = ["# Errors\n", _PRINTED, "Each message says what, where, and what would work.\n", *tree, ""]
    lines += [f"- `{c.__name__}`: {_paragraphs(inspect.getdoc(c) or '')}" for c in found]
    return "\n".join(lines) + "\n"


def _paragraphs(text: str) -> str:
    return "\n\n".join(" ".join(part.split()) for part in text.split("\n\n"))


if __name__ == "__main__":
    for _name, _page in pages().items():
        Path(sys.argv[1], _name).write_text(_page, "utf-8")

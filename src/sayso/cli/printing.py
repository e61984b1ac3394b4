"""Standard output: JSON for programs, tables and plain lines for eyes."""

from __future__ import annotations

import json
import shutil
import sys
import textwrap
from collections.abc import Iterable, Sequence
from typing import Any


def print_json(value: Any) -> None:
    """A value, or a view as a record, indented."""
    from sayso.views.record import view_record

    record = {k: view_record(v) for k, v in value.items()} if isinstance(value, dict) else view_record(value)
    write(json.dumps(record, ensure_ascii=False, indent=2) + "\n")


def write(text: str) -> None:
    """Text as UTF-8, whatever the terminal claims; what no encoding holds is escaped."""
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
    sys.stdout.buffer.flush()


def say(text: str = "", *, indent: int = 0) -> None:
    """Text, wrapped to the terminal; control characters of a report never reach it."""
    if not text:
        write("\n")
        return
    pad = " " * indent
    width = max(40, min(shutil.get_terminal_size((110, 24)).columns, 110))
    write(textwrap.fill(clean(text), width=width, initial_indent=pad, subsequent_indent=pad) + "\n")


def heading(text: str) -> None:
    """A heading with a line under it."""
    write(f"\n{clean(text)}\n{'─' * min(len(text), 100)}\n")


def table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """A table for eyes; says so where it is empty."""
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    drawn = Table(*columns, box=SIMPLE_HEAD, pad_edge=False)
    for row in rows:
        drawn.add_row(*(Text(clean(str(cell)) if cell is not None else "—") for cell in row))
    if not drawn.rows:
        say("Nothing.")
        return
    Console(width=None if sys.stdout.isatty() else 160).print(drawn)


def complain(name: str, reason: str) -> None:
    """One line on standard error: what, where and what would work.  The reason may name the file itself."""
    print(clean(f"sayso: {reason}" if reason.startswith(name) else f"sayso: {name}: {reason}"), file=sys.stderr)


def clean(text: str) -> str:
    """The text without control characters: reports are not trusted, and a terminal obeys what it is sent."""
    return "".join(c if c.isprintable() or c in "\u200c\u200d" else " " for c in text)

"""Progress on standard error, with what is being worked on; only long waits where nobody watches."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sayso.workspace import Progress, Step


@contextmanager
def shown() -> Iterator[Progress]:
    """A callback for ``progress=``: bars on a terminal; elsewhere only what takes minutes is told of."""
    if not sys.stderr.isatty():
        yield announce
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description:<10}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    # A name in brackets is no markup.
    name = TextColumn("{task.fields[name]}", markup=False)
    with Progress(*columns, name, console=Console(stderr=True), transient=True) as bars:
        tasks: dict[str, object] = {}

        def step(step: Step) -> None:
            announce(step)
            task = tasks.get(step.stage)
            if task is None:
                task = tasks[step.stage] = bars.add_task(step.stage, name="", total=step.total)
            bars.update(task, completed=step.done, total=step.total, name=step.name[:60])  # type: ignore[arg-type]

        yield step


def announce(step: Step) -> None:
    """A line before a long text is read, and nothing for any other step, lest the wait look like a fault."""
    if step.size is None:
        return
    from sayso.cli.printing import clean

    line = f"sayso: reading {step.name}, {step.size / 1_000_000:.1f} MB: this takes some minutes"
    print(clean(line), file=sys.stderr, flush=True)

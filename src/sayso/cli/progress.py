"""Progress on standard error, with what is being worked on; silent where nobody watches."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sayso.workspace import Progress, Step


@contextmanager
def shown() -> Iterator[Progress]:
    """A callback for ``progress=``: bars on a terminal, nothing in a pipe."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description:<10}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    # A name in brackets is no markup.
    name = TextColumn("{task.fields[name]}", markup=False)
    with Progress(*columns, name, console=Console(stderr=True), transient=True) as bars:
        tasks: dict[str, object] = {}

        def step(step: Step) -> None:
            task = tasks.get(step.stage)
            if task is None:
                task = tasks[step.stage] = bars.add_task(step.stage, name="", total=step.total)
            bars.update(task, completed=step.done, total=step.total, name=step.name[:60])  # type: ignore[arg-type]

        yield step

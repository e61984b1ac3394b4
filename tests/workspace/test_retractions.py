"""A retraction reaches every line that leans on the report, at once, and no other line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from bench.retractions import run

from sayso.views.statement import statement
from sayso.views.timeline import timeline
from sayso.workspace import Workspace

Write = Callable[..., Path]

REST = (
    " The two spoke for an hour in the back room of the harbour office while clerks carried boxes of ledgers past the"
    " open door and the rain ran down the windows, and nobody who was asked later could say who had paid."
)
MEETING = "Ana Ruiz met Bo Lind on 2026-01-02."


@pytest.fixture
def copied(workspace: Workspace, report: Write) -> Workspace:
    """Three desks print one text, day after day; a fourth writes its own."""
    for day, name in enumerate(("first.txt", "second.txt", "third.txt"), 3):
        text = f"{MEETING}{REST} Printed as number {day} of this week."
        workspace.add([report(name, text)], publisher=name, published=f"2026-01-0{day}")
    workspace.add([report("own.txt", f"It rained. {MEETING}")], publisher="own.txt", published="2026-01-09")
    return workspace


def marked(workspace: Workspace) -> set[str]:
    case = workspace.case()
    shown = [statement(case, key) for key in case.claims]
    return {s.report.name for s in shown if s.retracted}


def test_every_copy_of_a_copy_is_marked_and_nothing_else(copied: Workspace) -> None:
    copied.judge("document", "first.txt", "retracted")
    assert marked(copied) == {"first.txt", "second.txt", "third.txt"}


def test_what_a_retracted_report_copied_stands(copied: Workspace) -> None:
    copied.judge("document", "second.txt", "retracted")
    assert marked(copied) == {"second.txt", "third.txt"}


def test_undone_no_mark_is_left(copied: Workspace) -> None:
    copied.judge("document", "first.txt", "retracted")
    copied.undo()
    assert marked(copied) == set()


def test_a_timeline_counts_what_is_left(copied: Workspace) -> None:
    copied.judge("document", "first.txt", "retracted")
    (line,) = copied.ask(timeline, "Ana Ruiz").dated
    assert (line.corroboration.reports, line.corroboration.at_most) == (1, 1)


def test_of_a_thousand_reports_all_that_must_are_marked_and_none_else() -> None:
    found = run(1000, 40)
    assert (found.missed, found.wrongly) == (0, 0)
    assert found.marked >= 60

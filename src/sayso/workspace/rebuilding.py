"""Throwing away what is derived, and what has to be remembered over it: how long the logs have been."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sayso.archive import LOST, ChainedLog
from sayso.model.errors import WorkspaceError

if TYPE_CHECKING:
    from sayso.workspace.workspace import Workspace


def throw_away(workspace: Workspace) -> None:
    """Empty the tables, once the logs are known to be whole: a damaged one would leave nothing to ask about."""
    for log in _logs(workspace):
        log.entries()
    longest = _longest(workspace)
    if workspace.settings.database is None:
        workspace.close()
        workspace.archive.drop_database()
    else:
        workspace.store.clear()
        workspace.close()
    for name, mark in longest.items():
        workspace.store.set_fact(name, mark)
    workspace.rooms.forget()


def clear(workspace: Workspace) -> None:
    """Empty the tables, but for how long the logs have been."""
    longest = _longest(workspace)
    workspace.store.clear()
    for name, mark in longest.items():
        workspace.store.set_fact(name, mark)


def is_cut(workspace: Workspace) -> bool:
    """Whether a log no longer begins as it did when the tables were made: they tell of what is gone."""
    marks = ((log, workspace.store.fact(log.path.name)) for log in _logs(workspace))
    return any(mark is not None and not log.holds(mark) for log, mark in marks)


def cut_logs(workspace: Workspace) -> Iterator[str]:
    """The logs that have been longer, or other, than they are, a sentence each; making tables anew hides none."""
    for log in _logs(workspace):
        mark = workspace.store.fact(_longest_of(log))
        if mark is not None and not log.holds(mark):
            lines = mark.partition(" ")[0]
            yield f"{log.path} had {lines} lines, and is not what it was: put back a copy that has them"


def mark_logs(workspace: Workspace) -> None:
    """Remember what the tables were made from, and the longest that each log has been."""
    for log in _logs(workspace):
        longest = workspace.store.fact(_longest_of(log))
        names = [log.path.name] if longest is not None and not log.holds(longest) else [log.path.name, _longest_of(log)]
        for name in names:
            if workspace.store.fact(name) != log.mark:
                workspace.store.set_fact(name, log.mark)


def lost(workspace: Workspace) -> tuple[str, ...]:
    """Why each document that only stands in for a report could not be read."""
    found = map(workspace.store.document, (workspace.store.fact(LOST) or "").split())
    return tuple(gap.reason for document in found for gap in document.gaps)


def _longest(workspace: Workspace) -> dict[str, str]:
    """The marks of the longest logs; none where the database is damaged, which is why it is made anew."""
    try:
        marks = {name: workspace.store.fact(name) for name in map(_longest_of, _logs(workspace))}
    except WorkspaceError:
        return {}
    return {name: mark for name, mark in marks.items() if mark is not None}


def _longest_of(log: ChainedLog) -> str:
    return f"longest {log.path.name}"


def _logs(workspace: Workspace) -> tuple[ChainedLog, ChainedLog]:
    return workspace.archive.captures, workspace.archive.judgements.log

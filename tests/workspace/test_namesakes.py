"""Two of one name in one report are parted by a judgement on a claim, and joined again by undoing it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sayso.model.errors import BadArgument
from sayso.workspace import Workspace

TEXT = "Ana Ruiz met Bo Lind on 2026-01-02. Ana Ruiz met Cy Marsh on 2026-02-03."


@pytest.fixture
def claims(workspace: Workspace, report: Callable[..., Path]) -> list[str]:
    workspace.add([report("a.txt", TEXT)])
    return sorted(workspace.case().claims)


def bearers(workspace: Workspace) -> int:
    return sum(e.name == "Ana Ruiz" for e in workspace.case().settlement.entities)


def test_whom_the_claim_names_is_another(workspace: Workspace, claims: list[str]) -> None:
    before = bearers(workspace)
    workspace.judge("entity", ["Ana Ruiz", claims[1]], "different", why="born in another year")
    case = workspace.case()
    agents = {case.events[case.event_of_claim[key]].participants[0].entity for key in claims}
    assert (before, bearers(workspace), len(agents)) == (1, 2, 2)


def test_undone_they_are_one_again(workspace: Workspace, claims: list[str]) -> None:
    workspace.judge("entity", ["Ana Ruiz", claims[1]], "different")
    workspace.case()
    workspace.undo()
    assert bearers(workspace) == 1


def test_a_claim_of_others_is_refused(workspace: Workspace, claims: list[str]) -> None:
    with pytest.raises(BadArgument, match="says nothing of Cy Marsh"):
        workspace.judge("entity", ["Cy Marsh", claims[0]], "different")

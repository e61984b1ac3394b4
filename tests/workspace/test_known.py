"""Lists of known people in a workspace."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sayso.model.errors import IntakeError
from sayso.workspace import Workspace

Report = Callable[..., Path]
LIST = "name,aliases,born\nAna Ruiz,Anna Ruiz,1970\nCy Marsh,,\n"


def test_entries_are_documents_with_their_own_bytes(workspace: Workspace, report: Report) -> None:
    added = workspace.add_known([report("quaria.csv", LIST)], publisher="Quaria")
    assert added.new == 2
    first = added.items[0].document
    assert first is not None
    assert workspace.original(first) == b"name,aliases,born\nAna Ruiz,Anna Ruiz,1970\n"
    assert workspace.document(first).publisher == "Quaria"


def test_a_list_twice_is_a_list_once(workspace: Workspace, report: Report) -> None:
    path = report("quaria.csv", LIST)
    workspace.add_known([path])
    before = workspace.settle()
    assert workspace.add_known([path]).new == 0
    assert workspace.settle() == before


def test_a_rebuild_gives_the_same(workspace: Workspace, report: Report) -> None:
    workspace.add([report("a.txt", "Ana Ruiz met Bo Lind on 2026-01-02.")])
    workspace.add_known([report("quaria.csv", LIST)])
    before = workspace.settle()
    assert workspace.rebuild() == before
    assert workspace.verify().faults == ()


def test_a_bad_line_adds_nothing(workspace: Workspace, report: Report) -> None:
    good, bad = report("good.csv", LIST), report("bad.csv", "name,born\nAna Ruiz,soon\n")
    with pytest.raises(IntakeError, match="line 2: 'soon' is no date"):
        workspace.add_known([good, bad])
    assert workspace.settle().entities == ()


def test_entries_are_no_copies_of_one_another(workspace: Workspace, report: Report) -> None:
    rows = "".join(
        f"{a} Ruiz,,person,1970,treasurer,Falah Front,Quarian Ministry,2020-01-02,asset freeze\n"
        for a in ("Ana", "Bo", "Cy")
    )
    workspace.add_known(
        [report("q.csv", f"name,aliases,kind,born,role,organisation,listed_by,listed_on,listed_as\n{rows}")]
    )
    assert workspace.settle().copies == ()

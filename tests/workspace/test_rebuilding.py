"""A rebuild of a workspace that has lost something: the rest can be asked about, and what was lost is named."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sayso.model.errors import WorkspaceError
from sayso.testing.rooms import MadeRooms
from sayso.workspace import Workspace

Write = Callable[..., Path]

LISBON = "Ada Quill met Boran Teth on 2026-03-02."
OSLO = "Mila Rann met Boran Teth on 2026-03-03."


def damage(workspace: Workspace, document: str | None, *, gone: bool = False) -> None:
    """Flip one bit of an original, so that its size stays; or remove it."""
    path = workspace.archive.originals.path(document or "")
    data = path.read_bytes()
    path.unlink()
    if not gone:
        path.write_bytes(bytes([data[0] ^ 1]) + data[1:])


@pytest.fixture
def lost(workspace: Workspace, report: Write) -> Workspace:
    added = workspace.add([report("lisbon.txt", LISBON), report("oslo.txt", OSLO)])
    workspace.judge("document", "oslo.txt", "corrected")
    damage(workspace, added.items[1].document)
    workspace.rebuild()
    return workspace


@pytest.mark.parametrize("gone", [False, True])
def test_one_lost_original_leaves_the_others_to_be_asked_about(workspace: Workspace, report: Write, gone: bool) -> None:
    added = workspace.add([report("lisbon.txt", LISBON), report("oslo.txt", OSLO)])
    damage(workspace, added.items[1].document, gone=gone)
    workspace.rebuild()
    assert [claim.line for claim in workspace.case().claims.values()] == [LISBON]
    assert "oslo.txt" in workspace.lacking()[0]


def test_what_was_read_before_an_original_was_lost_still_stands(workspace: Workspace, report: Write) -> None:
    added = workspace.add([report("oslo.txt", OSLO)])
    damage(workspace, added.items[0].document)
    workspace.add([report("oslo2.txt", OSLO + " ")], published="2026-03-04")
    assert len(workspace.case().claims) == 2


def test_reports_go_in_beside_a_lost_one(lost: Workspace, report: Write) -> None:
    assert lost.add([report("c.txt", "Ada Quill met Mila Rann.")]).new == 1


def test_adding_the_lost_file_again_mends_the_case(lost: Workspace, report: Write) -> None:
    lost.add([report("oslo.txt", OSLO)])
    assert lost.verify().faults == ()
    assert lost.lacking() == ()
    assert len(lost.case().claims) == 2
    assert lost.search("Mila").reports


def test_a_damaged_log_is_found_before_anything_is_thrown_away(workspace: Workspace, report: Write) -> None:
    workspace.add([report("lisbon.txt", LISBON)])
    before = workspace.store.dump()
    path = workspace.archive.captures.path
    path.write_bytes(path.read_bytes().replace(b"lisbon", b"london"))
    house = Workspace(workspace.root, rooms=MadeRooms())
    with pytest.raises(WorkspaceError, match="line 1"):
        house.rebuild()
    assert house.store.dump() == before
    house.close()


@pytest.fixture
def cut(workspace: Workspace, report: Write) -> Workspace:
    workspace.add([report("lisbon.txt", LISBON), report("oslo.txt", OSLO)])
    workspace.close()
    path = workspace.archive.captures.path
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:1]))
    return Workspace(workspace.root, rooms=MadeRooms())


def test_no_rebuild_and_no_question_hides_that_a_log_was_cut(cut: Workspace) -> None:
    cut.rebuild()
    cut.case()
    assert "had 2 lines" in cut.lacking()[0]
    assert "had 2 lines" in cut.verify().faults[0]
    cut.close()


def test_an_original_that_no_line_mentions_is_named(cut: Workspace) -> None:
    assert "in no line of captures.jsonl" in cut.verify().remarks[0]
    cut.close()


def test_a_log_that_is_put_back_is_whole_again(cut: Workspace, report: Write) -> None:
    cut.add([report("oslo.txt", OSLO)])
    assert cut.verify().remarks == ()
    assert len(cut.case().claims) == 2
    cut.close()

"""A person who finds a doubted claim read rightly makes it count."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sayso.model.case import Case
from sayso.testing.rooms import MadeRooms
from sayso.views.bond import bonds
from sayso.workspace import Workspace
from sayso.workspace.changed import changed

AS_PRINTED = "As printed: Ana Ruiz met Bo Lind on 2026-01-02."


@pytest.fixture
def doubting(workspace: Workspace, report: Callable[..., Path]) -> Workspace:
    workspace.add([report("a.txt", "Ana Ruiz met Bo Lind on 2026-01-02. I am unsure.")])
    return workspace


def judged(workspace: Workspace, verdict: str, **amendment: str) -> Case:
    (key,) = workspace.case().claims
    workspace.judge("claim", key, verdict, amendment=amendment or None)
    return workspace.case()


def test_until_then_it_ties_nobody(doubting: Workspace) -> None:
    assert bonds(doubting.case()) == ()


def test_judged_right_it_ties_and_keeps_its_line(doubting: Workspace) -> None:
    case = judged(doubting, "right")
    (claim,) = case.claims.values()
    assert (claim.doubted, claim.line) == (False, AS_PRINTED)
    assert len(bonds(case)) == 1


def test_judged_right_it_has_its_day(doubting: Workspace) -> None:
    (event,) = judged(doubting, "right").settlement.events
    assert event.when is not None
    assert event.when.earliest == "2026-01-02"


def test_amended_it_counts_under_its_new_line(doubting: Workspace) -> None:
    (claim,) = judged(doubting, "amended", line="Ana Ruiz met Bo Lind.").claims.values()
    assert (claim.doubted, claim.line) == (False, "Ana Ruiz met Bo Lind.")


def test_flagged_it_is_doubted_as_before(doubting: Workspace) -> None:
    assert bonds(judged(doubting, "flagged")) == ()


def test_taken_back_it_is_doubted_again(doubting: Workspace) -> None:
    judged(doubting, "right")
    doubting.undo()
    assert bonds(doubting.case()) == ()


def test_it_is_no_new_event_until_it_is_judged_right(doubting: Workspace) -> None:
    before = doubting.case()
    assert changed(before, before).events == ()
    assert len(changed(before, judged(doubting, "right")).events) == 1


def test_a_doubted_event_comes_back_from_the_archive(doubting: Workspace, rooms: MadeRooms) -> None:
    (event,) = doubting.case().settlement.events
    doubting.close()
    again = Workspace(doubting.root, rooms=rooms)
    assert again.case().settlement.events == (event,)
    again.close()

"""Who published a report, when and under which title is put right by a judgement, and undone like any other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.workspace.real_intake import RealIntake

from sayso.model.errors import BadArgument
from sayso.testing.rooms import MadeRooms
from sayso.views.statement import report_of
from sayso.workspace import AsOf, Clock, Workspace

Write = Callable[..., Path]
MET = "Ana Ruiz met Bo Lind on 2026-01-02."
HTML = """<html><head><title>Talks</title><meta property="article:published_time" content="2026-01-02">
<meta property="og:site_name" content="Dawn Star"></head><body><article><h1>Talks</h1>
<p>Ana Ruiz met Bo Lind. The two spoke for an hour in the old customs house.</p></article></body></html>"""


@pytest.fixture
def one(workspace: Workspace, report: Write) -> str:
    (item,) = workspace.add([report("a.txt", MET)], publisher="Dawn Star", published="2026-01-03").items
    assert item.document is not None
    return item.document


def put_right(workspace: Workspace, document: str, **facts: str) -> None:
    workspace.judge("document", document, "amended", amendment=facts, who="Ada Quill", why="the masthead says so")


def origins(workspace: Workspace) -> list[str | None]:
    (event,) = workspace.case().settlement.events
    assert event.corroboration is not None
    return [line.origin for line in event.corroboration.lineages]


def test_its_publisher_is_the_one_that_was_given(workspace: Workspace, one: str) -> None:
    put_right(workspace, one, publisher="Tern Post")
    assert workspace.case().publishers(one) == ("Tern Post",)
    assert origins(workspace) == ["Tern Post"]


def test_one_of_two_that_were_given_stays(workspace: Workspace, one: str, report: Write) -> None:
    workspace.add([report("a.txt", MET)], publisher="Tern Post")
    put_right(workspace, one, publisher="Dawn Star")
    assert workspace.case().publishers(one) == ("Dawn Star",)


def test_it_is_read_anew_with_its_date(workspace: Workspace, one: str, rooms: MadeRooms) -> None:
    workspace.settle()
    before = rooms.reads
    put_right(workspace, one, published="2026-02-03")
    assert workspace.case().published(one) == "2026-02-03"
    assert rooms.reads == before + 1


def test_undone_it_is_as_it_was(workspace: Workspace, one: str) -> None:
    put_right(workspace, one, publisher="Tern Post", headline="Talks in Varna", published="")
    workspace.case()
    workspace.undo()
    found = report_of(workspace.case(), one)
    assert (found.publishers, found.published, found.headline) == (("Dawn Star",), "2026-01-03", None)
    assert found.put_right == ()


def test_its_report_says_who_put_it_right_and_what_it_was(workspace: Workspace, one: str) -> None:
    put_right(workspace, one, publisher="Tern Post")
    put_right(workspace, one, publisher="Quay Post")
    (told,) = report_of(workspace.case(), one).put_right
    assert told.told == "publisher put right by Ada Quill: Quay Post (was Tern Post); the masthead says so"


@pytest.mark.parametrize("verdict", ["retracted", "corrected"])
def test_it_says_nothing_of_whether_the_report_stands(workspace: Workspace, one: str, verdict: str) -> None:
    workspace.judge("document", one, verdict)
    put_right(workspace, one, publisher="Tern Post")
    found = report_of(workspace.case(), one)
    assert (found.retracted == "retracted", found.corrected) == (verdict == "retracted", verdict == "corrected")


def test_before_it_was_added_nothing_is_put_right(workspace: Workspace, one: str) -> None:
    put_right(workspace, one, publisher="Tern Post")
    workspace.case()
    before = workspace.case(as_of=workspace.until(1, 0))
    assert before.publishers(one) == ("Dawn Star",)


def test_by_the_clock_of_publication_the_right_date_counts(workspace: Workspace, one: str) -> None:
    put_right(workspace, one, published="2026-03-01")
    assert one not in workspace.case(as_of=AsOf(day="2026-02-01", clock=Clock.PUBLISHED)).readings
    assert one in workspace.case(as_of=AsOf(day="2026-03-01", clock=Clock.PUBLISHED)).readings


def test_what_is_so_already_is_refused(workspace: Workspace, one: str) -> None:
    with pytest.raises(BadArgument, match="nothing is put right"):
        put_right(workspace, one, publisher="Dawn Star")


def test_no_date_is_refused(workspace: Workspace, one: str) -> None:
    with pytest.raises(BadArgument, match="no date of publication"):
        put_right(workspace, one, published="last week")


def test_a_page_that_prints_another_is_overruled_and_rebuilt_the_same(tmp_path: Path, report: Write) -> None:
    house = Workspace.create(tmp_path / "case", rooms=RealIntake())
    (item,) = house.add([report("page.html", HTML)]).items
    put_right(house, str(item.document), publisher="Tern Post", published="2026-01-04")
    house.settle()
    before = house.store.dump()
    house.rebuild()
    found = house.document(str(item.document))
    assert (found.publisher, found.published) == ("Tern Post", "2026-01-04")
    assert house.store.dump() == before
    house.close()

"""Documents made anew from their archived bytes are the documents that were added, whatever file they came in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib.resources import as_file, files
from pathlib import Path

import pytest
from tests.workspace.real_intake import RealIntake

from sayso.workspace import Workspace

Write = Callable[..., Path]

FEED = """<rss version="2.0"><channel><title>The Harbour Post</title><item><title>Talks</title>
<link>https://harbourpost.example/talks</link><pubDate>Fri, 02 Jan 2026 10:00:00 GMT</pubDate>
<description>Ana Ruiz met Bo Lind. The two spoke for an hour in the old customs house.</description>
</item></channel></rss>"""


@pytest.fixture
def house(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path / "case", rooms=RealIntake())
    yield made
    made.close()


def rebuilt(house: Workspace) -> bool:
    house.settle()
    before = house.store.dump()
    documents = {d: house.document(d) for d in house.store.documents()}
    house.rebuild()
    return house.store.dump() == before and {d: house.document(d) for d in house.store.documents()} == documents


def test_the_sample_case(house: Workspace) -> None:
    with as_file(files("sayso.workspace") / "demo_case" / "reports") as reports:
        assert house.add([reports]).new == 16
    assert rebuilt(house)


def test_lines_of_a_file_with_and_without_names_and_one_that_is_broken(house: Workspace, report: Write) -> None:
    lines = ('{"id": "x1", "text": "Ana Ruiz met Bo Lind."}', '{"text": "Bo Lind met Cy Marsh."}', "broken")
    added = house.add([report("many.jsonl", "\n".join(lines))], published="2026-01-02")
    assert [(item.name, item.fault is None) for item in added.items][:2] == [("x1", True), ("many.jsonl:2", True)]
    assert len(added.failed) == 1
    assert rebuilt(house)


def test_a_feed(house: Workspace, report: Write) -> None:
    house.add([report("feed.xml", FEED)])
    (document,) = (house.document(d) for d in house.store.documents())
    assert (document.publisher, document.published) == ("The Harbour Post", "2026-01-02T10:00:00Z")
    assert house.verify().faults == ()
    assert rebuilt(house)


def test_files_in_folders_and_files_that_are_nothing(house: Workspace, report: Write) -> None:
    path = report("a.txt", "Ana Ruiz met Bo Lind.")
    (path.parent / "deep").mkdir()
    (path.parent / "deep" / "b.bin").write_bytes(bytes(range(256)) * 4)
    (path.parent / "deep" / "c.md").write_text("# Talks\n\nBo Lind met Cy Marsh.\n")
    added = house.add([path.parent])
    assert [item.name for item in added.items] == ["a.txt", "deep/b.bin", "deep/c.md"]
    assert rebuilt(house)


def test_a_missing_file_is_named_and_nothing_is_archived(house: Workspace, tmp_path: Path) -> None:
    (item,) = house.add([tmp_path / "nowhere.txt"]).items
    assert item.document is None
    assert "nowhere.txt" in (item.fault or "")

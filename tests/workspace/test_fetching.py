"""Fetched pages are added like files, with where and when; what is there already is not asked for again."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.workspace.real_intake import RealIntake

from sayso.workspace import AddReport, Workspace
from sayso.workspace.fetching import Errand, Manner, fetch_into, has_fetched, save_into

GIVEN = {"published": None, "publisher": None}
MANNER = Manner(delay=0, allow_private=True, tries=1)


def page(words: str) -> str:
    return f"<html><body><article><h1>Talks</h1><p>{words}</p></article></body></html>"


@pytest.fixture
def house(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path / "case", rooms=RealIntake())
    yield made
    made.close()


def fetch(house: Workspace, *urls: str, **how: Any) -> AddReport:
    return fetch_into(house, Errand(addresses=urls, manner=MANNER, announce=lambda _: None, **how), GIVEN)


def age(house: Workspace, hours: int) -> None:
    """Make the log of captures as if it had been written earlier, in a workspace of its own."""
    from datetime import datetime, timedelta

    (entry,) = house.archive.captures.entries()
    at = datetime.fromisoformat(entry["fetched"]["at"]) - timedelta(hours=hours)
    older = {k: v for k, v in entry.items() if k not in ("id", "previous")}
    older["fetched"] = {**entry["fetched"], "at": at.strftime("%Y-%m-%dT%H:%M:%SZ")}
    house.archive.captures.path.write_bytes(b"")
    house.archive.captures.__init__(house.archive.captures.path)  # type: ignore[misc]
    house.archive.captures.append([older])


def test_a_page_is_a_document_under_its_address(house: Workspace, site: Any) -> None:
    url = site.put("/a", page("Ana Ruiz met Bo Lind."))
    (item,) = fetch(house, url).items
    assert (item.name, item.new, item.fault) == (url, True, None)
    assert house.document(item.document or "").url == url
    assert len(house.case().claims) == 1


def test_the_original_is_the_page_byte_for_byte(house: Workspace, site: Any) -> None:
    html = page("Ana Ruiz met Bo Lind.")
    (item,) = fetch(house, site.put("/a", html)).items
    assert house.original(item.document or "") == html.encode()


def test_the_log_says_where_and_when(house: Workspace, site: Any) -> None:
    asked, answered = site.redirect("/old", "/a"), site.put("/a", page("Ana Ruiz met Bo Lind."), ETag='"7"')
    fetch(house, asked)
    (entry,) = house.archive.captures.entries()
    told = entry["fetched"]
    assert (told["asked"], told["answered"], told["status"], told["etag"]) == (asked, answered, 200, '"7"')


def test_the_web_archive_is_kept_and_missed(house: Workspace, site: Any) -> None:
    fetch(house, site.put("/a", page("Ana Ruiz met Bo Lind.")))
    (entry,) = house.archive.captures.entries()
    assert house.original(entry["fetched"]["warc"]).startswith(b"WARC/1.0")
    assert house.verify().faults == ()
    house.archive.originals.path(entry["fetched"]["warc"]).unlink()
    assert len(house.verify().faults) == 1


def test_a_rebuild_equals_what_stands(house: Workspace, site: Any) -> None:
    cyrillic = page("Ana Ruiz met Bo Lind. Б.").encode("cp1251")
    (item,) = fetch(house, site.put("/a", cyrillic, Content_Type="text/html; charset=windows-1251")).items
    before = house.document(item.document or "")
    assert "Б" in before.text
    house.rebuild()
    assert house.document(item.document or "") == before


def test_the_same_page_from_a_file_is_the_same_document(house: Workspace, site: Any, tmp_path: Path) -> None:
    html = page("Ana Ruiz met Bo Lind.")
    (tmp_path / "saved.html").write_text(html)
    (item,) = house.add([tmp_path / "saved.html"]).items
    (again,) = fetch(house, url := site.put("/a", html)).items
    assert (again.document, again.new) == (item.document, False)
    house.settle()
    assert house.document(item.document or "").url == url


def test_a_page_that_fails_leaves_its_siblings(house: Workspace, site: Any) -> None:
    first, last = (site.put(f"/{n}", page(f"Ana Ruiz met Bo Lind. {n}")) for n in "ab")
    items = fetch(house, first, site.url("/none"), last).items
    assert [(i.new, i.fault is None) for i in items] == [(True, True), (False, False), (True, True)]


def test_what_sayso_does_not_read_is_not_kept(house: Workspace, site: Any) -> None:
    (item,) = fetch(house, site.put("/i.png", b"\x89PNG", Content_Type="image/png")).items
    assert (item.document, "image/png" in (item.fault or "")) == (None, True)
    assert house.archive.captures.entries() == ()


def test_a_page_without_a_report_is_kept_with_its_gap(house: Workspace, site: Any) -> None:
    url = site.put("/a", "<html><body><script>draw()</script></body></html>")
    assert [i.fault is None for i in (*fetch(house, url).items, *fetch(house, url).items)] == [False, False]


def test_a_second_time_nobody_is_asked(house: Workspace, site: Any) -> None:
    url = site.put("/a", page("Ana Ruiz met Bo Lind."))
    first, second = fetch(house, url), fetch(house, url)
    assert (first.new, second.new, second.items[0].document) == (1, 0, first.items[0].document)
    assert site.asked.count("/a") == 1


def test_a_day_later_it_is_asked_for_again(house: Workspace, site: Any) -> None:
    url = site.put("/a", page("Ana Ruiz met Bo Lind."))
    fetch(house, url)
    age(house, hours=25)
    fetch(house, url)
    assert site.asked.count("/a") == 2


def test_again_means_again(house: Workspace, site: Any) -> None:
    url = site.put("/a", page("Ana Ruiz met Bo Lind."))
    fetch(house, url)
    fetch(house, site.put("/a", page("Ana Ruiz met Bo Lind and left.")), again=True)
    assert len(house.archive.captures.entries()) == 2


def test_the_same_bytes_again_are_one_more_capture_and_no_new_reading(house: Workspace, site: Any) -> None:
    url = site.put("/a", page("Ana Ruiz met Bo Lind."))
    fetch(house, url)
    reads = house.rooms.reads  # type: ignore[attr-defined]
    time.sleep(1.1)
    fetch(house, url, again=True)
    house.settle()
    assert (len(house.archive.captures.entries()), house.rooms.reads) == (2, reads)  # type: ignore[attr-defined]


def test_an_address_named_twice_is_asked_for_once(house: Workspace, site: Any) -> None:
    url = site.put("/a", page("Ana Ruiz met Bo Lind."))
    assert len(fetch(house, url, f"{url}#end").items) == 1


def test_a_feed_brings_its_pages(house: Workspace, site: Any) -> None:
    site.put("/a", page("Ana Ruiz met Bo Lind."))
    feed = "<rss version='2.0'><channel><title>Post</title><item><link>/a</link></item></channel></rss>"
    (item,) = fetch(house, site.put("/feed", feed, Content_Type="application/rss+xml"), feed=True).items
    assert (item.name, item.new) == (site.url("/a"), True)


def test_a_feed_fetched_as_a_page_says_what_it_is(house: Workspace, site: Any) -> None:
    feed = "<rss version='2.0'><channel><title>Post</title></channel></rss>"
    (item,) = fetch(house, site.put("/feed", feed, Content_Type="application/rss+xml")).items
    assert "--feed" in (item.fault or "")


def test_what_is_fetched_once_is_agreed_to(house: Workspace, site: Any) -> None:
    assert not has_fetched(house)
    fetch(house, site.put("/a", page("Ana Ruiz met Bo Lind.")))
    assert has_fetched(house)


FETCH = """
import sys
from sayso.intake import read_paths
from sayso.testing.rooms import MadeRooms
from sayso.workspace import Workspace
from sayso.workspace.fetching import Errand, Manner, fetch_into

class Rooms(MadeRooms):
    def intake(self, paths, *, published, publisher):
        return read_paths(paths, published=published, publisher=publisher)

def say(step):
    print(step.stage, step.name, flush=True)

errand = Errand(addresses=sys.argv[2:], manner=Manner(delay=0, allow_private=True), progress=say)
fetch_into(Workspace.create(sys.argv[1], rooms=Rooms()), errand, {"published": None, "publisher": None})
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_killed_between_two_pages_the_first_is_kept_and_the_rest_asked_for(site: Any, tmp_path: Path) -> None:
    first = site.put("/a", page("Ana Ruiz met Bo Lind."))
    site.answers["/b"] = lambda _: time.sleep(30)
    words = [sys.executable, "-c", FETCH, str(tmp_path / "case"), first, site.url("/b")]
    child = subprocess.Popen(words, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    while "/b" not in site.asked:
        assert child.poll() is None
        time.sleep(0.02)
    child.send_signal(signal.SIGKILL)
    child.communicate()
    opened = Workspace(tmp_path / "case", rooms=RealIntake())
    site.put("/b", page("Bo Lind met Cy Marsh."))
    assert opened.verify().faults == ()
    assert [i.new for i in fetch(opened, first, site.url("/b")).items] == [False, True]
    assert site.asked.count("/a") == 1
    assert len(opened.case().claims) == 2
    opened.close()


def test_saved_pages_are_web_archives_that_add_reads(house: Workspace, site: Any, tmp_path: Path) -> None:
    url = site.put("/a", page("Ana Ruiz met Bo Lind."))
    list(save_into(tmp_path / "saved", Errand(addresses=(url,), manner=MANNER)))
    (item,) = house.add([tmp_path / "saved"]).items
    assert house.document(item.document or "").url == url


def test_a_saved_page_is_not_asked_for_again(site: Any, tmp_path: Path) -> None:
    errand = Errand(addresses=(site.put("/a", page("Ana Ruiz met Bo Lind.")),), manner=MANNER, announce=lambda _: None)
    (first,), (second,) = save_into(tmp_path, errand), save_into(tmp_path, errand)
    assert first == second
    assert site.asked.count("/a") == 1


def test_a_page_that_cannot_be_saved_leaves_its_siblings(site: Any, tmp_path: Path) -> None:
    urls = (site.url("/none"), site.put("/a", page("Ana Ruiz met Bo Lind.")))
    results = list(save_into(tmp_path, Errand(addresses=urls, manner=MANNER)))
    assert [(r.path is None, r.fault is None) for r in results] == [(True, False), (False, True)]


def test_old_captures_are_as_they_were(house: Workspace, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ana Ruiz met Bo Lind.")
    house.add([tmp_path / "a.txt"])
    (given,) = house.store.documents().values()
    assert given == json.dumps(["a.txt", {}, None], sort_keys=True)

"""``sayso fetch`` says who is asked before anybody is, and ends as ``sayso add`` does."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sayso.intake import Intaken, read_paths
from sayso.testing.rooms import MadeRooms

from .conftest import Sayso

PAGE = "<html><body><article><h1>Talks</h1><p>Ana Ruiz met Bo Lind.</p></article></body></html>"
HERE = ("--allow-private", "--delay", "0")


class RealIntake(MadeRooms):
    """The made house with the real intake."""

    def intake(self, paths: Any, *, published: str | None, publisher: str | None) -> Iterator[Intaken]:  # type: ignore[override]
        """The documents in some files."""
        return read_paths(paths, published=published, publisher=publisher)


@pytest.fixture(autouse=True)
def _real_intake(sayso: Sayso, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sayso.workspace.workspace.House", lambda settings, processes=None, answers=None: RealIntake())


def test_a_page_is_added(sayso: Sayso, site: Any) -> None:
    said = sayso("fetch", site.put("/a", PAGE), "--yes", *HERE)
    assert (said.status, said.out) == (0, "1 new, 0 already here, 0 that could not be read\n")


def test_nobody_is_asked_before_a_person_agrees(sayso: Sayso, site: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    said = sayso("fetch", site.put("/a", PAGE), *HERE)
    assert said.status == 2
    assert "127.0.0.1" in said.err
    assert "--yes" in said.err
    assert site.asked == []
    assert list(Path().iterdir()) == []


def test_a_workspace_remembers_that_somebody_agreed(sayso: Sayso, site: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    sayso("fetch", site.put("/a", PAGE), "--yes", *HERE)
    said = sayso("fetch", site.put("/b", PAGE.replace("met", "never met")), *HERE)
    assert said.status == 0
    assert "Requests go to 127.0.0.1" in said.err


def test_one_that_fails_ends_with_one(sayso: Sayso, site: Any) -> None:
    said = sayso("fetch", site.put("/a", PAGE), site.url("/none"), "--yes", *HERE)
    assert (said.status, "1 new" in said.out, "(404)" in said.err) == (1, True, True)


def test_a_list_of_addresses(sayso: Sayso, site: Any) -> None:
    Path("list.txt").write_text(f"# ours\n\n{site.put('/a', PAGE)}\n")
    assert sayso("fetch", "--from", "list.txt", "--yes", *HERE).out.startswith("1 new")


def test_a_list_from_standard_input(sayso: Sayso, site: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(site.put("/a", PAGE)))
    assert sayso("fetch", "--from", "-", "--yes", *HERE).out.startswith("1 new")


def test_no_address_is_wrong_usage(sayso: Sayso) -> None:
    assert sayso("fetch", "--yes").status == 2


def test_a_second_time_says_how_to_ask_anew(sayso: Sayso, site: Any) -> None:
    words = ("fetch", site.put("/a", PAGE), "--yes", *HERE)
    sayso(*words)
    said = sayso(*words)
    assert (said.status, "0 new, 1 already here" in said.out, "--again" in said.err) == (0, True, True)


def test_json(sayso: Sayso, site: Any) -> None:
    url = site.put("/a", PAGE)
    (item,) = sayso("fetch", url, "--yes", "--json", *HERE).json
    assert (item["name"], item["new"]) == (url, True)


def test_saving_makes_no_workspace(sayso: Sayso, site: Any) -> None:
    said = sayso("fetch", site.put("/a", PAGE), "--save", "kept", "--yes", *HERE)
    assert said.status == 0
    assert [p.name for p in Path().iterdir()] == ["kept"]
    assert Path(said.out.strip()).is_file()


def test_without_the_library_the_extra_is_named(sayso: Sayso, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "httpx", None)
    said = sayso("fetch", "https://paper.example/a", "--yes")
    assert (said.status, "sayso[fetch]" in said.err) == (1, True)


def test_what_a_feed_names_never_reaches_the_terminal_as_it_is(sayso: Sayso, site: Any) -> None:
    feed = "<rss version='2.0'><channel><item><link>x\x9b31m:y</link></item></channel></rss>"
    said = sayso("fetch", site.put("/feed", feed), "--feed", "--yes", *HERE)
    assert said.status == 1
    assert "\x9b" not in said.err

"""The first five minutes of somebody who has never seen it: from ``sayso demo`` to a footnoted brief, in a browser."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.web.conftest import chromium

SAYSO = [sys.executable, "-m", "sayso.cli"]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """What ``sayso serve`` prints in the folder that ``sayso demo`` made, by the commands that ``demo`` names."""
    folder = tmp_path_factory.mktemp("first")
    told = subprocess.run([*SAYSO, "demo"], cwd=folder, check=True, capture_output=True, text=True).stdout
    hint = re.search(r"cd (\S+) && sayso serve", told)
    assert hint, told
    with subprocess.Popen(
        [*SAYSO, "serve"],
        cwd=folder / hint[1],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    ) as served:
        assert served.stdout is not None
        try:
            yield served.stdout.readline().strip()
        finally:
            served.terminate()


@pytest.fixture
def page(address: str) -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"])
        opened = browser.new_page(viewport={"width": 1280, "height": 900}, accept_downloads=True)
        problems: list[str] = []
        opened.on("console", lambda m: problems.append(m.text) if m.type == "error" else None)
        opened.on("pageerror", lambda e: problems.append(str(e)))
        opened.on(
            "request", lambda r: None if r.url.startswith(("http://127.0.0.1:", "data:")) else problems.append(r.url)
        )
        opened.goto(address)
        yield opened
        assert problems == []
        browser.close()


def test_the_first_five_minutes(page: Any, tmp_path: Path) -> None:
    from playwright.sync_api import expect

    # Who met whom: from the main actors to a person, from the person to a tie.
    page.get_by_role("link", name="Leyla Ostrova").first.click()
    ties = page.locator("section", has=page.get_by_role("heading", name="Ties"))
    ties.get_by_role("link", name="Idris Velkan").click()
    told = page.locator("main").inner_text()
    assert "met" in told
    # On whose word.
    assert "two port officials" in told
    assert "on the word of" in told
    # The disagreement: on the day, and on whether it was so at all.
    page.locator("li.disputed > a").first.click()
    differ = page.locator("section", has=page.get_by_role("heading", name="What differs")).inner_text()
    assert "March 12" in differ
    assert "14 March" in differ
    assert "it is not so" in differ
    event = page.url
    # Judge a pair, and take it back.
    page.get_by_role("link", name="Pairs", exact=True).click()
    # Each answer loads the page anew: what is seen is waited for.
    pair = page.locator(".side h2")
    expect(pair).to_have_count(2)
    asked = pair.all_inner_texts()
    page.get_by_role("button", name=re.compile("^Different")).click()
    expect(pair).not_to_have_text(asked)
    page.get_by_role("button", name=re.compile("^Undo “different”")).click()
    expect(pair).to_have_count(2)
    for _ in range(20):  # A slow machine shows the case before the undoing first.
        if pair.all_inner_texts() == asked:
            break
        page.wait_for_timeout(500)
        page.reload()
    expect(pair).to_have_text(asked)
    # A brief of one's own, with a footnote to the sentence.
    page.goto(event)
    page.get_by_role("button", name="Begin a brief with it").click()
    page.get_by_label("Write something of your own").fill("We asked both; neither answered.")
    page.get_by_role("button", name="Add these words").click()
    for name in ("HTML", "Word", "PDF", "Markdown"):
        with page.expect_download() as download:
            page.get_by_role("link", name=name, exact=True).click()
        download.value.save_as(tmp_path / name)
    written = (tmp_path / "Markdown").read_text(encoding="utf-8")
    assert "According to two port officials" in written
    assert re.search(r"^\[\^1\]: “.*Ostrova", written, re.MULTILINE)
    assert "own words" in written


def test_a_chosen_event_moves_by_keyboard(page: Any) -> None:
    page.get_by_role("link", name="Brief", exact=True).click()
    page.get_by_label("Title").fill("By keyboard")
    page.keyboard.press("Enter")
    for _ in range(2):
        page.locator(".offered button").first.focus()
        with page.expect_navigation():
            page.keyboard.press("Enter")
    lines = page.locator(".parts .line a").all_inner_texts()
    page.get_by_role("button", name="Move part 2 up").focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.locator(".parts .line a").all_inner_texts() == lines[::-1]


def test_a_dropped_file_says_how_it_went(page: Any, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "bad.pdf"
    good.write_text("Ada Quill met Boran Teth in Sarnholm on 3 March 2025.", encoding="utf-8")
    bad.write_bytes(b"%PDF-1.7 broken")
    page.locator("input[type=file]").set_input_files([good, bad])
    page.get_by_role("button", name="Add", exact=True).click()
    page.get_by_role("link", name="Show the case with them").wait_for(timeout=60_000)
    rows = page.locator("#progress li").all_inner_texts()
    assert rows[0] == "good.txt: read"
    assert rows[1].startswith("bad.pdf: ")
    assert "read" not in rows[1].split(": ")[1].split()[:1]
    page.get_by_role("link", name="Show the case with them").click()
    assert "Ada Quill" in page.locator("main").inner_text() or page.locator("main").get_by_text("good.txt").count()

"""The desk in a real browser: each page draws, by keyboard too, with no error and nothing asked from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from tests.web.conftest import chromium
from tests.web.test_payloads import written

from sayso.workspace.workspace import Workspace

PAGES = [
    "/",
    "/changes",
    "/reports",
    "/timeline",
    "/network",
    "/map",
    "/sources",
    "/disagreements",
    "/review",
    "/pairs",
    "/brief",
    "/log",
]


@pytest.fixture
def page(served: str) -> Iterator[Any]:
    """A page of the desk; ``page.problems`` gathers errors and foreign requests."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"])
        opened = browser.new_page(viewport={"width": 1280, "height": 900})
        problems: list[str] = []
        home = served.split("/?")[0]
        opened.on("console", lambda m: problems.append(m.text) if m.type == "error" else None)
        opened.on("pageerror", lambda e: problems.append(str(e)))
        opened.on("request", lambda r: None if r.url.startswith((home, "data:")) else problems.append(r.url))
        opened.goto(served)
        opened.problems = problems
        opened.home = home
        yield opened
        browser.close()


def test_every_page_draws_without_an_error(page: Any) -> None:
    for path in PAGES:
        page.goto(page.home + path)
        page.wait_for_load_state("networkidle")
        assert page.locator("h1").count() == 1, path
    assert page.problems == []


def test_the_network_is_drawn(page: Any) -> None:
    page.goto(page.home + "/network")
    page.wait_for_selector("#graph canvas")


def tap(page: Any, what: str) -> None:
    page.wait_for_selector("#graph[data-drawn]")
    page.evaluate(f"document.getElementById('graph').graph.{what}.first().emit('tap')")
    page.wait_for_selector("#picked .button")


def test_a_node_is_opened_or_expanded(page: Any) -> None:
    page.goto(page.home + "/network?about=Aron+Teller")
    before = page.evaluate("document.getElementById('graph').graph.nodes().length")
    tap(page, "nodes('[label = \\'Tern Coast Union\\']')")
    assert page.get_by_role("link", name="Open").get_attribute("href").startswith("/entity/")
    page.get_by_role("link", name="Expand").click()
    page.wait_for_selector("#graph[data-drawn]")
    assert page.evaluate("document.getElementById('graph').graph.nodes().length") > before


def test_an_edge_leads_to_its_tie(page: Any) -> None:
    page.goto(page.home + "/network")
    tap(page, "edges()")
    page.get_by_role("link", name="Open").click()
    assert "/tie/" in page.url


def test_any_address_gives_the_same_state_again(page: Any) -> None:
    for path in ("/network?predicate=met&origins=1", "/timeline?since=2025-03-01&until=2025-04-30&as_of=2025-04-10"):
        page.goto(page.home + path)
        before = page.locator("main").inner_text()
        filled = page.evaluate("[...document.querySelectorAll('main [name]')].map((f) => [f.name, f.value])")
        page.reload()
        assert page.locator("main").inner_text() == before
        assert page.evaluate("[...document.querySelectorAll('main [name]')].map((f) => [f.name, f.value])") == filled


def test_the_timeline_is_drawn(page: Any) -> None:
    page.goto(page.home + "/timeline")
    page.wait_for_selector(".vis-item")


def test_slash_goes_to_the_search(page: Any) -> None:
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "q"


def test_keys_are_off_while_typing(page: Any) -> None:
    page.goto(page.home + "/review")
    page.locator("#q").fill("x")
    page.locator("#q").press("a")
    assert "/review" in page.url


def test_a_claim_opens_its_card(page: Any) -> None:
    page.goto(page.home + "/")
    page.locator("ul.reports a").first.click()
    # Until the page's scripts have run, the same link leads to the claim's own page.
    page.wait_for_load_state("load")
    page.locator(".text a.claim").first.click()
    page.wait_for_selector("#card .card")


def test_twenty_questions_by_keyboard_alone(page: Any, own_copy: Workspace) -> None:
    before = len(own_copy.log())
    page.goto(page.home + "/review")
    for i in range(20):
        with page.expect_navigation():
            page.keyboard.press("a" if i % 2 else "x")
    assert len(own_copy.log()) == before + 20


def test_u_takes_the_last_judgement_back(page: Any, own_copy: Workspace) -> None:
    page.goto(page.home + "/review")
    for key in "xu":
        with page.expect_navigation():
            page.keyboard.press(key)
    assert own_copy.log()[-2].undone


def test_a_window_made_narrow_keeps_its_graph_inside(page: Any) -> None:
    page.goto(page.home + "/network")
    page.wait_for_selector("#graph[data-drawn]")
    page.set_viewport_size({"width": 390, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 392


def test_a_phone_needs_no_sideways_scroll(page: Any) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    for path in PAGES:
        page.goto(page.home + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 392, path


def test_back_shows_the_day_that_the_address_names(page: Any) -> None:
    page.goto(page.home + "/timeline")
    page.locator("#as_of").fill("2025-04-05")
    with page.expect_navigation():
        page.get_by_role("button", name="Show").first.click()
    page.go_back()
    page.wait_for_function("document.getElementById('as_of').value === ''")


def test_the_pages_stand_in_one_row_on_a_narrow_screen(page: Any) -> None:
    page.goto(page.home + "/")
    for width in (768, 1024, 1100):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.querySelector('.top nav').offsetHeight") < 50, width


def test_what_is_printed_has_no_controls(page: Any) -> None:
    page.goto(page.home + "/timeline")
    page.emulate_media(media="print")
    for hidden in (".top", ".filters"):
        assert not page.locator(hidden).first.is_visible(), hidden


def test_a_pair_is_judged_and_taken_back_by_keyboard(page: Any, own_copy: Workspace) -> None:
    page.goto(page.home + "/pairs")
    asked = page.locator(".side h2").all_inner_texts()
    with page.expect_navigation():
        page.keyboard.press("h")
    assert own_copy.log()[-1].judgement.verdict == "unsure"
    with page.expect_navigation():
        page.keyboard.press("u")
    assert page.locator(".side h2").all_inner_texts() == asked


def test_e_goes_to_the_words_to_amend(page: Any) -> None:
    page.goto(page.home + "/review")
    page.keyboard.press("e")
    assert page.evaluate("document.activeElement.id") == "amended_line"


def test_an_amended_claim_is_told_in_the_new_words(page: Any, own_copy: Workspace) -> None:
    page.goto(page.home + "/review")
    page.keyboard.press("e")
    kept = page.locator("#amended_line").input_value()
    page.locator("#amended_line").fill(kept.rstrip(".") + ", as the clerk noted.")
    with page.expect_navigation():
        page.locator(".amend button").click()
    judged = own_copy.log()[-1].judgement
    assert judged.verdict == "amended"
    page.goto(page.home + "/claim/" + judged.subject[0].replace("#", "%23"))
    assert "as the clerk noted" in page.locator("main").inner_text()


def test_f_flags_a_claim_for_another_look(page: Any, own_copy: Workspace) -> None:
    page.goto(page.home + "/review")
    with page.expect_navigation():
        page.keyboard.press("f")
    judged = own_copy.log()[-1].judgement
    assert judged.verdict == "flagged"
    page.goto(page.home + "/claim/" + judged.subject[0].replace("#", "%23"))
    assert "to be looked at again" in page.locator("main").inner_text()


@pytest.fixture
def own_keys(own_copy: Workspace) -> None:
    (own_copy.root / "sayso.toml").write_text('[keys]\na = "1"\n', encoding="utf-8")


def test_keys_of_one_s_own_take_the_place_of_the_named_ones(own_keys: None, page: Any, own_copy: Workspace) -> None:
    page.goto(page.home + "/review")
    assert page.locator("[data-key=a] kbd").inner_text() == "1"
    with page.expect_navigation():
        page.keyboard.press("1")
    assert own_copy.log()[-1].judgement.verdict == "right"
    before = len(own_copy.log())
    page.keyboard.press("a")
    assert len(own_copy.log()) == before


@pytest.fixture
def poisoned(own_copy: Workspace, tmp_path: Path) -> list[str]:
    """The sample case with hostile reports in it; their ids."""
    before = set(own_copy.case().readings)
    own_copy.add(written(tmp_path)[:6])
    return sorted(set(own_copy.case().readings) - before)


def test_a_browser_runs_none(poisoned: list[str], page: Any) -> None:
    for document in poisoned:
        for kind in ("report", "original"):
            page.goto(f"{page.home}/{kind}/{quote(document, safe='')}")
            assert page.evaluate("typeof window.pwned") == "undefined", kind

"""Every page answers with its real content, as a page and as JSON."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from sayso.testing.case import demo_case
from sayso.views.tie import ties

LOOKING = ["timeline", "network", "map", "sources", "disagreements"]
PAGES = ["/", *(f"/{name}" for name in LOOKING), "/review", "/pairs", "/brief", "/log", "/search?q=varna"]
JSON = ["/case.json", "/log.json", *(f"/{name}.json" for name in LOOKING)]


@pytest.mark.parametrize("path", PAGES)
def test_the_page_answers(desk: TestClient, path: str) -> None:
    response = desk.get(path)
    assert response.status_code == 200
    assert "<main" in response.text


@pytest.mark.parametrize("path", JSON)
def test_the_page_is_json_too(desk: TestClient, path: str) -> None:
    assert desk.get(path).json() is not None


@pytest.mark.parametrize("path", ["/", "/timeline", "/network", "/brief"])
def test_the_page_stands_as_of_a_day(desk: TestClient, path: str) -> None:
    assert "As it stood at the end of 2025-03-21" in desk.get(f"{path}?as_of=2025-03-21").text


def test_every_report_has_a_page_with_its_words(desk: TestClient) -> None:
    for document, reading in demo_case().readings.items():
        page = desk.get(f"/report/{document}")
        assert page.status_code == 200
        assert reading.document.name in page.text


def test_every_claim_has_a_card_with_its_sentence(desk: TestClient) -> None:
    for key in list(demo_case().claims)[:20]:
        page = desk.get(f"/claim/{key.replace('#', '%23')}")
        assert page.status_code == 200
        assert "<blockquote>" in page.text


def test_every_event_page_shows_its_tellings(desk: TestClient) -> None:
    for event in list(demo_case().events)[:20]:
        assert "All tellings" in desk.get(f"/event/{event}").text


def test_an_entity_page_shows_spellings(desk: TestClient) -> None:
    entity = demo_case().entity("Idris Velkan")
    assert "Spellings" in desk.get(f"/entity/{entity.id}").text


def test_a_tie_page_says_what_ties(desk: TestClient) -> None:
    t = next(t for t in ties(demo_case()) if t.happenings)
    assert t.happenings[0].predicate.replace("_", " ") in desk.get(f"/tie/{t.left.id}/{t.right.id}").text


def test_a_day_that_is_none_is_refused(desk: TestClient) -> None:
    assert desk.get("/?as_of=yesterday").status_code == 400


def test_a_page_that_is_not_there_says_so(desk: TestClient) -> None:
    assert desk.get("/nowhere").status_code == 404


def test_an_unknown_event_says_so(desk: TestClient) -> None:
    assert desk.get("/event/none").status_code == 404


@pytest.mark.parametrize("ending", ["html", "md", "docx", "json"])
def test_the_brief_comes_down(desk: TestClient, ending: str) -> None:
    response = desk.get(f"/brief.{ending}")
    assert response.status_code == 200
    assert "attachment" in response.headers["content-disposition"]


def test_a_pair_is_asked_with_sentences_of_both(desk: TestClient) -> None:
    asked = desk.get("/pairs.json").json()
    assert asked["total"] >= 1
    assert all(side["told"] for side in asked["sides"])


def test_pairs_are_asked_as_of_a_day(desk: TestClient) -> None:
    assert desk.get("/pairs.json?as_of=2001-01-01").json() is None

"""Every page answers with its real content, as a page and as JSON."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient
from tests.web.conftest import HOST, TOKEN, as_of

from sayso.model.attribution import SourceKind
from sayso.testing.case import demo_case
from sayso.views.tie import ties
from sayso.web.app import create_app
from sayso.workspace.workspace import Workspace

LOOKING = ["timeline", "network", "map", "sources", "disagreements"]
PAGES = ["/", "/changes", *(f"/{name}" for name in LOOKING), "/review", "/pairs", "/brief", "/log", "/search?q=varna"]
JSON = ["/case.json", "/changes.json", "/log.json", *(f"/{name}.json" for name in LOOKING)]


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
        assert "<blockquote dir=" in page.text


def test_a_name_that_two_bear_leads_to_each_of_them(desk: TestClient) -> None:
    page = desk.get("/entity/Velkan")
    assert page.status_code == 409
    assert "<h1>Which one is meant?</h1>" in page.text
    leads = re.findall(r'href="(/entity/entity-[0-9a-f]{16})"', page.text)
    assert {desk.get(lead).status_code for lead in leads} == {200}
    assert len(leads) == 2


def test_what_an_address_says_is_shown_as_words(desk: TestClient) -> None:
    assert "<b>" not in desk.get("/entity/%3Cb%3EQuill").text


def test_every_event_page_shows_its_tellings(desk: TestClient) -> None:
    for event in list(demo_case().events)[:20]:
        assert "All tellings" in desk.get(f"/event/{event}").text


def test_an_event_page_hangs_copies_on_what_they_copy(desk: TestClient) -> None:
    pages = [desk.get(f"/event/{e.id}").text for e in demo_case().settlement.events if len(e.claims) > 1]
    assert any("copied by" in page for page in pages)


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


EVERY = ["case", "reports", *LOOKING, "search", "review", "pairs", "log", "briefs"]


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[TestClient]:
    """The desk over a workspace that nobody has put anything into."""
    made = Workspace.create(tmp_path / "new")
    app = create_app(made, token=TOKEN, hosts=frozenset({HOST}), as_of=as_of)
    with TestClient(app, base_url=f"http://{HOST}") as client:
        client.get(f"/?token={TOKEN}")
        yield client


@pytest.mark.parametrize(
    "path", ["/", "/changes", "/reports", *(f"/{n}" for n in LOOKING), "/review", "/pairs", "/brief", "/log"]
)
def test_an_empty_workspace_has_a_page_that_says_what_to_do_or_what_is_missing(empty: TestClient, path: str) -> None:
    response = empty.get(path)
    assert response.status_code == 200
    assert 'class="empty"' in response.text


@pytest.mark.parametrize("name", EVERY)
def test_every_page_is_json_at_its_address(desk: TestClient, name: str) -> None:
    response = desk.get(f"/{name}.json")
    assert response.status_code == 200
    assert response.headers["content-type"].startswith("application/json")


@pytest.mark.parametrize("path", ["/", "/reports", *(f"/{n}" for n in LOOKING), "/review", "/pairs", "/search?q=met"])
def test_as_of_a_day_before_the_first_report_nothing_is_known(desk: TestClient, path: str) -> None:
    shown = desk.get(path + ("&" if "?" in path else "?") + "as_of=2001-01-01").text
    assert "As it stood at the end of 2001-01-01" in shown
    assert "Velkan" not in shown.split("<main")[1]


def test_the_report_page_brackets_what_somebody_said(desk: TestClient) -> None:
    page = desk.get("/report/" + _report("16-varna-standard-charges.docx")).text
    assert re.search(r'class="[^"]*opens[^"]*"[^>]*>that ', page)
    assert page.count("closes") >= 1


def test_a_claim_s_card_has_the_other_tellings_side_by_side(desk: TestClient) -> None:
    case = demo_case()
    event = next(e for e in case.settlement.events if len(e.claims) == 3)
    page = desk.get(f"/claim/{event.claims[0].replace('#', '%23')}").text
    assert page.count('<article class="said') == 2
    assert 'class="tellings"' in page


def test_the_timeline_has_a_lane_for_the_undated(desk: TestClient) -> None:
    page = desk.get("/timeline").text
    lane = page.split("Undated lane")[1].split("</section>")[0]
    assert "controls smuggling routes" in lane


def test_the_timeline_between_two_days_holds_what_touches_them(desk: TestClient) -> None:
    shown = desk.get("/timeline.json?since=2025-03-12&until=2025-03-14").json()["dated"]["items"]
    assert shown
    assert all(h["when"]["earliest"] <= "2025-03-14" and h["when"]["latest"] >= "2025-03-12" for h in shown)


def test_the_map_draws_a_place_once_with_all_that_happened_there(desk: TestClient) -> None:
    answer = desk.get("/map.json").json()
    keys = [p["key"] for p in answer["placed"]]
    assert len(keys) == len(set(keys))
    varna = next(p for p in answer["placed"] if p["place"] == "Varna")
    listed = desk.get("/map.json", params={"place": varna["key"]}).json()["here_happened"]
    assert listed["total"] == varna["count"] > 1
    assert varna["radius"] > 1000


def test_a_path_names_its_weakest_link(desk: TestClient) -> None:
    page = desk.get("/network?from=Rustam+Dehqani&to=Leyla+Ostrova").text
    assert page.count('<span class="mark">weakest link</span>') == 1


@pytest.mark.parametrize(
    "query", ["predicate=met", "publisher=Harbour+Post", "origins=2", "since=2025-03-01&until=2025-03-31"]
)
def test_each_filter_of_the_network_leaves_some_and_takes_some(desk: TestClient, query: str) -> None:
    whole, some = desk.get("/network.json").json(), desk.get(f"/network.json?{query}").json()
    assert 0 < len(some["network"]["bonds"]) < len(whole["network"]["bonds"])


def test_what_is_certain_is_a_part_of_what_is_told(desk: TestClient) -> None:
    whole, some = desk.get("/network.json").json(), desk.get("/network.json?certain=1").json()
    ends = [{(b["left"]["id"], b["right"]["id"]) for b in n["network"]["bonds"]} for n in (whole, some)]
    assert ends[1]
    assert ends[1] <= ends[0]
    assert not any(b["hedged"] for b in some["network"]["bonds"])


def test_a_filter_that_lets_nothing_through_says_so(desk: TestClient) -> None:
    assert "that these filters let through" in desk.get("/network?origins=99").text


def test_an_entity_says_on_whose_word_and_where_it_is_spelt_so(desk: TestClient) -> None:
    page = desk.get(f"/entity/{demo_case().entity('Idris Velkan').id}").text
    assert "Harbour Post" in page.split("Whose word it rests on")[1].split("</section>")[0]
    assert "they differ on" in page


def test_names_are_found_by_their_beginning(desk: TestClient) -> None:
    found = desk.get("/search.json?q=ostr").json()["entities"]
    assert "Leyla Ostrova" in [e["name"] for e in found]


def test_a_search_finds_claims_and_the_reports_with_their_words(desk: TestClient) -> None:
    found = desk.get("/search.json?q=hotel+employee").json()
    assert any("hotel employee" in s["line"] for s in found["statements"])
    assert any("hotel employee" in (h["words"] + h["after"]) for h in found["hits"])


def test_the_log_tells_what_was_judged_in_words(desk: TestClient) -> None:
    told = desk.get("/log").text.split("<tbody>")[1]
    assert "sha256:" not in re.sub(r'="[^"]*"', "", told)


def test_a_long_list_turns_its_sheets(desk: TestClient) -> None:
    every = desk.get("/reports.json").json()["reports"]
    assert every["total"] == 16
    past = desk.get("/reports.json?sheet=99").json()["reports"]
    assert past["number"] == past["sheets"]


def _report(name: str) -> str:
    return next(d for d, r in demo_case().readings.items() if r.document.name == name)


def test_a_name_that_nobody_has_costs_no_filter(desk: TestClient) -> None:
    page = desk.get("/network?about=Nobody&origins=2").text
    assert "nothing here is called" in page
    assert "sayso search" not in page
    assert 'name="origins" min="1" max="99" value="2"' in page


@pytest.mark.parametrize("path", ["/timeline", "/network"])
def test_days_the_wrong_way_round_are_told(desk: TestClient, path: str) -> None:
    told = "The first day asked for lies after the last"
    assert told in desk.get(f"{path}?since=2026-05-01&until=2026-01-01").text
    assert told not in desk.get(f"{path}?since=2026-01-01&until=2026-05-01").text


def test_no_page_speaks_of_the_word_of_a_cue(desk: TestClient) -> None:
    hearsay = (r for r in demo_case().pile.readings if any(a.kind is SourceKind.UNNAMED for a in r.attributions))
    page = unescape(desk.get(f"/report/{quote(next(hearsay).document.id, safe='')}").text)
    assert "on nobody’s named word (“" in page
    assert "(nobody named)" not in page


def test_what_is_certain_is_so_to_whom_is_quoted(desk: TestClient) -> None:
    case = demo_case()
    quoted = (k for k, c in case.claims.items() if c.attribution and not c.stance.cues and not c.doubted)
    page = desk.get(f"/claim/{quote(next(quoted), safe='')}").text
    assert "without a hedge by whom it quotes" in page


def test_a_misspelt_search_leads_to_the_names_near_it(desk: TestClient) -> None:
    assert '<a href="/search?q=Idris+Velkan">' in desk.get("/search?q=Velkn").text


def test_a_day_counted_from_publication_says_so_once(desk: TestClient) -> None:
    page = desk.get("/timeline").text
    assert page.count("“Thursday”, counted from the day of publication") >= 1
    assert "publication, from publication" not in page


def test_what_only_a_retracted_report_affirmed_rests_on_no_reports(desk: TestClient) -> None:
    assert "0 reports" not in desk.get("/timeline").text

"""What a page takes back: only what was answered there, since it was opened, and it says what that is."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient
from tests.web.conftest import HOST

from sayso.workspace.workspace import Workspace

OWN = {"Origin": f"http://{HOST}"}


def answer(client: TestClient, page: str, verdict: str) -> str:
    """The page that follows the first answer of that verdict on another."""
    form = next(f for f in re.findall(r"<form.*?</form>", page, re.S) if f'value="{verdict}"' in f)
    fields = re.findall(r'name="(\w+)" value="([^"]*)"', form)
    data: dict[str, list[str]] = {}
    for name, value in fields:
        data.setdefault(name, []).append(unescape(value))
    return client.post("/judge", data=data, headers=OWN).text


def test_a_claim_judged_wrong_leads_back_to_its_report(client: TestClient, own_copy: Workspace) -> None:
    claim = sorted(own_copy.case().claims)[0]
    page = answer(client, client.get(f"/claim/{quote(claim, safe='')}").text, "wrong")
    assert "Claims in this report" in page


def test_a_source_is_graded_where_it_is_listed(client: TestClient) -> None:
    form = client.get("/sources").text.split('aria-label="How reliable Leyla Ostrova is"')[0].rsplit("<form", 1)[1]
    data = dict(re.findall(r'name="(\w+)" value="([^"]*)"', form)) | {"verdict": "B"}
    assert "<summary>B</summary>" in client.post("/judge", data=data, headers=OWN).text


@pytest.mark.parametrize("path", ["/review", "/pairs"])
def test_a_page_just_opened_has_nothing_to_undo(client: TestClient, own_copy: Workspace, path: str) -> None:
    assert any(not line.undone for line in own_copy.log())
    assert "Nothing to undo" in client.get(path).text


@pytest.mark.parametrize(("path", "verdict"), [("/review", "wrong"), ("/pairs", "different")])
def test_the_button_names_what_it_takes_back(client: TestClient, path: str, verdict: str) -> None:
    assert f"Undo “{verdict}” on “" in answer(client, client.get(path).text, verdict)


def test_one_page_does_not_take_back_the_answers_of_another(client: TestClient) -> None:
    since = re.search(r"since=(\d+)", client.get("/pairs").text)
    assert since
    answer(client, client.get("/review").text, "wrong")
    assert "Nothing to undo" in client.get(f"/pairs?since={since[1]}").text


def test_what_somebody_else_judged_meanwhile_stays(client: TestClient, own_copy: Workspace) -> None:
    page = client.get("/review").text
    claim = sorted(own_copy.case().claims)[-1]
    own_copy.judge("claim", claim, "flagged", who="Ada Quill")
    since = re.search(r"since=(\d+)", page)
    assert since
    assert "Nothing to undo" in client.get(f"/review?since={since[1]}").text


def test_what_was_taken_back_is_said(client: TestClient, own_copy: Workspace) -> None:
    page = answer(client, client.get("/review").text, "wrong")
    form = re.search(r'action="/undo".*?name="judgement" value="(\w+)".*?name="next" value="([^"]+)"', page, re.S)
    assert form
    after = client.post("/undo", data={"judgement": form[1], "next": unescape(form[2])}, headers=OWN).text
    assert "Taken back: “wrong” on “" in after
    assert own_copy.log()[-2].undone


@pytest.mark.parametrize("named", ["", "last"])
def test_undo_needs_to_be_told_what(client: TestClient, own_copy: Workspace, named: str) -> None:
    before = len(own_copy.log())
    assert client.post("/undo", data={"judgement": named}, headers=OWN).status_code == 400
    assert len(own_copy.log()) == before


def test_the_log_keeps_the_words_that_were_judged(client: TestClient, own_copy: Workspace) -> None:
    case = own_copy.case()
    claim = next(k for k, c in case.claims.items() if not c.attribution and not c.stance.cues and not c.doubted)
    first = case.claims[claim].line
    own_copy.undo(own_copy.judge("claim", claim, "wrong").id)
    own_copy.judge("claim", claim, "amended", amendment={"line": "Boran Teth holds some rank."})
    rows = re.findall(r"<tr.*?</tr>", client.get("/log").text, re.S)
    wrong = next(r for r in rows if "claim: wrong" in r)
    assert first in unescape(wrong)

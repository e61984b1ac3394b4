"""The page of what changed: what a sitting made of the case, and that it says so where it made nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient
from tests.web.conftest import HOST, TOKEN, as_of

from sayso.web.app import create_app
from sayso.workspace.workspace import Workspace


@pytest.fixture
def mine(own_copy: Workspace) -> Iterator[TestClient]:
    """The desk over a copy of the sample case."""
    app = create_app(own_copy, token=TOKEN, hosts=frozenset({HOST}), as_of=as_of)
    with TestClient(app, base_url=f"http://{HOST}") as client:
        client.get(f"/?token={TOKEN}")
        yield client


def alone_and_told(workspace: Workspace) -> str:
    """A claim that is the only one of its event."""
    case = workspace.case()
    return next(e.claims[0] for e in case.settlement.events if len(e.claims) == 1)


def judged(client: TestClient, claim: str, verdict: str) -> Any:
    form = {"kind": "claim", "subject": claim, "verdict": verdict, "next": "/changes"}
    return client.post("/judge", data=form, headers={"Origin": f"http://{HOST}"})


def test_everything_is_new_since_before_the_first_sitting(mine: TestClient, own_copy: Workspace) -> None:
    found = mine.get("/changes.json?since=0.0").json()
    assert found["sections"]["events"]["total"] == sum(not e.doubted for e in own_copy.case().events.values())


def test_the_last_sitting_is_shown_where_none_is_chosen(mine: TestClient) -> None:
    found = mine.get("/changes.json").json()
    assert found["since"] == "16.0"
    assert "11-eastern-courier-attack.txt" in [r["name"] for r in found["sections"]["retracted"]["items"]]
    assert found["sections"]["grades"]["total"] >= 1


def test_a_claim_judged_wrong_is_told_no_more_and_its_sentence_stands_there(
    mine: TestClient, own_copy: Workspace
) -> None:
    claim = alone_and_told(own_copy)
    line = own_copy.case().claims[claim].line
    page = judged(mine, claim, "wrong").text
    assert "Told no more" in page
    assert line in page.replace("&#39;", "'").replace("&#34;", '"')
    (gone,) = mine.get("/changes.json").json()["sections"]["gone"]["items"]
    assert gone["statements"][0]["passage"]["text"]


def test_a_judgement_that_changes_nothing_is_said_to(mine: TestClient, own_copy: Workspace) -> None:
    page = judged(mine, alone_and_told(own_copy), "right").text
    assert "It left the case as it was" in page


def test_the_case_says_what_is_new(mine: TestClient, own_copy: Workspace) -> None:
    judged(mine, alone_and_told(own_copy), "right")
    assert "judged once" in mine.get("/").text


def test_a_moment_that_has_not_been_is_refused(mine: TestClient) -> None:
    assert mine.get("/changes?since=999999.0").status_code == 400
    assert mine.get("/changes?since=yesterday").status_code == 400


def test_it_leads_to_today(mine: TestClient) -> None:
    answer = mine.get("/changes?since=0.0&as_of=2025-03-21", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/changes?since=0.0")


def test_nothing_has_come_to_an_empty_workspace(tmp_path: Path) -> None:
    made = Workspace.create(tmp_path / "new")
    app = create_app(made, token=TOKEN, hosts=frozenset({HOST}), as_of=as_of)
    with TestClient(app, base_url=f"http://{HOST}") as client:
        client.get(f"/?token={TOKEN}")
        assert 'class="empty"' in client.get("/changes").text
        assert client.get("/changes.json").json()["since"] is None

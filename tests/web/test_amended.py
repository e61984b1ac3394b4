"""A line that a person wrote is marked as theirs wherever it is printed, and what was read stands on its page."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient
from tests.web.conftest import HOST, TOKEN, as_of

from sayso.web.app import create_app
from sayso.workspace.workspace import Workspace

READ = "Rustam Dehqani is a colonel."
LINE = "Dehqani holds some rank."


@pytest.fixture
def claim(own_copy: Workspace) -> str:
    found = next(key for key, c in own_copy.case().claims.items() if c.line == READ)
    own_copy.judge("claim", found, "amended", amendment={"line": LINE}, who="Ada Quill")
    return found


@pytest.fixture
def client(own_copy: Workspace, claim: str) -> Iterator[TestClient]:
    app = create_app(own_copy, token=TOKEN, hosts=frozenset({HOST}), as_of=as_of)
    with TestClient(app, base_url=f"http://{HOST}") as found:
        found.get(f"/?token={TOKEN}")
        yield found


def pages(own_copy: Workspace, claim: str) -> list[str]:
    case = own_copy.case()
    event = case.event_of_claim[claim]
    found = {"claim": claim, "event": event, "entity": case.events[event].participants[0].entity}
    return [f"/{kind}/{quote(key, safe='')}" for kind, key in found.items()] + ["/brief.md", "/search?q=some rank"]


def test_every_page_marks_the_line(client: TestClient, own_copy: Workspace, claim: str) -> None:
    for path in pages(own_copy, claim):
        told = client.get(path).text
        assert LINE in told, path
        assert "amended by Ada Quill" in told, path


def test_what_was_read_stands_on_the_page_of_the_claim(client: TestClient, claim: str) -> None:
    assert f"sayso had read “{READ}”" in unescape(client.get(f"/claim/{quote(claim, safe='')}").text)


def test_an_amendment_is_no_report_s_own_voice(client: TestClient, own_copy: Workspace, claim: str) -> None:
    told = unescape(client.get(pages(own_copy, claim)[1]).text)
    assert "in the words of Ada Quill" in told


def test_what_nobody_amended_has_no_such_mark(desk: TestClient) -> None:
    assert "amended by" not in desk.get("/brief.md").text

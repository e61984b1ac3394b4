"""The desk shows what was not surely read as printed, and asks about it early."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient
from tests.web.conftest import HOST, TOKEN, as_of

from sayso.testing.rooms import MadeRooms
from sayso.web.annotate import annotate
from sayso.web.app import create_app
from sayso.web.drawing import places
from sayso.web.review import open_claims
from sayso.workspace import Workspace

AS_PRINTED = "As printed: Ana Ruiz met Bo Lind on 2026-01-02."
REPORTS = {
    "sure.txt": "Cy Dorn met Eva Falk on 2026-01-03. Cy Dorn met Gus Hale on 2026-01-05.",
    "unsure.txt": "Ana Ruiz met Bo Lind on 2026-01-02. I am unsure.",
}


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Workspace]:
    workspace = Workspace.create(tmp_path / "case", rooms=MadeRooms())
    for name, text in REPORTS.items():
        (tmp_path / name).write_text(text, "utf-8")
        workspace.add([tmp_path / name])
    yield workspace
    workspace.close()


@pytest.fixture
def client(made: Workspace) -> Iterator[TestClient]:
    app = create_app(made, token=TOKEN, hosts=frozenset({HOST}), as_of=as_of)
    with TestClient(app, base_url=f"http://{HOST}") as found:
        found.get(f"/?token={TOKEN}")
        yield found


def unsure(workspace: Workspace) -> str:
    return next(key for key, claim in workspace.case().claims.items() if claim.doubted)


def test_the_page_of_somebody_shows_it_apart(client: TestClient) -> None:
    page = client.get("/entity/Ana%20Ruiz").text
    assert "Not surely read</h2>" in page
    assert AS_PRINTED in page
    assert "not surely read</span>" in page


def test_the_case_counts_it(client: TestClient) -> None:
    assert "1 sentence not surely read" in client.get("/").text


@pytest.mark.parametrize("page", ["timeline", "network", "map", "sources", "disagreements"])
def test_no_other_page_has_it(client: TestClient, page: str) -> None:
    text = client.get(f"/{page}?states=1").text
    assert "Ana Ruiz" not in text
    assert (page not in ("timeline", "network")) or "Cy Dorn" in text


def test_it_lies_at_no_place(made: Workspace) -> None:
    assert places(made.case()) == ()


def test_it_is_asked_about_before_what_is_undisputed(made: Workspace) -> None:
    assert open_claims(made.case())[0] == unsure(made)


def test_the_review_shows_what_was_made_of_it(client: TestClient) -> None:
    page = client.get("/review").text
    assert "sayso is not sure that it read this sentence rightly" in page
    assert "<dt>What</dt><dd>met" in page
    assert "<dd>Ana Ruiz</dd>" in page


def test_found_right_it_counts(client: TestClient, made: Workspace) -> None:
    form = {"kind": "claim", "subject": unsure(made), "verdict": "right", "next": "/network"}
    assert "Ana Ruiz" in client.post("/judge", data=form, headers={"Origin": f"http://{HOST}"}).text


def test_its_card_says_that_nothing_is_concluded(client: TestClient, made: Workspace) -> None:
    assert "Not surely read: what follows" in client.get(f"/claim/{quote(unsure(made), safe='')}").text


def test_its_word_is_marked_in_the_report(made: Workspace) -> None:
    case, key = made.case(), unsure(made)
    assert [p.text for p in annotate(case, key.partition("#")[0]) if "doubted" in p.classes] == ["met"]

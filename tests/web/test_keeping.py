"""A page never waits long for a case: it says so, or shows the one from before the change."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient
from tests.web.conftest import HOST, TOKEN, as_of

from sayso.model.case import Case
from sayso.model.errors import BadArgument
from sayso.model.pile import Pile, Settlement
from sayso.testing.case import demo_workspace
from sayso.web import keeping
from sayso.web.app import create_app
from sayso.web.keeping import Keeper, NotYet
from sayso.workspace.workspace import Workspace


class Oven:
    """Makes cases, each only once it is let."""

    def __init__(self) -> None:
        self.let = threading.Semaphore(0)
        self.made: list[Case] = []

    def __call__(self, key: str) -> Case:
        self.let.acquire()
        if key == "never":
            raise BadArgument("there is no such day")
        self.made.append(Case.of(Pile(readings=()), Settlement(), {}))
        return self.made[-1]


@pytest.fixture
def oven() -> Iterator[Oven]:
    made = Oven()
    yield made
    for _ in range(20):
        made.let.release()


@pytest.fixture
def keeper(oven: Oven) -> Keeper:
    found = Keeper(oven)
    found.patience = 0.01
    return found


def test_a_case_that_takes_long_is_not_waited_for(keeper: Keeper) -> None:
    with pytest.raises(NotYet):
        keeper.case()


def test_it_is_there_once_it_is_made(keeper: Keeper, oven: Oven) -> None:
    oven.let.release()
    assert keeper.whole() is keeper.case() is oven.made[0]


def test_the_case_before_a_change_is_shown_until_the_new_one_stands(keeper: Keeper, oven: Oven) -> None:
    oven.let.release()
    before = keeper.whole()
    keeper.changed()
    assert keeper.case() is before
    assert keeper.behind(before) is not None
    assert not keeper.stands()
    oven.let.release()
    keeper.patience = 10.0
    keeper._took = 0.0
    assert keeper.case() is not before
    assert keeper.stands()
    assert keeper.behind(keeper.case()) is None


def test_a_change_while_one_is_made_is_not_lost(keeper: Keeper, oven: Oven) -> None:
    keeper.changed()
    keeper.changed()
    keeper.patience = 10.0
    for _ in range(3):
        oven.let.release()
    keeper.case()
    assert keeper.stands()


def test_cases_of_other_days_are_let_go_after_a_change(keeper: Keeper, oven: Oven) -> None:
    oven.let.release()
    keeper.whole("2025-01-01")
    keeper.changed()
    with pytest.raises(NotYet):
        keeper.case("2025-01-01")


def test_only_some_days_are_kept(keeper: Keeper, oven: Oven) -> None:
    for day in "abcdef":
        oven.let.release()
        keeper.whole(day)
    assert [day for day in "abcdef" if keeper.stands(day)] == list("cdef")[-keeping.KEPT :]


def test_what_goes_wrong_is_said_to_who_asks(keeper: Keeper, oven: Oven) -> None:
    oven.let.release()
    with pytest.raises(BadArgument):
        keeper.whole("never")


@pytest.fixture
def slow(own_copy: Workspace, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[TestClient, threading.Event]]:
    """A desk whose workspace settles only once it is let."""
    let = threading.Event()
    at_once = own_copy.case

    def case(**options: object) -> Case:
        let.wait(60)
        return at_once(**options)  # type: ignore[arg-type]

    monkeypatch.setattr(own_copy, "case", case)
    monkeypatch.setattr("sayso.web.keeping.PATIENCE", 0.05)
    app = create_app(own_copy, token=TOKEN, hosts=frozenset({HOST}), as_of=as_of, case=demo_workspace().case())
    with TestClient(app, base_url=f"http://{HOST}") as client:
        client.get(f"/?token={TOKEN}")
        while client.get("/").status_code == 202:
            pass
        yield client, let
    let.set()


def test_a_day_says_that_it_is_being_put_together(slow: tuple[TestClient, threading.Event]) -> None:
    client, _ = slow
    page = client.get("/timeline?as_of=2025-03-21")
    assert page.status_code == 202
    assert 'http-equiv="refresh"' in page.text
    assert "2025-03-21" in page.text
    assert client.get("/timeline.json?as_of=2025-03-21").status_code == 202


def test_a_review_goes_on_while_the_case_is_settled_anew(slow: tuple[TestClient, threading.Event]) -> None:
    client, let = slow
    first = client.get("/review.json").json()
    form = {"kind": "claim", "subject": first["statement"]["key"], "verdict": "right", "next": "/review"}
    page = client.post("/judge", data=form, headers={"Origin": f"http://{HOST}"})
    assert page.status_code == 200
    assert "shows the case before it" in page.text
    following = client.get("/review.json").json()
    assert following["statement"]["key"] != first["statement"]["key"]
    assert following["total"] == first["total"] - 1
    assert client.get("/standing.json").json() == {"stands": False}
    let.set()
    while not client.get("/standing.json").json()["stands"]:
        pass
    assert "shows the case before it" not in client.get("/review").text
    assert client.get("/review.json").json() == following

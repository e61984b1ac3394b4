"""The brief builder: choose, order, write between; no claim without its hedge; two people where they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient
from tests.web.conftest import HOST, TOKEN, as_of

from sayso.model.draft import Part
from sayso.model.errors import BadArgument, NotFound
from sayso.views.happening import Happening, happenings
from sayso.web.app import create_app
from sayso.workspace.workspace import Workspace

HEADERS = {"Origin": f"http://{HOST}"}


@pytest.fixture
def client(own_copy: Workspace) -> Iterator[TestClient]:
    app = create_app(own_copy, token=TOKEN, hosts=frozenset({HOST}), as_of=as_of)
    with TestClient(app, base_url=f"http://{HOST}", headers=HEADERS) as made:
        made.get(f"/?token={TOKEN}")
        yield made


@pytest.fixture
def two_people(own_copy: Workspace) -> Workspace:
    (own_copy.root / "sayso.toml").write_text('two_person = true\nwho = "Ada"\n', encoding="utf-8")
    return own_copy


def event(workspace: Workspace, fits: Callable[[Happening], bool]) -> Happening:
    return next(h for h in happenings(workspace.case()) if fits(h))


def disputed(workspace: Workspace) -> Happening:
    return event(workspace, lambda h: h.disputed and h.predicate == "met" and len(h.statements) > 2)


def hedged(workspace: Workspace) -> Happening:
    return event(workspace, lambda h: "said to have" in h.line)


def key(h: Happening) -> str:
    return h.statements[0].key


def step(client: TestClient, brief: str, **form: Any) -> Any:
    return client.post(f"/brief/{brief}", data={k: str(v) for k, v in form.items()})


def begun(client: TestClient, *chosen: Happening) -> str:
    name = client.post("/briefs", data={"title": "Who met whom"}).url.path.removeprefix("/brief/")
    for h in chosen:
        assert step(client, name, op="add", claim=key(h)).status_code == 200
    return name


def test_chosen_events_and_words_print_in_their_order(client: TestClient, own_copy: Workspace) -> None:
    first, second = disputed(own_copy), hedged(own_copy)
    name = begun(client, first, second)
    step(client, name, op="words", words="Nobody answered our calls.")
    step(client, name, op="up", at=2)
    step(client, name, op="down", at=0)
    told = client.get(f"/brief/{name}.md").text
    places = [told.index(w) for w in ("Nobody answered our calls.", first.line, second.line)]
    assert places == sorted(places)


def test_the_analyst_s_words_are_printed_as_theirs(client: TestClient, own_copy: Workspace) -> None:
    name = begun(client)
    step(client, name, op="words", words="Nobody answered our calls.")
    for ending in ("html", "md"):
        assert f"In {own_copy.settings.who}’s own words" in client.get(f"/brief/{name}.{ending}").text


def test_a_chosen_line_keeps_its_hedge_and_has_its_note(client: TestClient, own_copy: Workspace) -> None:
    h = hedged(own_copy)
    told = client.get(f"/brief/{begun(client, h)}.html").text
    assert h.line in told
    assert 'id="note-1"' in told


def test_what_is_disputed_brings_both_sides_along(client: TestClient, own_copy: Workspace) -> None:
    h = disputed(own_copy)
    told = client.get(f"/brief/{begun(client, h)}.html").text
    on_a_side = [s for s in h.statements if s.denial or s.when is not None]
    assert len(on_a_side) > 2
    assert all(s.line.replace("'", "&#39;") in told for s in on_a_side)


def test_words_that_lose_a_hedge_are_refused_and_stay_in_their_field(client: TestClient, own_copy: Workspace) -> None:
    h = hedged(own_copy)
    name = begun(client, h)
    bare = "Velkan travelled to Batumi, we know."
    answer = step(client, name, op="words", words=bare)
    assert answer.status_code == 400
    assert "without “is said" in answer.text
    assert bare in answer.text
    assert all(p.words is None for p in own_copy.brief(name).parts)


def test_words_that_keep_the_hedge_are_kept(client: TestClient, own_copy: Workspace) -> None:
    name = begun(client, hedged(own_copy))
    assert step(client, name, op="words", words="Velkan is said to have travelled to Batumi.").status_code == 200


def test_what_an_amendment_hedges_later_no_longer_prints_flatly(client: TestClient, own_copy: Workspace) -> None:
    flat = event(
        own_copy, lambda h: len(h.statements) == 1 and not h.statements[0].cues and "addressed donors" in h.line
    )
    name = begun(client, flat)
    step(client, name, op="words", words=flat.line)
    assert client.get(f"/brief/{name}.md").status_code == 200
    hedge = {"certainty": "possible", "polarity": "+", "cues": [{"start": 0, "end": 3, "text": "perhaps"}]}
    line = flat.line.rstrip(".") + ", perhaps."
    own_copy.judge("claim", [key(flat)], "amended", amendment={"line": line, "stance": hedge})
    app = create_app(own_copy, token=TOKEN, hosts=frozenset({HOST}), as_of=as_of)
    with TestClient(app, base_url=f"http://{HOST}") as later:
        later.get(f"/?token={TOKEN}")
        assert later.get(f"/brief/{name}.md").status_code == 400
        assert "perhaps" in later.get(f"/brief/{name}").text


def test_undo_takes_the_last_step_back(client: TestClient, own_copy: Workspace) -> None:
    name = begun(client, hedged(own_copy))
    step(client, name, op="remove", at=0)
    own_copy.undo()
    assert len(own_copy.brief(name).parts) == 1


def test_a_brief_is_put_away_and_brought_back(client: TestClient, own_copy: Workspace) -> None:
    name = begun(client)
    client.post(f"/brief/{name}/drop")
    with pytest.raises(NotFound):
        own_copy.brief(name)
    own_copy.undo()
    assert own_copy.brief(name).title == "Who met whom"


def test_an_event_whose_claim_was_judged_wrong_is_not_printed(own_copy: Workspace) -> None:
    h = event(own_copy, lambda h: len(h.statements) == 1)
    made = own_copy.keep_brief("Who", [Part(claim=key(h))])
    own_copy.judge("claim", [key(h)], "wrong")
    printed = own_copy.brief_to_leave(made.id)
    assert printed.body == ()
    assert printed.missing


def test_a_step_on_an_older_version_is_refused(client: TestClient, own_copy: Workspace) -> None:
    name = begun(client)
    seen = own_copy.brief(name).version
    step(client, name, op="words", words="First.", seen=seen)
    assert step(client, name, op="words", words="Second.", seen=seen).status_code == 400


def test_a_claim_that_is_none_is_refused(own_copy: Workspace) -> None:
    with pytest.raises(BadArgument):
        own_copy.keep_brief("Who", [Part(claim="sha256:0#c1")])


def test_writing_a_brief_settles_nothing_anew(own_copy: Workspace) -> None:
    before = own_copy._state()
    own_copy.keep_brief("Who", [])
    assert own_copy._state() == before


@pytest.mark.parametrize("ending", ["html", "md", "docx", "pdf"])
def test_without_approval_nothing_leaves(two_people: Workspace, client: TestClient, ending: str) -> None:
    name = begun(client)
    assert client.get(f"/brief/{name}.{ending}").status_code == 400
    assert client.get(f"/brief.{ending}").status_code == 400


def test_somebody_else_s_approval_lets_it_leave(two_people: Workspace, client: TestClient) -> None:
    name = begun(client)
    seen = two_people.brief(name).version
    assert client.post(f"/brief/{name}/approve", data={"who": "Bo", "seen": seen}).status_code == 200
    assert "approved by Bo" in client.get(f"/brief/{name}.md").text


@pytest.mark.parametrize("who", ["Ada", " ada ", ""])
def test_the_writer_does_not_approve(two_people: Workspace, client: TestClient, who: str) -> None:
    name = begun(client)
    seen = two_people.brief(name).version
    assert client.post(f"/brief/{name}/approve", data={"who": who, "seen": seen}).status_code == 400
    assert client.get(f"/brief/{name}.md").status_code == 400


def test_an_edit_after_the_approval_voids_it(two_people: Workspace, client: TestClient) -> None:
    name = begun(client)
    two_people.approve_brief(name, who="Bo")
    step(client, name, op="words", words="One more thing.")
    assert client.get(f"/brief/{name}.md").status_code == 400


def test_an_approval_of_what_was_changed_meanwhile_is_refused(two_people: Workspace, client: TestClient) -> None:
    name = begun(client)
    seen = two_people.brief(name).version
    step(client, name, op="words", words="One more thing.")
    assert client.post(f"/brief/{name}/approve", data={"who": "Bo", "seen": seen}).status_code == 400


def test_undoing_the_approval_locks_it_again(two_people: Workspace, client: TestClient) -> None:
    name = begun(client)
    two_people.approve_brief(name, who="Bo")
    two_people.undo()
    assert client.get(f"/brief/{name}.md").status_code == 400


def test_a_pdf_is_the_same_twice_and_holds_the_line(client: TestClient, own_copy: Workspace, tmp_path: Path) -> None:
    from io import BytesIO

    from pypdf import PdfReader

    h = hedged(own_copy)
    name = begun(client, h)
    first, second = client.get(f"/brief/{name}.pdf").content, client.get(f"/brief/{name}.pdf").content
    assert first == second
    told = " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(first)).pages).split())
    assert h.line in told


def test_without_the_extra_a_pdf_names_its_cure(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "weasyprint", None)
    answer = client.get("/brief.pdf")
    assert answer.status_code == 500
    assert "sayso[pdf]" in answer.text
    assert "libpango" in answer.text


def test_the_builder_is_json_too(client: TestClient, own_copy: Workspace) -> None:
    name = begun(client, hedged(own_copy))
    assert client.get(f"/brief/{name}.json").json()["rows"][0]["happening"]["line"] == hedged(own_copy).line
    assert client.get("/briefs.json").json()[0]["title"] == "Who met whom"


def test_events_are_found_by_their_words(client: TestClient, own_copy: Workspace) -> None:
    name = begun(client)
    assert hedged(own_copy).line in client.get(f"/brief/{name}?q=travelled+Batumi").text


def test_an_approval_is_void_once_the_brief_prints_something_else(two_people: Workspace, client: TestClient) -> None:
    h = event(two_people, lambda h: len(h.statements) == 1)
    name = begun(client, h)
    two_people.approve_brief(name, who="Bo")
    assert two_people.brief_to_leave(name).approved == "Bo"
    two_people.judge("claim", [key(h)], "flagged")
    with pytest.raises(BadArgument, match="prints has changed since Bo approved it"):
        two_people.brief_to_leave(name)
    two_people.approve_brief(name, who="Bo")
    assert two_people.brief_to_leave(name).approved == "Bo"


@pytest.mark.parametrize("who", ["Ada", "ÁDA", "ada.", "\u200bAda"])
def test_one_person_has_one_name_however_typed(two_people: Workspace, client: TestClient, who: str) -> None:
    name = begun(client)
    with pytest.raises(BadArgument):
        two_people.approve_brief(name, who=who)

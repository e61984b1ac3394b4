"""A report's page puts right who published it, and the log says what it was."""

from __future__ import annotations

from html import unescape
from urllib.parse import quote

from starlette.testclient import TestClient
from tests.web.conftest import HOST

from sayso.views.statement import report_of
from sayso.workspace.workspace import Workspace


def test_a_changed_field_is_put_right_and_no_other(client: TestClient, own_copy: Workspace) -> None:
    case = own_copy.case()
    document = next(iter(case.readings))
    (was,) = case.publishers(document)
    page = f"/report/{quote(document, safe='')}"
    day = case.published(document) or ""
    form = {"kind": "document", "subject": document, "verdict": "amended", "why": "its masthead", "next": page}
    facts = {"publisher": "Tern Post", "was_publisher": was, "published": day, "was_published": day}
    client.post("/judge", data=form | facts, headers={"Origin": f"http://{HOST}"})
    (told,) = report_of(own_copy.case(), document).put_right
    assert (told.fact, told.change, told.why) == ("publisher", f"Tern Post (was {was})", "its masthead")
    assert f"publisher: Tern Post (was {was})" in unescape(client.get("/log").text)

"""The card of a claim parts two of one name, which reading took for one."""

from __future__ import annotations

from urllib.parse import quote

from starlette.testclient import TestClient
from tests.web.conftest import HOST

from sayso.workspace.workspace import Workspace


def test_whom_a_claim_names_is_another(client: TestClient, own_copy: Workspace) -> None:
    case = own_copy.case()
    claim, entity = next(
        (key, case.entity_of_mention[document, p.mention])
        for key, c in case.claims.items()
        for document, p in ((key.rpartition("#")[0], p) for p in c.participants)
        if (document, p.mention) in case.entity_of_mention and not c.doubted
    )
    page = f"/claim/{quote(claim, safe='')}"
    assert f'value="{entity}"' in client.get(page).text
    form = {"kind": "entity", "subject": [entity, claim], "verdict": "different", "next": page}
    client.post("/judge", data=form, headers={"Origin": f"http://{HOST}"})
    mentions = own_copy.case().entity_of_mention
    document = claim.rpartition("#")[0]
    assert all(mentions.get((document, p.mention)) != entity for p in case.claims[claim].participants)

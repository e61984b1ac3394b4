"""No page has a serious fault of accessibility, light or dark, by axe-core."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

import pytest
from tests.web.conftest import chromium, every_page

from sayso.workspace.workspace import Workspace

SERIOUS = ("serious", "critical")


@cache
def axe() -> str:
    """The checker: test-only, it is no part of the package."""
    return (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")


@pytest.fixture(params=["light", "dark"])
def browsed(request: pytest.FixtureRequest, served: str) -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"])
        # The checker is put in from outside; the pages' own policy would not let it in, and is tested elsewhere.
        context = browser.new_context(color_scheme=request.param, bypass_csp=True)
        page = context.new_page()
        page.goto(served)
        page.home = served.split("/?")[0]
        yield page
        browser.close()


def faults(page: Any) -> list[str]:
    """The serious faults that axe finds in what stands in the browser."""
    page.evaluate(axe())
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{v['id']}: {json.dumps(n['target'])} {n['failureSummary'][:300]}"
        for v in found["violations"]
        if v["impact"] in SERIOUS
        for n in v["nodes"][:3]
    ]


def test_no_page_has_a_serious_fault(browsed: Any, own_copy: Workspace) -> None:
    found = {}
    for name, path in every_page(own_copy).items():
        browsed.goto(browsed.home + path)
        browsed.wait_for_load_state("networkidle")
        if some := faults(browsed):
            found[name] = some
    assert found == {}


def test_the_checker_sees_a_fault(browsed: Any) -> None:
    browsed.set_content("<html lang='en'><title>x</title><main><img src='data:,'><input></main>")
    assert {f.split(":")[0] for f in faults(browsed)} == {"image-alt", "label"}

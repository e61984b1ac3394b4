"""Who may ask, and what a page may do."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient
from tests.web.conftest import HOST, TOKEN

from sayso.testing.case import demo_case
from sayso.web.acting import _back, _safe_name


def test_without_the_key_nothing_is_shown(stranger: TestClient) -> None:
    assert stranger.get("/").status_code == 401


def test_a_wrong_key_is_refused(stranger: TestClient) -> None:
    assert stranger.get("/?token=guess").status_code == 401


def test_another_host_name_is_refused(stranger: TestClient) -> None:
    assert stranger.get("/", headers={"host": "evil.example"}).status_code == 421


def test_the_key_moves_into_a_cookie_that_scripts_cannot_read(stranger: TestClient) -> None:
    response = stranger.get(f"/?token={TOKEN}", follow_redirects=False)
    assert response.status_code == 303
    assert "httponly" in response.headers["set-cookie"].lower()
    assert TOKEN not in response.headers["location"]


@pytest.mark.parametrize("origin", [None, "http://evil.example", "null"])
def test_a_form_of_another_site_is_refused(desk: TestClient, origin: str | None) -> None:
    headers = {"origin": origin} if origin else {}
    assert desk.post("/undo", headers=headers).status_code == 403


def test_scripts_come_only_from_here_and_never_inline(desk: TestClient) -> None:
    policy = desk.get("/network").headers["content-security-policy"]
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy


def test_a_timeline_brings_only_style_sheets_known_by_digest(desk: TestClient) -> None:
    policy = desk.get("/timeline").headers["content-security-policy"]
    assert "unsafe" not in policy
    assert "'sha256-" in policy


@pytest.mark.parametrize("path", ["/", "/timeline", "/network", "/map", "/review", "/brief"])
def test_no_page_has_an_inline_script_or_style(desk: TestClient, path: str) -> None:
    page = desk.get(path).text
    assert "<script>" not in page
    assert " style=" not in page
    assert "javascript:" not in page


def test_the_original_is_shown_in_a_sandbox(desk: TestClient) -> None:
    document = next(iter(demo_case().readings))
    response = desk.get(f"/original/{document}")
    assert response.headers["content-security-policy"].startswith("sandbox")


@pytest.mark.parametrize("path", ["//evil.example", "https://evil.example", "/\\evil.example", "", None])
def test_nobody_is_sent_to_another_site(path: str | None) -> None:
    assert _back(path) == "/"


@pytest.mark.parametrize("name", ["../../etc/passwd", "..\\..\\x.txt", "/etc/passwd", "a/b/c.txt", "....", ""])
def test_a_dropped_file_stays_in_its_folder(name: str) -> None:
    safe = _safe_name(name)
    assert "/" not in safe
    assert "\\" not in safe
    assert safe not in ("", ".", "..")


def test_the_address_is_of_this_machine() -> None:
    assert HOST.startswith("127.0.0.1")

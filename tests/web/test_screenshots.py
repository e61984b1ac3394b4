"""The pictures of the desk in the documentation: ``SAYSO_SCREENSHOTS=1`` takes them anew."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from datetime import datetime, tzinfo
from io import BytesIO
from pathlib import Path
from typing import Any, Self

import pytest
from tests.web.conftest import NAMES, chromium, every_page

from sayso.workspace.demo import open_demo
from sayso.workspace.workspace import Workspace

DOCS = Path(__file__).parents[2] / "docs"
MOST_BYTES = 150_000
THEMES = ("light", "dark")


def pictures(paths: dict[str, str]) -> dict[str, tuple[str, str, int]]:
    """Path, theme and width of each picture: every page in light, and one each in the dark and on a phone."""
    shown = {name: (path, "light", 1280) for name, path in paths.items()}
    return {**shown, "event-dark": (paths["event"], "dark", 1280), "case-phone": (paths["case"], "light", 390)}


@pytest.fixture
def own_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """The sample case as somebody opened it at a fixed moment, so that the same pages give the same pictures."""
    monkeypatch.setenv("SAYSO_WHO", "Ada")
    monkeypatch.setattr("sayso.archive.judgements.datetime", Noon)
    monkeypatch.setattr("sayso.archive.archive.datetime", Noon)
    return open_demo(tmp_path / "sayso-demo")


class Noon(datetime):
    """A clock that stands still."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> Self:
        """Noon of one day."""
        return cls(2025, 6, 2, 12, tzinfo=tz)


@pytest.fixture
def camera(served: str) -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    def shoot(path: str, theme: str, width: int) -> bytes:
        height = 860 if width > 600 else 780
        context = browser.new_context(
            color_scheme=theme, viewport={"width": width, "height": height}, reduced_motion="reduce"
        )
        page = context.new_page()
        page.goto(served)
        page.goto(served.split("/?")[0] + path)
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(400)
        taken: bytes = page.screenshot(animations="disabled", caret="hide")
        context.close()
        return taken

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"])
        yield shoot
        browser.close()


def small(picture: bytes) -> bytes:
    """The picture with 128 colours: a third of the bytes, as easy to read."""
    from PIL import Image

    out = BytesIO()
    Image.open(BytesIO(picture)).convert("RGB").quantize(128, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()


@pytest.mark.skipif("not os.environ.get('SAYSO_SCREENSHOTS') and not os.environ.get('SAYSO_NO_SKIP')")
def test_every_page_is_taken(camera: Any, own_copy: Workspace, tmp_path: Path) -> None:
    folder = DOCS / "desk" if os.environ.get("SAYSO_SCREENSHOTS") else tmp_path
    folder.mkdir(exist_ok=True)
    for name, (path, theme, width) in pictures(every_page(own_copy)).items():
        taken = small(camera(path, theme, width))
        assert len(taken) <= MOST_BYTES, name
        (folder / f"{name}.png").write_bytes(taken)


def test_the_documentation_shows_every_page() -> None:
    """The names alone: ``every_page`` of the sample case, and what is taken beside."""
    named = re.findall(r"\(\.\./desk/([\w-]+)\.png\)", (DOCS / "how-to" / "desk.md").read_text(encoding="utf-8"))
    assert sorted(named) == sorted(pictures(dict.fromkeys(NAMES, "")))


def test_no_picture_is_large_or_left_over() -> None:
    kept = {p.stem: p.stat().st_size for p in (DOCS / "desk").glob("*.png")}
    assert set(kept) == set(pictures(dict.fromkeys(NAMES, "")))
    assert max(kept.values()) <= MOST_BYTES

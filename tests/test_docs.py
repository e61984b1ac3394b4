"""The documentation: every link leads somewhere, every page is reached."""

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from sayso.cli.app import app

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
_LINK = re.compile(r"(?<!\!)\[[^\]]*\]\(([^)#\s]+)[^)]*\)|!\[[^\]]*\]\(([^)\s]+)\)")


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_every_link_leads_to_a_file(page: Path) -> None:
    targets = [a or b for a, b in _LINK.findall(page.read_text(encoding="utf-8"))]
    here = [t for t in targets if not t.startswith(("http:", "https:", "mailto:"))]
    assert [t for t in here if not (page.parent / t).exists()] == []


def test_every_page_of_the_documentation_is_reached_from_its_index() -> None:
    text = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
    pages = [p.relative_to(ROOT / "docs") for p in PAGES if p.is_relative_to(ROOT / "docs") and p.name != "index.md"]
    # The decisions are reached by their folder; every other page by its own name.
    lost = [str(p) for p in pages if str(p) not in text and p.parent.name != "decisions"]
    assert lost == []


_COMMAND = re.compile(r"^(?: {4}|\t)sayso (.+)$", re.MULTILINE)


def commands() -> list[tuple[str, str]]:
    found = [
        (str(p.relative_to(ROOT)), line) for p in PAGES for line in _COMMAND.findall(p.read_text(encoding="utf-8"))
    ]
    # Several stand side by side on one line; a remark follows the last.
    return [(page, c) for page, line in found for c in re.split(r" {2,}sayso ", line.split("  #")[0])]


@pytest.mark.parametrize(("page", "command"), commands())
def test_every_command_in_the_documentation_is_one(page: str, command: str) -> None:
    taken: Any = get_command(app)
    words = shlex.split(command)
    while (inner := getattr(taken, "commands", None)) is not None and not words[0].startswith("-"):
        word = words.pop(0)
        assert word in inner, f"{page}: sayso {command}"
        taken = inner[word]
    known = {o for p in taken.params for o in (*p.opts, *p.secondary_opts)} | {"-h", "--help"}
    assert {w.split("=")[0] for w in words if re.match(r"--?[a-z]", w)} <= known, f"{page}: sayso {command}"

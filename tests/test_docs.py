"""The documentation: every link leads somewhere, every page is reached."""

import re
from pathlib import Path

import pytest

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
    lost = [str(p) for p in pages if str(p) not in text and f"{p.parent}/" not in text]
    assert lost == []

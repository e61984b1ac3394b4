"""The text of a page's report: trafilatura's, with what it dropped put back or told of in a gap.

It judges lists and headings by how they look, and leaves out the names of a notice of sanctions as it would a menu.
What stands between the blocks that it took is the report's; what stands beside them in a box of its own may be
another's, and is counted in a gap.
"""

from __future__ import annotations

import re
from typing import Any

from sayso.intake.pages.blocks import NOTE_MARKS, STRUCK, Block, blocks, is_menu, letters
from sayso.intake.pages.laid import LABEL, Laid, in_words
from sayso.model.gap import Gap

_SHORT, _MANY = 200, 40
"""A text of fewer characters may be no report; so many words may be one."""
_FEWEST = 2
_BESIDE = ("aside", "header", "footer")


def read_body(tree: Any, source: str) -> tuple[str, tuple[Gap, ...]]:
    """The report's text, and a gap that counts what may be of it and was left out."""
    import trafilatura

    found: Any = trafilatura.bare_extraction(
        source,
        include_comments=False,
        include_tables=False,
        deduplicate=False,
        with_metadata=True,
        prune_xpath=[*(f"//{tag}" for tag in STRUCK), *NOTE_MARKS],
    )
    text = (found.text or "") if found is not None else ""
    page = blocks(tree)
    text = _in_rows(text, page)
    plain, beside = _plain(page)
    if (len(text) < _SHORT and len(plain) > 2 * len(text)) or (_is_heap(text, page) and len(plain) * 2 > len(text)):
        text, doubtful = plain, beside
    else:
        text, doubtful = Laid(text, page).mended()
    text = _in_posts(text, tree)
    if len(text) < _SHORT:
        doubtful = [*doubtful, *_outside(page)]
    reasons = (in_words(doubtful), _struck(tree))
    return text, tuple(Gap(start=0, end=0, reason=reason) for reason in reasons if reason)


def _in_rows(text: str, page: list[Block]) -> str:
    """The text with the cells of a row side by side, where each was taken for a line of its own."""
    at = 0
    for block in page:
        if block.box.tag == "tr" and (found := _broken(block.text.split(), text, at)) is not None:
            text = text[: found.start()] + block.text + text[found.end() :]
            at = found.start() + len(block.text)
    return text


def _in_posts(text: str, tree: Any) -> str:
    """The text with each post that a page shows in one line, so that all of it stands before the account's name."""
    for node in tree.iter("blockquote"):
        words = " ".join(node.itertext()).split()
        if "twitter-tweet" in (node.get("class") or "") and (found := _broken(words, text, 0)) is not None:
            text = text[: found.start()] + " ".join(found[0].split()) + text[found.end() :]
    return text


def _broken(words: list[str], text: str, at: int) -> re.Match[str] | None:
    """Where words fill lines of their own, however these are broken."""
    if len(words) < _FEWEST:
        return None
    return re.compile(r"^" + r"\s+".join(map(re.escape, words)) + r"$", re.MULTILINE).search(text, at)


def _outside(page: list[Block]) -> list[Block]:
    """Paragraphs in boxes of the site, if they are many: of a page without other words they may be the report."""
    found = [b for b in page if b.outside and b.box.tag in ("p", "li") and b.words >= LABEL and not is_menu(b)]
    return found if sum(b.words for b in found) >= _MANY else []


def _struck(tree: Any) -> str | None:
    words = sum(len(node.text_content().split()) for tag in STRUCK for node in tree.iter(tag))
    return f"left out, as the page strikes it through: {words} word{'s' * (words > 1)}" if words else None


def _plain(page: list[Block]) -> tuple[str, list[Block]]:
    """The words of the page's main element without menus, each block a paragraph; and its paragraphs in boxes aside."""
    found = [b for b in page if not b.outside and not is_menu(b)]
    kept = [b for b in found if not _is_beside(b)]
    for tag in ("article", "main"):
        roots = {box for b in kept for box in b.box.up() if box.tag == tag}
        if roots:
            root = max(roots, key=lambda box: box.words - box.linked)
            found, kept = ([b for b in some if root in b.box.up()] for some in (found, kept))
            beside = [b for b in found if b.box.tag in ("p", "li") and b.words >= LABEL and _is_beside(b)]
            return "\n\n".join(b.text for b in kept), beside
    return "\n\n".join(b.text for b in kept), []


def _is_beside(block: Block) -> bool:
    return any(box.tag in _BESIDE for box in block.box.up())


def _is_heap(text: str, page: list[Block]) -> bool:
    """Whether trafilatura gave up and heaped the page's blocks together in one line."""
    long = {b.letters for b in page if b.words >= LABEL}
    lines = (own for line in text.split("\n") if len(line) > 100 and (own := letters(line)) not in long)
    return any(sum(block in line for block in long) > 3 for line in lines)

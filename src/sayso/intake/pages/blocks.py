"""A page as boxes and the blocks of words in them: what can be laid beside the text that was taken from it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_BOXES = frozenset(
    ["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "div", "section",
     "article", "main", "aside", "header", "footer", "nav", "form", "fieldset", "figure", "figcaption", "table",
     "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "details", "summary", "pre", "body", "address", "center",
     "button"]
)  # fmt: skip
#: What is struck through its author has taken back.
STRUCK = ("del", "s", "strike")
#: The mark of a footnote: left in, "Harald Vint.2" would be a name.
NOTE_MARKS = ('//sup[.//a[starts-with(@href, "#")]]', '//a[@role="doc-noteref"]', '//sup[contains(@class, "footnote")]')
_UNREAD = frozenset(
    ["script", "style", "noscript", "template", "head", "iframe", "object", "embed", "svg", "math", "select",
     "textarea", "audio", "video", "canvas", "input", "title", *STRUCK]
)  # fmt: skip
HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))
_GROUPS = frozenset(("ul", "ol", "div", "section", "aside", "header", "footer"))
_OUTSIDE_TAGS = frozenset(("nav", "form", "button"))
_ASIDE_TAGS = frozenset(("aside", "header", "footer"))
#: Words in the classes of boxes that hold nothing of the report, whoever made the page.
_OUTSIDE = frozenset(
    ["ad", "ads", "advert", "advertisement", "breadcrumb", "breadcrumbs", "cmp", "comments", "consent",
     "cookie", "cookies", "disqus", "fallback", "gdpr", "login", "modal", "nav", "navbar", "navigation",
     "newsletter", "newsletters", "outbrain", "pagination", "popover", "popup", "shariff",
     "signin", "signup", "skip", "subscribe", "subscription", "taboola", "toolbar", "tooltip", "whatsapp"]
)  # fmt: skip
_OF_WRITER = frozenset(("author", "authors", "byline", "meta", "metainfo", "published", "timestamp"))
#: Words in the classes of boxes whose labels are nothing of the report, and whose sentences may be ("share-price").
_LABELS = _OF_WRITER | {"menu", "share", "sharing", "social"}
#: Words in the classes of boxes that may: a box of facts looks like one that praises another article.
_ASIDE = frozenset(
    ["card", "comment", "embed", "player", "popular", "promo", "rail", "recommendation", "recommendations",
     "recommended", "related", "sidebar", "slideshow", "teaser", "trending", "widget", "yarpp"]
)  # fmt: skip
#: Words in the classes of boxes that open and shut, or stand at the foot, and are the report's where they stand in it.
CARRIERS = frozenset(("accordion", "endnotes", "faq", "footnotes"))
SENTENCE = 8
"""A block of fewer words, in no paragraph, is hardly a sentence."""
#: So many rows and columns make a table; and of so few words is what heads a column.
_FEWEST, _LONGEST = 2, 6
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|[^A-Za-z]+")
_MARKS = re.compile(r"[\W_]+")


@dataclass(slots=True, eq=False)
class Box:
    """An element that holds blocks.

    ``outside``: surely no part of the report; ``labels``: only if it holds whole sentences; ``aside``: perhaps one.
    """

    tag: str
    parent: Box | None
    names: frozenset[str] = frozenset()
    outside: bool = False
    labels: bool = False
    aside: bool = False
    words: int = 0
    linked: int = 0
    titles: int = 0
    """How many headings in it are links, as those that praise other articles are."""
    headlines: int = 0
    taken: int = 0
    """How many of its words are in the text that was taken from the page."""

    def up(self) -> Iterator[Box]:
        """The box and those around it, from within."""
        box: Box | None = self
        while box is not None:
            yield box
            box = box.parent

    def holds(self, box: Box) -> bool:
        """Whether a box is this one or stands in it."""
        return any(around is self for around in box.up())


@dataclass(slots=True, eq=False)
class Block:
    """Words that stand together, such as a paragraph or a cell, and the box right around them."""

    text: str
    box: Box
    linked: int
    words: int
    letters: str

    @property
    def outside(self) -> bool:
        """Whether it is surely no part of the report."""
        return self.box.outside or (self.box.labels and (self.words < SENTENCE or self.linked * 2 > self.words))


def letters(text: str) -> str:
    """Letters and digits alone: "Notes to editors:" is "notestoeditors"."""
    return _MARKS.sub("", text).casefold()


def is_menu(block: Block) -> bool:
    """Whether a block stands in a list of links, or is the name of one ("Read more")."""
    around = [box for box in block.box.up() if box.tag in _GROUPS][:2]
    if block.box.tag in HEADINGS and around and around[0].linked * 2 > around[0].words:
        return True
    return block.linked * 2 > block.words and any(box.linked * 2 > box.words for box in around)


def blocks(tree: Any) -> list[Block]:
    """The blocks of a page in their order; scripts, pictures and the fields of forms are none."""
    bodies = tree.xpath("//body") or [tree]
    return _Walk({mark for path in NOTE_MARKS for mark in tree.xpath(path)}).through(bodies[0])


class _Walk:
    """Goes through a tree with a stack of its own: a page may be nested deeper than Python calls."""

    def __init__(self, marks: set[Any]) -> None:
        self._marks = marks
        self._found: list[Block] = []
        self._parts: list[str] = []
        self._linked = 0
        self._links = 0
        self._headed: dict[Any, bool] = {}

    def through(self, root: Any) -> list[Block]:
        stack: list[tuple[Any, Box, bool]] = [(root, Box(tag="page", parent=None), False)]
        while stack:
            node, box, leaving = stack.pop()
            if leaving:
                self._leave(node, box)
            elif isinstance(node.tag, str) and self._row(node, box):
                continue
            elif isinstance(node.tag, str) and node.tag not in _UNREAD and node not in self._marks:
                inner = self._enter(node, box)
                stack.append((node, box if inner is box else inner, True))
                stack.extend((child, inner, False) for child in reversed(node))
            else:
                self._say(node.tail)
        return self._found

    def _row(self, node: Any, box: Box) -> bool:
        """The cells of a row side by side, where its table has a row of headings: each can be read under its own."""
        if node.tag != "tr" or (table := _table(node)) is None or not self._is_headed(table):
            return False
        self._end(box)
        linked = sum(len(a.text_content().split()) for a in node.iter("a"))
        text = "\t".join(" ".join(cell.text_content().split()) for cell in _cells(node))
        if text.strip():
            self._keep(Block(text, _box(node, box), linked, len(text.split()), letters(text)))
        self._say(node.tail)
        return True

    def _is_headed(self, table: Any) -> bool:
        if table not in self._headed:
            self._headed[table] = _is_headed(table)
        return self._headed[table]

    def _enter(self, node: Any, box: Box) -> Box:
        if node.tag in _BOXES:
            self._end(box)
            box = _box(node, box)
        self._links += node.tag == "a"
        self._say("\n" if node.tag == "br" else None)
        self._say(node.text)
        return box

    def _leave(self, node: Any, box: Box) -> None:
        self._links -= node.tag == "a"
        if node.tag in _BOXES:
            self._end(box)
        self._say(node.tail)

    def _say(self, words: str | None) -> None:
        if words:
            self._parts.append(words)
            self._linked += len(words.split()) if self._links else 0

    def _end(self, box: Box) -> None:
        lines = (" ".join(line.split()) for line in "".join(self._parts).split("\n"))
        text = " ".join(line for line in lines if line)
        if text:
            self._keep(Block(text, box, self._linked, len(text.split()), letters(text)))
        self._parts, self._linked = [], 0

    def _keep(self, block: Block) -> None:
        self._found.append(block)
        for around in block.box.up():
            around.words += block.words
            around.linked += block.linked
            around.titles += block.box.tag in HEADINGS and block.linked >= block.words
            around.headlines += block.box.tag == "h1"


def _table(row: Any) -> Any | None:
    return next(row.iterancestors("table"), None)


def _cells(row: Any) -> list[Any]:
    return [c for c in row if c.tag in ("td", "th")]


def _is_headed(table: Any) -> bool:
    """Whether a table has a row of headings over rows of as many cells, none over two of them, and none within it."""
    rows = [cells for row in table.iter("tr") if (cells := _cells(row))]
    within = sum(1 for _ in table.iter("table", "form", "ul", "ol"))
    if len(rows) < _FEWEST or len(rows[0]) < _FEWEST or within > 1:
        return False
    over = all(c.tag == "th" or next(c.iterancestors("thead"), None) is not None for c in rows[0])
    spanning = any(c.get(name, "1") != "1" for cells in rows for c in cells for name in ("colspan", "rowspan"))
    alike = all(len(cells) == len(rows[0]) for cells in rows)
    return over and alike and not spanning and all(_words(c) <= _LONGEST for c in rows[0])


def _words(cell: Any) -> int:
    return len(cell.text_content().split())


def _box(node: Any, parent: Box) -> Box:
    given = f"{node.get('class') or ''} {node.get('id') or ''} {node.get('role') or ''}"
    names = frozenset(n.lower() for n in _CAMEL.split(given) if n)
    # What advertisers hang on to a paragraph ("ad-anchor") leaves it one.
    paragraph = node.tag in ("p", "blockquote")
    labels = bool(names & (_OF_WRITER if paragraph else _LABELS))
    outside = (
        (node.tag in _OUTSIDE_TAGS and not names & CARRIERS)
        or (not paragraph and bool(names & _OUTSIDE))
        or (node.tag == "footer" and parent.tag == "body")
    )
    # "comments-open" may be said of the whole page: what holds the headline holds the report.
    if (outside or labels) and _holds_report(node):
        outside = labels = False
    opens = node.tag == "button" and bool(names & CARRIERS)
    return Box(
        tag="h4" if opens else node.tag,
        parent=parent,
        names=names,
        outside=outside or parent.outside,
        labels=labels or parent.labels,
        aside=parent.aside or labels or node.tag in _ASIDE_TAGS or bool(names & _ASIDE) or _is_hidden(node),
    )


def _is_hidden(node: Any) -> bool:
    """Whether a reader does not see it at first: an answer that opens, or a wall that a script may put up."""
    style = re.sub(r"\s", "", node.get("style") or "").lower()
    return "display:none" in style or node.get("hidden") is not None or node.get("aria-hidden") == "true"


def _holds_report(node: Any) -> bool:
    return node.tag in ("body", "main") or next(node.iter("h1", "main"), None) is not None

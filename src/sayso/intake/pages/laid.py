"""A page's blocks laid beside the text that was taken from it: what is lost, and where it would stand."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import accumulate, takewhile

from sayso.intake.pages.blocks import CARRIERS, HEADINGS, SENTENCE, Block, Box, is_menu, letters

LABEL = 4
"""A block of fewer words may be a label."""
_MOST_OF, _RETOLD = 0.85, 0.33
_PLAIN = HEADINGS | frozenset(("p", "li", "blockquote", "dt", "dd", "summary", "pre", "details", "tr"))
_LISTS = frozenset(("ul", "ol", "dl", "li", "dd", "blockquote", "details", "p", "table", "thead", "tbody", "tfoot"))
_ITEMS = frozenset(("li", "dt", "dd"))


class Laid:
    """A page's blocks laid beside the text that was taken from it."""

    def __init__(self, text: str, page: list[Block]) -> None:
        self._lines = text.split("\n")
        self._page = page
        self._each = [letters(line) for line in self._lines]
        self._all = "".join(self._each)
        self._starts = [0, *accumulate(map(len, self._each))]
        self._equal = dict(zip(reversed(self._each), reversed(self._starts[1:]), strict=True))
        self._runs = set(_runs(text))
        self._ends = self._places()
        self._gone: frozenset[int] = frozenset()
        self._without_menus()

    def _without_menus(self) -> None:
        """Without the lines of menus and their like, unless these are most of it: then the page is misjudged."""
        out = "\n".join(b.letters for b in self._page if _is_foreign(b))
        own = {b.letters for b in self._page if not _is_foreign(b)}
        text = "\n".join(own)
        gone = [i for i, line in enumerate(self._each) if line and line not in own and line in out and line not in text]
        if sum(len(self._lines[i]) for i in gone) * 3 < 2 * sum(map(len, self._lines)):
            self._gone = frozenset(gone)

    def mended(self) -> tuple[str, list[Block]]:
        """The text with the lost blocks of the report in their places, and those that may be its."""
        taken = [b for b, end in zip(self._page, self._ends, strict=True) if end is not None and b.words >= LABEL]
        for block in taken:
            for box in block.box.up():
                box.taken += block.words
        home = _home(taken)
        if home is None:
            return self._with({}), []
        put, doubtful = self._sorted(home)
        return self._with(put), doubtful

    def _places(self) -> list[int | None]:
        """Where in the text's letters each block ends, of those that are there."""
        found: list[int | None] = []
        last = 0
        for block in self._page:
            place = self._place(block, last)
            found.append(place)
            last = place if place is not None and not block.outside else last
        return found

    def _place(self, block: Block, last: int) -> int | None:
        own = block.letters
        if not own:
            return last
        if self._all.startswith(own, last):
            return last + len(own)
        if block.words < LABEL and own not in self._equal:
            return None
        if own in self._equal:
            return self._equal[own]
        at = self._all.find(own)
        return at + len(own) if at >= 0 else None

    def _sorted(self, home: Box) -> tuple[dict[int, list[Block]], list[Block]]:
        """Lost blocks that are surely the report's by the line that they follow, and those that may be."""
        put: dict[int, list[Block]] = {}
        doubtful: list[Block] = []
        seen: set[str] = set()
        around, line = _around(home), -1
        for block, end in zip(self._page, self._ends, strict=True):
            if around not in block.box.up():
                continue
            if end is not None:
                line = bisect_right(self._starts, max(end - 1, 0)) - 1
            elif block.letters not in seen and not block.outside:
                seen.add(block.letters)
                told, placed = self._told(block), _is_placed(home, block)
                if placed and told < _RETOLD and _is_prose(block):
                    put.setdefault(line, []).append(block)
                elif told < 1 - _RETOLD and (placed or not (is_menu(block) or _is_another(home, block))):
                    doubtful.append(block)
        return put, doubtful

    def _told(self, block: Block) -> float:
        """The share of a block that is in the text already, by runs of four words: put in whole it is told twice."""
        runs = _runs(block.text)
        return sum(run in self._runs for run in runs) / max(1, len(runs))

    def _with(self, put: dict[int, list[Block]]) -> str:
        lines = [_line(b) for b in put.get(-1, ())]
        for i, line in enumerate(self._lines):
            lines.extend([] if i in self._gone else [line])
            lines.extend(_line(b) for b in put.get(i, ()))
        return "\n".join(lines)


def _runs(text: str) -> list[tuple[str, ...]]:
    """Each run of four words: "four men were held there" has two."""
    words = [own for word in text.split() if (own := letters(word))]
    return list(zip(words, words[1:], words[2:], words[3:], strict=False))


def _is_foreign(block: Block) -> bool:
    return block.outside or (block.box.aside and is_menu(block))


def _home(taken: list[Block]) -> Box | None:
    """The smallest box around nearly all the words that were taken."""
    if not taken:
        return None
    total = sum(b.words for b in taken)
    inner = next(box for box in max(taken, key=lambda b: b.words).box.up() if box.taken >= _MOST_OF * total)
    return next(box for box in inner.up() if box.tag not in _PLAIN)


def _around(home: Box) -> Box:
    """The element around the report's home and its headline, where notes to editors may stand in a box of their own."""
    return next((box for box in home.up() if box.tag in ("article", "main") or box.headlines), home)


def _is_another(home: Box, block: Block) -> bool:
    """Whether a block is a label, or praises another article from a box with a heading that is a link."""
    around = list(block.box.up())
    within = home in around
    telling = block.box.tag in _PLAIN or (
        within and (block.words >= SENTENCE or _is_caption(block) or _in_table(block))
    )
    between = takewhile(lambda box: not box.taken and not box.headlines, around)
    return not telling or (not within and block.box.aside) or any(box.titles for box in between)


def _is_placed(home: Box, block: Block) -> bool:
    """Whether a lost block stands in the report's home as its paragraphs do, in no box of its own."""
    if block.box.aside or block.box.tag not in _PLAIN:
        return False
    for box in block.box.up():
        if box is home or (box.names and (box.tag, box.names) == (home.tag, home.names)):
            return True
        if box is not block.box and box.tag not in _LISTS and not box.taken and not box.names & CARRIERS:
            return False
    return False


def _is_prose(block: Block) -> bool:
    """Whether a block is no link, no caption and no label ("Live ticker") as far as its form shows."""
    label = block.box.tag == "p" and block.words < LABEL and block.text[-1] not in '.!?”"'
    return block.linked * 2 <= block.words and not _is_caption(block) and not label and not is_menu(block)


def _is_caption(block: Block) -> bool:
    return any(box.tag in ("figure", "figcaption") or "caption" in box.names for box in block.box.up())


def _in_table(block: Block) -> bool:
    return any(box.tag == "table" for box in block.box.up())


def _line(block: Block) -> str:
    return f"- {block.text}" if block.box.tag == "li" else block.text


def in_words(doubtful: Iterable[Block]) -> str | None:
    """What was left out, counted: "left out, as it may not be of the report: 1 table, 2 captions (31 words); …"."""
    kinds: Counter[str] = Counter()
    tables: set[Box] = set()
    words = 0
    for block, table in _counted(doubtful):
        words += block.words
        kinds[_kind(block, table)] += table is None or table not in tables
        tables |= {table} if table is not None else set()
    if not kinds:
        return None
    parts = ", ".join(f"{n} {kind}{'s' if n > 1 else ''}" for kind, n in kinds.items())
    return f"left out, as it may not be of the report: {parts} ({words} words); look at the page itself"


def _counted(doubtful: Iterable[Block]) -> Iterator[tuple[Block, Box | None]]:
    """Blocks with the table that they stand in; labels and the headline are not counted."""
    for block in doubtful:
        table = next((box for box in block.box.up() if box.tag == "table" and not box.taken), None)
        if table is not None or ((block.words >= LABEL or block.box.tag in _ITEMS) and block.box.tag != "h1"):
            yield block, table


def _kind(block: Block, table: Box | None) -> str:
    if table is not None:
        return "table"
    return "caption" if _is_caption(block) else "list item" if block.box.tag in _ITEMS else "paragraph"

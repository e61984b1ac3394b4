"""Tables in a text: lines of cells below a line of headings, so that each cell can be read under its own."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

_LINE = re.compile(r"[^\n]+")
#: The cell of a row that only adds up the others.
_SUM = re.compile(r"[\W_]*(?:grand |sub-?)?(?:totals?|sum|overall|all)(?: \w+)?[\W_]*", re.IGNORECASE)
_RULE = re.compile(r"[\s|:+=-]+")
#: So many headings must be known, and so many words may one have.
_FEWEST, _LONGEST = 2, 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of a table: its stretch, the line of headings over it, and each cell by what its heading says it tells."""

    start: int
    end: int
    head: tuple[int, int]
    cells: dict[str, tuple[int, int]]


@lru_cache(maxsize=4)
def rows(text: str) -> tuple[Row, ...]:
    """The rows of a text's tables, in order; none of a table whose headings say nothing."""
    if "\t" not in text and "|" not in text:
        return ()
    return tuple(_rows(text))


def row_at(text: str, offset: int) -> Row | None:
    """The row in which an offset lies."""
    every = rows(text)
    at = bisect_right([r.start for r in every], offset) - 1
    return every[at] if at >= 0 and offset < every[at].end else None


def without_heads(text: str) -> str:
    """The text with line breaks for the headings of its tables, which tell nothing; all else stays where it was."""
    for start, end in {row.head for row in rows(text)}:
        text = text[:start] + "\n" * (end - start) + text[end:]
    return text


def _rows(text: str) -> Iterator[Row]:
    head: tuple[int, int] | None = None
    names: tuple[str | None, ...] = ()
    for line in _LINE.finditer(text):
        if not line[0].strip() or _RULE.fullmatch(line[0]):
            continue
        cells = _cells(line)
        if len(cells) < _FEWEST:
            head = None
        elif (found := _headings([text[a:b] for a, b in cells])) is not None:
            head, names = line.span(), found
        elif head is not None and len(cells) == len(names):
            if any(_SUM.fullmatch(text, *cell) for cell in cells):
                continue
            told = {name: cell for name, cell in zip(names, cells, strict=True) if name and cell[0] < cell[1]}
            yield Row(start=cells[0][0], end=max(b for _, b in cells), head=head, cells=told)
        else:
            head = None


def _cells(line: re.Match[str]) -> list[tuple[int, int]]:
    """The stretches of a line's cells, without the white space around them."""
    words = line[0]
    if "\t" in words:
        found = [
            m.span() for m in re.finditer(r"[^\t]*(?:\t|$)", words) if m.start() < len(words) or words.endswith("\t")
        ]
        found = [(a, b - words[a:b].endswith("\t")) for a, b in found]
    elif "|" in words:
        found, at = [], 0
        for part in words.split("|"):
            found.append((at, at + len(part)))
            at += len(part) + 1
        found = found[not words[found[0][0] : found[0][1]].strip() :]
        found = found[: len(found) - (not words[found[-1][0] : found[-1][1]].strip())] if found else found
    else:
        return []
    out = []
    for a, b in found:
        inner = words[a:b]
        left = len(inner) - len(inner.lstrip())
        first = line.start() + a + (left if inner.strip() else 0)
        out.append((first, first + len(inner.strip())))
    return out


def _between(words: str, mark: str) -> list[tuple[int, int]]:
    found, at = [], 0
    for part in words.split(mark):
        found.append((at, at + len(part)))
        at += len(part) + 1
    return found


def _headings(cells: list[str]) -> tuple[str | None, ...] | None:
    """What each column tells, where a line has headings: two are known, and at least half of all."""
    if any(len(cell.split()) > _LONGEST for cell in cells):
        return None
    known = [_columns().get(" ".join(cell.lower().strip("*_: ").split())) for cell in cells]
    told = [name for name in known if name is not None]
    if len(told) < _FEWEST or 2 * len(told) < len(cells):
        return None
    once = [name if name is not None and known.count(name) == 1 else None for name in known]
    return tuple(None if name == "other" else name for name in once)


@cache
def _columns() -> dict[str, str]:
    text = (resources.files("sayso.reading") / "data" / "columns.toml").read_text(encoding="utf-8")
    lists = tomllib.loads(text).items()
    return {
        heading: name for name, words in lists for heading in (" ".join(w.split()) for w in words.split(",")) if heading
    }

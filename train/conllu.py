"""Universal Dependencies trees from CoNLL-U files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """One sentence: words with tags, lemmas and heads (0 is the root, else a 1-based word number).

    ``starts_block`` is true where the sentence opens a paragraph or document.  ``names`` are (start, end, type) of
    named entities where the corpus has entities, else ``None``.
    """

    words: tuple[str, ...]
    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    lemmas: tuple[str, ...]
    feats: tuple[str, ...]
    heads: tuple[int, ...]
    deps: tuple[str, ...]
    starts_block: bool = False
    names: tuple[tuple[int, int, str], ...] | None = None


def read_conllu(path: Path) -> Iterator[list[Tree]]:
    """The documents of a file, each a list of trees."""
    document: list[Tree] = []
    rows: list[list[str]] = []
    starts = False
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            if line.startswith("# newdoc") and document:
                yield document
                document = []
            starts = starts or line.startswith(("# newpar", "# newdoc"))
        elif line.strip():
            cells = line.split("\t")
            if cells[0].isdigit():
                rows.append(cells)
        elif rows:
            document.append(_tree(rows, starts))
            rows, starts = [], False
    if rows:
        document.append(_tree(rows, starts))
    if document:
        yield document


def _tree(rows: list[list[str]], starts: bool) -> Tree:
    entities = any("Entity=" in r[9] for r in rows)
    return Tree(
        words=tuple(r[1] for r in rows),
        upos=tuple(r[3] for r in rows),
        xpos=tuple(r[4] for r in rows),
        lemmas=tuple(r[2] for r in rows),
        feats=tuple(r[5] for r in rows),
        heads=tuple(int(r[6]) for r in rows),
        deps=tuple(r[7] for r in rows),
        starts_block=starts,
        names=_names(rows) if entities else None,
    )


_TYPES = {"person": "PERSON", "organization": "ORG", "place": "PLACE", "event": "EVENT"}
_BRACKET = re.compile(r"\(([^()]+)|(\d+)\)")


def _names(rows: list[list[str]]) -> tuple[tuple[int, int, str], ...]:
    """GUM's entity spans cut to names: the widest run of proper nouns (of, the, hyphens between) around the head."""
    found: list[tuple[int, int, str]] = []
    open_spans: dict[str, tuple[int, str]] = {}
    for i, row in enumerate(rows):
        misc = dict(cell.split("=", 1) for cell in row[9].split("|") if "=" in cell)
        for match in _BRACKET.finditer(misc.get("Entity", "")):
            opened, closed = match.groups()
            if opened is not None:
                number, _, rest = opened.partition("-")
                open_spans[number] = (i, rest.split("-")[0])
                closed = number if misc["Entity"][match.end() : match.end() + 1] == ")" else None
            if closed is not None and closed in open_spans:
                start, kind = open_spans.pop(closed)
                name = _name(rows, start, i + 1)
                if name is not None:
                    found.append((*name, _TYPES.get(kind, "OTHER")))
    return _outermost(found)


def _name(rows: list[list[str]], start: int, end: int) -> tuple[int, int] | None:
    inside = range(start, end)
    heads = [i for i in inside if not start < int(rows[i][6]) <= end]
    if len(heads) != 1 or rows[heads[0]][3] != "PROPN":
        return None
    left = right = heads[0]
    while left - 1 >= start and _nameable(rows[left - 1]):
        left -= 1
    while right + 1 < end and (_nameable(rows[right + 1]) or _linking(rows, right + 1, end)):
        right += 1
    while rows[left][3] not in ("PROPN", "NOUN", "ADJ", "NUM", "VERB") and left < right:
        left += 1
    return left, right + 1


def _nameable(row: list[str]) -> bool:
    return row[3] == "PROPN" or row[4] == "HYPH" or (row[3] in ("ADJ", "NOUN", "VERB") and row[1][:1].isupper())


def _linking(rows: list[list[str]], i: int, end: int) -> bool:
    """ "of", "the", "and" inside a name: only where a capitalised word follows within two."""
    if rows[i][1].lower() not in ("of", "for", "the", "al", "de", "la", "'s"):
        return False
    return any(j < end and _nameable(rows[j]) for j in (i + 1, i + 2))


def _outermost(found: list[tuple[int, int, str]]) -> tuple[tuple[int, int, str], ...]:
    kept: list[tuple[int, int, str]] = []
    for span in sorted(set(found), key=lambda s: (s[0] - s[1], s)):
        if not any(span[0] < other[1] and other[0] < span[1] for other in kept):
            kept.append(span)
    return tuple(sorted(kept))

"""Quotations: pairs of quotation marks, also over paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.reading.attribution.words import Words, paragraphs

_MARK = re.compile(r"[“”„«»\"]|''|``|‘(?=\w)(?!n\b)|(?<=[\w.,!?…])’(?!\w)")
_OPENERS = frozenset("“„«‘") | {"``"}
_CLOSERS = frozenset("”»’")
_BEFORE_OPENING = frozenset(" \t\n\xa0([—–-/:'‘")
_ENDS = frozenset({".", ",", "?", "!", "…", "...", "--", "—", "-"})

#: A quotation of fewer words that neither ends as a sentence nor holds a verb is a borrowed word.
_SHORT = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Tokens ``first`` to ``last``, both included, with the marks.

    ``paragraph`` numbers the paragraph; ``runs_on`` says that it closes only in a later one; ``direct`` that it is
    somebody's speech and not a borrowed word.
    """

    first: int
    last: int
    paragraph: int
    runs_on: bool
    direct: bool


def find_quotes(words: Words) -> list[Quote]:
    """The outermost quotations of a text, in order."""
    found = []
    for number, (start, end) in enumerate(paragraphs(words.text)):
        for opening, closing, runs_on in _pairs(words.text, start, end):
            first = bisect_left(words.start, opening)
            last = bisect_left(words.start, closing) - 1
            if first < last:
                direct = runs_on or _direct(words, first, last)
                found.append(Quote(first=first, last=last, paragraph=number, runs_on=runs_on, direct=direct))
    return found


def _pairs(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """Opening and end of each quotation of a paragraph, and whether it is still open there."""
    opened: re.Match[str] | None = None
    first = True
    for mark in _MARK.finditer(text, start, end):
        if opened is None:
            if first and mark.group() == "”" and text[mark.start() - 1] in ".,?!":
                yield start, mark.end(), False  # The opening mark was forgotten.
            opened = mark if _opens(text, mark, start) else None
        elif _closes(opened, mark, text):
            yield opened.start(), mark.end(), False
            opened = None
        elif _opens(text, mark, start) and _forgotten(opened, mark, text, end):
            opened = mark
        first = False
    if opened is not None and _reopens(text, end, opened.group()):
        yield opened.start(), end, True


def _forgotten(opened: re.Match[str], mark: re.Match[str], text: str, end: int) -> bool:
    """Whether the quotation before was never closed where another opens: "“We left, he said. “We …”"."""
    if (opened.group() == "‘") != (mark.group() == "‘"):
        return False
    behind = [m for m in _MARK.finditer(text, mark.end(), end) if (m.group() in "‘’") == (mark.group() == "‘")]
    closing = [m for m in behind[:2] if not _opens(text, m, mark.start())]
    return len(closing) == 1


def _opens(text: str, mark: re.Match[str], start: int) -> bool:
    if mark.group() in _OPENERS:
        return True
    if mark.group() in _CLOSERS:
        return False
    before = mark.start() == start or text[mark.start() - 1] in _BEFORE_OPENING
    return before and text[mark.end() : mark.end() + 1].strip() != ""


def _closes(opened: re.Match[str], mark: re.Match[str], text: str) -> bool:
    """Whether a mark is the other half: single marks close single ones, and the rest the rest."""
    if mark.group() in _OPENERS:
        return False
    if (opened.group() == "‘") != (mark.group() == "’"):
        return False
    if mark.group() == '"' == opened.group():
        return not (text[mark.start() - 1].isspace() and text[mark.end() : mark.end() + 1].isalnum())
    return True


def _reopens(text: str, end: int, mark: str) -> bool:
    """Whether the next paragraph opens with a quotation mark of the kind: the speech runs on."""
    rest = text[end : end + 8].lstrip()
    single = rest[:1] == "‘"
    return single == (mark == "‘") and (rest[:1] in ("“", '"', "‘", "«") or rest[:2] in ("``", "''"))


def _direct(words: Words, first: int, last: int) -> bool:
    inside = range(first + 1, last)
    if sum(words.pos[i] != "PUNCT" for i in inside) >= _SHORT:
        return True
    if not inside:
        return False
    verb = any(words.pos[i] in ("VERB", "AUX") for i in inside)
    return words.word[last - 1] in _ENDS and (verb or words.word[last - 1] in ("?", "!", "."))

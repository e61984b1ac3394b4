"""A document's tokens in runs for the model: line breaks cut; the model cuts long ones at predicted sentence starts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

MOST_WORDS = 110
_BLANK = re.compile(r"\n[^\S\n]*\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Tokens ``start`` to ``end`` (half-open, space tokens left out in ``words``) with no break between them."""

    words: tuple[int, ...]


def runs(texts: Sequence[str], spaces: Sequence[bool], offsets: Sequence[int], text: str) -> list[Run]:
    """The runs of a document.

    ``texts`` are its tokens, ``spaces`` whether each is white space, ``offsets`` where each begins in ``text``.
    A blank line always cuts; a single line break cuts unless the line was merely full (hard-wrapped text).
    """
    width = _width(text)
    found: list[Run] = []
    words: list[int] = []
    for i, token in enumerate(texts):
        if not spaces[i]:
            words.append(i)
        elif "\n" in token and words and _cuts(token, offsets[i], text, width):
            found.append(Run(words=tuple(words)))
            words = []
    if words:
        found.append(Run(words=tuple(words)))
    return [part for run in found for part in _without_dateline(run, texts)]


_DASHES = frozenset({"—", "–", "--", "-"})
_LONGEST_DATELINE = 16


def _without_dateline(run: Run, texts: Sequence[str]) -> tuple[Run, ...]:
    """A run that opens with a dateline ("VARNA, April 3 (Northline) —") in two: the place is no subject."""
    first = texts[run.words[0]]
    if not (len(first) > 2 and first.isalpha() and first.isupper()):
        return (run,)
    for at, i in enumerate(run.words[1:_LONGEST_DATELINE], 1):
        if texts[i] in _DASHES and at + 2 < len(run.words):
            return (
                (Run(words=run.words[: at + 1]), Run(words=run.words[at + 1 :])) if _opens(run, texts, at) else (run,)
            )
        if texts[i] in (".", "!", "?"):
            break
    return (run,)


def _opens(run: Run, texts: Sequence[str], dash: int) -> bool:
    """Whether a dash ends a dateline: what follows opens a sentence, and a hyphen is not inside a word."""
    following = texts[run.words[dash + 1]]
    apart = texts[run.words[dash]] != "-" or texts[run.words[dash - 1]] == ")"
    return apart and (following[:1].isupper() or following[:1] in "“\"'‘")


def _width(text: str) -> int:
    """The widest line of hard-wrapped text, 0 where lines are as long as paragraphs."""
    lines = [len(line.rstrip()) for line in text.split("\n")]
    widest = max(lines, default=0)
    return widest if 40 <= widest <= 130 else 0


def _cuts(token: str, offset: int, text: str, width: int) -> bool:
    if _BLANK.search(token) or token.count("\n") > 1:
        return True
    if not width:
        return True
    line = text[text.rfind("\n", 0, offset) + 1 : offset].rstrip()
    following = text[offset:].lstrip().split(None, 1)
    word = following[0] if following else ""
    if word[:1] in "-–—•*·" or re.fullmatch(r"\d{1,2}[.)]", word):
        return True
    full = len(line) + 1 + len(word) >= 0.9 * width
    return not full

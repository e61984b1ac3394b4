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
    return [part for run in found for part in _without_dateline(run, texts, offsets)]


_DASHES = frozenset({"—", "–", "--", "-", "_"})
_LONGEST_DATELINE = 16
_MOST_TOWN_WORDS = 6
"""Of a dateline that is not in capitals: "Port Tarn, Ostby –"."""


def _without_dateline(run: Run, texts: Sequence[str], offsets: Sequence[int]) -> tuple[Run, ...]:
    """A run that opens with a dateline ("VARNA, April 3 (Northline) —", "Varna –") in two: the place is no subject."""
    words = run.words
    dash = next((at for at, i in enumerate(words[1:_LONGEST_DATELINE], 1) if texts[i] in (*_DASHES, ".", "!", "?")), 0)
    if not dash or texts[words[dash]] not in _DASHES or dash + 2 >= len(words):
        return (run,)
    before, following = [texts[i] for i in words[:dash]], texts[words[dash + 1]]
    loud = len(before[0]) > 2 and before[0].isalpha() and before[0].isupper()
    hyphen = texts[words[dash]] == "-"
    opens = following[:1].isupper() or following[:1] in "“\"'‘"
    town = not hyphen and _spaced(words[dash], texts, offsets) and _town(before)
    if not opens or (hyphen and before[-1] != ")") or not (loud or (town and not _parenthetical(words, dash, texts))):
        return (run,)
    return (Run(words=words[: dash + 1]), Run(words=words[dash + 1 :]))


def _spaced(i: int, texts: Sequence[str], offsets: Sequence[int]) -> bool:
    """Whether a token stands free on both sides."""
    ends = offsets[i - 1] + len(texts[i - 1]), offsets[i] + len(texts[i])
    return ends[0] < offsets[i] and ends[1] < offsets[i + 1]


def _town(words: Sequence[str]) -> bool:
    """Whether words can be a town, and where it lies: all with a capital, or commas."""
    return len(words) <= _MOST_TOWN_WORDS and all(w[:1].isupper() or w == "," for w in words)


def _parenthetical(words: Sequence[int], dash: int, texts: Sequence[str]) -> bool:
    """Whether another dash closes what this one opens: "Varna – Kestria's largest port – was closed"."""
    for i in words[dash + 1 :]:
        if texts[i] in _DASHES:
            return True
        if texts[i] in (".", "!", "?"):
            return False
    return False


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

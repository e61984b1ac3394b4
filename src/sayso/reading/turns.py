"""Transcripts: lines that each open with who speaks, "QUILL: We never met." and "Q4 Ada Quill: Who paid?"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

_WORD = r"(?:[^\W\d_a-zß-öø-ÿ][\w.'’-]*|of|the|de|van|von|bin|al|el|da|du)"
# "Q4<tab>Ada Quill:", "QUESTION (Tern News):", "A." before an answer; the mark ends the label.
_LABEL = re.compile(
    rf"^[ \t>*]*(?:Q\d{{1,4}}\.?[ \t]+)?(?P<who>{_WORD}(?: {_WORD}){{0,5}})"
    r"(?: ?\([^()\n]{1,40}\))?(?P<mark>:)(?=[ \t])"
    r"|^[ \t]*(?P<letter>[QA])(?P<stop>\.)(?= [A-Z])",
    re.MULTILINE,
)
_TITLES = frozenset({"mr", "mrs", "ms", "miss", "dr", "sir", "dame", "lord", "lady", "the", "prof"})
_LETTERS = frozenset({"q", "a", "question", "answer"})
_FEWEST, _AGAIN = 4, 2
#: A paragraph that goes on with what somebody says ends a sentence, and asks nothing.
_SAID = re.compile(r"[.!…][\"”’')]*\s*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What one label opens: where it begins, its mark's offset, the label as printed, and where its speech ends."""

    start: int
    mark: int
    who: str
    end: int


@lru_cache(maxsize=8)
def turns(text: str) -> tuple[Turn, ...]:
    """The turns of a transcript in text order; none where a text is no transcript.

    At least half of the lines between the first label and the last bear one, and one comes back.
    """
    found = [*_LABEL.finditer(text)]
    if len(found) < _FEWEST:
        return ()
    again = Counter(initials(_who(m)) for m in found)
    lines = sum(bool(line.strip()) for line in text[found[0].start() : found[-1].start()].split("\n")) + 1
    if len(again) < _AGAIN or max(again.values()) < _AGAIN or 2 * len(found) < lines:
        return ()
    starts = [m.start() for m in found]
    return tuple(
        Turn(start=a, mark=m.start(m.lastgroup or 0), who=_who(m), end=_end(text, m.end(), b))
        for m, a, b in zip(found, starts, [*starts[1:], None], strict=True)
    )


def turn_at(text: str, offset: int) -> Turn | None:
    """The turn in which an offset lies, label and speech."""
    every = turns(text)
    at = bisect_right([t.start for t in every], offset) - 1
    return every[at] if at >= 0 and offset < every[at].end else None


def is_dialogue(text: str) -> bool:
    """Whether two at most speak by turns: then either is "you" to the other, and neither is "he"."""
    many = Counter(initials(t.who) for t in turns(text) if t.who.lower() not in _LETTERS)
    return sum(count >= _AGAIN for count in many.values()) <= _AGAIN


def initials(who: str) -> str:
    """ "AQ" of "Ada Quill", of "Ms Ada Quill" and of "AQ"."""
    if re.fullmatch(r"[A-Z]\.?[A-Z]\.?(?:[A-Z]\.?)?", who):
        return who.replace(".", "")
    words = [w for w in who.split() if w.lower().rstrip(".") not in _TITLES]
    return "".join(w[0] for w in words if w[0].isupper()) if len(words) > 1 else who.casefold()


def _who(match: re.Match[str]) -> str:
    return match["who"] or match["letter"]


def _end(text: str, at: int, following: int | None) -> int:
    """Where a speech ends: with its line, or with the last paragraph of plain sentences before the next label.

    Of the last speech nobody knows where the paper itself goes on.
    """
    line = text.find("\n", at)
    end = len(text) if line < 0 else line
    if following is None:
        return end
    last = end
    for part in re.finditer(r"[^\n]*\S[^\n]*", text[end:following]):
        if not _SAID.search(part[0]) or part[0].lstrip()[0] in "([":
            break
        last = end + part.end()
    return last

"""Whether a sentence keeps what a claim's words say of how sure it is, and on whose word."""

from __future__ import annotations

import re
from collections.abc import Iterable

_WORD = re.compile(r"[\w’']+")
NEGATIONS = frozenset({"not", "n't", "n’t", "no", "never"})
_SMALL = re.compile(
    "the|an?|of|in|to|is|was|are|were|be|been|being|have|ha[sd]|by|its|his|her|their|and|or|that|for|on|at"
)


def telling(text: str) -> frozenset[str]:
    """The words that carry meaning, folded."""
    return frozenset(word for word in map(str.casefold, _WORD.findall(text)) if not _SMALL.fullmatch(word))


def lost(line: str, *, cues: Iterable[str], unnamed: Iterable[str], speakers: Iterable[str]) -> tuple[str, ...]:
    """The hedges that ``line`` does not keep whole, and the speakers of whom it keeps no word.

    One negation stands for another.
    """
    told = telling(line)
    hedges = [cue for cue in cues if cue.casefold() not in NEGATIONS or not told & NEGATIONS]
    hedges += unnamed
    gone = [h for h in hedges if not telling(h) <= told] + [s for s in speakers if not telling(s) & told]
    return tuple(gone)

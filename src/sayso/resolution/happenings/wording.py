"""What two tellings say beside their deed and their sides: one happening is told with some of the same words.

"Ada Quill said the bridge was safe" and "Ada Quill said the harbour would close", in two reports of one story, are one
speaker and one verb, and two sayings; "the crisis began in April" and "the match began at noon" share only a verb.
"""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.resolution.happenings.lexicon import happenings
from sayso.resolution.happenings.stem import stem
from sayso.resolution.happenings.stories import empty_words
from sayso.resolution.happenings.telling import Telling

COPY = 0.85
"""From this likeness on one report has its words from the other."""
_CLOSE = 0.25
"""Reports less alike than this tell of one thing in a word like "began" only where they share another."""
_SAME_GROUND = 0.15
"""Reports less alike than this that name hardly more than places in common tell two stories of one town."""
_SAID, _SAID_SHARE = 3, 0.5
"""How many words two sayings share, or two that are so large a part of the shorter one."""
_FRAME = re.compile(r"^According to [^,]{1,80}, |^As printed: | \((?:evidence: |in its words: )?[“a-z][^()]*\)")
_WORD = re.compile(r"\b[a-z]{3,}\b|\b\d[\d.,]*\d\b|\b\d\b")


def share_more_than_the_deed(a: Telling, b: Telling, story: float) -> bool:
    """Whether tellings of one sort of deed, in two reports that are so alike, need share no more, or do."""
    if story >= COPY:
        return True
    shared, share = _shared(a, b)
    if a.family == "speech":
        return shared >= _SAID or (shared > 1 and share >= _SAID_SHARE)
    if a.core & b.core or a.nouns & b.nouns or a.claim.predicate not in happenings().light:
        return True
    return story >= _CLOSE or shared > (a.claim.doubted or b.claim.doubted)


def of_the_same(a: Telling, b: Telling, named: int, story: float) -> bool:
    """Whether two tellings of one deed, in reports that have so many names in common, need share no more, or do.

    A town has a fire every week, and one sheriff speaks of them all: reports that name hardly more than places in
    common must be close, or tell of the same ones, as many, or in words of their own.
    """
    if a.claim.doubted and b.claim.doubted:
        return True  # Nothing is concluded from either.
    if a.core & b.core or a.counts & b.counts or not _anybody(a.nouns & b.nouns) or named > 1:
        return True
    if story >= _SAME_GROUND:
        return True
    return named > 0 and _shared(a, b)[0] > (a.claim.doubted or b.claim.doubted)


def _anybody(nouns: frozenset[str]) -> bool:
    """Whether the nouns that two have in common say of nobody who he is: "men", "people", or none at all."""
    return {noun.rpartition(":")[2] for noun in nouns} <= happenings().anybody


def _shared(a: Telling, b: Telling) -> tuple[int, float]:
    """How many words of their own the two share, and which part of the shorter one's these are."""
    left, right = words_beside(a), words_beside(b)
    shared = len(left & right)
    return shared, shared / max(1, min(len(left), len(right)))


def words_beside(telling: Telling) -> frozenset[str]:
    """The stems of what its line says, less its verb, names and what every line has."""
    return _words(telling.claim.line) - {telling.trigger}


@lru_cache(maxsize=50_000)
def _words(line: str) -> frozenset[str]:
    return frozenset(stem(w) for w in _WORD.findall(_FRAME.sub(" ", line)) if w not in empty_words())

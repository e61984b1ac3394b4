"""The words of a sentence that hedge, negate or mark hearsay: none of them may be lost."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from sayso.model.reading import Reading
from sayso.model.span import Span
from sayso.model.stance import Certainty, Cue
from sayso.reading.stance.lexicon import LEVELS, lexicon

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_NOT = re.compile(r"n['’]t$")


def hedges_in(reading: Reading, passage: Span) -> tuple[Cue, ...]:
    """Every such word of a passage, by the lexicon and by what the rules found there."""
    words = _WORD.finditer(reading.document.text, passage.start, passage.end)
    found = {(m.start(), m.end()) for m in words if _hedges(m.group())}
    found |= {
        (c.start, c.end) for claim in reading.claims for c in claim.stance.cues if _inside(c.start, c.end, passage)
    }
    found |= {
        (a.cue.start, a.cue.end)
        for a in reading.attributions
        if a.source is None and _inside(a.cue.start, a.cue.end, passage)
    }
    return tuple(Cue(start=s, end=e, text=reading.document.text[s:e]) for s, e in sorted(found))


def lost(hedges: Iterable[Cue], given: Iterable[Cue]) -> tuple[Cue, ...]:
    """The hedges that no given words cover."""
    kept = tuple(given)
    return tuple(h for h in hedges if not any(g.start < h.end and h.start < g.end for g in kept))


def least_sure(certainty: Certainty, cues: Iterable[Cue]) -> Certainty:
    """The least certain of what is given and what the words allow."""
    levels = {**lexicon().modals, **lexicon().adverbs}
    found = [levels[w] for cue in cues for w in cue.text.lower().split() if w in levels]
    lowest = min([LEVELS[certainty.value], *found])
    return next(c for c in Certainty if LEVELS[c.value] == lowest)


def _hedges(word: str) -> bool:
    """A month is no modal: "May" with a capital is left alone."""
    return word in lexicon().modals or word.lower() in _hedging() or bool(_NOT.search(word.lower()))


@cache
def _hedging() -> frozenset[str]:
    words = lexicon()
    return frozenset(
        {*words.adverbs, *words.hearsay, *words.alleged} | words.negators | words.no | words.nobody | words.without
    )


def _inside(start: int, end: int, passage: Span) -> bool:
    return passage.start <= start and end <= passage.end

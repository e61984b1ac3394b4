"""stance: how the innermost speaker stands to what is said, and what is opinion rather than report."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from sayso.model.stance import Certainty, Cue, Polarity, Stance
from sayso.reading.attribution.words import Words, words_of
from sayso.reading.draft import Draft
from sayso.reading.stance.assessment import assesses
from sayso.reading.stance.lexicon import lexicon
from sayso.reading.stance.reading import Stances

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["is_assessment", "stance_of"]

_CERTAINTY = (Certainty.UNCOMMITTED, Certainty.POSSIBLE, Certainty.PROBABLE, Certainty.CERTAIN)


def stance_of(token: Token, draft: Draft) -> Stance:
    """The innermost speaker's polarity and certainty for what the token states, with the words that show them."""
    words = words_of(draft.doc)
    known: Stance | None = words.known.get(("stance", token.i))
    if known is None:
        value = Stances(words, lexicon()).of(token.i)
        words.known["stance", token.i] = known = Stance(
            polarity=Polarity.POSITIVE if value.sign > 0 else Polarity.NEGATIVE,
            certainty=_CERTAINTY[value.level],
            cues=_cues(words, sorted(value.cues)),
        )
    return known


def is_assessment(token: Token, draft: Draft) -> bool:
    """Whether what the token states is opinion, forecast or interpretation."""
    words = words_of(draft.doc)
    known: bool | None = words.known.get(("assessment", token.i))
    if known is None:
        words.known["assessment", token.i] = known = assesses(words, token.i, lexicon())
    return known


def _cues(words: Words, tokens: list[int]) -> tuple[Cue, ...]:
    """One cue for neighbouring tokens."""
    breaks = [0, *(n for n, (a, b) in enumerate(pairwise(tokens), start=1) if b != a + 1), len(tokens)]
    runs = [tokens[a:b] for a, b in pairwise(breaks) if a < b]
    spans = [(words.start[run[0]], words.end[run[-1]]) for run in runs]
    return tuple(Cue(start=a, end=b, text=words.text[a:b]) for a, b in spans)

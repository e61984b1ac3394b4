"""Participles that the parse took for describing words: what stands behind a passive helper was done to somebody."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sayso.reading.stray import word_of
from sayso.reading.vocabulary import load_vocabulary
from sayso.reading.vocabulary.pattern import Form

if TYPE_CHECKING:
    from spacy.tokens import Token


def undergone(word: Token) -> None:
    """ "Was seriously injured": a describing word that a passive helper stands before is what somebody underwent."""
    printed = word_of(word)
    helped = any(c.dep_ == "aux:pass" and c.i < word.i for c in word.children)
    cuts = (printed[:-1], printed[:-2], printed[:-3]) if helped and printed.endswith("ed") else ()
    if base := next((cut for cut in cuts if cut in _known_verbs()), ""):
        word.pos_, word.tag_, word.lemma_ = "VERB", "VBN", base


@cache
def _known_verbs() -> frozenset[str]:
    """The verbs that the vocabulary tells of."""
    return frozenset(load_vocabulary().patterns(Form.VERB))

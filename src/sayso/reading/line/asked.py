"""Deeds whose verb says by its form that they are only asked for."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_asked(verb: Token) -> bool:
    """Whether a verb's form says that its deed is only asked for: "demanded that he leave and pay"."""
    first = verb
    while first.dep_ == "conj" and first.head.pos_ == "VERB" and not any(c.dep_ == "nsubj" for c in first.children):
        first = first.head
    subjects = [c for c in first.children if c.dep_.startswith("nsubj") and c.i < first.i]
    that = any(c.lower_ == "that" and c.dep_ == "mark" for c in first.children)
    if not (that and subjects) or first.dep_.partition(":")[0] not in ("ccomp", "csubj", "acl"):
        return False
    helpers = [c.lower_ for v in (first, verb) for c in v.children if c.dep_.startswith(("aux", "cop"))]
    bare = helpers == ["be"] or (not helpers and first.tag_ in ("VB", "VBP") and verb.tag_ in ("VB", "VBP"))
    one = subjects[-1].tag_ in ("NN", "NNP", "PRP") and subjects[-1].lower_ not in ("we", "you", "they", "i")
    single = helpers == ["be"] or (one and not any(c.dep_ == "conj" for c in subjects[-1].children))
    joined = first.head.pos_ == "ADJ" and first.head.lemma_ in _mandative()  # "It is vital that the parties pay".
    return bare and (single or joined) and first.head.lemma_.lower() in _mandative()


@cache
def _mandative() -> frozenset[str]:
    from sayso.reading.claims.lexicon import words

    return words("line_mandative")

"""Two like nouns that say how a thing is done, which the parse takes for sides of it: "raised side by side"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.reading.lexicon import words
from sayso.reading.mending.stray import Rule, hang, word_of

if TYPE_CHECKING:
    from spacy.tokens import Token


def _side_by_side(second: Token) -> None:
    """ "Were raised side by side", "went door to door": how, and neither a doer nor a part of what stands before."""
    first, verb = second.nbor(-2), next((t for t in second.ancestors if t.pos_ == "VERB"), None)
    if word_of(first) != word_of(second) or word_of(second.nbor(-1)) not in ("by", "to", "in") or verb is None:
        return
    if verb.i > first.i or (first.left_edge.pos_ == "DET" and first.left_edge.i == first.i - 1):
        return
    if first.dep_ in ("obj", "obl", "appos", "conj") and any(c.dep_ == "compound" for c in first.children):
        thing = next(c for c in first.children if c.dep_ == "compound")  # "Signed the deal side by side".
        thing.head, thing.dep_ = first.head, first.dep_
        for c in [c for c in first.children if c.i < thing.i]:
            hang(c, thing, c.dep_)
        for c in [c for c in first.children if c.i > second.i]:
            hang(c, verb, "obl" if c.dep_ == "nmod" else c.dep_)
    hang(first, verb, "advmod")
    first.pos_, first.tag_ = "ADV", "RB"
    for c in [c for c in second.children if c.i > second.i and c.dep_ == "nmod"]:
        hang(c, verb, "obl")
    hang(second, first, "fixed")
    hang(second.nbor(-1), first, "fixed")
    second.pos_, second.tag_ = "ADV", "RB"


RULES: tuple[Rule, ...] = (
    (lambda t: t.dep_ in ("obl", "nmod", "fixed") and t.i > 1 and word_of(t) in words("side_by_side"), _side_by_side),
)
"""Where such a slip shows, and what puts it right."""

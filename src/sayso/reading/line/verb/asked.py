"""Deeds that are only asked for, by their verb's form, or only likely, by what is said of their noun."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sayso.reading.stance.lexicon import lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_asked(verb: Token) -> bool:
    """Whether a verb's form says that its deed is only asked for: "demanded that he leave and pay"."""
    first = verb
    while (
        first.dep_ == "conj"
        and first.head.pos_ == "VERB"
        and not any(c.dep_.startswith("nsubj") for c in first.children)
    ):
        first = first.head
    subjects = [c for c in first.children if c.dep_.startswith("nsubj") and c.i < first.i]
    that = any(c.lower_ == "that" and c.dep_ == "mark" for c in first.children)
    over = first
    while over.dep_ == "conj" and over.head.pos_ == "VERB" and that:
        over = over.head  # "Urged that the mine be shut and that the guild be paid".
    if not (that and subjects):
        return False
    if over.dep_.partition(":")[0] not in ("ccomp", "csubj", "acl"):
        # "Recommends that it be shut, and that firms be barred", however the second is hung: "that … be" says it.
        helpers = [c.lower_ for c in first.children if c.dep_.startswith(("aux", "cop"))]
        return helpers == ["be"] and any(a.lemma_ in _mandative() for a in first.ancestors)
    both = (first,) if first.i == verb.i else (first, verb)
    helpers = [c.lower_ for v in both for c in v.children if c.dep_.startswith(("aux", "cop"))]
    bare = helpers == ["be"] or (not helpers and _is_base(first) and _is_base(verb))
    one = subjects[-1].tag_ in ("NN", "NNP", "PRP") and subjects[-1].lower_ not in ("we", "you", "they", "i")
    single = helpers == ["be"] or (one and not any(c.dep_ == "conj" for c in subjects[-1].children))
    single = single or over.head.lemma_.lower() in _ordaining()  # "Resolved that the members meet the builder".
    joined = over.head.pos_ == "ADJ" and over.head.lemma_ in _mandative()  # "It is vital that the parties pay".
    return bare and (single or joined) and over.head.lemma_.lower() in _mandative()


def _is_base(verb: Token) -> bool:
    """Whether a verb has no ending, a noun's tag by mistake or not: "that they interview him"."""
    return verb.tag_ in ("VB", "VBP") or (verb.tag_ == "NN" and verb.pos_ == "VERB")


def is_only_likely(noun: Token) -> bool:
    """Whether what is said of a noun's deed is how likely it is: "an attack is unlikely", which no verb says better."""
    over = noun.head
    judged = [c for c in over.children if c.dep_ == "xcomp"] if over.pos_ == "VERB" else [over]
    said_of = noun.pos_ == "NOUN" and noun.dep_ == "nsubj" and over.i != noun.i
    return said_of and any(j.lemma_ in lexicon().likelihoods for j in judged)


@cache
def _mandative() -> frozenset[str]:
    from sayso.reading.claims.lexicon import words

    return words("line_mandative")


@cache
def _ordaining() -> frozenset[str]:
    from sayso.reading.claims.lexicon import words

    return words("line_ordaining")

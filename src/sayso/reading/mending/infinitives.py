"""Infinitives and bases read as other than they are: the "lay" of "to lay a cable" is no "lie".

What a thing was used for is not what it was stolen for: "used a car stolen in Tern to rob a bank".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.reading.mending.stray import hang

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Bases that are the past of another verb.
_BASES = frozenset({"lay", "found", "wound", "bound", "ground", "saw", "fell", "rent", "wind", "bore"})
_MODALS = frozenset({"will", "would", "can", "could", "may", "might", "must", "shall", "should", "did", "does", "do"})


def _is_base(token: Token) -> bool:
    """Whether such a word has its "to" or its modal right before it, an adverb between them apart."""
    if token.tag_ not in ("VBD", "VBN", "VB") or token.lower_ not in _BASES or token.lemma_ == token.lower_:
        return False
    before = [c for c in token.children if c.i < token.i and c.dep_ in ("mark", "aux", "advmod", "neg")]
    helpers = [c for c in before if c.dep_ in ("mark", "aux")]
    to = bool(helpers) and helpers[-1].lower_ in ("to", *_MODALS)
    return to and all(c.dep_ in ("advmod", "neg") for c in before if c.i > helpers[-1].i)


def _as_base(token: Token) -> None:
    token.tag_, token.lemma_ = "VB", token.lower_


def _is_advised(better: Token) -> bool:
    """Whether "better" is short for "had better": "Velco better pay", and no "Velco better pays"."""
    verb = better.head
    own = [c for c in verb.children if c.dep_.startswith(("aux", "mark", "cop"))]
    subjects = [c for c in verb.children if c.dep_ == "nsubj" and c.i < better.i]
    one = (
        len(subjects) == 1
        and subjects[0].tag_ in ("NN", "NNP")
        and not any(c.dep_ == "conj" for c in subjects[0].children)
    )
    base = verb.lower_ == verb.lemma_ or verb.tag_ == "VB"
    return better.i + 1 == verb.i and verb.pos_ == "VERB" and base and one and not own


def _as_helper(better: Token) -> None:
    better.dep_, better.tag_, better.pos_ = "aux", "MD", "AUX"
    better.head.tag_ = "VB"


def _what_it_is_used_for(verb: Token) -> bool:
    """Whether a purpose hangs on what only says which one is used: "used a car stolen in Tern to rob a bank"."""
    told = verb.head
    bare = told.dep_ == "acl" and told.tag_ == "VBN" and any(_whence(c) for c in told.children if c.i < verb.i)
    to = [c for c in verb.children if c.dep_ == "mark"]
    own = any(c.dep_.startswith("nsubj") or c.text == "," for c in verb.children)
    return bare and [c.lower_ for c in to] == ["to"] and not own and told.i < verb.i and _is_used(told.head)


def _whence(noun: Token) -> bool:
    """ "From the house": what is "designed to carry dogs" is made for it."""
    return noun.dep_ == "obl" and any(c.dep_ == "case" and c.lower_ == "from" for c in noun.children)


def _is_used(noun: Token) -> bool:
    return noun.dep_ == "obj" and noun.head.lemma_ == "use" and noun.head.i < noun.i


def _to_using(verb: Token) -> None:
    hang(verb, verb.head.head.head, "advcl")


#: Where a slip shows, and what mends it.
RULES = (
    (_is_base, _as_base),
    (lambda t: t.dep_ == "advcl" and t.tag_ == "VB" and _what_it_is_used_for(t), _to_using),
    (lambda t: t.dep_ == "advmod" and t.tag_ == "RBR" and t.lower_ == "better" and _is_advised(t), _as_helper),
)

"""What says that a claim is not so, taken by the parse for a part of the claim.

"Claims that he fled before the raid are untrue", "called reports that she had sold it a fabrication"; or a claim taken
for a thing that somebody is given: "the rumour that Quill paid Rann".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.reading.lexicon import words
from sayso.reading.mending.stray import Rule, hang

if TYPE_CHECKING:
    from spacy.tokens import Token


def _opens(claims: Token) -> bool:
    """Whether a word that opens a sentence before "that" was taken for a verb: "Claims that …"."""
    return (
        (claims.tag_ in ("VBZ", "NNPS", "NNP") or (claims.tag_ == "NNS" and claims.dep_ in ("ccomp", "ROOT")))
        and claims.is_sent_start is True
        and claims.lower_ in words("telling_plural")
        and claims.i + 1 < len(claims.doc)
        and claims.nbor(1).lower_ == "that"
    )


def _are_not_so(claims: Token) -> None:
    """Makes the claims the subject of what is said of them, and gives a noun before that back to its preposition."""
    told = next((c for c in claims.children if c.dep_ in ("ccomp", "acl", "acl:relcl") and c.i > claims.i), None)
    beside = [c for c in claims.head.children if c.dep_ == "ccomp" and c.i < claims.head.i]
    false = next((t for t in (*claims.subtree, *beside) if _is_false(t) and t.i > claims.i), None)
    if told is None or false is None or false == told or false.i < told.i:
        return
    if not told.is_ancestor(false):
        _parted(claims, told, false)
        return
    clause = false.head
    taken = next((c for c in false.children if c.dep_.startswith("nsubj")), None)
    marks = [c for c in false.children if c.dep_ in ("mark", "case") and c.i < false.i]
    if taken is not None and marks:
        hang(taken, clause, "obl")
        for mark in marks:
            hang(mark, taken, "case")
    elif taken is not None:
        return
    _said_of(claims, told, false)


def _parted(claims: Token, told: Token, false: Token) -> None:
    """ "Reports that they fled are false, he said": what is false stands beside what is told, with nothing of it."""
    if any(c.dep_.startswith("nsubj") and c != claims for c in false.children):
        return
    for mark in [c for c in false.children if c.dep_ == "mark" and c.i < told.i]:
        hang(mark, told, "mark")
    for comma in [c for c in claims.children if c.text == "," and c.i > false.i]:
        hang(comma, false, "punct")
    _said_of(claims, told, false)


def _said_of(claims: Token, told: Token, false: Token) -> None:
    if claims.head == claims:
        false.head, false.dep_ = false, "ROOT"
    else:
        hang(false, claims.head, claims.dep_)
    hang(claims, false, "nsubj")
    claims.pos_, claims.tag_, claims.lemma_ = "NOUN", "NNS", claims.lower_.removesuffix("s")
    hang(told, claims, "acl")


def _is_false(word: Token) -> bool:
    said = any(c.dep_ == "cop" and c.tag_ in ("VBZ", "VBP", "VBD") for c in word.children)
    return said and word.lower_ in words("not_so")


def _called(word: Token) -> Token | None:
    """The verb that calls a claim what a word says, which ends what hangs on it: "called the claim that … a lie"."""
    if word.lower_ not in words("not_so") or any(c.dep_ == "cop" for c in word.children):
        return None
    claim = next((a for a in word.ancestors if a.lemma_.lower() in words("telling") and a.i < word.i), None)
    if (
        claim is None
        or claim.dep_ not in ("obj", "nsubj", "ccomp", "xcomp")
        or claim.head.lemma_ not in words("calling")
    ):
        return None
    told = [c for c in claim.children if c.dep_.startswith("acl") and c.i > claim.i]
    inside = any(c == word or c.is_ancestor(word) for c in told)
    behind = [t for t in claim.head.subtree if t.i > word.i and not t.is_punct]
    return claim.head if inside and not behind and word.head.i < word.i else None


def _so_called(word: Token) -> None:
    verb = _called(word)
    if verb is not None:
        hang(word, verb, "xcomp")


def _owed(that: Token) -> Token | None:
    """The clause that tells what a claim says, where the parse has "that" for what somebody is given."""
    clause, claim = that.head, that.head.head
    beside = [c for c in clause.children if c.dep_ in ("iobj", "obj") and c.i > clause.i]
    said = that.i == claim.i + 1 and claim.lemma_.lower() in words("contents") and bool(beside)
    own = any(c.dep_.startswith("nsubj") and that.i < c.i < clause.i for c in clause.children)
    return clause if said and own and clause.lemma_ not in words("handing") else None


def _tells_it(that: Token) -> None:
    clause = that.head
    that.dep_, that.tag_, that.pos_, clause.dep_ = "mark", "IN", "SCONJ", "acl"
    for c in clause.children:
        if c.dep_ == "iobj":
            c.dep_ = "obj"


RULES: tuple[Rule, ...] = (
    (lambda t: t.dep_ == "obj" and t.lower_ == "that" and _owed(t) is not None, _tells_it),
    (_opens, _are_not_so),
    (lambda t: t.dep_ != "ROOT" and _called(t) is not None, _so_called),
)

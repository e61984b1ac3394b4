"""Frames that only bring something up: "it may be recalled that …", "it is worth noting that …", "Recall that …".

What they bring up is told as it stands: nobody says it but the report, and their "may" or "should" is none of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.reading.lexicon import words
from sayso.reading.mending.stray import Rule, hang, word_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_TELLING = frozenset({"ccomp", "csubj", "csubj:pass"})
_POLITE = frozenset({"may", "might", "must", "should", "can", "could", "will", "to"})
_MINDING = frozenset({"recall", "remember", "note"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def _frames(verb: Token) -> bool:
    """Whether a verb is only what brings up the clause behind it."""
    if verb.lemma_.lower() not in words("bringing_up") or _told(verb) is None:
        return False
    return _over(verb) is not None


def _over(verb: Token) -> Token | None:
    """The word over the whole frame: the verb in the passive or at the start, or the adjective over "to note"."""
    if any(c.dep_ in ("advmod", "det") and word_of(c) in ("not", "never", "no") for c in verb.children):
        return None
    if verb.dep_ == "csubj":
        worth = verb.head if verb.head.lemma_.lower() in words("worth_bringing_up") else verb
        return worth if worth != verb and worth.dep_ == "ROOT" and _of_it(worth) else None
    if verb.dep_ != "ROOT":
        return None
    minding = verb.lemma_.lower() in _MINDING
    if verb.tag_ == "VB" and verb.i == verb.sent.start and verb.is_title:
        return verb if minding else None
    helped = {word_of(c) for c in verb.children if c.dep_ in ("aux", "mark") and c.i < verb.i}
    if "will" in helped and not minding:
        return None  # "It will be stated that the bridge is closed".
    return verb if verb.tag_ == "VBN" and helped & _POLITE and _of_it(verb) else None


def _of_it(over: Token) -> bool:
    return any(word_of(c) == "it" and c.dep_ in ("expl", "nsubj", "nsubj:pass") for c in over.children if c.i < over.i)


def _told(verb: Token) -> Token | None:
    """The "that" clause behind a verb, which alone follows it."""
    for c in verb.children:
        marked = any(m.dep_ == "mark" and word_of(m) == "that" and m.i > verb.i for m in c.children)
        finite = c.tag_ in _FINITE or any(a.tag_ in _FINITE for a in c.children if a.dep_.startswith(("aux", "cop")))
        if c.dep_ in _TELLING and c.i > verb.i and marked and finite:
            return c
    return None


def _stand_alone(verb: Token) -> None:
    """What is brought up stands by itself, and the frame is a word beside it."""
    told, over = _told(verb), _over(verb)
    if told is None or over is None:
        return
    told.head, told.dep_ = told, "ROOT"
    for mark in [m for m in told.children if m.dep_ == "mark" and word_of(m) == "that"]:
        hang(mark, verb, "fixed")
    for end in [c for c in over.children if c.i > told.i]:
        hang(end, told, end.dep_)
    hang(over, told, "discourse")
    for word in {over, verb}:
        word.pos_, word.tag_ = "INTJ", "UH"
    if verb != over:
        verb.dep_ = "fixed"


RULES: tuple[Rule, ...] = ((_frames, _stand_alone),)
"""Where such a frame shows, and what puts what it brings up on its own."""

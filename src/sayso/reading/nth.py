"""Who did a thing as which of several: "Ada Quill is the first woman to lead the Guild" says that she leads it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.reading.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

ORDINALS = words("which_of_several")
"""Words that say which of several: "the first minister", "the youngest"."""
_NUMBER = re.compile(r"\d+(?:st|nd|rd|th)")
_BECOMING = frozenset({"become", "remain"})
_DENYING = frozenset({"not", "n't", "n’t", "never", "hardly"})


def says_which(word: str) -> bool:
    """Whether a word in small letters says which of several: "first", "eleventh", "44th"."""
    return word in ORDINALS or _NUMBER.fullmatch(word) is not None


def _is_counted(noun: Token) -> bool:
    """Whether a noun has, or is, a word that says which of several: "the first minister", "the last"."""
    return says_which(noun.lower_) or any(says_which(c.lower_) and c.dep_ == "amod" for c in noun.children)


def which_of(verb: Token) -> Token | None:
    """The "woman" of "is the first woman to lead", whose infinitive the verb is, where somebody is said to be her.

    ``None`` where that is denied ("not the first to leave"), and for what does nothing ("the first thing to do").
    """
    which = verb.head
    to = any(c.dep_ == "mark" and c.lower_ == "to" for c in verb.children)
    if verb.dep_ != "acl" or verb.tag_ not in ("VB", "VBN") or not to or which.i > verb.i or not _is_counted(which):
        return None
    cased = any(c.dep_ == "case" and c.lower_ != "among" for c in which.children)
    if cased or which.lemma_.lower() in words("does_nothing") or not whom_of(which):
        return None
    return which


def whom_of(which: Token) -> list[Token]:
    """Who is said to be it: its subject, that of "became", whom it stands beside; nobody in a question."""
    if which.dep_ == "appos":
        return [which.head] if which.head.ent_type_ else []
    turned = which.dep_ == "nsubj" and which.head.ent_type_ != "" and which.head.i > which.i
    clause = which.head if which.dep_ == "xcomp" or turned else which
    became = which.dep_ == "xcomp" and clause.lemma_.lower() in _BECOMING
    links = [c for c in clause.children if c.dep_ == "cop"]
    if not (became or links) or any(c.lower_ in _DENYING for c in clause.children):
        return []
    if turned:
        return [clause] if which.i < links[0].i else []
    subjects = [c for c in clause.children if c.dep_ == "nsubj" and c.i < which.i]
    return [c for c in subjects[-1:] if not links or c.i < links[0].i]


def was_once(which: Token) -> bool:
    """Whether somebody only is said to have been it: "was the first woman to lead the Guild"."""
    return any(c.dep_ == "cop" and c.lower_ in ("was", "were") for c in which.children)

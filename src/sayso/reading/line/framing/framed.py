"""Phrases that frame a verb's clause from elsewhere than before its subject."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from sayso.reading.line.sides.remainder import phrase_of
from sayso.reading.line.sides.restricted import restricted

if TYPE_CHECKING:
    from spacy.tokens import Token

#: What opens the terms on which something is said to be true: they hold for what is said, not for the saying.
_TERMS = frozenset({"under", "without"})
_SAYING = frozenset({"say", "add", "state", "believe", "think", "argue", "claim", "insist"})


@cache
def _words(name: str) -> frozenset[str]:
    from sayso.reading.claims.lexicon import words

    return words(name)


def over_speech(verb: Token) -> Iterator[Token]:
    """The terms before the speaker of what a verb tells: "under that law, Quill said, the Guild pays"."""
    said = verb.head
    if verb.dep_ != "ccomp" or said.lemma_ not in _SAYING or said.i > verb.i:
        return
    speakers = [c for c in said.children if c.dep_.startswith("nsubj") and c.i < said.i]
    for phrase in said.children if speakers else ():
        before = phrase.dep_ == "obl" and phrase.right_edge.i < speakers[0].left_edge.i
        if before and _are_terms(phrase):
            yield phrase


def _are_terms(noun: Token) -> bool:
    """Whether a phrase names terms, not how somebody speaks: not "under oath", "without evidence", "with a smile"."""
    case = next((c.lower_ for c in noun.children if c.dep_ == "case"), "")
    if case == "with":
        return noun.lemma_ in _words("line_helps")
    return case in _TERMS and noun.lemma_ not in _words("line_ways_of_saying")


def between(verb: Token, subject: Token) -> Iterator[Token]:
    """The phrases that two commas part from a subject and its verb: "who, in most cases, pays"."""
    for phrase in verb.children:
        first, last = phrase.left_edge, phrase.right_edge
        first = first.nbor() if first.text == "," and first.i < last.i else first
        if not phrase.dep_.startswith("obl") or not subject.i < first.i or last.i >= verb.i:
            continue
        if first.nbor(-1).text == "," and "," in (last.text, last.nbor().text):
            yield phrase


def for_whom(verb: Token) -> str:
    """ "For the towns of the coast", for the "for which" of a relative clause; empty where the clause has none."""
    noun = verb.head
    if verb.dep_ != "acl:relcl" or noun.pos_ not in ("NOUN", "PROPN"):
        return ""
    asked = [c for c in verb.children if c.tag_ in ("WDT", "WP") and c.dep_.startswith("obl") and c.i < verb.i]
    cases = [c for c in asked[0].children if c.dep_ == "case"] if asked else []
    if len(cases) != 1 or cases[0].lower_ != "for" or cases[0].i != asked[0].i - 1:
        return ""
    while noun.dep_ == "nmod" and noun.head.pos_ in ("NOUN", "PROPN"):
        noun = noun.head  # "Mothers with three children, for whom": whichever is meant, the whole phrase is told.
    if any(c.dep_ in ("cop", "nsubj") for c in noun.children):
        return ""  # "It is for widows, for whom".
    words = restricted(noun) or phrase_of(noun)
    whole = words and not any(f" {w} " in f" {words.lower()} " for w in ("whom", "which"))
    return f"for {words}" if whole else ""

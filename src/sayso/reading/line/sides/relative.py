"""Who a relative clause is about, where its noun alone would say another thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.reading.line.sides.remainder import phrase_of
from sayso.reading.line.sides.restricted import restricted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacy.tokens import Token

_WHO = frozenset({"who", "that", "which"})
#: What makes a noun one of its kind only with the clause behind it: "the only clerk who paid".
_ORDERING = frozenset({"only", "other", "first", "last", "second", "third", "next", "latest", "sole"})


def of_relative(verb: Token, names: Mapping[int, str]) -> str:
    """The subject of a relative clause: "some people" of "there are people who pay", "Quill" of "is the only one who".

    Empty where its noun says by itself who is meant; ``names`` are told instead of the pronouns at their offsets.
    """
    over = verb
    while over.dep_ == "xcomp" and not any(c.dep_.startswith("nsubj") for c in over.children):
        over = over.head
    noun = over.head
    if over.dep_ == "acl" and over.tag_ == "VBN" and _which_ones(noun, over):
        return _some(noun, over)
    who = [c for c in over.children if c.dep_.startswith("nsubj") and c.lower_ in _WHO and c.i < over.i]
    if over.dep_ != "acl:relcl" or not who or noun.i > over.i:
        return ""
    return _some(noun, over) or _said_of(noun, names)


def _says_which(noun: Token, verb: Token) -> bool:
    """Whether a clause without a comma says which of a kind are meant: "drivers who paid will leave"."""
    first = verb.left_edge
    subject = noun.dep_.startswith("nsubj") and noun.left_edge.i == noun.i
    return subject and first.i == noun.i + 1 and (first.lower_ in _WHO or _which_ones(noun, verb))


def _which_ones(noun: Token, verb: Token) -> bool:
    """Whether a bare participle behind a bare plural says which: "analysts trained in Ostby are heard"."""
    # Not in "analysts, who had fled", nor in "reports that Quill was held": there the clause has a subject of its own.
    first, bare = verb.left_edge, not any(c.dep_.startswith(("aux", "nsubj")) for c in verb.children)
    right_behind = first.i == noun.i + 1 and not first.is_punct
    return right_behind and bare and verb.tag_ == "VBN" and noun.dep_.startswith("nsubj") and verb.i > noun.i


def _some(noun: Token, verb: Token) -> str:
    """The people or things that there are, or of which a clause says which, as some of their kind."""
    there = noun.dep_ == "nsubj" and any(c.dep_ == "expl" and c.lower_ == "there" for c in noun.head.children)
    which = not there and _says_which(noun, verb)
    told = any(c.dep_ in ("det", "nummod", "amod", "nmod:poss") for c in noun.children)
    if not (there or which) or noun.tag_ != "NNS" or told:
        return ""
    return f"some {' '.join(noun.doc[noun.left_edge.i : noun.i + 1].text.split()).lower()}"


def _said_of(noun: Token, names: Mapping[int, str]) -> str:
    """Of whom it is said that he is the only one of a kind who did something."""
    one = any(c.dep_ in ("amod", "advmod") and c.lower_ in _ORDERING for c in noun.children)
    subjects = [c for c in noun.children if c.dep_ == "nsubj" and c.i < noun.i and c.tag_ not in ("WDT", "WP", "EX")]
    if not one or not subjects or not any(c.dep_ == "cop" for c in noun.children):
        return ""
    subject = subjects[-1]
    if subject.pos_ == "PRON":
        return names.get(subject.idx, subject.text)
    return restricted(subject) or phrase_of(subject)

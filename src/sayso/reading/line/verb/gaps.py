"""What a relative pronoun stands for as the object of its clause: "generals whom it accuses of ordering the raid"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.reading.line.sides.remainder import phrase_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_PRONOUNS = frozenset({"which", "whom", "who", "that"})
_GOVERNED = frozenset({"xcomp", "ccomp", "advcl"})
#: Verbs whose infinitive is done by their subject, and which have no object beside it.
_SEEKING = frozenset(
    ["try", "refuse", "fail", "decline", "seek", "hope", "plan", "attempt", "vow", "need", "intend", "agree", "manage"]
)
_TIMES = frozenset({"day", "week", "month", "year", "time", "night", "hour", "moment"})
_LONGEST_WAY = 4


def gap_below(verb: Token) -> tuple[Token, Token, str] | None:
    """The verb that lacks an object, itself or one that it governs, and the noun that is the object, with its words."""
    over = next((v for v in (verb, *verb.ancestors) if v.dep_ == "acl:relcl"), None)
    if over is None or over.head.pos_ not in ("NOUN", "PROPN") or over.head.lemma_ in _TIMES:
        return None
    first = over.left_edge.i
    for pronoun in over.doc[first : min(verb.i, first + _LONGEST_WAY)]:
        if pronoun.dep_ != "obj" or pronoun.lower_ not in _PRONOUNS or pronoun.tag_ not in ("WDT", "WP"):
            continue
        lacking = _seeking(pronoun.head)
        if (lacking.i == verb.i or _governs(verb, lacking)) and not _has_object(lacking, pronoun):
            words = _without_case(over.head)
            return (lacking, over.head, words) if words else None
    return None


def _without_case(noun: Token) -> str:
    """The words of a noun without its preposition."""
    words, cases = phrase_of(noun), [c for c in noun.children if c.dep_ == "case" and c.i < noun.i]
    if cases and words:
        words = words.removeprefix(noun.doc[cases[0].i : cases[-1].right_edge.i + 1].text).strip()
    return words


def _seeking(verb: Token) -> Token:
    """What is sought lacks the object, not the seeking: "whom they tried to find"."""
    sought = [c for c in verb.children if c.dep_ == "xcomp" and c.tag_ == "VB" and c.i > verb.i]
    return sought[0] if sought and verb.lemma_ in _SEEKING else verb


def _governs(verb: Token, below: Token) -> bool:
    """Whether nothing but clauses that a verb governs lies between it and one below."""
    while below.i > verb.i and below.dep_ in _GOVERNED:
        below = below.head
        if below.i == verb.i:
            return True
    return False


def _has_object(verb: Token, pronoun: Token) -> bool:
    return any(c.dep_ in ("obj", "ccomp") and c.i != pronoun.i and c.i > verb.i for c in verb.children)

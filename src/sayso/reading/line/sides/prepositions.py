"""What stands before each side behind its verb: "to" before whom it was given to, nothing before the object."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from sayso.model.claim import Claim, Role
from sayso.reading.line.sides.remainder import is_sum, within_object
from sayso.reading.line.verb.gaps import gap_below
from sayso.reading.line.verb.printed import (
    joined_to,
)
from sayso.reading.line.verb.undergone import has_subject, is_passive, top_of, undergoes

if TYPE_CHECKING:
    from spacy.tokens import Token


_SUBJECT = frozenset({"nsubj", "nsubj:outer"})
_DIRECT = frozenset({"obj", "iobj", "nsubj:pass"})


def prepositions(verb: Token, claim: Claim, heads: Mapping[str, Token | None], *, done: bool) -> dict[str, str | None]:
    """What stands before each side, by its mention; ``heads`` are the head words of the mentions."""
    return {s.mention: _preposition(verb, s.role, heads[s.mention], done) for s in claim.participants}


def _preposition(verb: Token, role: Role, head: Token | None, done: bool) -> str | None:
    """What stands before a side after the verb; ``None`` for the subject.  ``done`` where the claim has a doer."""
    if head is None:
        return None if role is Role.AGENT else ""
    top = top_of(head, verb)
    if role is Role.AGENT:
        return _giver(verb, top)
    if _is_subject(verb, top) or _shares_subject(verb, top):
        return None
    if addressed(verb, top):
        return "" if undergoes(verb) else None
    cases = [c for c in top.children if c.dep_ == "case" and c.text.lower() not in ("'s", "’s")]
    if verb.dep_ == "acl:relcl" and verb.head.i == top.i and has_subject(verb):
        asked = (c for c in verb.children if c.tag_ in ("WDT", "WP"))
        found = [k.lower_ for c in asked for k in c.children if k.dep_ == "case"]
        return found[0] if found else ""  # What a relative clause is about: "the piece she wrote", "to which he came".
    if role is Role.PATIENT and within_object(top, verb):
        return ""  # "Hurt dozens of miners".
    counted = bool(cases) and cases[0].lower_ == "including"  # "Was filed against nine men including Teth".
    included = counted and not top.head.dep_.startswith("nsubj")
    hung = cases and top.i > verb.i and top.dep_.startswith(("nmod", "obl")) and (included or role is not Role.PATIENT)
    follows = done and head.i > verb.i and not (verb.tag_ == "VBN" and undergoes(verb))
    if top.head.i != verb.i and not (hung or _fills(verb, head, top)):
        # Lent by another clause: the object of a passive participle, the subject of anything else.
        # A participle with an object of its own is a verb that the parse took for one.
        if follows:
            words = [w.text for c in cases for w in (c, *(f for f in c.children if f.dep_ == "fixed"))]
            return " ".join(w.lower() for w in words) if words and words[0].lower() != "by" else ""
        if done and role is not Role.PARTNER and verb.tag_ != "VBN":
            return ""
        thing = any(c.dep_ == "obj" and not is_sum(c) for c in verb.children) and not is_passive(verb)
        return "" if undergoes(verb) and not thing else None
    if top.dep_ in _DIRECT or _fills(verb, head, top):
        return ""
    if hung and cases[0].lower_ == "of" and top.head.head.i == verb.i and top.head.dep_.startswith("obl"):
        return " ".join(verb.doc[top.head.left_edge.i : cases[0].i + 1].text.split())  # "For a tenth of" the miners.
    words = [w.text for c in cases for w in (c, *(f for f in c.children if f.dep_ == "fixed"))]
    means = undergoes(verb)
    return " ".join(w.lower() for w in words) if words and (words[0].lower() != "by" or means) else ""


def _shares_subject(verb: Token, top: Token) -> bool:
    """Whether a verb with an object of its own has the subject of the one over it: "plans to pay", "denied paying"."""
    own = any(c.dep_ == "obj" and c.i > verb.i for c in verb.children) and not is_passive(verb)
    gerund = verb.tag_ == "VBG" and not any(c.dep_ in _DIRECT for c in verb.head.children)  # "Saw him take it".
    below = verb.dep_ == "xcomp" and (verb.tag_ == "VB" or gerund)
    return own and below and top.dep_ in _SUBJECT and top.head.i == verb.head.i


def _is_subject(verb: Token, top: Token) -> bool:
    """Whether it is the subject of a verb, or of its "who": "Quill, who received a prize from the guild"."""
    if top.dep_ in _SUBJECT and top.head.i in (verb.i, joined_to(verb)):
        return True
    behind = verb.dep_ == "acl:relcl" and verb.head.i == top.i and not undergoes(verb)
    return behind and any(c.dep_ == "nsubj" and c.tag_ in ("WDT", "WP") for c in verb.children)


def _fills(verb: Token, head: Token, top: Token) -> bool:
    """Whether a side is what a relative pronoun stands for that is the verb's object."""
    gap = gap_below(verb)
    return gap is not None and gap[0].i == verb.i and gap[1].i in (head.i, top.i)


def _giver(verb: Token, top: Token) -> str | None:
    """The preposition of a doer that is no subject: the "from" of "received a warning from the Front"."""
    cases = [c.lower_ for c in top.children if c.dep_ == "case"]
    own = verb.i in (top.head.i, top.head.head.i) and top.dep_.startswith(("obl", "nmod"))
    had = any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children) and not is_passive(verb)
    behind = own and top.i > verb.i and (verb.tag_ != "VBN" or had)
    by = any(c.dep_ == "nsubj" for c in verb.children)  # "The convoy came under attack by rebels".
    return cases[0] if behind and cases and (by or cases[0] != "by") else None


def addressed(verb: Token, top: Token) -> bool:
    """Whether a parser took a subject for who is spoken to: "Quill, chief of the guild, was held"."""
    return top.dep_ == "vocative" and top.head.i == verb.i and top.i < verb.i

"""Whether a verb is told of who does it or of who undergoes it, as the report prints it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_INNER = frozenset({"flat", "compound", "appos", "conj", "nmod:desc", "flat:name"})
#: Verbs without an object, whose participles are no passives: "a colonel retired in May".
_LEFT = frozenset({"retire", "escape", "fall", "arrive", "return", "resign", "depart", "travel", "go", "rise"})


def suffers(verb: Token, doers: list[Token | None]) -> bool:
    """Whether a doer is the subject of the passive that states the claim."""
    if verb.tag_ == "VBN" and verb.dep_ == "acl" and not any(c.dep_.startswith("aux") for c in verb.children):
        before = {t for t in verb.head.subtree if t.i < verb.i}  # "A man seen with Quill".
        return verb.lemma_ not in _LEFT and any(d in before for d in doers)
    if verb.tag_ != "VBN" or not any(c.dep_ == "aux:pass" for c in verb.children):
        return False
    subject = next((c for c in verb.children if c.dep_ == "nsubj:pass"), None)
    over = verb
    while subject is None and over.dep_ == "conj" and not has_subject(over):  # "Ran off and was diagnosed with".
        over = over.head
        subject = next((c for c in over.children if c.dep_.startswith("nsubj")), None)
    if subject is None:
        return False
    told = set(subject.subtree)
    if subject.tag_ in ("WDT", "WP") and over.dep_ == "acl:relcl":  # "The union, which is based in Tern".
        verb = over
        told |= {t for t in verb.head.subtree if t.i < verb.i}
    return any(d in told for d in doers)


def is_passive(verb: Token) -> bool:
    """Whether a helper makes a verb passive: "was raided"."""
    return any(c.dep_ == "aux:pass" for c in verb.children)


def undergoes(verb: Token) -> bool:
    """Whether a participle is passive: not the "occurred" of "has occurred"."""
    helpers = {c.lemma_.lower() for c in verb.children if c.dep_.startswith("aux")}
    if not helpers and verb.dep_ == "conj" and verb.tag_ == verb.head.tag_ and not has_subject(verb):
        return undergoes(verb.head)  # "Has funded and built".
    return verb.tag_ == "VBN" and ("have" not in helpers or bool(helpers & {"be", "get"}))


def has_have(verb: Token) -> bool:
    """Whether a "have" belongs to it, or to the first of two: "could have seized it and killed two"."""
    helpers = [c for c in verb.children if c.dep_.startswith("aux")]
    if not helpers and verb.dep_ == "conj" and verb.tag_ == verb.head.tag_ == "VBN" and not has_subject(verb):
        return has_have(verb.head)
    return any(c.lemma_ == "have" for c in helpers)


def top_of(head: Token, verb: Token) -> Token:
    """The word of a name's or list's phrase that hangs on the verb."""
    while head.dep_ in _INNER and head.head.i not in (head.i, verb.i):
        head = head.head
    return head


def has_subject(verb: Token) -> bool:
    """Whether a verb has a subject of its own."""
    return any(c.dep_.startswith("nsubj") and c.tag_ not in ("WDT", "WP") for c in verb.children)

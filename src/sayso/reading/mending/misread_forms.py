"""Verb forms taken for others that look alike: "might have paid and threatened him", "suggested the firm pay him"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.reading.lexicon import words
from sayso.reading.mending.stray import Rule, hang, hang_as_subject, word_of

if TYPE_CHECKING:
    from spacy.tokens import Token


def _shares_its_helper(verb: Token) -> None:
    """ "Might have paid him and threatened her": behind "might have" a second form that may be a participle is one."""
    first = verb.head
    helpers = [word_of(c) for c in first.children if c.dep_ == "aux"]
    may_have = "have" in helpers and any(c.tag_ == "MD" for c in first.children)
    own = any(c.dep_.startswith(("nsubj", "aux", "mark", "csubj", "expl")) for c in verb.children)
    if may_have and not own and first.tag_ == "VBN" and first.i < verb.i and word_of(verb).endswith("ed"):
        verb.tag_ = "VBN"


def _is_to(verb: Token) -> None:
    """ "Suggested Quill meet him": a form that is no past is what she is to do."""
    bare = word_of(verb) == verb.lemma_ and verb.lemma_ not in words("unchanging")
    if bare and verb.head.lemma_ in words("suggesting") and not any(c.dep_ == "aux" for c in verb.children):
        verb.tag_ = "VB"


def _word_spread(verb: Token) -> None:
    """ "Word spread that Quill had left": a thing that is told spreads, and is no kind of spread."""
    before = [c for c in verb.children if c.dep_ == "compound" and c.i == verb.i - 1]
    told = any(c.dep_ == "ccomp" and c.i > verb.i for c in verb.children)
    if before and told and before[0].lemma_.lower() in words("spreading"):
        verb.pos_, verb.tag_ = "VERB", "VBD"
        hang_as_subject(before[0], verb)


def _names_him_as(verb: Token) -> None:
    """ "A witness named Teth as the gunman": what is named something "as" something is named by the noun before it."""
    noun = verb.head
    named = [c for c in verb.children if c.i > verb.i and c.dep_ in ("obj", "xcomp") and c.pos_ == "PROPN"]
    posts = [c for c in verb.children if c.dep_ == "obl" and any(word_of(k) == "as" for k in c.children)]
    if len(named) != 1 or not posts or noun.i > verb.i:
        return
    root = noun if noun.dep_ == "ROOT" else noun.head
    subject = noun if root == noun else next((c for c in root.children if c.dep_ == "nsubj" and c.i < root.i), None)
    spread = root != noun and root.tag_ == "VBD" and noun.dep_ == "obl" and root.dep_ == "ROOT"
    if subject is None or not (root == noun or spread) or any(c.dep_.startswith(("aux", "cop")) for c in root.children):
        return
    ends = [c for c in root.children if c.dep_ == "punct" and c.i > verb.i]
    verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBD"
    hang(root, verb, "nsubj")
    if spread:  # "Posters circulated on phones named him as guest".
        hang(subject, verb, "nsubj")
        hang(root, subject, "acl")
        root.tag_ = "VBN"
    named[0].dep_ = "obj"
    for end in ends:
        hang(end, verb, "punct")


RULES: tuple[Rule, ...] = (
    (lambda t: t.dep_ == "conj" and t.tag_ == "VBD", _shares_its_helper),
    (lambda t: t.dep_ == "ccomp" and t.tag_ == "VBD", _is_to),
    (lambda t: t.dep_ == "ROOT" and t.lower_ == "spread", _word_spread),
    (lambda t: t.dep_ == "acl" and t.tag_ in ("VBN", "VBD") and t.lower_ == "named", _names_him_as),
)
"""Where such a slip shows, and what puts it right."""

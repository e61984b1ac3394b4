"""Verb forms taken for others that look alike: "might have paid and threatened him", "suggested the firm pay him"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.reading.lexicon import words
from sayso.reading.mending.stray import Rule, hang_as_subject, word_of

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


RULES: tuple[Rule, ...] = (
    (lambda t: t.dep_ == "conj" and t.tag_ == "VBD", _shares_its_helper),
    (lambda t: t.dep_ == "ccomp" and t.tag_ == "VBD", _is_to),
    (lambda t: t.dep_ == "ROOT" and t.lower_ == "spread", _word_spread),
)
"""Where such a slip shows, and what puts it right."""

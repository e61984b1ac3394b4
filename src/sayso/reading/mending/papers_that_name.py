"""Papers that name somebody, where the parse took the verb for a noun: "records kept by the Guild list Ada Quill"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.reading.lexicon import words
from sayso.reading.mending.stray import Rule, hang

if TYPE_CHECKING:
    from spacy.tokens import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_BESIDE = frozenset({"appos", "flat", "nmod", "nmod:desc", "compound", "obj"})


def _names_somebody(verb: Token) -> None:
    """Papers got from somebody or filed somewhere have a verb, and the Guild that keeps them has no list Quill."""
    giver, name = verb.nbor(-1), verb.nbor()
    name = name.head if name.dep_ == "nmod:desc" and name.head.i > name.i else name  # "List Cllr Ada Quill".
    kept = [c for c in verb.head.children if c.dep_ == "acl" and c.tag_ == "VBN" and verb.head.i < c.i < giver.i]
    participle = kept[0] if kept and verb.dep_ == "acl" else verb.head
    papers = _papers(participle)
    if papers is None or giver.head != verb or giver.i <= participle.i or name.pos_ != "PROPN":
        return
    stray = name.head == participle and not any(c.dep_ == "case" and c.i < name.i for c in name.children)
    if not (stray or (name.head == verb and name.dep_ in _BESIDE)) or any(t.tag_ in _FINITE for t in verb.sent):
        return
    for c in [c for c in verb.children if c.i < giver.i]:
        hang(c, giver, c.dep_)
    by = any(c.dep_ == "case" and c.lower_ == "by" for c in giver.children)
    verb.head, verb.dep_, verb.pos_, verb.tag_ = verb, "ROOT", "VERB", "VBP"
    hang(papers, verb, "nsubj")
    hang(participle, papers, "acl")
    hang(giver, participle, "obl:agent" if by else "obl")
    hang(name, verb, "obj")
    for c in [c for c in participle.children if c.i > name.i]:
        hang(c, verb, c.dep_)


def _papers(participle: Token) -> Token | None:
    """What a participle describes, or was taken to be done to, where it is papers."""
    if participle.tag_ not in ("VBN", "VBD"):
        return None
    subjects = [c for c in participle.children if c.dep_ in ("nsubj:pass", "nsubj") and c.i < participle.i]
    thing = participle.head if participle.dep_ == "acl" else next(iter(subjects), None)
    if thing is None or thing.dep_ not in ("ROOT", "nsubj:pass", "nsubj") or thing.i > participle.i:
        return None
    return thing if thing.lemma_.lower() in words("papers") else None


RULES: tuple[Rule, ...] = (
    (lambda t: t.tag_ == "NN" and t.lower_ in words("naming_verbs") and 0 < t.i < len(t.doc) - 1, _names_somebody),
)
"""Where such a slip shows, and what puts it right."""

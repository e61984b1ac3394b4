"""Pronouns of sources that may be another than whom they were given to: a line leaves them as they are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from sayso.model.mention import Kind, Level, Mention
from sayso.reading.draft import Draft
from sayso.reading.line.stated import head_offset, tokens_at

if TYPE_CHECKING:
    from spacy.tokens import Token

_SINGLE = ("he", "she")
_SUBJECTS = ("nsubj", "nsubj:pass")
#: Over how many sentences one "he" after another is followed.
_FAR = 3


def either_speaker(draft: Draft, mentions: Mapping[str, Mention]) -> frozenset[str]:
    """The pronouns of sources that somebody else is taken for than the person who spoke last.

    Not those that go on with the subject of the sentence before.  An "it" is a body that spoke before or acted there.
    """
    last, found = "", set()
    heads = tokens_at(draft.doc)
    subjects = {head_offset(m): m for m in mentions.values()}
    sources = sorted((a.source for a in draft.attributions if a.source is not None), key=lambda s: s.start)
    spoken: set[str] = set()
    for mention in (mentions.get(s.mention or "") for s in sources):
        if mention is not None and mention.text.lower() == "it" and mention.chain not in spoken:
            found |= set() if _acts_before(mention, subjects, heads) else {mention.id}
        spoken |= {mention.chain} if mention is not None and mention.id not in found else set()
        if mention is None or mention.kind is not Kind.PERSON or _many(heads.get(head_offset(mention))):
            continue
        single = mention.level is Level.PRONOUN and mention.text.lower() in _SINGLE
        if single and last not in ("", mention.chain) and not _goes_on(mention, subjects, heads):
            found.add(mention.id)
        else:
            last = mention.chain
    return frozenset(found)


def _acts_before(mention: Mention, subjects: Mapping[int, Mention], heads: Mapping[int, Token]) -> bool:
    """Whether a body is the subject of its own sentence before its "it", or of the main clause of the one before."""
    token = heads.get(mention.start)
    if token is None:
        return True
    first = token.sent[0]
    back = first.i - 1
    while back > 0 and token.doc[back].is_space:
        back -= 1
    roots = [token.sent.root, *([token.doc[back].sent.root] if back > 0 else [])]
    acting = (c for root in roots for v in (root, *root.children) for c in v.children if c.dep_ in _SUBJECTS)
    found = (subjects.get(c.idx) for c in acting if c.i != token.i)
    return any(m is not None and m.chain == mention.chain for m in found)


def _many(head: Token | None) -> bool:
    """Whether several people speak, of whom none is "he"."""
    return head is not None and head.tag_ in ("NNS", "NNPS")


def _goes_on(mention: Mention, subjects: Mapping[int, Mention], heads: Mapping[int, Token], far: int = _FAR) -> bool:
    """Whether a "he" that opens its sentence is the subject, and by name or noun, of the sentence before."""
    token = heads.get(mention.start)
    before = sentence_before(token) if token is not None else None
    if before is None or not far:
        return False
    subject = next((c for c in before.children if c.dep_ in _SUBJECTS), None)
    other = subjects.get(subject.idx) if subject is not None else None
    if (
        subject is None
        or other is None
        or other.chain != mention.chain
        or any(c.dep_ == "conj" for c in subject.children)
    ):
        return False
    return other.level is not Level.PRONOUN or _goes_on(other, subjects, heads, far - 1)


def sentence_before(token: Token) -> Token | None:
    """The main verb of the sentence before the one that a subject opens; ``None`` where that holds a quotation."""
    if token.i != token.sent.start or token.dep_ not in _SUBJECTS or not token.i:
        return None
    back = token.i - 1
    while back > 0 and token.doc[back].is_space:
        back -= 1
    sentence = token.doc[back].sent
    return None if any(t.is_quote for t in sentence) or token.doc[back].is_space else sentence.root

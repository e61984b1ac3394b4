"""The thing that an "it" goes on with: "the test" of "the test is old. It was banned"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.reading.line.sides.speakers import sentence_before
from sayso.reading.mentions.lexicon import lexicon, saying

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = ("nsubj", "nsubj:pass")
_ARTICLES = ("the", "this")
#: Verbs of which "it" may be nothing: "it seems".
_EMPTY = frozenset({"seem", "appear", "happen", "turn", "take", "rain", "snow", "come", "go", "look", "mean", "be"})
#: Verbs of which "it" is somebody or something, though a clause follows.
_MEANING = frozenset({"want", "plan", "aim", "seek", "help", "pledge", "promise", "try"})
_LONGEST, _FAR = 6, 3


def thing_before(it: Token, far: int = _FAR) -> str:
    """The noun phrase of the sentence before that an opening "it" goes on with; empty where it may be another."""
    if not far or not _means_something(it):
        return ""
    before = sentence_before(it)
    subject = next((c for c in before.children if c.dep_ in _SUBJECTS), None) if before is not None else None
    if before is None or subject is None or _rival(before):
        return ""
    return thing_before(subject, far - 1) if subject.lower_ == "it" else _phrase(subject)


def _means_something(it: Token) -> bool:
    verb = it.head
    clauses = [c for c in verb.children if c.dep_ in ("ccomp", "csubj", "csubj:pass", "xcomp") and c.i > verb.i]
    told = it.dep_ == "nsubj" and verb.lemma_ in saying() | _MEANING
    return verb.pos_ == "VERB" and verb.lemma_ not in _EMPTY and (told or not clauses)


def _rival(verb: Token) -> bool:
    """Whether a sentence tells of another single thing that is done to: "the plan changed the law. It …"."""
    verbs = [verb, *(c for c in verb.children if c.dep_ == "conj")]
    return any(c.dep_ in ("obj", "iobj") and c.tag_ == "NN" for v in verbs for c in v.children)


def _phrase(subject: Token) -> str:
    """A thing's noun phrase with its article, short and of one noun; empty of people and bodies."""
    words = subject.doc[subject.left_edge.i : subject.i + 1]
    definite = words[0].lower_ in _ARTICLES and words[0].head == subject and len(words) <= _LONGEST
    single = subject.tag_ == "NN" and not any(c.dep_ == "conj" for c in subject.children)
    if not definite or not single or lexicon().noun_kind(subject.lemma_) is not None:
        return ""
    return "the " + " ".join(words[1:].text.split())

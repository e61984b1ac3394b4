"""Who is counted among those of whom a clause tells: "Quill was among those arrested", "those held included Teth"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

AMONG = frozenset({"among", "amongst"})
#: Adverbs that leave it as sure as it is.
_PLAIN = frozenset({"also", "now", "later", "too", "already", "then", "again", "himself", "herself"})
_LINKS = frozenset({"was", "were", "is", "are", "been"})
_HAVE = frozenset({"has", "have", "had"})
#: How a clause may stand that is nobody's wish, doubt or condition; what is said is its speaker's.
_STANDING = frozenset({"ROOT", "ccomp", "acl:relcl", "conj", "parataxis"})
_SAYING = frozenset({"say", "report", "add", "confirm", "announce", "state", "tell", "note"})
#: Helpers with which a verb of saying says nothing.
_UNSAID = frozenset({"not", "n't", "n’t", "never", "would", "could", "may", "might", "to", "if", "whether"})


def counted_in(noun: Token) -> Token | None:
    """Who is plainly said to be one of those that a noun stands for; ``None`` where nobody is.

    The "Quill" of "Quill was among those arrested", "Quill is one of the men charged", "those arrested included Quill",
    "Quill, one of the men charged,".
    """
    if (named := included(noun)) is not None:
        return named
    if (named := apposed(noun)) is not None:
        return named
    top = one_of(noun) or noun
    subjects = [c for c in top.children if c.dep_.startswith("nsubj")]
    links = [c for c in top.children if c.dep_ == "cop"]
    if len(subjects) != 1 or len(links) != 1 or not (_brought(noun) or top.i != noun.i) or not _is_plain(top):
        return None
    subject, link = subjects[0], links[0]
    if subject.tag_ == "VBG" or subject.lower_ == "following":
        return None  # "Following are among the matters heard".
    ahead = subject.i < link.i < top.i
    turned = _brought(noun) and top.left_edge.lower_ in AMONG and noun.i < link.i < subject.i
    return subject if ahead or turned else None


def apposed(noun: Token) -> Token | None:
    """The "Quill" of "Ada Quill, one of five men charged with theft,"."""
    one = one_of(noun)
    if one is None or one.lower_ != "one" or one.dep_ != "appos" or one.head.i > one.i:
        return None
    beside = one.head.right_edge.i >= one.i and one.nbor(-1).text == ","
    return one.head if beside and one.head.ent_type_ == "PERSON" else None


def _brought(noun: Token) -> bool:
    return any(c.dep_ == "case" and c.lower_ in AMONG for c in noun.children)


def one_of(noun: Token) -> Token | None:
    """The "one" of "one of the men"."""
    of = any(c.dep_ == "case" and c.lower_ == "of" for c in noun.children)
    counts = noun.dep_ == "nmod" and noun.head.pos_ == "NUM" and noun.head.i < noun.i
    return noun.head if of and counts else None


def _is_plain(top: Token) -> bool:
    """Whether a clause says so without a "not", a "may" or an "if", and nobody only fears or hopes it."""
    for c in top.children:
        if c.dep_ == "aux" and c.lower_ not in _HAVE:
            return False
        if c.dep_ == "cop" and c.lower_ not in _LINKS:
            return False
        if c.dep_ in ("advmod", "neg") and c.lower_ not in _PLAIN:
            return False
        if c.dep_ == "mark" and c.lower_ != "that":
            return False
    if top.dep_ not in _STANDING:
        return False
    said = top.head.lemma_ in _SAYING and not any(c.lower_ in _UNSAID for c in top.head.children)
    return top.dep_ != "ccomp" or said


def included(noun: Token) -> Token | None:
    """The "Quill" of "those arrested included Quill"."""
    over = noun.head
    if over.lemma_ != "include" or noun.dep_ != "nsubj" or noun.lower_ != "those":
        return None
    bare = not any(c.dep_ in ("aux", "advmod", "neg", "mark") for c in over.children)
    return next((c for c in over.children if c.dep_ == "obj"), None) if bare else None

"""Who else may own what "his" or "its" is said of: the subject of its clause, "a visitor lost her bag"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.model.mention import Kind
from sayso.reading.mentions.lexicon import lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = ("nsubj", "nsubj:pass")
_ITS = "its"
#: Words of one person who has no name there.
_ONE = frozenset({"one", "another", "someone", "somebody", "each", "everyone", "everybody", "anyone"})
#: How nouns of whoever does something end: "a firefighter", "the runner-up"; a rival may be a body as well.
_DOER = re.compile(r"(?:er|or|ee|eur|ant|ian|man|mate|friend|rival|-up)$")
#: What others see or do of somebody: "a neighbour found his body".
_SEEN = frozenset(
    {"body", "corpse", "remains", "death", "murder", "killing", "disappearance", "absence", "whereabouts", "appeal"}
) | {"arrest", "release", "detention", "extradition", "execution", "funeral", "grave"}


def subject_beside(pronoun: Token) -> Token | None:
    """The subject, without a name, of the clause that a possessive stands in, where it may be the owner.

    Never of what others see or do: "a neighbour found his body".
    """
    if pronoun.dep_ != "nmod:poss" or pronoun.head.lemma_ in _SEEN:
        return None
    at = pronoun.head
    while at.head.i != at.i:
        over = at if at.pos_ in ("VERB", "AUX", "ADJ") else at.head
        subject = next((c for c in over.children if c.dep_ in _SUBJECTS and c.i < pronoun.i), None)
        if subject is not None and not subject.left_edge.i <= pronoun.i <= subject.right_edge.i:
            return _somebody(subject, pronoun)
        if at.dep_ == "acl:relcl":
            return None
        at = at.head
    return None


def _somebody(subject: Token, pronoun: Token) -> Token | None:
    """The subject, or whom its "who" stands for, where it is one and of the pronoun's sort."""
    if subject.lower_ in ("who", "which", "that") and subject.head.dep_ == "acl:relcl":
        subject = subject.head.head
    if subject.lower_ in _ONE:
        return subject if pronoun.lower_ != _ITS else None
    named = any(c.dep_ in ("appos", "flat") and c.pos_ == "PROPN" and c.i > subject.i for c in subject.children)
    if subject.pos_ in ("PROPN", "PRON") or subject.tag_ in ("NNS", "NNPS") or named:
        return None
    determined = any(c.dep_ == "det" for c in subject.children)
    kind, doer = lexicon().noun_kind(subject.lemma_), _DOER.search(_noun(subject)) is not None
    doer = doer or (subject.tag_ in ("VBN", "JJ", "VBD") and determined)  # "The accused".
    if pronoun.lower_ == _ITS:
        return subject if kind is not Kind.PERSON or doer else None
    return subject if kind is Kind.PERSON or (kind is None and doer) else None


def _noun(subject: Token) -> str:
    """A noun with what a hyphen joins to it: "runner-up"."""
    first = subject.nbor(-2) if subject.i > 1 and subject.nbor(-1).text == "-" else None
    return f"{first.lower_}-{subject.lower_}" if first is not None else str(subject.lemma_)

"""A clause that says how somebody is, as printed: who "is in custody" need not have been arrested now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.reading.line.following import following
from sayso.reading.line.sides.remainder import antecedent
from sayso.reading.line.whole import Whole, described

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from spacy.tokens import Token

#: What may stand between a subject and the preposition.
_GROUP = ("aux", "cop", "advmod", "neg")
#: States that no verb tells: where their clause cannot be, nothing is.
_UNTOLD = frozenset({"missing"})

#: Nouns that tell with "to be" and an "of" what somebody did or met with: "was the victim of a theft".
_SAID_TO_BE = frozenset({"work", "handiwork", "target", "victim", "subject", "object", "party"})

#: Who is "declared dead on arrival" at a hospital did not die there.
_DECLARING = frozenset({"declare", "certify"})


def in_a_state(word: Token, names: Mapping[int, str]) -> Whole | None:
    """ "Quill may be under investigation" for its "under", "Quill is missing" for that; ``None`` for any other word.

    ``names`` are told instead of the pronouns at their offsets.
    """
    over = word.head.head if word.head.lower_ == "brought" else word.head  # "Was declared brought dead".
    if word.dep_ == "xcomp" and over.lemma_ in _DECLARING and over.tag_ == "VBN":
        return _declared(over, names)
    itself = (word.pos_ in ("ADJ", "ADV", "ADP") and word.dep_ != "case") or word.lemma_ in _SAID_TO_BE
    case, noun = word, word if itself else word.head
    if not itself and (case.dep_ != "case" or case.i > noun.i):
        return None
    being = any(c.dep_ == "cop" for c in noun.children)
    subject = next((c for c in noun.children if c.dep_.startswith("nsubj") and c.i < noun.i), None)
    behind = following(noun)
    if not being or subject is None or behind is None or subject.right_edge.i >= case.i:
        return Whole(words="") if word.lower_ in _UNTOLD else None
    group = [c for c in noun.children if subject.right_edge.i < c.i < case.i and c.dep_.startswith(_GROUP)]
    between = noun.doc[group[0].left_edge.i : noun.i + 1] if group else None
    if between is None or any(t.is_punct and t.text != "-" for t in between):
        return Whole(words="") if word.lower_ in _UNTOLD else None
    asked = subject.tag_ in ("WDT", "WP")
    who = antecedent(noun, set()) if asked else names.get(subject.idx) or described(subject)
    if any(other.text not in who for other in _joined(subject)):
        return None  # "Quill, and deputies Teth and Lod": a phrase that stops before some of them.
    words = " ".join(f"{who} {between.text} {behind.told({})}".split())
    return Whole(words=words, start=subject.idx, end=noun.idx, verb=noun.i) if who else None


def _declared(verb: Token, names: Mapping[int, str]) -> Whole | None:
    """ "Quill was declared dead on arrival at the clinic", as printed."""
    first = verb.head if verb.dep_ == "conj" and not any(c.dep_.startswith("nsubj") for c in verb.children) else verb
    subject = next((c for c in first.children if c.dep_ == "nsubj:pass" and c.i < first.i), None)
    behind = following(verb)
    own = [c for c in verb.children if c.i < verb.i and c.dep_.startswith(_GROUP) and c.tag_ != "WRB"]
    if subject is None or behind is None or not own or any(t.is_punct for t in verb.doc[own[0].i : verb.i]):
        return None
    asked = subject.tag_ in ("WDT", "WP")
    who = antecedent(first, set()) if asked else names.get(subject.idx) or described(subject)
    words = " ".join(f"{who} {verb.doc[own[0].i : verb.i + 1].text} {behind.told({})}".split())
    return (
        Whole(words=words, start=(subject if first is verb else own[0]).idx, end=verb.idx, verb=verb.i) if who else None
    )


def _joined(subject: Token) -> Iterator[Token]:
    """Who is listed behind a subject."""
    for other in subject.children:
        if other.dep_ == "conj":
            yield other
            yield from _joined(other)

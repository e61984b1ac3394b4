"""An infinitive of purpose told with the clause that it belongs to, as the report prints it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.reading.line.following import following
from sayso.reading.line.governed import governors
from sayso.reading.line.remainder import phrase_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacy.tokens import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
#: What stands between a subject and its verb.
_GROUP = ("aux", "cop", "advmod", "neg")


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """A clause as printed, and where its verb stands."""

    words: str
    verb: int


#: What makes a clause a condition or a question.
_OPEN = frozenset({"if", "whether", "unless", "how", "why", "lest"})


def whole_clause(verb: Token, names: Mapping[int, str]) -> Whole | None:
    """ "Quill came to Sarnholm to open the mine" for its "open"; ``None`` for a verb that is told by itself.

    ``names`` are told instead of the pronouns at their offsets.
    """
    if not _is_purpose(verb):
        return None
    over = _finite_above(verb)
    words = following(over) if over is not None else None
    if over is None or words is None or not words.holds(verb.idx) or any(c.lower_ in _OPEN for c in over.children):
        return None
    subject = next((c for c in over.children if c.dep_.startswith("nsubj") and c.i < over.i), None)
    if subject is None or subject.tag_ in ("WDT", "WP"):
        return None
    own = names.get(subject.idx) or phrase_of(subject)
    group = _group(over, subject)
    return Whole(words=f"{own} {group} {words.told(names)}", verb=over.idx) if own and group else None


def _is_purpose(verb: Token) -> bool:
    """Whether a verb is an infinitive that no verb governs, or stands under one."""
    to = any(c.lower_ == "to" and c.dep_ in ("mark", "aux") for c in verb.children)
    if (
        verb.dep_ == "conj"
        and verb.tag_ == "VB"
        and not any(c.dep_.startswith(("nsubj", "aux")) for c in verb.children)
    ):
        return verb.head.tag_ == "VB" and _is_purpose(verb.head)
    if not to or verb.tag_ not in ("VB", "VBN") or any(c.dep_.startswith("nsubj") for c in verb.children):
        return False
    if verb.dep_ in ("xcomp", "ccomp") and verb.head.tag_ == "VB":
        return _is_purpose(verb.head)
    return verb.dep_ in ("advcl", "acl") and not governors(verb, plural=False)


def _finite_above(verb: Token) -> Token | None:
    """The nearest verb above that says when, with its own subject."""
    for over in verb.ancestors:
        tags = {over.tag_, *(c.tag_ for c in over.children if c.dep_.startswith("aux"))}
        if over.pos_ == "VERB" and tags & _FINITE and any(c.dep_.startswith("nsubj") for c in over.children):
            return over
    return None


def _group(verb: Token, subject: Token) -> str:
    """The verb with its helpers and adverbs as printed."""
    own = [c for c in verb.children if subject.right_edge.i < c.i < verb.i and c.dep_.startswith(_GROUP)]
    first = min([verb.i, *(c.left_edge.i for c in own)])
    words = verb.doc[first : verb.i + 1]
    if any(t.is_punct and t.text not in "-–" for t in words):
        return ""
    return " ".join(words.text.split())

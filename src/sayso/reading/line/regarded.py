"""What somebody is only taken to be: "the trust is widely regarded as a front for the group"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.reading.line.phrases import parts
from sayso.reading.line.sides.remainder import phrase_of
from sayso.reading.line.whole import Whole

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacy.tokens import Token

_REGARDING = frozenset(
    {"regard", "see", "view", "consider", "describe", "know", "perceive"}
    | {"identify", "recognise", "recognize", "portray"}
)


def regarded(noun: Token, names: Mapping[int, str], agent: str) -> Whole | None:
    """The clause in which a noun says what its ``agent`` is regarded as, as printed; ``None`` for any other noun.

    ``names`` are told instead of the pronouns at their offsets.
    """
    verb = noun.head
    taken = noun.pos_ == "NOUN" and any(c.lower_ == "as" and c.i < noun.i for c in noun.children if c.dep_ == "case")
    if not taken or verb.tag_ != "VBN" or verb.lemma_ not in _REGARDING or verb.i > noun.i:
        return None
    between = verb.doc[verb.i + 1 : noun.left_edge.i]
    behind = phrase_of(noun)
    if not behind or any(parts(t) for t in between):
        return None
    subject = next((c for c in verb.children if c.dep_ == "nsubj:pass" and c.i < verb.i), None)
    group = _group(verb, subject)
    own = agent if subject is None else names.get(subject.idx) or agent
    start = verb.left_edge.i if subject is None else subject.idx
    by_whom = between.text if between and all(_tells_by_whom(t, verb) for t in between) else ""
    words = " ".join(f"{own} {group} {by_whom} {behind}".split())
    return Whole(words=words, start=start, end=noun.idx, verb=verb.i) if own and group else None


def _tells_by_whom(token: Token, verb: Token) -> bool:
    """Whether a word is of who regards him so: the "army" of "described by the army as"."""
    return any(t.dep_ == "obl:agent" and t.head.i == verb.i for t in (token, *token.ancestors))


def _group(verb: Token, subject: Token | None) -> str:
    """The verb with its helpers and adverbs; "is" where a participle has none: ", widely regarded as"."""
    if subject is not None:
        words = verb.doc[subject.right_edge.i + 1 : verb.i + 1]
        return "" if any(t.is_punct for t in words) else " ".join(words.text.split())
    if not verb.dep_.startswith("acl"):
        return ""
    own = [c.i for c in verb.children if c.dep_ == "advmod" and c.i < verb.i]
    return "is " + " ".join(verb.doc[min([verb.i, *own]) : verb.i + 1].text.split())

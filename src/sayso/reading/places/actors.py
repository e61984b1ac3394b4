"""Whether the name of a country or capital stands for its government: "Washington said", "talks with Ankara"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

# What a country does as a stretch of land and not as a government.
_OF_LAND = frozenset(
    """be become border lie have see experience suffer stretch remain feel get receive witness grow shrink face host
    lack record stand sit contain include""".split()  # noqa: SIM905
)
_TO_GOVERNMENTS = frozenset(
    """accuse ask blame call condemn criticise criticize demand fund help join persuade praise press pressure
    push sanction sue support thank threaten tell urge warn back arm ally""".split()  # noqa: SIM905
)
_BETWEEN = frozenset("with between against by from to toward towards on".split())  # noqa: SIM905
_DEALINGS = frozenset(
    """agreement alliance ceasefire conflict deal dialogue dispute negotiation pact peace pressure relation relations
    relationship sanction sanctions talk talks tension tensions tie ties treaty truce war meet negotiate ally sign
    agree side""".split()  # noqa: SIM905
)


def stands_for_actor(span: Span | None) -> bool:
    """Whether a place name is used for those who govern there, by the grammar of its sentence."""
    if span is None:
        return False
    token = span.root
    while token.dep_ in ("conj", "flat", "compound") and token.head.i != token.i and token.head.pos_ == "PROPN":
        token = token.head
    label = token.dep_
    head = token.head
    if label in ("nsubj", "nsubj:pass"):
        return head.pos_ == "VERB" and head.lemma_.lower() not in _OF_LAND
    if label in ("obj", "iobj"):
        return head.lemma_.lower() in _TO_GOVERNMENTS
    if label in ("nmod", "obl"):
        return _deals(token, head)
    return label == "obl:agent"


def _deals(token: Token, head: Token) -> bool:
    case = next((c.lower_ for c in token.children if c.dep_ == "case"), "")
    if case == "by" and any(c.dep_ in ("nsubj:pass", "aux:pass") for c in head.children):
        return True
    return case in _BETWEEN and head.lemma_.lower() in _DEALINGS

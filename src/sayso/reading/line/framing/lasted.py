"""How long ago it was: "it has been ten years since a race was held" tells of no race by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_SPANS = frozenset({"year", "month", "week", "day", "decade", "century", "hour", "generation"})
_PASSING = frozenset({"pass", "go", "elapse"})


def since_then(verb: Token) -> bool:
    """Whether a verb stands in a "since" behind a count of years: only with it the line says when."""
    over = verb.head
    since = any(c.lower_ == "since" and c.dep_ == "mark" for c in verb.children)
    if verb.dep_ not in ("advcl", "acl") or not since or verb.i < over.i:
        return False
    counted = over.lemma_.lower() in _SPANS and any(c.dep_ == "cop" for c in over.children)
    spans = any(c.dep_.startswith("nsubj") and c.lemma_.lower() in _SPANS for c in over.children)
    return counted or (over.lemma_ in _PASSING and spans)

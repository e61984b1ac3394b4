""" "Starting Monday, drivers will pay": since when the toll is paid, and nothing that drivers start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.reading.lexicon import words
from sayso.reading.mending.stray import Rule, hang

if TYPE_CHECKING:
    from spacy.tokens import Token

_STARTING = frozenset({"start", "begin", "commence"})
_BEFORE_DAYS = frozenset({"in", "on", "from", "at", "as", "of", "around"})
_DAYS = (
    words("calendar") | words("spans") | {"tomorrow", "noon", "midnight", "midday", "dawn", "now", "fall", "quarter"}
)
_YEARS = range(1000, 2200)


def _day(participle: Token) -> Token | None:
    """The day or hour right behind such a participle, where nothing else hangs on it."""
    own = [c for c in participle.children if not c.is_punct]
    if len(own) != 1 or own[0].i < participle.i or own[0].dep_.partition(":")[0] not in ("obl", "advmod"):
        return None
    day = own[0]
    cases = {c.lower_ for c in day.children if c.dep_ == "case"}
    dated = any(t.lower_ in _DAYS or _is_year(t) or (t.like_num and ":" in t.text) for t in day.subtree)
    near = day.left_edge.i == participle.i + 1
    return day if near and dated and cases <= _BEFORE_DAYS else None


def _is_year(token: Token) -> bool:
    return token.text.isdecimal() and int(token.text) in _YEARS


def _as_preposition(participle: Token) -> None:
    """Hangs the day on the verb that the participle stood by, and the participle before the day."""
    day = _day(participle)
    if day is None:
        return
    hang(day, participle.head, day.dep_)
    for mark in [c for c in participle.children if c.is_punct]:
        hang(mark, day, "punct")
    hang(participle, day, "case")
    participle.pos_, participle.tag_, participle.lemma_ = "ADP", "IN", participle.lower_


RULES: tuple[Rule, ...] = (
    (
        lambda t: t.dep_ == "advcl" and t.tag_ == "VBG" and t.lemma_ in _STARTING and _day(t) is not None,
        _as_preposition,
    ),
)
"""Where such a slip shows, and what puts it right."""

"""A word that is spoken of: "the term dronophobia", "the phrase “iron harvest”"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sayso.reading.line.capital import without_capital

if TYPE_CHECKING:
    from spacy.tokens import Token

_QUOTES = {'"': '"', "“": "”", "‘": "’", "'": "'", "«": "»"}
_LONGEST = 8


def term(noun: Token) -> str:
    """The noun with the word or words that it names; empty where none stands right behind it."""
    if noun.lemma_.lower() not in _naming() or noun.i + 1 >= len(noun.doc):
        return ""
    end = _end(noun)
    first = next((t for t in noun.doc[noun.left_edge.i : noun.i + 1] if t.dep_ not in ("case", "cc", "punct")), noun)
    if end <= noun.i or end - noun.i > _LONGEST:
        return ""
    text = " ".join(noun.doc[first.i : end + 1].text.split())
    return without_capital(text) if first.is_sent_start and first.pos_ != "PROPN" else text


def _end(noun: Token) -> int:
    """The last token of what a noun names; the noun's own place where it names nothing."""
    doc, after = noun.doc, noun.nbor()
    if after.text in _QUOTES:
        close = _QUOTES[after.text]
        return next((t.i for t in doc[after.i + 1 : after.i + _LONGEST] if t.text == close), noun.i)
    named = next((c for c in noun.children if c.dep_ in ("appos", "flat") and c.left_edge.i == noun.i + 1), None)
    return named.right_edge.i if named is not None and named.right_edge.text != "," else noun.i


@cache
def _naming() -> frozenset[str]:
    from sayso.reading.claims.lexicon import words

    return words("line_naming")

"""Two verbs denied in one breath, which are told together: "neither confirmed nor denied it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.reading.line.following import following

if TYPE_CHECKING:
    from spacy.tokens import Token


def denied_together(verb: Token) -> tuple[Token, str, str] | None:
    """The first of the two verbs, the words from its helpers to itself, and those behind it through the second's."""
    first = verb.head if verb.dep_ == "conj" else verb
    second = next((c for c in first.children if c.dep_ == "conj" and _opened_by(c, "nor") is not None), None)
    neither = _opened_by(first, "neither")
    if second is None or neither is None or verb.i not in (first.i, second.i):
        return None
    if any(c.dep_.startswith("nsubj") for c in second.children) or not {first.pos_, second.pos_} <= {"VERB", "AUX"}:
        return None
    behind = following(second)
    between = first.doc[first.i + 1 : second.i + 1]
    if behind is None or any(t.text in (";", ":", "\n\n") for t in between):
        return None
    helpers = [c.i for c in first.children if c.dep_.startswith(("aux", "cop")) and c.i < first.i]
    group = first.doc[min([neither.i, *helpers]) : first.i + 1]
    words = " ".join(f"{between.text} {behind.gap} {behind.told({})}".split())
    return None if (group.text + words).count('"') % 2 else (first, " ".join(group.text.split()), words)


def _opened_by(verb: Token, word: str) -> Token | None:
    return next((c for c in verb.children if c.lower_ == word and c.i < verb.i), None)

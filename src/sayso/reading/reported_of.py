"""What reports and claims are of, with its doer: "dismissed claims of soldiers killing villagers".

They are claims that soldiers kill, and no claims of soldiers: the clause hangs on the claims, as one with "that" does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.reading.lexicon import words
from sayso.reading.stray import Rule, hang

if TYPE_CHECKING:
    from spacy.tokens import Token

_OF = frozenset({"of", "about"})


def _what_they_do(gerund: Token) -> None:
    """Hangs the gerund on the reports, its doer on the gerund and "of" before both."""
    doer = _doer(gerund)
    if doer is None:
        return
    reports = doer.head
    case = next(c for c in doer.children if c.dep_ == "case" and c.lower_ in _OF)
    hang(gerund, reports, "acl")
    hang(doer, gerund, "nsubj")
    hang(case, gerund, "mark")


def _doer(gerund: Token) -> Token | None:
    """Who does it, between "reports of" and the gerund."""
    over = gerund.head
    beside = [c for c in over.children if c.dep_ == "nmod" and over.i < c.i < gerund.i]
    doer = over if over.dep_ == "nmod" else beside[-1] if beside else None
    if doer is None or doer.head.lemma_.lower() not in words("reported") or doer.head.i > doer.i:
        return None
    cased = [c for c in doer.children if c.dep_ == "case"]
    apart = any(t.text == "," for t in gerund.doc[doer.i : gerund.i])
    own = any(c.dep_ in ("mark", "case", "nsubj") for c in gerund.children)
    return doer if [c.lower_ in _OF for c in cased] == [True] and not apart and not own else None


RULES: tuple[Rule, ...] = ((lambda t: t.dep_ == "acl" and t.tag_ == "VBG", _what_they_do),)
"""Where such a slip shows, and what puts it right."""

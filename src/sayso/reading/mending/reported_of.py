"""What reports are of and what is agreed to, with its doer: "claims of men killing her", "agreed to her going".

They are claims that men kill, and no claims of men: the clause hangs on the claims, as one with "that" does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.reading.lexicon import words
from sayso.reading.mending.stray import Rule, hang

if TYPE_CHECKING:
    from spacy.tokens import Token

_OF = frozenset({"of", "about"})
_TO = frozenset({"to", "on"})
_OWN = frozenset({"mark", "case", "nsubj", "nsubj:pass", "expl"})


def _what_they_do(gerund: Token) -> None:
    """Hangs the gerund on the reports, its doer on the gerund and "of" before both."""
    doer = _doer(gerund)
    if doer is None:
        return
    of = doer.head
    if doer.dep_ == "nmod" and of.lemma_.lower() in words("reported"):
        _put_under(gerund, doer, "acl", _OF)
    elif doer.dep_ == "obl" and of.lemma_ in words("agreed_to") and doer.i > of.i:
        _put_under(gerund, doer, "advcl", _TO)
    elif doer.dep_ == "obj" and gerund.head == of and _begins(gerund) != gerund and _set_off(doer):
        hang(doer, gerund, _subject(gerund))


def _put_under(gerund: Token, doer: Token, dep: str, cases: frozenset[str]) -> None:
    over, cased = doer.head, [c for c in doer.children if c.dep_ == "case"]
    if [c.lower_ in cases for c in cased] == [True]:
        hang(gerund, over, dep)
        hang(doer, gerund, _subject(gerund))
        hang(cased[0], gerund, "mark")


def _doer(gerund: Token) -> Token | None:
    """Who does it, right before it, where it has nobody of its own."""
    first = _begins(gerund)
    if first.tag_ != "VBG" or first.i == 0 or any(c.dep_ in _OWN for c in gerund.children):
        return None
    doer = first.nbor(-1)
    while doer.dep_ not in ("nmod", "obl", "obj") and doer.head.i < first.i and doer.head != doer:
        doer = doer.head
    fits = doer.pos_ in ("NOUN", "PROPN", "PRON") and gerund.head in (doer, *doer.ancestors)
    return doer if fits and doer.head.i < doer.i else None


def _begins(gerund: Token) -> Token:
    """The gerund, or its "having" or "being"."""
    return next((c for c in gerund.children if c.dep_.startswith("aux")), gerund)


def _subject(gerund: Token) -> str:
    return "nsubj:pass" if any(c.dep_ == "aux:pass" for c in gerund.children) else "nsubj"


def _set_off(doer: Token) -> bool:
    """ "They adjourned, Quill having paid them": a comma parts the doer from the verb that it was hung on."""
    return doer.left_edge.i > 0 and doer.left_edge.nbor(-1).text == ","


RULES: tuple[Rule, ...] = ((lambda t: t.dep_ in ("acl", "advcl") and t.tag_ in ("VBG", "VBN"), _what_they_do),)
"""Where such a slip shows, and what puts it right."""

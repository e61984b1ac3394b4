"""A happening that "there was" or that "took place": its clause says what, where and when better than its noun."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.model.claim import Claim
from sayso.reading.claims.lexicon import words
from sayso.reading.line.following import following
from sayso.reading.line.verb.forms import base_of
from sayso.reading.line.whole import Whole, described, with_helpers

_COMING_ABOUT = words("occasions_coming_about") | words("occasions_going_on")

if TYPE_CHECKING:
    from spacy.tokens import Token


def there_was(claim: Claim, noun: Token) -> Whole | None:
    """ "There was an explosion at the mill on Monday" for its "explosion"; ``None`` where anybody is told of."""
    verb = noun.head
    opening = next((c for c in verb.children if c.dep_ == "expl" and c.lower_ == "there" and c.i < verb.i), None)
    if claim.participants or noun.dep_ != "nsubj" or noun.i < verb.i or opening is None:
        return None
    words = following(verb)
    if words is None or not words.holds(noun.idx):
        return None
    between = verb.doc[opening.i + 1 : verb.i + 1].text  # "There have been", "there may yet be".
    told = re.sub(r" (?=n['’]t )", "", f"there {between} {words.told({})}")
    return Whole(words=told, start=opening.idx, end=noun.idx, verb=verb.i)


def came_about(noun: Token) -> Whole | None:
    """ "Clashes broke out in Ostby on Monday" for its "clashes"."""
    verb = noun.head
    name = "_".join([base_of(verb.lower_, verb.lemma_), *(c.lower_ for c in verb.children if c.dep_ == "compound:prt")])
    taken = name == "take" and any(c.dep_ == "obj" and c.lower_ == "place" for c in verb.children)
    if noun.dep_ != "nsubj" or noun.i > verb.i or not (taken or name in _COMING_ABOUT):
        return None
    words, subject = following(verb), described(noun)
    if words is None or not subject:
        return None
    asked = [c.lower_ for c in verb.children if c.dep_ == "aux" and c.i < noun.left_edge.i]  # "Did a raid take place?"
    told = f"{' '.join([subject, *asked])} {with_helpers(verb, noun)}{words.gap} {words.told({})}".rstrip()
    return Whole(words=told, start=noun.left_edge.idx, end=verb.idx, verb=verb.i)

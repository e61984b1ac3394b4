"""Claims that a paper checked, "Claim: …" with "Verdict: False" below it, and what it tells of the same deed.

What is checked is nobody's word but whose claim it is; a verdict other than "true" leaves no telling of it to lean on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from sayso.model.claim import Claim
from sayso.model.mention import Level
from sayso.model.span import Span
from sayso.model.stance import Polarity
from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.refused.voices.headed import any_of
from sayso.reading.claims.writer import Writer
from sayso.reading.draft import Draft

#: A claim, up to two lines that say whose it is, and what came of the check.
_REVIEW = re.compile(
    rf"^[^\w\n]*(?:{any_of('unowned_labels')})(?: #?\d+)?[*_]*[ \t]*[:|][*_ \t]+(?P<told>\S[^\n]*)\n"
    rf"(?:\s*[^\n:]{{3,30}}:[^\n]*\n){{0,2}}?\s*(?:[\w’']+ )?(?:{any_of('unowned_verdicts')})[*_]*[ \t]*[:|][*_ \t]*"
    r"(?P<verdict>[^\s\d][^\n]*)",
    re.IGNORECASE | re.MULTILINE,
)
_TRUE = re.compile(
    r"[^\w\n]*(?:(?:mostly|largely|basically|entirely) )?(?:true|correct|accurate|right)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """Where a claim stands with its verdict, its own words, and whether the verdict bears them out."""

    start: int
    end: int
    told: Span
    true: bool


@lru_cache(maxsize=4)
def reviewed(text: str) -> tuple[Reviewed, ...]:
    """The claims of a text that have a verdict."""
    return tuple(
        Reviewed(
            start=m.start(),
            end=m.end(),
            told=Span(start=m.start("told"), end=m.start("told") + len(m["told"].rstrip())),
            true=_TRUE.match(m["verdict"]) is not None,
        )
        for m in _REVIEW.finditer(text)
    )


def verdicts(writer: Writer) -> Iterator[Claim]:
    """A doubted claim for each that was checked, whose line shows it as printed with its verdict."""
    text, tree = writer.draft.document.text, writer.tree
    for review in reviewed(text):
        tokens = tree.between(review.told.start, review.told.end)
        tops = [i for i in tokens if tree.head[i] == i or tree.head[i] not in tokens]
        verb = next((i for i in tops if tree.is_verb(i)), None)
        claim = writer.deed_at(verb) if verb is not None else None
        if claim is not None:
            yield replace(claim, passage=Span(start=review.start, end=review.end))


def is_debunked(claim: Claim, draft: Draft, tree: Tree) -> bool:
    """Whether it tells as so what a verdict in the same text does not bear out: the same deed of the same names."""
    found = [r for r in reviewed(draft.document.text) if not r.true]
    if not found or claim.stance.polarity is Polarity.NEGATIVE:
        return False
    chains = {m.chain for m in draft.mentions if m.level is Level.NAMED}
    sides = (draft.by_id[p.mention] for p in claim.participants)
    names = [m.name.split()[-1].lower() for m in sides if m.chain in chains]
    if not names:
        return False
    deed = {tree.lemma[i] for i in tree.between(claim.trigger.start, claim.trigger.end)}
    for review in found:
        tokens = tree.between(review.told.start, review.told.end)
        words = {tree.lower[i] for i in tokens}
        if deed & {tree.lemma[i] for i in tokens} and words.issuperset(names):
            return True
    return False

"""The review: one question at a time, with the evidence beside it."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from sayso.model.case import Case
from sayso.model.claim import ClaimKind
from sayso.model.judgement import JudgementKind
from sayso.model.pile import split_key
from sayso.model.predicate import ANY_DEED
from sayso.views.statement import Statement, statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Was this claim read rightly?  ``number`` of ``total`` open questions; ``statement`` is the evidence."""

    number: int
    total: int
    statement: Statement


def open_claims(case: Case) -> tuple[str, ...]:
    """The claims that nobody has judged, those that carry most weight first.

    A claim that stands alone for its event, or one side of a disagreement, weighs most: an error there shows most.
    Next come those that were not surely read: they count for nothing until somebody says that they were.  A sentence
    of which nothing was read is asked for once, without a side at the end.
    """
    return case.once("open claims", _open_claims)


def _open_claims(case: Case) -> tuple[str, ...]:
    judged = {s for j in case.pile.judgements if j.kind is JudgementKind.CLAIM for s in j.subject}
    disputed = {c for d in case.settlement.disagreements for side in d.sides for c in side.claims}
    repeated = _repeated(case)
    waiting = [key for key in case.claims if key not in judged and key not in repeated]
    return tuple(sorted(waiting, key=lambda key: (_rank(case, key, disputed), key)))


def _repeated(case: Case) -> set[str]:
    """The deeds without an entry of their own whose sentence, as printed, another doubted claim shows too."""
    shown: dict[tuple[str, int], str] = {}
    doubted = [(key, claim) for key, claim in case.claims.items() if claim.doubted]
    for key, claim in sorted(doubted, key=lambda found: (found[1].predicate == ANY_DEED, found[0])):
        shown.setdefault((split_key(key)[0], claim.passage.start), key)
    return {key for key, claim in doubted if claim.predicate == ANY_DEED} - set(shown.values())


def question(case: Case, number: int, *, judged: AbstractSet[str] = frozenset()) -> Question | None:
    """The open question of that number, from 0; ``None`` where there is none.

    ``judged`` are claims that were judged since the case was settled.
    """
    every = open_claims(case)
    waiting = [key for key in every if key not in judged] if judged else every
    if not 0 <= number < len(waiting):
        return None
    return Question(number=number, total=len(waiting), statement=statement(case, waiting[number]))


def _rank(case: Case, key: str, disputed: set[str]) -> tuple[bool, bool, bool, bool, int]:
    claim = case.claims[key]
    event = case.events.get(case.event_of_claim.get(key, ""))
    alone = len(event.claims) if event is not None else 1
    unread = claim.doubted and not claim.participants
    return (unread, key not in disputed, not claim.doubted, claim.kind is ClaimKind.ASSESSMENT, alone)

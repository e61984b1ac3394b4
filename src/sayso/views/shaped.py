"""What each judgement on two of them made of the people, bodies and happenings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sayso.model.case import Case
from sayso.model.judgement import Judgement, JudgementKind

_TWO = (JudgementKind.ENTITY, JudgementKind.EVENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shaped:
    """A judgement on two, and the entities or events that they are in now.

    ``outcome`` says what came of it: ``obeyed``; ``open`` where the verdict was "unsure"; ``overruled`` by a later
    judgement; ``waiting`` where the pile no longer holds one of the two.
    """

    judgement: str
    who: str
    kind: JudgementKind
    verdict: str
    ids: tuple[str, ...]
    names: tuple[str, ...]
    outcome: str


def shaped(case: Case) -> tuple[Shaped, ...]:
    """The judgements on two that hold, in the order of the log, each with the clusters it shaped."""
    entity_of = {chain: e.id for e in case.settlement.entities for chain in e.chains}
    homes = {JudgementKind.ENTITY: entity_of, JudgementKind.EVENT: case.event_of_claim}
    return tuple(_shaped(case, j, homes[j.kind]) for j in case.pile.judgements if j.kind in _TWO)


def _shaped(case: Case, judgement: Judgement, home: Mapping[str, str]) -> Shaped:
    ids = tuple(dict.fromkeys(home[key] for key in judgement.subject if key in home))
    return Shaped(
        judgement=judgement.id,
        who=judgement.who,
        kind=judgement.kind,
        verdict=judgement.verdict,
        ids=ids,
        names=tuple(case.entities[i].name if i in case.entities else case.events[i].predicate for i in ids),
        outcome=_outcome(judgement, ids, there=all(key in home for key in judgement.subject)),
    )


def _outcome(judgement: Judgement, ids: tuple[str, ...], *, there: bool) -> str:
    if not there:
        return "waiting"
    if judgement.verdict == "unsure":
        return "open"
    return "obeyed" if (len(ids) == 1) is (judgement.verdict == "same") else "overruled"

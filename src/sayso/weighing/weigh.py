"""The order of weighing: copies, retractions, lineages, grades, disagreements."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.model.disagreement import Disagreement
from sayso.model.entity import Entity
from sayso.model.event import Event
from sayso.model.lineage import Copy, Retraction
from sayso.model.pile import Pile
from sayso.model.predicate import Predicate
from sayso.weighing.copies import find_copies
from sayso.weighing.disagreements import find_disagreements
from sayso.weighing.families import NO_FAMILIES, Families
from sayso.weighing.grades import grade
from sayso.weighing.lineages import corroborate, ground_of
from sayso.weighing.retractions import find_retractions
from sayso.weighing.telling import tellings


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """The events with their corroboration and grade, the disagreements, who copied whom, what is retracted."""

    events: tuple[Event, ...]
    disagreements: tuple[Disagreement, ...]
    copies: tuple[Copy, ...]
    retractions: tuple[Retraction, ...]


def weigh(
    pile: Pile,
    entities: Sequence[Entity],
    events: Sequence[Event],
    vocabulary: Mapping[str, Predicate],
    *,
    families: Families = NO_FAMILIES,
) -> Weighed:
    """Weigh what resolution has brought together.  A pure function; the order of the readings does not matter."""
    copies = find_copies([r.document for r in pile.readings])
    retractions = find_retractions(pile.judgements, copies)
    named = {e.id: (e.name, e.mentions) for e in entities}
    ground = replace(ground_of(pile, copies, families, named), retracted=frozenset(r.document for r in retractions))
    told = tellings(pile)
    weighed = []
    for event in events:
        mine = [told[c] for c in event.claims if c in told]
        corroboration = corroborate(mine, ground)
        weighed.append(replace(event, corroboration=corroboration, grade=grade(mine, corroboration, ground)))
    return Weighed(
        events=tuple(weighed),
        disagreements=find_disagreements(weighed, told, ground),
        copies=copies,
        retractions=retractions,
    )

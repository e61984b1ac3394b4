"""What is told around somebody who takes no part in it: on their word, and where it is said to have happened.

"A prison guard" and a news agency do nothing in a pile but speak, and a town is only where things happen.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from sayso.model.case import Case
from sayso.model.claim import Claim
from sayso.model.pile import claim_key

_Index = Mapping[str, tuple[str, ...]]


def told_by(case: Case, entity: str) -> tuple[str, ...]:
    """The events and states (ids) that are told on the word of an entity, and in which it takes no part."""
    return _but_its_own(case, entity, case.once("told by", _told_by).get(entity, ()))


def happened_at(case: Case, entity: str) -> tuple[str, ...]:
    """The events and states (ids) that a report puts at a place."""
    return _but_its_own(case, entity, case.once("happened at", _happened_at).get(entity, ()))


def _but_its_own(case: Case, entity: str, found: Iterable[str]) -> tuple[str, ...]:
    own = set(case.events_of_entity.get(entity, ()))
    return tuple(e for e in found if e not in own)


def _told_by(case: Case) -> _Index:
    found = _Found(case)
    for reading in case.pile.readings:
        said = {a.id: a.source.mention for a in reading.attributions if a.source is not None}
        for claim in (c for c in reading.claims if not c.doubted):
            for attribution in claim.attribution:
                found.note(reading.document.id, claim, said.get(attribution))
    return found.events()


def _happened_at(case: Case) -> _Index:
    found = _Found(case)
    for reading in case.pile.readings:
        for claim in (c for c in reading.claims if not c.doubted):
            found.note(reading.document.id, claim, claim.where)
    return found.events()


class _Found:
    """The events of each entity, in the order they were found, each once."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._events: dict[str, dict[str, None]] = defaultdict(dict)

    def note(self, document: str, claim: Claim, mention: str | None) -> None:
        """That the entity of a mention of the report belongs to the claim's event."""
        entity = self._case.entity_of_mention.get((document, mention)) if mention is not None else None
        event = self._case.event_of_claim.get(claim_key(document, claim.id))
        if entity is not None and event is not None:
            self._events[entity][event] = None

    def events(self) -> _Index:
        """What was noted."""
        return {entity: tuple(events) for entity, events in self._events.items()}

"""Who is who, and which telling is of which event: a pure function of the pile."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sayso.model.entity import Entity
from sayso.model.event import Event
from sayso.model.pile import Pile
from sayso.model.predicate import Predicate
from sayso.resolution.entities import entities_of
from sayso.resolution.happenings import events_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """The entities and the events, each sorted by id."""

    entities: tuple[Entity, ...]
    events: tuple[Event, ...]


def resolve(pile: Pile, vocabulary: Mapping[str, Predicate]) -> Resolution:
    """Bring chains together to entities and claims to events, under the pile's judgements.

    The result depends on what the pile holds, not on the order it was added in.
    """
    unique = {r.document.id: r for r in pile.readings}
    readings = [unique[document] for document in sorted(unique)]
    entities = entities_of(readings, pile.judgements)
    events = events_of(readings, entities, pile.judgements, vocabulary)
    return Resolution(entities=entities, events=events)

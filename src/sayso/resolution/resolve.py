"""Who is who, and which telling is of which event: a pure function of the pile."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from sayso.model.entity import Entity
from sayso.model.event import Event
from sayso.model.pile import Pile
from sayso.model.predicate import Predicate
from sayso.model.reading import Reading
from sayso.resolution.chain import Chain, chains_of
from sayso.resolution.entities import entities_of
from sayso.resolution.happenings import events_of
from sayso.resolution.memory import Memory, Recall


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """The entities and the events, each sorted by id."""

    entities: tuple[Entity, ...]
    events: tuple[Event, ...]


def resolve(pile: Pile, vocabulary: Mapping[str, Predicate], memory: Memory | None = None) -> Resolution:
    """Bring chains together to entities and claims to events, under the pile's judgements.

    The result depends on what the pile holds, not on the order it was added in, nor on what ``memory`` remembers.
    """
    recall = memory.begin() if memory is not None else Recall()
    unique = {r.document.id: r for r in pile.readings}
    readings = [_held(unique[document], recall) for document in sorted(unique)]
    words = recall.held("vocabulary", None, vocabulary, lambda: vocabulary)
    chains = [c for r in readings for c in recall.held("chains", r.document.id, r, partial(_chains, r))]
    entities = entities_of(chains, pile.judgements, recall)
    events = events_of(readings, entities, pile.judgements, words, recall)
    if memory is not None:
        memory.keep(recall)
    return Resolution(entities=entities, events=events)


def _held(reading: Reading, recall: Recall) -> Reading:
    """The same reading as the last time where nothing in it has changed: one and the same value is quick to compare."""
    return recall.held("reading", reading.document.id, reading, lambda: reading)


def _chains(reading: Reading) -> tuple[Chain, ...]:
    return tuple(chains_of(reading))

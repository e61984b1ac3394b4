"""Two names that a report tells to be one's: "Tarn Dredging has changed its name to Tarn Marine".

No report joins them by itself, what was sold under the one name need not be all of the other: people are asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sayso.model.entity import Entity
from sayso.model.event import Event

SAID = "a report says that both names are of one"


def told_one(events: Iterable[Event], entities: Iterable[Entity]) -> Iterator[tuple[Entity, Entity]]:
    """The pairs of named entities of one kind of which some report says that they are one, under another name."""
    named = {e.id: e for e in entities if e.names}
    seen: set[tuple[str, ...]] = set()
    for event in events:
        if event.predicate != "also_known_as" or event.doubted or not event.weighs:
            continue
        sides = sorted({p.entity for p in event.participants if p.entity in named}, key=lambda i: named[i].chains[0])
        if len(sides) == 2 and named[sides[0]].kind is named[sides[1]].kind and tuple(sides) not in seen:
            seen.add(tuple(sides))
            yield named[sides[0]], named[sides[1]]

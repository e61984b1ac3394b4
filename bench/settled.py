"""A settlement made up beside made-up readings, for sizes at which settling takes longer than what is to be measured.

One name is one entity; claims of one predicate, people and day are one event.  Nothing is compared or weighed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.model.claim import Claim
from sayso.model.corroboration import Corroboration, Grade, Lineage
from sayso.model.disagreement import Differs, Disagreement, Side
from sayso.model.entity import Entity, EntityName
from sayso.model.event import Event, EventParticipant, EventWhen, EventWhere
from sayso.model.mention import Kind
from sayso.model.pile import Settlement, chain_key, claim_key, split_key
from sayso.model.place import Place
from sayso.model.reading import Reading

_EACH = 200
"""One event in so many is disputed."""


@dataclass(slots=True)
class _Open:
    """An event while its tellings are gathered; readings are let go of one by one."""

    claim: Claim
    sides: tuple[EventParticipant, ...]
    place: Place | None
    day: str
    claims: list[str]
    publishers: set[str]


def settlement(readings: Iterable[Reading]) -> Settlement:
    """The settlement of the readings."""
    people: dict[tuple[str, Kind], list[tuple[str, str, str]]] = defaultdict(list)
    told: dict[tuple[str, tuple[str, ...], str], _Open] = {}
    ids: dict[tuple[str, Kind], str] = {}
    for reading in readings:
        of_mention = {}
        for m in reading.mentions:
            who = (m.name, m.kind)
            people[who].append((reading.document.id, m.id, m.chain))
            of_mention[m.id] = ids.setdefault(who, f"entity-{len(ids):08x}")
        for claim in reading.claims:
            _tell(told, reading, claim, of_mention)
    events = tuple(_event(n, found) for n, found in enumerate(told.values()))
    return Settlement(
        entities=tuple(_entity(ids[who], who, found) for who, found in people.items()),
        events=events,
        disagreements=tuple(_disputed(e) for e in events[::_EACH]),
    )


def _tell(
    told: dict[tuple[str, tuple[str, ...], str], _Open], reading: Reading, claim: Claim, of_mention: dict[str, str]
) -> None:
    sides = tuple(EventParticipant(role=p.role.value, entity=of_mention[p.mention]) for p in claim.participants)
    day = next((w.earliest for w in reading.whens if w.id == claim.when), None) or ""
    key = (claim.predicate, tuple(sorted(s.entity for s in sides)), day)
    if key not in told:
        place = next((p for p in reading.places if p.mention == claim.where), None)
        told[key] = _Open(claim=claim, sides=sides, place=place, day=day, claims=[], publishers=set())
    told[key].claims.append(claim_key(reading.document.id, claim.id))
    told[key].publishers.add(str(reading.document.publisher))


def _entity(number: str, who: tuple[str, Kind], found: list[tuple[str, str, str]]) -> Entity:
    documents = tuple(sorted({d for d, *_ in found}))
    return Entity(
        id=number,
        kind=who[1],
        name=who[0],
        names=(EntityName(name=who[0], documents=documents),),
        mentions=tuple(sorted((d, m) for d, m, _ in found)),
        chains=tuple(sorted({chain_key(d, c) for d, _, c in found})),
    )


def _event(number: int, found: _Open) -> Event:
    keys = tuple(sorted(found.claims))
    documents = tuple(sorted({split_key(k)[0] for k in keys}))
    origins = sorted(found.publishers)
    lines = tuple(Lineage(documents=documents, origin=o, reasons=("made up",)) for o in origins)
    return Event(
        id=f"event-{number:08x}",
        kind=found.claim.kind,
        predicate=found.claim.predicate,
        participants=found.sides,
        claims=keys,
        when=EventWhen(edtf=found.day, earliest=found.day, latest=found.day) if found.day else None,
        where=_where(found.place),
        corroboration=Corroboration(
            reports=len(documents), at_least=len(origins), at_most=len(origins), lineages=lines
        ),
        grade=Grade(credibility="3", reasons=("made up",)),
    )


def _where(place: Place | None) -> EventWhere | None:
    if place is None:
        return None
    point = {"lat": place.lat, "lon": place.lon}
    return EventWhere(name=place.name, country=place.country, precision=place.precision.value, id=place.id, **point)


def _disputed(event: Event) -> Disagreement:
    sides = (Side(value="it is so", claims=event.claims), Side(value="it is not so", claims=event.claims[:1]))
    return Disagreement(id=f"disagreement-{event.id}", differs=Differs.DENIAL, sides=sides, event=event.id)

"""Groups of tellings as events: who, when, where, and why they are one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from sayso.model.claim import ClaimKind, Role
from sayso.model.entity import Entity
from sayso.model.event import Event, EventParticipant, EventWhen, EventWhere
from sayso.model.judgement import Judgement, JudgementKind
from sayso.model.pile import split_key
from sayso.model.predicate import Predicate
from sayso.model.reading import Reading
from sayso.resolution.entities import derived_id
from sayso.resolution.happenings.background import Background
from sayso.resolution.happenings.compatible import Days, overlap, rank
from sayso.resolution.happenings.grouping import group
from sayso.resolution.happenings.lexicon import happenings
from sayso.resolution.happenings.telling import Telling, tellings_of
from sayso.resolution.judged import judged
from sayso.resolution.memory import Recall

_ROLES = tuple(r.value for r in Role)


def events_of(
    readings: Sequence[Reading],
    entities: Sequence[Entity],
    judgements: Iterable[Judgement],
    vocabulary: Mapping[str, Predicate],
    recall: Recall,
) -> tuple[Event, ...]:
    """The events and states that the readings tell of, sorted by id."""
    tellings = _tellings(readings, entities, vocabulary, recall)
    by_key = {t.key: t for t in tellings}
    known = Background(readings, entities, recall)
    events = []
    for keys, reasons in group(tellings, judged(judgements, JudgementKind.EVENT), known, recall):
        given = tuple(by_key[k] for k in keys), reasons
        events.append(recall.held("event", keys[0], given, partial(_event, *given)))
    return tuple(sorted(events, key=lambda e: e.id))


def _tellings(
    readings: Sequence[Reading], entities: Iterable[Entity], vocabulary: Mapping[str, Predicate], recall: Recall
) -> list[Telling]:
    """The tellings of all readings, sorted by key."""
    who: dict[str, dict[str, str]] = defaultdict(dict)
    for entity in entities:
        for chain in entity.chains:
            who[split_key(chain)[0]][chain] = entity.id
    named = frozenset(e.id for e in entities if e.names)
    tellings: list[Telling] = []
    for reading in readings:
        entity_of = who[reading.document.id]
        told_of = named.intersection(entity_of.values())
        work = partial(_told, reading, entity_of, told_of, vocabulary)
        given = reading, entity_of, told_of, vocabulary
        tellings += recall.held("tellings", reading.document.id, given, work)
    tellings.sort(key=lambda t: t.key)
    return tellings


def _told(
    reading: Reading, entity_of: Mapping[str, str], named: frozenset[str], vocabulary: Mapping[str, Predicate]
) -> tuple[Telling, ...]:
    return tuple(tellings_of(reading, entity_of, named, vocabulary))


def _event(tellings: Sequence[Telling], reasons: Iterable[str]) -> Event:
    # What was not surely read may be told of it too: the others alone say when, where and who.
    sure = [t for t in tellings if not t.claim.doubted]
    told = sure or tellings
    affirmed = [t for t in told if not t.denial and t.denies is None]
    affirmed = affirmed or [t for t in told if t.denies is None] or list(told)
    kinds = Counter(t.kind for t in affirmed)
    titles = Counter(t.claim.title for t in affirmed if t.claim.title)
    kind = min(kinds, key=lambda k: (-kinds[k], k.value))
    return Event(
        id=derived_id("event", told[0].key),
        kind=kind,
        predicate=_predicate(affirmed),
        participants=_participants(affirmed),
        claims=tuple(t.key for t in tellings),
        title=min(titles, key=lambda t: (-titles[t], -len(t), t)) if titles and sure else None,
        when=_when(affirmed, kind) if sure else None,
        where=_where(affirmed) if sure else None,
        reasons=tuple(reasons),
        doubted=not sure,
    )


def _predicate(tellings: Sequence[Telling]) -> str:
    """What most tell; a weaker word where some report has that alone: not all bear out that who died was killed."""
    counted = Counter(t.claim.predicate for t in tellings)
    most = min(counted, key=lambda p: (-counted[p], p))
    weaker = happenings().weaker
    if weaker.keys().isdisjoint(counted):
        return most
    told: dict[str, set[str]] = defaultdict(set)
    for telling in tellings:
        told[telling.document].add(telling.claim.predicate)
    strong = min((p for p in counted if p in weaker), key=lambda p: (-counted[p], p))
    return strong if all(strong in found for found in told.values()) else weaker[strong]


def _participants(tellings: Sequence[Telling]) -> tuple[EventParticipant, ...]:
    """Each entity in the role that most tellings give it; of a mutual act, in that of its fullest telling."""
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    texts = {t.document for t in tellings if not t.heading}
    for telling in tellings:
        # The "minister" of a headline is one whom the text below it tells of.
        below = telling.heading and telling.document in texts
        for role, entities in telling.given.items():
            for entity in entities & telling.named if below else entities:
                counted[entity][role] += 1
    if any(t.mutual for t in tellings):
        fullest = max(tellings, key=lambda t: (bool(t.roles.get("partner")), len(t.core)))
        for role in ("agent", "partner"):
            for entity in fullest.roles.get(role, ()):
                counted[entity][role] += len(tellings)
    chosen = {e: min(c, key=lambda r: (-c[r], _ROLES.index(r))) for e, c in counted.items()}
    ordered = sorted(chosen, key=lambda e: (_ROLES.index(chosen[e]), e))
    return tuple(EventParticipant(role=chosen[e], entity=e) for e in ordered)


def _when(tellings: Sequence[Telling], kind: ClaimKind) -> EventWhen | None:
    dated = [(t.days, t) for t in tellings if t.days is not None]
    if not dated:
        undated = next((t.when for t in tellings if t.when is not None), None)
        if undated is None:
            return None
        return EventWhen(edtf=undated.edtf, earliest=None, latest=None, reach=undated.reach.value)
    days = _span([d for d, _ in dated]) if kind is ClaimKind.STATE else _meet([d for d, _ in dated])
    first, last = days[0].isoformat(), days[1].isoformat()
    exact = next((t.when for d, t in dated if d == days and t.when is not None), None)
    edtf = exact.edtf if exact is not None and exact.edtf else (first if first == last else f"{first}/{last}")
    reach = exact.reach.value if exact is not None else "all_days" if kind is ClaimKind.STATE else "some_day"
    return EventWhen(edtf=edtf, earliest=first, latest=last, reach=reach)


def _span(all_days: Sequence[Days]) -> Days:
    return min(d[0] for d in all_days), max(d[1] for d in all_days)


def _meet(all_days: Sequence[Days]) -> Days:
    """What the intervals have in common; where they disagree, what agrees with most of them."""
    counted = Counter(all_days)
    agreeing = {d: sum(n for o, n in counted.items() if overlap(d, o)) for d in counted}
    best = min(agreeing, key=lambda d: (-agreeing[d], (d[1] - d[0]).days, d))
    for days in sorted(set(all_days)):
        if overlap(best, days):
            best = max(best[0], days[0]), min(best[1], days[1])
    return best


def _where(tellings: Sequence[Telling]) -> EventWhere | None:
    places = [t.place for t in tellings if t.place is not None and not t.place.actor]
    if not places:
        return None
    counted = Counter(p.id for p in places)
    best = min(places, key=lambda p: (p.id is None, rank(p), -counted[p.id], p.id or 0, p.name))
    return EventWhere(
        name=best.name, country=best.country, lat=best.lat, lon=best.lon, precision=best.precision.value, id=best.id
    )

"""What to ask people first: the pairs near the line that would change most."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.model.entity import Entity
from sayso.model.event import Event
from sayso.model.judgement import JudgementKind
from sayso.model.known import KNOWN
from sayso.model.mention import Kind
from sayso.model.pile import Pile
from sayso.model.reading import Reading
from sayso.resolution.judged import Judged, judged, pair_of
from sayso.resolution.names.compare import MATCH, Comparison, compare_names
from sayso.resolution.names.fold import sound
from sayso.resolution.names.person import person_name
from sayso.resolution.resolve import Resolution

CROWD = 40
"""A word that more names than this share raises no questions: there would be too many, and none of them useful."""
MOST = 12
"""The names of one entity that are looked at; the most widely told come first."""
LEAST = 0.45
"""Names less alike than this are not worth asking about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question to people: are ``left`` and ``right`` (chain or claim keys) the same?

    ``names`` are what the two are called, ``standing`` says whether they count as one now.  ``gain`` orders the
    queue: how near the line the pair is, times how many claims or mentions hang on the answer.
    """

    kind: JudgementKind
    left: str
    right: str
    names: tuple[str, str]
    standing: str
    score: float
    gain: float
    reasons: tuple[str, ...]


def questions(pile: Pile, resolution: Resolution) -> tuple[Question, ...]:
    """The questions worth asking, most useful first.

    What people have answered, "unsure" included, is not asked again.
    """
    decided = judged(pile.judgements, JudgementKind.ENTITY)
    lists = {r.document.id: r.document.publisher or r.document.name for r in pile.readings if _is_entry(r)}
    found = {*_apart(resolution.entities, decided, lists), *_joined(resolution.entities, decided)}
    found |= set(_tellings(resolution.events, judged(pile.judgements, JudgementKind.EVENT)))
    return tuple(sorted(found, key=lambda q: (-q.gain, q.left, q.right)))


def _is_entry(reading: Reading) -> bool:
    return reading.document.media_type == KNOWN


def _apart(entities: tuple[Entity, ...], decided: Judged, lists: Mapping[str, str]) -> Iterator[Question]:
    """Two entities whose names are alike, and that nothing has joined."""
    for a, b in _alike(entities):
        entries = [_only_entry(e, lists) for e in (a, b)]
        if entries[0] is not None and entries[0] == entries[1]:
            # One list tells its own entries apart.
            continue
        comparison = _likest(a, b) if any(entries) else compare_names(a.name, b.name, a.kind)
        part = _part_of_name(a, b)
        if (comparison.score < LEAST and not part) or _answered(a, b, decided):
            continue
        near = 1.0 - abs(max(comparison.score, 0.5 * part) - MATCH)
        yield Question(
            kind=JudgementKind.ENTITY,
            left=a.chains[0],
            right=b.chains[0],
            names=(a.name, b.name),
            standing="different",
            score=comparison.score,
            gain=round(near * _weight(a, b, entries), 3),
            reasons=(*comparison.reasons, *(f"on the list of {e}, and nothing else agrees" for e in entries if e)),
        )


def _only_entry(entity: Entity, lists: Mapping[str, str]) -> str | None:
    """The list, where an entity is nothing but an entry of it."""
    found = {lists.get(document) for document, _ in entity.mentions}
    return found.pop() if len(found) == 1 else None


def _likest(a: Entity, b: Entity) -> Comparison:
    """The best comparison of any name of the one with any of the other: lists give aliases of full standing."""
    pairs = ((x.name, y.name) for x in a.names[:MOST] for y in b.names[:MOST])
    return max((compare_names(x, y, a.kind) for x, y in pairs), key=lambda c: (c.score, c.reasons))


def _weight(a: Entity, b: Entity, entries: Sequence[str | None]) -> int:
    """How many mentions hang on the answer: an entry brings its listings to all that the reports tell."""
    if any(entries):
        return max(len(e.mentions) for e, entry in zip((a, b), entries, strict=True) if entry is None or all(entries))
    return min(len(a.mentions), len(b.mentions))


def _alike(entities: Iterable[Entity]) -> Iterator[tuple[Entity, Entity]]:
    blocks: dict[tuple[str, str], list[Entity]] = defaultdict(list)
    for entity in entities:
        if entity.names and entity.kind in (Kind.PERSON, Kind.ORGANISATION):
            names = (entity.name, *(n.name for n in entity.names[:MOST] if " " in n.name))
            for word in sorted({sound(w) for name in names for w in person_name(name).words if len(w) > 2}):
                blocks[entity.kind.value, word].append(entity)
    seen: set[tuple[str, str]] = set()
    for key in sorted(blocks):
        block = sorted(blocks[key], key=lambda e: e.chains[0])
        for at, a in enumerate(block if len(block) <= CROWD else ()):
            for b in block[at + 1 :]:
                if (a.id, b.id) not in seen:
                    seen.add((a.id, b.id))
                    yield a, b


def _part_of_name(a: Entity, b: Entity) -> bool:
    left, right = (set(map(sound, person_name(e.name).words)) for e in (a, b))
    return a.kind is Kind.PERSON and (left <= right or right <= left)


def _answered(a: Entity, b: Entity, decided: Judged) -> bool:
    left, right = (a, b) if len(a.chains) <= len(b.chains) else (b, a)
    other = set(right.chains)
    if any(not other.isdisjoint(decided.different.get(c, ())) for c in left.chains):
        return True
    return decided.verdicts.get(pair_of(a.chains[0], b.chains[0])) is not None


def _joined(entities: Iterable[Entity], decided: Judged) -> Iterator[Question]:
    """Joins that rest on little: the score is near the line and no person has confirmed it."""
    for entity in entities:
        for join in entity.joins:
            if join.judged is None and join.score < 0.9 and pair_of(join.left, join.right) not in decided.verdicts:
                yield Question(
                    kind=JudgementKind.ENTITY,
                    left=join.left,
                    right=join.right,
                    names=(entity.name, entity.name),
                    standing="same",
                    score=join.score,
                    gain=round((1.0 - abs(join.score - MATCH)) * len(entity.mentions) / 2, 3),
                    reasons=join.reasons,
                )


def _tellings(events: Iterable[Event], decided: Judged) -> Iterator[Question]:
    """Events whose tellings differ in who, when or where: one event, or two?"""
    for event in events:
        doubts = tuple(r for r in event.reasons if "differ in" in r)
        if not doubts or len(event.claims) < 2 or (event.claims[0], event.claims[-1]) in decided.verdicts:
            continue
        yield Question(
            kind=JudgementKind.EVENT,
            left=event.claims[0],
            right=event.claims[-1],
            names=(event.predicate, event.predicate),
            standing="same",
            score=0.6,
            gain=round(0.8 * len(event.claims), 3),
            reasons=doubts,
        )

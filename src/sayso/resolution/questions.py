"""What to ask people first: the pairs near the line that would change most."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from sayso.model.entity import OF, Entity, Join
from sayso.model.event import Event
from sayso.model.judgement import JudgementKind
from sayso.model.known import KNOWN
from sayso.model.mention import Kind
from sayso.model.pile import Pile, split_key
from sayso.model.reading import Reading
from sayso.resolution.institutions import reach_of
from sayso.resolution.judged import Judged, judged, pair_of
from sayso.resolution.likely_one import Alike, days_apart, near, of_one_target
from sayso.resolution.misread import kinds_told, of_two_kinds
from sayso.resolution.names.compare import MATCH, Comparison, compare_names
from sayso.resolution.names.fold import sound
from sayso.resolution.names.organisation import organisation_keys
from sayso.resolution.names.person import person_name
from sayso.resolution.renamed import SAID, told_one
from sayso.resolution.resolve import Resolution
from sayso.resolution.stakes import Stake, Stakes, of_tellings

CROWD = 40
"""A word that more names than this share raises no questions: there would be too many, and none of them useful."""
MOST = 12
"""The names of one entity that are looked at; the most widely told come first."""
IN_COMPANY = 0.25
"""What a question is worth whose two reports name somebody else in common too."""
LEAST = 0.45
"""Names less alike than this are not worth asking about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question to people: are ``left`` and ``right`` (chain or claim keys) the same?

    ``names`` are what the two are called, ``standing`` says whether they count as one now.  ``gain`` orders the
    queue: how near the line the pair is, times what hangs on the answer, which ``stake`` tells in words.
    """

    kind: JudgementKind
    left: str
    right: str
    names: tuple[str, str]
    standing: str
    score: float
    gain: float
    reasons: tuple[str, ...]
    stake: str = ""


def questions(pile: Pile, resolution: Resolution) -> tuple[Question, ...]:
    """The questions worth asking, most useful first.

    What people have answered, "unsure" included, is not asked again.
    """
    decided = judged(pile.judgements, JudgementKind.ENTITY)
    lists = {r.document.id: r.document.publisher or r.document.name for r in pile.readings if _is_entry(r)}
    stakes = Stakes(resolution.events)
    renamed = tuple(told_one(resolution.events, resolution.entities))
    found = {*_apart(resolution.entities, renamed, decided, lists, stakes)}
    found |= {*_joined(resolution.entities, decided, stakes)}
    named = {e.id: e.name for e in resolution.entities if e.names}
    decided = judged(pile.judgements, JudgementKind.EVENT)
    every = {e.id: e.name for e in resolution.entities}
    alike = [*near(resolution.events, named), *of_one_target(resolution.events, every, named)]
    found |= {*_tellings(resolution.events, decided), *_happenings(alike, decided)}
    return tuple(sorted(found, key=lambda q: (-q.gain, q.left, q.right)))


def _is_entry(reading: Reading) -> bool:
    return reading.document.media_type == KNOWN


def _apart(
    entities: tuple[Entity, ...],
    renamed: Sequence[tuple[Entity, Entity]],
    decided: Judged,
    lists: Mapping[str, str],
    stakes: Stakes,
) -> Iterator[Question]:
    """Two entities whose names are alike, or told to be one's, and that nothing has joined."""
    told = {(a.id, b.id) for a, b in renamed}
    for a, b in dict.fromkeys(chain(renamed, _alike(entities), of_two_kinds(entities))):
        said = (a.id, b.id) in told
        entries = [_only_entry(e, lists) for e in (a, b)]
        if entries[0] is not None and entries[0] == entries[1]:
            # One list tells its own entries apart.
            continue
        if _two_lands(a, b):
            continue
        comparison = _likest(a, b) if any(entries) else compare_names(a.name, b.name, a.kind)
        part = _part_of_name(a, b)
        if (comparison.score < LEAST and not (part or said)) or _answered(a, b, decided):
            continue
        near = 1.0 if said else 1.0 - abs(max(comparison.score, 0.5 * part) - MATCH)
        stake = _listed(a, b, entries) if any(entries) else stakes.of_two(a, b)
        yield Question(
            kind=JudgementKind.ENTITY,
            left=a.chains[0],
            right=b.chains[0],
            names=(a.name, b.name),
            standing="different",
            score=comparison.score,
            gain=round(near * stake.weight, 3),
            reasons=(
                *((SAID,) if said else comparison.reasons if a.kind is b.kind else (kinds_told(a, b),)),
                *(f"on the list of {e}, and nothing else agrees" for e in entries if e),
            ),
            stake=stake.told(),
        )


def _two_lands(a: Entity, b: Entity) -> bool:
    """Whether they are bodies as every land has them, and of two lands, or of two sorts: a court and a ministry."""
    seats = [{f.value for f in e.about if f.key in OF} for e in (a, b)]
    if seats[0] and seats[1] and seats[0].isdisjoint(seats[1]):
        return True
    common = reach_of(a.name) is not None and reach_of(b.name) is not None
    return common and compare_names(a.name, b.name, a.kind).score < MATCH


def _only_entry(entity: Entity, lists: Mapping[str, str]) -> str | None:
    """The list, where an entity is nothing but an entry of it."""
    found = {lists.get(document) for document, _ in entity.mentions}
    return found.pop() if len(found) == 1 else None


def _likest(a: Entity, b: Entity) -> Comparison:
    """The best comparison of any name of the one with any of the other: lists give aliases of full standing."""
    pairs = ((x.name, y.name) for x in a.names[:MOST] for y in b.names[:MOST])
    return max((compare_names(x, y, a.kind) for x, y in pairs), key=lambda c: (c.score, c.reasons))


def _listed(a: Entity, b: Entity, entries: Sequence[str | None]) -> Stake:
    """What hangs on whether an entry is meant: it brings its listings to all that the reports tell."""
    told = [e for e, entry in zip((a, b), entries, strict=True) if entry is None or all(entries)]
    return Stake(claims=1, mentions=10 * max(len(e.mentions) for e in told))


def _alike(entities: Iterable[Entity]) -> Iterator[tuple[Entity, Entity]]:
    blocks: dict[tuple[str, str], list[Entity]] = defaultdict(list)
    for entity in entities:
        if entity.names and entity.kind in (Kind.PERSON, Kind.ORGANISATION):
            names = (entity.name, *(n.name for n in entity.names[:MOST] if " " in n.name))
            words = {sound(w) for name in names for w in person_name(name).words if len(w) > 2}
            for word in sorted(words | (_letters(names) if entity.kind is Kind.ORGANISATION else set())):
                blocks[entity.kind.value, word].append(entity)
    seen: set[tuple[str, str]] = set()
    for key in sorted(blocks):
        block = sorted(blocks[key], key=lambda e: e.chains[0])
        for at, a in enumerate(block if len(block) <= CROWD else ()):
            for b in block[at + 1 :]:
                if (a.id, b.id) not in seen:
                    seen.add((a.id, b.id))
                    yield a, b


def _letters(names: Iterable[str]) -> set[str]:
    """The first letters under which a body's name meets "the PPP"."""
    return {key for name in names for key in organisation_keys(name) if key.startswith("=")}


def _part_of_name(a: Entity, b: Entity) -> bool:
    left, right = (set(map(sound, person_name(e.name).words)) for e in (a, b))
    return a.kind is Kind.PERSON and (left <= right or right <= left)


def _answered(a: Entity, b: Entity, decided: Judged) -> bool:
    left, right = (a, b) if len(a.chains) <= len(b.chains) else (b, a)
    other = set(right.chains)
    if any(not other.isdisjoint(decided.different.get(c, ())) for c in left.chains):
        return True
    return decided.verdicts.get(pair_of(a.chains[0], b.chains[0])) is not None


def _joined(entities: Sequence[Entity], decided: Judged, stakes: Stakes) -> Iterator[Question]:
    """Joins that rest on little and that no person has confirmed: names barely alike, or a person's name alone.

    Of the joins of one and the same name, only the one on which most hangs is asked about: there may be hundreds.
    """
    company = _Company(entities)
    for entity in entities:
        found = [_join(entity, j, stakes, company) for j in entity.joins if _on_little(entity, j, decided)]
        one_name = [q for q in found if q.reasons[0].startswith("same name '")]
        yield from (q for q in found if q not in one_name)
        yield from sorted(one_name, key=lambda q: (-q.gain, q.left, q.right))[:1]


def _on_little(entity: Entity, join: Join, decided: Judged) -> bool:
    little = join.judged is None and (join.score < 0.9 or _on_the_name_alone(entity, join))
    return little and pair_of(join.left, join.right) not in decided.verdicts


class _Company:
    """The people with a name whom each report names: a namesake is seldom in the same company."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._names: dict[str, dict[str, str]] = defaultdict(dict)
        for entity in entities:
            for document in {d for n in entity.names for d in n.documents} if entity.kind is Kind.PERSON else ():
                self._names[document][entity.id] = entity.name

    def of(self, entity: Entity, join: Join) -> list[str]:
        """Who else is named in both reports of a join."""
        left, right = (self._names.get(split_key(key)[0], {}) for key in (join.left, join.right))
        return sorted(name for found, name in left.items() if found in right and found != entity.id)


def _join(entity: Entity, join: Join, stakes: Stakes, company: _Company) -> Question:
    stake = stakes.of_join(entity, join)
    others = company.of(entity, join)
    alone = _on_the_name_alone(entity, join) and "nothing contradicts" not in join.reasons
    return Question(
        kind=JudgementKind.ENTITY,
        left=join.left,
        right=join.right,
        names=(_name_in(entity, join.left), _name_in(entity, join.right)),
        standing="same",
        score=join.score,
        # Whoever is named beside the same one in both reports is hardly a namesake: asked later.
        gain=round((1.0 - abs(join.score - MATCH)) * stake.weight * (IN_COMPANY if others else 1.0), 3),
        reasons=(
            *join.reasons,
            *((f"both reports name {', '.join(others[:2])} too",) if others else ()),
            *(("nothing else agrees",) if alone and not others else ()),
        ),
        stake=stake.told(),
    )


def _on_the_name_alone(entity: Entity, join: Join) -> bool:
    """Whether two people are taken for one though no tie, company or birth of both agrees: a namesake would be too."""
    return entity.kind is Kind.PERSON and not any(" both " in f" {reason}" for reason in join.reasons)


def _name_in(entity: Entity, chain: str) -> str:
    """What the report of a chain calls an entity: the longest of its names there."""
    document = split_key(chain)[0]
    return max((n.name for n in entity.names if document in n.documents), key=len, default=entity.name)


def _tellings(events: Iterable[Event], decided: Judged) -> Iterator[Question]:
    """Events whose tellings differ in who, when or where: one event, or two?"""
    for event in events:
        doubts = tuple(r for r in event.reasons if "differ in" in r)
        if not doubts or len(event.claims) < 2 or (event.claims[0], event.claims[-1]) in decided.verdicts:
            continue
        half = len(event.claims) // 2
        stake = of_tellings(event.claims[:half], event.claims[half:])
        yield Question(
            kind=JudgementKind.EVENT,
            left=event.claims[0],
            right=event.claims[-1],
            names=(event.predicate, event.predicate),
            standing="same",
            score=0.6,
            gain=round(0.9 * stake.weight, 3),
            reasons=doubts,
            stake=stake.told(),
        )


def _happenings(alike: Iterable[Alike], decided: Judged) -> Iterator[Question]:
    """Two happenings of one sort and time that share something, which nothing parts and too little joins."""
    seen: set[tuple[str, str]] = set()
    for a, b, shared in alike:
        if (a.id, b.id) in seen:
            continue
        seen |= {(a.id, b.id), (b.id, a.id)}
        left, right = sorted((a.claims[0], b.claims[0]))
        if (left, right) in decided.verdicts or any(
            not decided.different.get(c, _NOBODY).isdisjoint(b.claims) for c in a.claims
        ):
            continue
        stake = of_tellings(a.claims, b.claims)
        yield Question(
            kind=JudgementKind.EVENT,
            left=left,
            right=right,
            names=(a.predicate, b.predicate),
            standing="different",
            score=0.55,
            # Of other days it is one seldom enough to be asked later.
            gain=round((0.3 if days_apart(a, b) else 0.95) * stake.weight, 3),
            reasons=(f"both of {', '.join(shared)}", _times(a, b)),
            stake=stake.told(),
        )


_NOBODY: frozenset[str] = frozenset()


def _times(a: Event, b: Event) -> str:
    apart = days_apart(a, b)
    if not apart:
        return "the times agree, and no place parts them"
    return f"nothing parts them but their days, {apart} apart"

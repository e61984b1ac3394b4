"""A claim with its participants as entities, its date as days and its place as a point: what is compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from sayso.model.claim import Claim, ClaimKind, Participant, Role, Status
from sayso.model.mention import Level, Mention
from sayso.model.pile import chain_key, claim_key
from sayso.model.place import Place
from sayso.model.predicate import Predicate
from sayso.model.reading import Reading
from sayso.model.span import Span
from sayso.model.stance import Polarity
from sayso.model.when import When
from sayso.resolution.happenings.counted import number_of
from sayso.resolution.happenings.lexicon import happenings
from sayso.resolution.happenings.stem import stem
from sayso.resolution.names.fold import fold

CORE = ("agent", "patient", "partner", "recipient", "group")
_MARKS = ".!?…:;,)\"'”’»"


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One claim, ready to be compared with others.

    ``roles`` maps each role to the entities that fill it, named or not, ``named_roles`` to the named of them;
    ``named`` holds those that some document names, ``core`` those of them that act or are acted on.  ``nouns`` are
    the roles and last words of those that are not named, ``counts`` their roles and numbers.  ``days`` are the first
    and last day that it may have happened on; ``None`` where no date is known.  ``planned`` tells of a plan,
    ``denial`` that the thing did not happen; ``heading`` is a line that stands for the text below it.
    """

    key: str
    document: str
    claim: Claim
    kind: ClaimKind
    planned: bool
    denial: bool
    heading: bool
    family: str
    mutual: bool
    roles: Mapping[str, frozenset[str]]
    named_roles: Mapping[str, frozenset[str]]
    named: frozenset[str]
    core: frozenset[str]
    nouns: frozenset[str]
    counts: frozenset[str]
    when: When | None
    days: tuple[date, date] | None
    place: Place | None
    venues: frozenset[str]
    trigger: str
    denies: str | None
    deed: str
    given: Mapping[str, frozenset[str]]


def _day(text: str) -> date:
    return date.fromisoformat(text[:10])


def tellings_of(
    reading: Reading, entity_of: Mapping[str, str], named: frozenset[str], vocabulary: Mapping[str, Predicate]
) -> Iterator[Telling]:
    """The tellings of a reading; ``entity_of`` maps chain keys to entity ids."""
    mentions = {m.id: m for m in reading.mentions}
    whens = {w.id: w for w in reading.whens}
    sets = _Sets()
    for claim in reading.claims:
        given: dict[str, set[str]] = defaultdict(set)
        for participant in claim.participants:
            given[participant.role.value].update(_entities(reading, participant, mentions, entity_of))
        deed = _deed(claim, mentions)
        told = {role: sets.of(found) for role, found in sorted(given.items()) if found}
        roles = _as_borne(told, claim.predicate, sets)
        entry = vocabulary.get(claim.predicate)
        when = _usable(whens.get(claim.when or ""))
        yield Telling(
            key=claim_key(reading.document.id, claim.id),
            document=reading.document.id,
            claim=claim,
            kind=claim.kind,
            planned=claim.status is Status.PLANNED,
            denial=claim.stance.polarity is Polarity.NEGATIVE,
            heading=is_heading(claim.passage, reading.document.text),
            family=entry.family if entry is not None else "",
            mutual=entry.mutual if entry is not None else False,
            roles=roles,
            named_roles=_shared({role: sets.of(found & named) for role, found in roles.items()}, roles),
            named=sets.of(e for found in roles.values() for e in found if e in named),
            core=sets.of(e for role in CORE for e in roles.get(role, ()) if e in named),
            nouns=sets.of(_nouns(claim, mentions)),
            counts=sets.of(_counts(claim, mentions)),
            when=when,
            days=_days(when),
            place=_place(claim, reading),
            venues=sets.of(_venues(claim, reading, mentions, entity_of) & named),
            trigger=stem(claim.trigger.text),
            denies=None if claim.denies is None else claim_key(reading.document.id, claim.denies),
            deed=deed,
            given=_shared(told, roles),
        )


def of_none(telling: Telling) -> bool:
    """Whether it says that nobody, or none of a sort, did it or bore it: "no miners were hurt"."""
    return telling.denial and telling.claim.denies is None and not telling.core and bool(telling.nouns)


def is_heading(passage: Span, text: str) -> bool:
    """Whether a passage is a line by itself that no mark ends."""
    begins, ends = text.rfind("\n", 0, passage.start) + 1, text.find("\n", passage.end)
    if ends < 0 or text[begins : passage.start].strip() or text[passage.end : ends].strip():
        return False
    return text[passage.start : passage.end].rstrip()[-1:] not in _MARKS


def _deed(claim: Claim, mentions: Mapping[str, Mention]) -> str:
    """What it tells of, by its predicate; by its verb or what is had where the predicate says nothing without it."""
    if claim.predicate not in happenings().worded:
        return happenings().weaker.get(claim.predicate, claim.predicate)
    if claim.kind is ClaimKind.EVENT:
        return f"{claim.predicate} {stem(claim.trigger.text)}"
    had = [m.text for p in claim.participants if p.role is Role.TOPIC and (m := mentions.get(p.mention)) is not None]
    return f"{claim.predicate} {fold(' '.join(had)) or claim.id}"


Roles = dict[str, frozenset[str]]


class _Sets(dict[frozenset[str], frozenset[str]]):
    """Equal sets as one and the same value: a report has few different ones, and each takes hundreds of bytes."""

    def of(self, members: Iterable[str]) -> frozenset[str]:
        found = frozenset(members)
        return self.setdefault(found, found)


def _shared(roles: Roles, same: Roles) -> Roles:
    """The roles, as the very value of ``same`` where they are equal."""
    return same if roles == same else roles


def _as_borne(given: Roles, predicate: str, sets: _Sets) -> Roles:
    """The roles with the doer of what befalls one as the one who bears it."""
    if predicate not in happenings().borne or "agent" not in given:
        return given
    roles = {role: found for role, found in given.items() if role != "agent"}
    roles["patient"] = sets.of(roles.get("patient", frozenset()) | given["agent"])
    return dict(sorted(roles.items()))


def _place(claim: Claim, reading: Reading) -> Place | None:
    """Where it was: the claim's own place, or the one that its venue is."""
    venues = (p.mention for p in claim.participants if p.role is Role.VENUE)
    return next((p for m in (claim.where, *venues) if (p := reading.place_of(m)) is not None), None)


def _venues(
    claim: Claim, reading: Reading, mentions: Mapping[str, Mention], entity_of: Mapping[str, str]
) -> frozenset[str]:
    """The entities that it is said to have been at or in."""
    places = [p.mention for p in claim.participants if p.role is Role.VENUE]
    found = (mentions.get(m) for m in (claim.where, *places) if m is not None)
    entities = (_entity(reading, m.chain, entity_of) for m in found if m is not None)
    return frozenset(e for e in entities if e is not None)


def _nouns(claim: Claim, mentions: Mapping[str, Mention]) -> Iterator[str]:
    for role, mention in _unnamed(claim, mentions):
        if words := fold(mention.text).split():
            yield f"{role}:{'people' if mention.is_nobody else words[-1]}"


def _counts(claim: Claim, mentions: Mapping[str, Mention]) -> Iterator[str]:
    for role, mention in _unnamed(claim, mentions):
        if (number := number_of(mention.text)) is not None:
            yield f"{role}:{number}"


def _unnamed(claim: Claim, mentions: Mapping[str, Mention]) -> Iterator[tuple[str, Mention]]:
    """Those that are told by a noun, with their roles."""
    borne = claim.predicate in happenings().borne
    for participant in claim.participants:
        mention = mentions.get(participant.mention)
        if mention is not None and mention.level is Level.NOMINAL:
            role = "patient" if borne and participant.role is Role.AGENT else participant.role.value
            yield role, mention


def _days(when: When | None) -> tuple[date, date] | None:
    if when is None or when.earliest is None or when.latest is None:
        return None
    return _day(when.earliest), _day(when.latest)


def _usable(when: When | None) -> When | None:
    """A date that can be compared as days, or nothing."""
    if when is None or when.earliest is None or when.latest is None:
        return when
    try:
        first, last = _day(when.earliest), _day(when.latest)
    except ValueError:
        return None
    return when if first <= last else None


def _entities(
    reading: Reading, participant: Participant, mentions: Mapping[str, Mention], entity_of: Mapping[str, str]
) -> Iterator[str]:
    mention = mentions.get(participant.mention)
    if mention is not None:
        for chain in mention.members or (mention.chain,):
            entity = _entity(reading, chain, entity_of)
            if entity is not None:
                yield entity


def _entity(reading: Reading, chain: str, entity_of: Mapping[str, str]) -> str | None:
    return entity_of.get(chain_key(reading.document.id, chain))

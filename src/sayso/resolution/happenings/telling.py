"""A claim with its participants as entities, its date as days and its place as a point: what is compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from sayso.model.claim import Claim, ClaimKind, Participant, Role, Status
from sayso.model.mention import Level, Mention
from sayso.model.pile import chain_key, claim_key
from sayso.model.place import Place
from sayso.model.predicate import Predicate
from sayso.model.reading import Reading
from sayso.model.stance import Polarity
from sayso.model.when import When
from sayso.resolution.happenings.lexicon import happenings
from sayso.resolution.happenings.stem import stem
from sayso.resolution.names.fold import fold

CORE = ("agent", "patient", "partner", "recipient", "group")


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One claim, ready to be compared with others.

    ``roles`` maps each role to the entities that fill it, named or not, ``named_roles`` to the named of them;
    ``named`` holds those that some document names, ``core`` those of them that act or are acted on.  ``nouns`` are
    the roles and last words of those that are not named.  ``days`` are the first and last day that it may have
    happened on; ``None`` where no date is known.
    """

    key: str
    document: str
    claim: Claim
    family: str
    mutual: bool
    roles: Mapping[str, frozenset[str]]
    named_roles: Mapping[str, frozenset[str]]
    named: frozenset[str]
    core: frozenset[str]
    nouns: frozenset[str]
    when: When | None
    days: tuple[date, date] | None
    place: Place | None
    venues: frozenset[str]
    trigger: str
    denies: str | None
    deed: str
    given: Mapping[str, frozenset[str]]

    @property
    def planned(self) -> bool:
        """Whether it tells of a plan."""
        return self.claim.status is Status.PLANNED

    @property
    def kind(self) -> ClaimKind:
        """The claim's kind."""
        return self.claim.kind

    @property
    def denial(self) -> bool:
        """Whether it says that the thing did not happen."""
        return self.claim.stance.polarity is Polarity.NEGATIVE


def _day(text: str) -> date:
    return date.fromisoformat(text[:10])


def tellings_of(
    reading: Reading, entity_of: Mapping[str, str], named: frozenset[str], vocabulary: Mapping[str, Predicate]
) -> Iterator[Telling]:
    """The tellings of a reading; ``entity_of`` maps chain keys to entity ids."""
    mentions = {m.id: m for m in reading.mentions}
    whens = {w.id: w for w in reading.whens}
    for claim in reading.claims:
        given: dict[str, set[str]] = defaultdict(set)
        for participant in claim.participants:
            given[participant.role.value].update(_entities(reading, participant, mentions, entity_of))
        deed = _deed(claim, mentions)
        roles = _as_borne(given, claim.predicate)
        entry = vocabulary.get(claim.predicate)
        when = _usable(whens.get(claim.when or ""))
        yield Telling(
            key=claim_key(reading.document.id, claim.id),
            document=reading.document.id,
            claim=claim,
            family=entry.family if entry is not None else "",
            mutual=entry.mutual if entry is not None else False,
            roles={role: frozenset(found) for role, found in sorted(roles.items()) if found},
            named_roles={role: frozenset(found) & named for role, found in sorted(roles.items()) if found},
            named=frozenset(e for found in roles.values() for e in found) & named,
            core=frozenset(e for role in CORE for e in roles.get(role, ())) & named,
            nouns=frozenset(_nouns(claim, mentions)),
            when=when,
            days=_days(when),
            place=_place(claim, reading),
            venues=_venues(claim, reading, mentions, entity_of) & named,
            trigger=stem(claim.trigger.text),
            denies=None if claim.denies is None else claim_key(reading.document.id, claim.denies),
            deed=deed,
            given={role: frozenset(found) for role, found in sorted(given.items()) if found},
        )


def _deed(claim: Claim, mentions: Mapping[str, Mention]) -> str:
    """What it tells of, by its predicate; by its verb or what is had where the predicate says nothing without it."""
    if claim.predicate not in happenings().worded:
        return happenings().weaker.get(claim.predicate, claim.predicate)
    if claim.kind is ClaimKind.EVENT:
        return f"{claim.predicate} {stem(claim.trigger.text)}"
    had = [m.text for p in claim.participants if p.role is Role.TOPIC and (m := mentions.get(p.mention)) is not None]
    return f"{claim.predicate} {fold(' '.join(had)) or claim.id}"


def _as_borne(given: Mapping[str, set[str]], predicate: str) -> dict[str, set[str]]:
    """The roles with the doer of what befalls one as the one who bears it."""
    if predicate not in happenings().borne:
        return dict(given)
    roles = {role: found for role, found in given.items() if role != "agent"}
    roles["patient"] = roles.get("patient", set()) | given.get("agent", set())
    return roles


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
    borne = claim.predicate in happenings().borne
    for participant in claim.participants:
        role = "patient" if borne and participant.role is Role.AGENT else participant.role.value
        mention = mentions.get(participant.mention)
        if mention is not None and mention.level is Level.NOMINAL and (words := fold(mention.text).split()):
            yield f"{role}:{words[-1]}"


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

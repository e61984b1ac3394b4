"""A chain of mentions in one document, with all that tells whether another document's chain is the same thing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.model.claim import Claim, Role
from sayso.model.document import Document
from sayso.model.known import KNOWN
from sayso.model.mention import Kind, Level, Mention
from sayso.model.pile import chain_key
from sayso.model.place import Place, Precision
from sayso.model.reading import Reading
from sayso.model.stance import Polarity
from sayso.model.when import When
from sayso.resolution.afar import NOWHERE, Lands, lands_of, tie_to
from sayso.resolution.ages import Age
from sayso.resolution.datelines import dateline_of
from sayso.resolution.deeds import deed_tie
from sayso.resolution.institutions import Institution
from sayso.resolution.living import death, deed
from sayso.resolution.names.fold import fold, sound
from sayso.resolution.names.organisation import organisation_name
from sayso.resolution.names.person import person_name
from sayso.resolution.namesakes import like_names
from sayso.resolution.roles import walks_of_life
from sayso.resolution.seats import institutions_of

Interval = tuple[str, str]

KEY = "\x02", "\x03"
"""What stands around a key in the reason of a join, until it is told by its name."""

_HE = frozenset({"he", "him", "his", "himself"})
_SHE = frozenset({"she", "her", "hers", "herself"})
_MEN = frozenset({"mr", "sir", "lord", "king", "prince", "maulana", "mullah", "father", "herr", "monsieur", "sheikh"})
_WOMEN = frozenset({"mrs", "ms", "miss", "dame", "lady", "queen", "princess", "frau", "madame", "begum", "smt"})
_BIRTHDAY = 2
_NEAR = (Precision.POINT, Precision.SETTLEMENT, Precision.DISTRICT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """One chain: its key, kind and names, and the facts that join or part it.

    ``ties`` are keys of the named things that its claims tie it to; ``beside`` those of everything named in the
    document.  ``born`` and ``died`` are intervals by day, ``gone`` is the day after which it is told dead,
    ``acted`` the last one of a living deed.  ``listed`` names the list of known people and bodies whose entry the
    chain is, if it is one.  ``aged`` is an age that the document gives, ``others`` are the keys of people of a like
    name whom its reader left apart.  ``alias_of`` is the key of the person whose other name, told once and no more,
    the chain is: it belongs to that one, and to no namesake elsewhere.  ``institution`` is there for a body whose
    name every land has, ``lands`` are the document's.
    """

    key: str
    document: str
    kind: Kind
    name: str
    names: tuple[tuple[str, int], ...]
    mentions: tuple[str, ...]
    place: Place | None = None
    titles: tuple[str, ...] = ()
    walks: frozenset[str] = frozenset()
    ties: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    born: Interval | None = None
    died: Interval | None = None
    gone: str | None = None
    acted: str | None = None
    gender: str | None = None
    listed: str | None = None
    aged: Age | None = None
    others: frozenset[str] = frozenset()
    lands: Lands = NOWHERE
    alias_of: str | None = None
    institution: Institution | None = None
    handle: str | None = None

    @property
    def family(self) -> str:
        """The kinds that may be one thing: places and facilities go together, all others alone."""
        return "place" if self.kind is Kind.FACILITY else self.kind.value

    @property
    def named(self) -> bool:
        """Whether the document gives it a name."""
        return bool(self.names)


def chains_of(reading: Reading) -> Iterator[Chain]:
    """The chains of a reading, sorted by key; "nobody" has none."""
    grouped: dict[str, list[Mention]] = defaultdict(list)
    for mention in reading.mentions:
        grouped[mention.chain].append(mention)
    places = {p.mention: p for p in reading.places}
    prints, lands = _printer(reading), lands_of(reading)
    institutions = institutions_of(reading) if reading.document.media_type != KNOWN else {}
    handles = {chain: _handle(m, places, institutions.get(chain), lands) for chain, m in grouped.items()}
    beside = frozenset(h for chain, h in handles.items() if h is not None and not prints(grouped[chain]))
    facts = _facts(reading, handles)
    entry, listed = _entry(reading)
    made = [
        _chain(reading.document.id, chain, grouped[chain], places, facts.get(chain, _NO_FACTS), beside)
        for chain in sorted(grouped)
    ]
    aged = {chain: _aged(mentions, reading.document) for chain, mentions in grouped.items()}
    names = {c.key: [n for n, _ in c.names] for c in made if c.kind is Kind.PERSON and c.named}
    others = like_names(names)
    aliases = _aliases(reading, {c.key: c for c in made})
    for chain, one in zip(sorted(grouped), made, strict=True):
        apart = others.get(one.key, frozenset()) - {aliases.get(one.key, "")}
        one = replace(one, aged=aged[chain], others=apart, lands=lands, alias_of=aliases.get(one.key))
        one = replace(one, institution=institutions.get(chain), handle=handles[chain])
        if all(m.is_nobody for m in grouped[chain]):
            continue
        yield replace(one, listed=listed) if chain == entry else one


def _printer(reading: Reading) -> Callable[[Sequence[Mention]], bool]:
    """Tells the chains that but print the report: its publisher, and who stands in its dateline are no company."""
    line = dateline_of(reading)
    own = fold(reading.document.publisher or "")

    def prints(mentions: Sequence[Mention]) -> bool:
        inside = line is not None and all(line.start <= m.start < line.end for m in mentions)
        return inside or (bool(own) and fold(mentions[0].name) == own)

    return prints


def _entry(reading: Reading) -> tuple[str | None, str | None]:
    """The chain of whom a list's entry is about, and the list; nothing for a report."""
    document = reading.document
    if document.media_type != KNOWN or not reading.mentions:
        return None, None
    return reading.mentions[0].chain, document.publisher or document.name


def _aliases(reading: Reading, made: Mapping[str, Chain]) -> dict[str, str]:
    """Whose other name a person's chain is, where the report uses it only to say so: "also known as Ida Tern"."""
    chain_of = {m.id: chain_key(reading.document.id, m.chain) for m in reading.mentions}
    found: dict[str, str] = {}
    for claim in reading.claims:
        told = claim.predicate == "also_known_as" and not claim.doubted and claim.stance.polarity is Polarity.POSITIVE
        sides = {p.role: made[chain_of[p.mention]] for p in claim.participants if p.mention in chain_of}
        bearer, other = sides.get(Role.AGENT), sides.get(Role.PATIENT)
        if not told or bearer is None or other is None or bearer.key == other.key or bearer.key in found:
            continue
        people = all(c.kind is Kind.PERSON and c.named for c in (bearer, other))
        if people and sum(count for _, count in other.names) == 1:
            found[other.key] = bearer.key
    return found


def _aged(mentions: Iterable[Mention], document: Document) -> Age | None:
    ages = sorted({m.age for m in mentions if m.age is not None})
    return Age(years=ages[0], told=document.published) if ages and ages[-1] - ages[0] < _BIRTHDAY else None


@dataclass(slots=True)
class _Facts:
    titles: list[str]
    ties: set[str]
    born: Interval | None = None
    died: Interval | None = None
    gone: str | None = None
    acted: str | None = None


_NO_FACTS = _Facts([], set())


def _facts(reading: Reading, handles: Mapping[str, str | None]) -> dict[str, _Facts]:
    chain_of = {m.id: m.chain for m in reading.mentions}
    members = {m.id: m.members for m in reading.mentions if m.members}
    whens = {w.id: w for w in reading.whens}
    facts: dict[str, _Facts] = defaultdict(lambda: _Facts([], set()))
    listing = reading.document.media_type == KNOWN
    for claim in reading.claims:
        if claim.doubted or (listing and claim.predicate == "designated"):
            # Who listed somebody listed many: it says nothing of who that is.  Nor does what was not surely read.
            continue
        chains = list(_participants(claim, chain_of, members))
        tied = {h for _, c in chains if (h := handles.get(c)) is not None}
        if claim.where is not None and claim.where in chain_of and (h := handles.get(chain_of[claim.where])):
            tied.add(h)
        for role, chain in chains:
            fact = facts[chain]
            when = whens.get(claim.when or "")
            fact.ties |= (tied - {handles.get(chain) or ""}) | deed_tie(claim, role, when)
            _note(fact, role, claim, when)
    return facts


def _participants(
    claim: Claim, chain_of: Mapping[str, str], members: Mapping[str, tuple[str, ...]]
) -> Iterator[tuple[Role, str]]:
    for participant in claim.participants:
        own = (chain_of[participant.mention],) if participant.mention in chain_of else ()
        for chain in members.get(participant.mention) or own:
            yield participant.role, chain


def _note(fact: _Facts, role: Role, claim: Claim, when: When | None) -> None:
    # A role that is hedged or denied is in the statements, with its hedge: a bare title has no room for it.
    if claim.title and role is Role.AGENT and not claim.stance.cues:
        fact.titles.append(claim.title)
    if when is None or when.earliest is None or when.latest is None:
        return
    if claim.predicate == "born" and role in (Role.AGENT, Role.PATIENT):
        fact.born = (when.earliest, when.latest)
    if claim.predicate == "died" and role in (Role.AGENT, Role.PATIENT):
        fact.died = (when.earliest, when.latest)
    fact.gone = min(filter(None, (fact.gone, death(claim, role, when))), default=None)
    fact.acted = max(filter(None, (fact.acted, deed(claim, role, when))), default=None)


def _handle(
    mentions: Iterable[Mention], places: Mapping[str, Place], common: Institution | None, lands: Lands
) -> str | None:
    """A short key that the same named thing has in other documents too; none for countries, which prove nothing.

    Nor for a body whose name every land has, where it is not known of which land it is.
    """
    if common is not None:
        return f"organisation:{common.core} of {common.sure.name}" if common.sure is not None else None
    # The town in "Ostby Police" is no companion beside the police.
    named = [m for m in mentions if m.level is Level.NAMED and m.within is None]
    if not named:
        return None
    kind, name = named[0].kind, named[0].name
    if kind in (Kind.PLACE, Kind.FACILITY):
        near = [p for m in named if (p := places.get(m.id)) and p.id is not None]
        if near:
            return f"place:{near[0].id}" if near[0].precision in _NEAR else None
        return f"place:{fold(name)}" if kind is Kind.FACILITY else None
    if kind is Kind.PERSON:
        words = person_name(name).words
        return "person:" + " ".join(sorted(map(sound, words))) if len(words) > 1 else None
    if kind is Kind.GROUP:
        return None
    parts = organisation_name(name)
    return tie_to(name, f"{kind.value}:" + " ".join((*parts.heads, *map(sound, parts.telling()))), lands)


def _chain(
    document: str,
    chain: str,
    mentions: list[Mention],
    places: Mapping[str, Place],
    facts: _Facts,
    beside: frozenset[str],
) -> Chain:
    named = [m for m in mentions if m.level is Level.NAMED]
    kinds = Counter(m.kind for m in (named or mentions))
    kind = min(kinds, key=lambda k: (-kinds[k], k.value))
    names = Counter(m.text.strip() for m in named)
    name = named[0].name if named else mentions[0].name
    words = _title_words(mentions, facts.titles)
    return Chain(
        key=chain_key(document, chain),
        document=document,
        kind=kind,
        name=name,
        names=tuple(sorted(names.items(), key=lambda n: (-n[1], n[0]))),
        mentions=tuple(m.id for m in mentions),
        place=_place(named, places),
        titles=tuple(dict.fromkeys(facts.titles)),
        walks=walks_of_life(words) if kind is Kind.PERSON else frozenset(),
        ties=frozenset(facts.ties),
        beside=beside,
        born=facts.born,
        died=facts.died,
        gone=facts.gone,
        acted=facts.acted,
        gender=_gender(mentions, words) if kind is Kind.PERSON else None,
    )


def _title_words(mentions: Iterable[Mention], titles: Iterable[str]) -> list[str]:
    texts = [m.text for m in mentions if m.level is not Level.PRONOUN]
    return [w for text in (*texts, *titles) for w in fold(text).split()]


def _place(named: Iterable[Mention], places: Mapping[str, Place]) -> Place | None:
    found = [p for m in named if (p := places.get(m.id)) is not None]
    resolved = Counter(p.id for p in found if p.id is not None)
    if not resolved:
        return found[0] if found else None
    best = min(resolved, key=lambda i: (-resolved[i], i))
    return next(p for p in found if p.id == best)


def _gender(mentions: Iterable[Mention], words: Iterable[str]) -> str | None:
    """From titles, or from two pronouns that agree: one alone may be a slip of the chain."""
    said = set(words)
    pronouns = [m.text.lower() for m in mentions if m.level is Level.PRONOUN]
    he = sum(p in _HE for p in pronouns) + 2 * bool(said & _MEN)
    she = sum(p in _SHE for p in pronouns) + 2 * bool(said & _WOMEN)
    if he > 1 and not she:
        return "man"
    return "woman" if she > 1 and not he else None

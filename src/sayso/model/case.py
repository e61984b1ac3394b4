"""A settled pile with its indexes: what every view and export starts from."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from threading import RLock
from types import MappingProxyType
from typing import Any, TypeVar

from sayso.model.claim import Claim, ClaimKind, Role
from sayso.model.document import Capture, Document
from sayso.model.entity import Entity
from sayso.model.errors import Ambiguous, NotFound
from sayso.model.event import Event
from sayso.model.imprint import is_imprint
from sayso.model.judgement import JudgementKind
from sayso.model.lineage import Retraction
from sayso.model.mention import Level, Mention
from sayso.model.pile import Pile, Settlement, claim_key, split_key
from sayso.model.predicate import Predicate
from sayso.model.reading import Reading

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Readings, what they settle to, and quick ways from one to the other.  Make it with ``Case.of``.

    Claims are named by claim key, ``<document id>#<claim id>``.
    """

    pile: Pile
    settlement: Settlement
    vocabulary: Mapping[str, Predicate]
    readings: Mapping[str, Reading]
    claims: Mapping[str, Claim]
    entities: Mapping[str, Entity]
    events: Mapping[str, Event]
    entity_of_mention: Mapping[tuple[str, str], str]
    event_of_claim: Mapping[str, str]
    events_of_entity: Mapping[str, tuple[str, ...]]
    captures_of: Mapping[str, tuple[Capture, ...]]
    retractions: Mapping[str, Retraction]
    mention_index: Mapping[tuple[str, str], Mention]
    flagged: frozenset[str] = frozenset()
    corrected: frozenset[str] = frozenset()
    memo: dict[str, Any] = field(default_factory=dict, init=False, compare=False, repr=False)
    _alone: Any = field(default_factory=RLock, init=False, compare=False, repr=False)

    def once(self, name: str, make: Callable[[Case], T]) -> T:
        """What ``make`` gives for this case, worked out the first time it is asked for: a case never changes."""
        if name not in self.memo:
            with self._alone:
                if name not in self.memo:
                    self.memo[name] = make(self)
        found: T = self.memo[name]
        return found

    @classmethod
    def of(cls, pile: Pile, settlement: Settlement, vocabulary: Mapping[str, Predicate]) -> Case:
        """The case of a pile and its settlement."""
        events_of_entity: dict[str, list[str]] = defaultdict(list)
        for event in settlement.events:
            for entity in sorted({p.entity for p in event.participants}):
                events_of_entity[entity].append(event.id)
        captures: dict[str, list[Capture]] = defaultdict(list)
        for capture in pile.captures:
            captures[capture.document].append(capture)
        return cls(
            pile=pile,
            settlement=settlement,
            vocabulary=vocabulary,
            readings=MappingProxyType({r.document.id: r for r in pile.readings}),
            claims=MappingProxyType({claim_key(r.document.id, c.id): c for r in pile.readings for c in r.claims}),
            entities=MappingProxyType({e.id: e for e in settlement.entities}),
            events=MappingProxyType({e.id: e for e in settlement.events}),
            entity_of_mention=MappingProxyType({m: e.id for e in settlement.entities for m in e.mentions}),
            event_of_claim=MappingProxyType({c: e.id for e in settlement.events for c in e.claims}),
            events_of_entity=MappingProxyType({k: tuple(v) for k, v in events_of_entity.items()}),
            captures_of=MappingProxyType({k: tuple(v) for k, v in captures.items()}),
            retractions=MappingProxyType({r.document: r for r in settlement.retractions}),
            flagged=_judged(pile, JudgementKind.CLAIM, "flagged"),
            corrected=_judged(pile, JudgementKind.DOCUMENT, "corrected"),
            mention_index=MappingProxyType({(r.document.id, m.id): m for r in pile.readings for m in r.mentions}),
        )

    def document(self, key: str) -> Document:
        """The document of a claim key or document id."""
        return self.readings[split_key(key)[0] if "#" in key else key].document

    def mention(self, document: str, mention: str) -> Mention:
        """A mention by its document and local id."""
        return self.mention_index[document, mention]

    def entity(self, name: str) -> Entity:
        """The entity of that id or name.

        Raises ``NotFound`` with near names, or ``Ambiguous`` with the ids to choose from: "Velkan" is nobody's whole
        name where Idris Velkan and Tomas Velkan are told of, though only one is ever printed without his first name.
        """
        if name in self.entities:
            return self.entities[name]
        exact = self.once("by name", _by_name).get(name, ())
        if len(exact) == 1:
            alike = _of_that_name(self, name, exact[0])
            if alike:
                raise Ambiguous(_choices(self, name, [exact[0], *alike]))
            return exact[0]
        for fits in (_same, _folded, _words):
            found = [e for e in self.settlement.entities if any(fits(name, n) for n in _spellings(e))]
            if len(found) == 1:
                return found[0]
            if found:
                raise Ambiguous(_choices(self, name, found))
        near = self.near(name)
        hint = f"near names: {', '.join(near)}" if near else "`sayso search WORD` looks in the reports' text too"
        raise NotFound(f"nobody and nothing here is called {name!r}; {hint}")

    def near(self, name: str) -> tuple[str, ...]:
        """Names of here that share a word with one that nobody has, or have one spelt nearly so; eight at most."""
        sharing = sorted({e.name for e in self.settlement.entities if _share_word(name, e)})
        return tuple(sharing or _misspelt(self, name))[:8]

    def has_name(self, entity: Entity) -> bool:
        """Whether some report calls the entity by a name: "officers" and "a hall" have none."""
        return any(self.mention_index[m].level is Level.NAMED for m in entity.mentions if m in self.mention_index)

    def names_another(self, entity: Entity) -> bool:
        """Whether the words for it name somebody or something: "commanders of the Front" name the Front."""
        for document, mention in entity.mentions:
            own = self.mention_index.get((document, mention))
            if own is None:
                continue
            inside = (m for m in self.readings[document].mentions if own.start <= m.start and m.end <= own.end)
            if any(m.level is Level.NAMED for m in inside):
                return True
        return False

    def publishers(self, document: str) -> tuple[str, ...]:
        """Who printed a document: its own publisher and those of its captures, sorted."""
        named = {self.readings[document].document.publisher}
        named |= {capture.publisher for capture in self.captures_of.get(document, ())}
        return tuple(sorted(name for name in named if name))

    def published(self, document: str) -> str | None:
        """When a document was published, as it says itself or as the person who added it said."""
        own = self.readings[document].document.published
        told = sorted(c.published for c in self.captures_of.get(document, ()) if c.published)
        return own or (told[0] if told else None)


def _spellings(entity: Entity) -> list[str]:
    return [entity.name, *(n.name for n in entity.names)]


def _by_name(case: Case) -> dict[str, list[Entity]]:
    found: dict[str, list[Entity]] = defaultdict(list)
    for entity in case.settlement.entities:
        for name in set(_spellings(entity)):
            found[name].append(entity)
    return dict(found)


def _same(asked: str, name: str) -> bool:
    return asked == name


def _folded(asked: str, name: str) -> bool:
    return asked.casefold() == name.casefold()


def _words(asked: str, name: str) -> bool:
    # No words at all stand in every name.
    words = _parts(asked)
    return bool(words) and words <= _parts(name)


def _share_word(asked: str, entity: Entity) -> bool:
    words = {w for w in _parts(asked) if len(w) > 2}
    return any(words & _parts(name) for name in _spellings(entity))


def _parts(name: str) -> set[str]:
    """The words of a name, parted at hyphens and quotes too: "Harakat al-Mawj" is found by "Mawj"."""
    return set(re.findall(r"\w+", name.casefold()))


def _of_that_name(case: Case, name: str, found: Entity) -> list[Entity]:
    """Others of its kind that the name may mean, where it is a short name of the one found."""
    if name == found.name:
        return []
    others = (e for e in case.settlement.entities if e.kind is found.kind and e is not found)
    return [e for e in others if any(_words(name, n) for n in _spellings(e))]


def _misspelt(case: Case, name: str) -> list[str]:
    """Names with a word that is written nearly so: Idris Velkan for "Velkn"."""
    of_word: dict[str, set[str]] = defaultdict(set)
    for entity in case.settlement.entities:
        if case.has_name(entity):
            for word in _parts(entity.name):
                of_word[word].add(entity.name)
    close = (get_close_matches(word, of_word, n=4, cutoff=0.7) for word in sorted(_parts(name)))
    return list(dict.fromkeys(found for words in close for word in words for found in sorted(of_word[word])))


_SHOWN = 3
"""Reports and posts of each choice that are named: enough to tell them apart."""


def _choices(case: Case, name: str, found: list[Entity]) -> str:
    lines = [f"  {e.id}  {e.name} ({_known_by(case, e)})" for e in found]
    return f"{name!r} fits {len(found)}; ask again with a fuller name or an id:\n" + "\n".join(sorted(lines))


def _known_by(case: Case, entity: Entity) -> str:
    """What tells one of several of a name: "person; deputy minister; 2 reports: Tarn Post, a.txt"."""
    events = (case.events[e] for e in case.events_of_entity.get(entity.id, ()))
    states = (e for e in events if e.kind is ClaimKind.STATE and (entity.id, Role.AGENT.value) in _sides(e))
    told = (case.claims[key] for s in states for key in s.claims)
    titles = list(dict.fromkeys(c.title for c in told if c.title and not c.doubted))
    documents = sorted({d for d, _ in entity.mentions}, key=lambda d: (case.published(d) or "9999", d))
    papers = dict.fromkeys(next(iter(case.publishers(d)), case.document(d).name) for d in documents)
    reports = f"{len(documents)} report{'' if len(documents) == 1 else 's'}: {', '.join([*papers][:_SHOWN])}"
    return "; ".join([entity.kind.value, *entity.seats, *titles[:_SHOWN], reports])


def _sides(event: Event) -> set[tuple[str, str]]:
    return {(p.entity, p.role) for p in event.participants}


def _judged(pile: Pile, kind: JudgementKind, verdict: str) -> frozenset[str]:
    """The subjects whose last judgement of that kind is this verdict."""
    last: dict[str, str] = {}
    for judgement in sorted(pile.judgements, key=lambda j: j.when):
        if judgement.kind is kind and not is_imprint(judgement):
            last |= dict.fromkeys(judgement.subject, judgement.verdict)
    return frozenset(key for key, found in last.items() if found == verdict)

"""Clusters of chains as entities: a name, all spellings, what is told about them, and why they are one."""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from sayso.model.entity import OF, About, Entity, EntityName, Join
from sayso.model.judgement import Judgement, JudgementKind
from sayso.model.mention import Kind
from sayso.resolution.chain import KEY, Chain
from sayso.resolution.grouping import group
from sayso.resolution.institutions import Basis
from sayso.resolution.judged import judged
from sayso.resolution.memory import Recall
from sayso.resolution.names.person import person_name


def entities_of(chains: Iterable[Chain], judgements: Iterable[Judgement], recall: Recall) -> tuple[Entity, ...]:
    """The entities of the chains under the judgements, sorted by id."""
    ordered = sorted(_agreed(list(chains)), key=lambda c: c.key)
    clusters = group(ordered, judged(judgements, JudgementKind.ENTITY), recall)
    by_key = {c.key: c for c in ordered}
    joins: dict[str, list[Join]] = defaultdict(list)
    called = {c.handle: c.name for c in reversed(ordered) if c.handle is not None}
    for join in clusters.joins:
        joins[clusters.root(join.left)].append(_in_names(join, called))
    found = []
    for keys in clusters.members():
        given = tuple(by_key[k] for k in keys), tuple(joins[clusters.root(keys[0])])
        found.append(recall.held("entity", keys[0], given, partial(_entity, *given)))
    return tuple(sorted(found, key=lambda e: e.id))


def _in_names(join: Join, called: Mapping[str, str]) -> Join:
    """The join with its reasons told by name: "both tied to Falah Front"."""
    if not any(KEY[0] in reason for reason in join.reasons):
        return join
    named = (_KEYS.sub(lambda m: called.get(m[1], m[1].partition(":")[2]), reason) for reason in join.reasons)
    return replace(join, reasons=tuple(named))


_KEYS = re.compile(f"{KEY[0]}(.*?){KEY[1]}")
_KINDS = frozenset({Kind.PERSON, Kind.ORGANISATION, Kind.PLACE})
_LOOSE = frozenset({Kind.EVENT, Kind.WORK, Kind.OTHER})
"""Kinds that a name is read as where nothing says what bears it."""
_MANY = 3


def _agreed(chains: Sequence[Chain]) -> Iterable[Chain]:
    """The chains, the odd one out of a name under the kind that the other reports read it as.

    "Ada Quill" that one report's reading takes for a body and two others' for a person is a person.  Single words stay
    what they were read as, a town and its founder may share a name; but a name that three read as a body's is no work.
    """
    kinds: dict[str, Counter[Kind]] = defaultdict(Counter)
    for chain in chains:
        if chain.named and chain.kind in _KINDS:
            kinds[chain.name.casefold()][chain.kind] += 1
    for chain in chains:
        told = kinds.get(chain.name.casefold()) if chain.named else None
        best = min(told, key=lambda k: (-told[k], k.value)) if told else chain.kind
        yield replace(chain, kind=best) if told is not None and _outvoted(chain, told, best) else chain


def _outvoted(chain: Chain, told: Mapping[Kind, int], best: Kind) -> bool:
    if best is chain.kind or chain.kind not in _KINDS | _LOOSE:
        return False
    against = sum(told.values()) - told[best]
    if chain.kind in _LOOSE:
        return told[best] >= _MANY and told[best] >= 2 * against
    return " " in chain.name and told[best] >= 2 * against


def derived_id(prefix: str, *parts: str) -> str:
    """An id derived from keys: the same keys give the same id on every machine."""
    return f"{prefix}-{hashlib.sha256(chr(0).join(parts).encode()).hexdigest()[:16]}"


def _entity(chains: Sequence[Chain], joins: Sequence[Join]) -> Entity:
    kinds = Counter(c.kind for c in chains)
    # Of a person and a body that somebody judged one: a person is misread as a body far more often than a body as one.
    kind = min(kinds, key=lambda k: (-kinds[k], k is not Kind.PERSON, k.value))
    return Entity(
        id=derived_id("entity", kind.value, chains[0].key),
        kind=kind,
        name=_name(chains),
        names=_names(chains),
        mentions=tuple((c.document, m) for c in chains for m in c.mentions),
        chains=tuple(c.key for c in chains),
        about=_about(chains),
        joins=tuple(sorted(joins, key=lambda j: (j.left, j.right))),
    )


def _name(chains: Sequence[Chain]) -> str:
    """The name that most documents use for it; of several the longer one, an acronym or a surname last.

    Reports come before lists, which turn names about ("OLMAR, Tarek").
    """
    named = [c for c in chains if c.named and c.listed is None] or [c for c in chains if c.named] or chains
    if named[0].kind is Kind.PLACE and named[0].place is not None and named[0].place.id is not None:
        return named[0].place.name
    counted = Counter(c.name for c in named)
    return min(counted, key=lambda n: (_short(n), -counted[n], -len(n), n))


def _short(name: str) -> bool:
    return " " not in name and "-" not in name and (sum(c.isupper() for c in name) > 1 or len(name) < 4)


def _names(chains: Sequence[Chain]) -> tuple[EntityName, ...]:
    documents: dict[str, set[str]] = defaultdict(set)
    for chain in chains:
        for name, _ in chain.names:
            documents[name].add(chain.document)
    ordered = sorted(documents, key=lambda n: (-len(documents[n]), n))
    return tuple(EntityName(name=n, documents=tuple(sorted(documents[n]))) for n in ordered)


def _honorifics(chain: Chain) -> Iterable[str]:
    if chain.kind is Kind.PERSON:
        for name, _ in chain.names:
            yield from person_name(name).honorifics


def _about(chains: Sequence[Chain]) -> tuple[About, ...]:
    facts: dict[tuple[str, str], set[str]] = defaultdict(set)
    for chain in chains:
        for title in (*chain.titles, *_honorifics(chain)):
            facts["title", title].add(chain.document)
        if chain.place is not None and chain.place.country is not None and chain.family == "place":
            facts["country", chain.place.country].add(chain.document)
        if (common := chain.institution) is not None and common.sure is not None:
            facts[OF[0] if common.basis is Basis.TOLD else OF[1], common.sure.name].add(chain.document)
        if chain.listed is not None:
            facts["on list", chain.listed].add(chain.document)
        for key, interval in (("born", chain.born), ("died", chain.died)):
            if interval is not None:
                facts[key, "/".join(dict.fromkeys(interval))].add(chain.document)
    return tuple(About(key=k, value=v, documents=tuple(sorted(facts[k, v]))) for k, v in sorted(facts))

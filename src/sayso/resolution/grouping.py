"""Chains to clusters, surest joins first: judgements, one name with shared ties, one name, other spellings.

What joins, and what does not:

* A judgement of a person always holds; a later one beats an earlier one that cannot stand beside it.
* Two places of the gazetteer are two; one entry is one place, however it is spelled.
* A full name joins unless something contradicts.  One that many bear, or that is only nearly the same, needs a
  shared tie too, or two shared companions.
* The one name that a cleric or fighter goes by ("Mullah Olam", "Abu Harith") needs a shared tie.
* One part of a person's name never joins by itself: it needs two shared ties, and only one who could be meant.
* A name that every land has ("the Supreme Court") joins those of one land or town, or with two companions shared.
* Of other lands, people, and bodies of common names, need a shared tie, or one of the highest offices.
* Where two of one name are told apart, a third report that fits both joins neither; where only their lands part
  them, one that is near to both joins all.
* Entries of lists come last, when the reports stand: a list takes nothing apart that the reports join.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import partial
from itertools import combinations

from sayso.model.countries import country_name
from sayso.model.entity import Join
from sayso.model.mention import Kind
from sayso.resolution.bearers import Bearers, NameKey, Pairing, bearers_of, compared
from sayso.resolution.chain import KEY, Chain
from sayso.resolution.clusters import Clusters
from sayso.resolution.fitting import SPELLING, agree, fits, near
from sayso.resolution.judged import Judged, Pair
from sayso.resolution.listed import join_entries
from sayso.resolution.memory import Recall
from sayso.resolution.names.compare import Comparison
from sayso.resolution.names.fold import sound
from sayso.resolution.names.person import person_name
from sayso.resolution.parts import connected


def group(chains: Sequence[Chain], decided: Judged, recall: Recall) -> Clusters:
    """The clusters of the chains, which come sorted by key."""
    bearers = bearers_of((c for c in chains if c.listed is None), recall)
    pairs = compared(bearers, recall)
    clusters = Clusters((), {})
    for part in _parts(chains, bearers, pairs, decided):
        clusters.take(recall.held("part", part.chains[0].key, part, partial(_joined, part)))
    _single_parts(clusters, bearers)
    join_entries(clusters, chains, bearers)
    return clusters


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """Chains that a name, a place or a judgement connects, with all that decides on their joins.

    What parts of names and lists join comes after: that may look at any chain.
    """

    chains: tuple[Chain, ...]
    pairs: tuple[Pairing, ...]
    same: tuple[tuple[Pair, str], ...]
    different: tuple[frozenset[str], ...]


def _parts(
    chains: Sequence[Chain], bearers: Mapping[NameKey, Bearers], pairs: Sequence[Pairing], decided: Judged
) -> Iterator[_Part]:
    by_key = {c.key: c for c in chains}
    home: dict[str, int] = {}
    lots = connected(list(by_key), _edges(chains, bearers, pairs, decided))
    for number, keys in enumerate(lots):
        home.update(dict.fromkeys(keys, number))
    paired: dict[int, list[Pairing]] = defaultdict(list)
    for pairing in pairs:
        paired[home[bearers[pairing[1]].chains[0].key]].append(pairing)
    same: dict[int, list[tuple[Pair, str]]] = defaultdict(list)
    for (left, right), identity in decided.same:
        if left in home and right in home:
            same[home[left]].append(((left, right), identity))
    nobody: frozenset[str] = frozenset()
    for number, keys in enumerate(lots):
        yield _Part(
            chains=tuple(by_key[k] for k in keys),
            pairs=tuple(paired.get(number, ())),
            same=tuple(same.get(number, ())),
            different=tuple(decided.different.get(k, nobody) for k in keys),
        )


def _edges(
    chains: Sequence[Chain], bearers: Mapping[NameKey, Bearers], pairs: Sequence[Pairing], decided: Judged
) -> Iterator[tuple[str, str]]:
    for pair, _ in decided.same:
        yield pair
    for chain in chains:
        if chain.alias_of is not None:
            yield chain.alias_of, chain.key
    for entry in bearers.values():
        for chain in entry.chains[1:]:
            yield entry.chains[0].key, chain.key
    for _, left, right in pairs:
        yield bearers[left].chains[0].key, bearers[right].chains[0].key
    hubs: dict[int, str] = {}
    for chain in chains:
        if (entry_id := _entry_of(chain)) is not None:
            yield hubs.setdefault(entry_id, chain.key), chain.key


def _joined(part: _Part) -> Clusters:
    """The clusters of one part."""
    clusters = Clusters(part.chains, {c.key: d for c, d in zip(part.chains, part.different, strict=True)})
    for (left, right), identity in part.same:
        if not clusters.parted(left, right):
            reasons = ("a person judged them the same",)
            clusters.join(Join(left=left, right=right, score=1.0, reasons=reasons, judged=identity))
    _places(clusters, part.chains)
    _aliases(clusters, part.chains)
    bearers = bearers_of(c for c in part.chains if c.listed is None)
    for key in sorted(bearers):
        _one_name(clusters, bearers[key])
    for comparison, one, other in part.pairs:
        _two_names(clusters, comparison, bearers[one], bearers[other])
    return clusters


def _places(clusters: Clusters, chains: Iterable[Chain]) -> None:
    """Chains of one gazetteer entry are one place."""
    first: dict[int, str] = {}
    for chain in chains:
        if (entry_id := _entry_of(chain)) is not None:
            hub = first.setdefault(entry_id, chain.key)
            if hub != chain.key and not clusters.parted(hub, chain.key):
                clusters.join(Join(left=hub, right=chain.key, score=1.0, reasons=("same entry of the gazetteer",)))


def _aliases(clusters: Clusters, chains: Iterable[Chain]) -> None:
    """A name that a report gives as somebody's other one is his."""
    for chain in chains:
        if chain.alias_of is not None and fits(clusters, chain.alias_of, chain.key):
            left, right = sorted((chain.alias_of, chain.key))
            clusters.join(Join(left=left, right=right, score=1.0, reasons=("both names are told to be of one",)))


def _entry_of(chain: Chain) -> int | None:
    return chain.place.id if chain.kind is Kind.PLACE and chain.place is not None else None


def _one_name(clusters: Clusters, entry: Bearers) -> None:
    """Join the bearers of one name: by shared ties first, then by lack of contradiction."""
    if len(entry.chains) < 2:
        return
    if entry.family == "person" and not (person_name(entry.name).full() or person_name(entry.name).half()):
        return
    _by_ties(clusters, entry)
    if entry.common:
        _institutions(clusters, entry)
    elif entry.telling:
        _by_fit(clusters, entry)


def _by_ties(clusters: Clusters, entry: Bearers) -> None:
    hubs: dict[str, list[str]] = defaultdict(list)
    for chain in entry.chains:
        for tie in sorted(chain.ties):
            for hub in hubs[tie]:
                if clusters.root(hub) == clusters.root(chain.key):
                    break
                if fits(clusters, hub, chain.key):
                    reasons = (f"same name {entry.name!r}", f"both tied to {_told(tie)}")
                    clusters.join(Join(left=hub, right=chain.key, score=1.0, reasons=reasons))
                    break
            else:
                hubs[tie].append(chain.key)


def _told(tie: str) -> str:
    """The key of what ties, to be told by name when all names are known."""
    return f"{KEY[0]}{tie}{KEY[1]}"


def _by_fit(clusters: Clusters, entry: Bearers) -> None:
    """Those with facts first, so that a report that fits two who are told apart joins neither."""
    roots = _roots(clusters, entry)
    roots.sort(key=lambda r: (-_weight(clusters, r), clusters.facts(r).first))
    camps: list[str] = []
    for root in roots:
        fitting = [c for c in camps if fits(clusters, c, root)]
        if len(fitting) == 1:
            left, right = sorted((clusters.facts(fitting[0]).first, clusters.facts(root).first))
            reasons = (f"same name {entry.name!r}", "nothing contradicts")
            clusters.join(Join(left=left, right=right, score=0.95, reasons=reasons))
        elif not fitting:
            camps.append(root)
        elif _bridged(clusters, fitting, root):
            for camp in fitting:
                left, right = sorted((clusters.facts(camp).first, clusters.facts(root).first))
                reasons = (f"same name {entry.name!r}", "a report that plays in both lands")
                clusters.join(Join(left=left, right=right, score=0.95, reasons=reasons))
            camps = [c for c in camps if c not in fitting[1:]]


def _bridged(clusters: Clusters, camps: Sequence[str], root: str) -> bool:
    """Whether nothing but their lands parts the camps, and somebody is near to each of them: then all are one.

    It is no matter of which report comes first: the one that plays in both lands would have joined them.
    """
    alike = all(agree(clusters, a, b) for a, b in combinations(camps, 2))
    return alike and all(near(clusters.facts(camp), clusters.facts(root)) for camp in camps)


def _institutions(clusters: Clusters, entry: Bearers) -> None:
    """Join bodies of a name that every land has: those of one land, and those that stand beside the same two others."""
    beside = {root: frozenset(clusters.facts(root).beside) for root in _roots(clusters, entry)}
    hubs: dict[str, str] = {}
    for root in beside:
        for seat in sorted(_seats(clusters, root)):
            _linked(clusters, entry, hubs.setdefault(seat, root), root, f"both of {_land(seat)}")
    near: dict[str, list[str]] = defaultdict(list)
    for root in beside:
        met = Counter(other for companion in beside[root] for other in near[companion])
        fitting = {clusters.root(o) for o, times in met.items() if times > 1 and fits(clusters, o, root)}
        if len(fitting - {clusters.root(root)}) == 1:
            _linked(clusters, entry, fitting.pop(), root, "both named beside the same")
        for companion in beside[root]:
            near[companion].append(root)


def _linked(clusters: Clusters, entry: Bearers, one: str, other: str, reason: str) -> None:
    if clusters.root(one) != clusters.root(other) and fits(clusters, one, other):
        left, right = sorted((clusters.facts(one).first, clusters.facts(other).first))
        clusters.join(Join(left=left, right=right, score=0.95, reasons=(f"same name {entry.name!r}", reason)))


def _weight(clusters: Clusters, root: str) -> int:
    facts = clusters.facts(root)
    told = sum(map(bool, (facts.walks, facts.places, facts.born, facts.died, facts.genders))) * 2
    return told + bool(facts.names) + len(facts.foremost)


def _two_names(clusters: Clusters, comparison: Comparison, left: Bearers, right: Bearers) -> None:
    """Join the bearers of two spellings, where only one on each side can be meant or something else joins them."""
    score, common = comparison.score, left.common or right.common
    lefts, rights = _roots(clusters, left), _roots(clusters, right)
    alone = len(lefts) == 1 and len(rights) == 1 and left.telling and right.telling and not common
    if len(lefts) * len(rights) > 100:
        return
    for a in lefts:
        for b in rights:
            if clusters.root(a) == clusters.root(b) or not fits(clusters, a, b):
                continue
            shared = _seated(clusters, a, b) if common else _shared(clusters, a, b, left, right)
            together = not clusters.facts(a).documents.isdisjoint(clusters.facts(b).documents)
            enough = alone if score >= SPELLING else bool(shared) and not together
            if enough or (score >= SPELLING and shared):
                x, y = sorted((clusters.facts(a).first, clusters.facts(b).first))
                clusters.join(Join(left=x, right=y, score=score, reasons=(*comparison.reasons, *shared)))


def _seats(clusters: Clusters, root: str) -> Set[str]:
    return clusters.facts(root).seats or clusters.facts(root).leanings


def _seated(clusters: Clusters, a: str, b: str) -> tuple[str, ...]:
    """The land or town that two bodies of a common name are of."""
    both = sorted(_seats(clusters, a) & _seats(clusters, b))
    return (f"both of {_land(both[0])}",) if both else ()


def _land(seat: str) -> str:
    """What to call a seat by its key: a country by its name, a town by "one town"."""
    return "one town or region" if seat.startswith("place:") else country_name(seat.removeprefix("~"))


def _roots(clusters: Clusters, entry: Bearers) -> list[str]:
    return sorted({clusters.root(c.key) for c in entry.chains})


def _shared(clusters: Clusters, a: str, b: str, left: Bearers, right: Bearers) -> tuple[str, ...]:
    """What joins them beside the name: a tie of both, or two companions of both."""
    ties = sorted(clusters.facts(a).ties & clusters.facts(b).ties)
    if ties:
        return (f"both tied to {_told(ties[0])}",)
    beside = [frozenset[str]().union(*(c.beside for c in entry.chains[:20])) for entry in (left, right)]
    both = sorted(t for t in beside[0] & beside[1] if not _own(t, left.name) and not _own(t, right.name))
    return (f"both named beside {', '.join(map(_told, both[:3]))}",) if len(both) > 1 else ()


def _own(tie: str, name: str) -> bool:
    return tie.partition(":")[2] == " ".join(sorted(map(sound, person_name(name).words)))


def _single_parts(clusters: Clusters, bearers: dict[tuple[str, str], Bearers]) -> None:
    """A surname alone joins only with two shared ties, and only where one candidate has them."""
    by_word: dict[str, list[Bearers]] = defaultdict(list)
    for key in sorted(bearers):
        if key[0] == "person":
            for word in person_name(bearers[key].name).words:
                by_word[sound(word)].append(bearers[key])
    for key in sorted(bearers):
        entry = bearers[key]
        if key[0] != "person" or person_name(entry.name).full() or person_name(entry.name).half():
            continue
        rivals = by_word[sound(person_name(entry.name).words[0])]
        if len(rivals) <= 50:
            for chain in entry.chains:
                _single(clusters, chain, rivals)


def _single(clusters: Clusters, chain: Chain, rivals: Iterable[Bearers]) -> None:
    if len(chain.ties) < 2:
        return
    roots = sorted({clusters.root(c.key) for rival in rivals for c in rival.chains[:50]} - {clusters.root(chain.key)})
    fitting = [r for r in roots if len(clusters.facts(r).ties & chain.ties) > 1 and fits(clusters, r, chain.key)]
    if len(fitting) == 1:
        ties = sorted(clusters.facts(fitting[0]).ties & chain.ties)
        left, right = sorted((clusters.facts(fitting[0]).first, chain.key))
        reasons = (f"part of the name, both tied to {', '.join(map(_told, ties[:3]))}",)
        clusters.join(Join(left=left, right=right, score=0.75, reasons=reasons))

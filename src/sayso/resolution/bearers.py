"""Which chains bear which names, and which names are worth comparing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial

from sayso.model.mention import Kind
from sayso.resolution.chain import Chain
from sayso.resolution.memory import Recall
from sayso.resolution.names.compare import MATCH, Comparison, compare_names
from sayso.resolution.names.fold import fold
from sayso.resolution.names.organisation import organisation_keys, organisation_name
from sayso.resolution.names.person import person_keys, person_name

CROWD = 60
"""Names that share a blocking key with more names than this are compared with their neighbours in spelling only."""

NameKey = tuple[str, str]
"""The family and normal form of a name."""
Pairing = tuple[Comparison, NameKey, NameKey]
"""Two names that may be one, and why."""

KINDS = {"person": Kind.PERSON, "organisation": Kind.ORGANISATION}


@dataclass(slots=True)
class Bearers:
    """One name as it is compared, and the chains that bear it."""

    family: str
    name: str
    chains: list[Chain]

    @property
    def telling(self) -> bool:
        """Whether the name alone says who is meant: of a person, more than one part, not all of them widespread."""
        return _telling(self.family, self.name)

    @property
    def common(self) -> bool:
        """Whether every land has a body of the name, or one that goes by these letters: "PMO"."""
        return self.family != "person" and any(c.institution is not None for c in self.chains)


@lru_cache(maxsize=200_000)
def _telling(family: str, name: str) -> bool:
    if family == "person":
        parts = person_name(name)
        return parts.full() and not parts.widespread()
    if family == "organisation":
        return bool(organisation_name(name).words)
    return True


def bearers_of(chains: Iterable[Chain], recall: Recall | None = None) -> dict[NameKey, Bearers]:
    """The names there are, by family and normal form, each with its chains in order."""
    found: dict[NameKey, Bearers] = {}
    known = recall or Recall()
    for chain in (c for c in chains if c.alias_of is None):
        for normal, name in known.held("names", chain.key, chain, partial(_names, chain)):
            entry = found.setdefault((chain.family, normal), Bearers(family=chain.family, name=name, chains=[]))
            entry.name = min(entry.name, name)
            entry.chains.append(chain)
    return found


def _names(chain: Chain) -> list[tuple[str, str]]:
    """The normal forms of a chain's names, sorted, each with the name: its best one, and those that agree with it."""
    if not chain.named:
        return []
    found: dict[str, str] = {}
    for name in (chain.name, *(n for n, _ in chain.names)):
        normal = normal_form(name, chain.family)
        if normal and normal not in found and (not found or _agrees(chain, name)):
            found[normal] = name
    if chain.institution is not None:  # "Kenyan Defence Ministry" is what another report calls "the Defence Ministry".
        found.setdefault(chain.institution.core, chain.institution.core)
    return sorted(found.items())


def _agrees(chain: Chain, name: str) -> bool:
    return compare_names(chain.name, name, KINDS.get(chain.family, Kind.OTHER)).score >= MATCH


@lru_cache(maxsize=200_000)
def normal_form(name: str, family: str) -> str:
    """The form under which names are one and the same without comparing."""
    if family == "person":
        words = person_name(name).words
        # The order of initials counts: "J. P. Marrow" is not "P. J. Marrow".
        return " ".join((*sorted(w for w in words if len(w) > 1), *(w for w in words if len(w) == 1)))
    return fold(name).removeprefix("the ")


def compared(bearers: Mapping[NameKey, Bearers], recall: Recall) -> list[Pairing]:
    """The pairs of different names that may be one, best first: compared only within blocks."""
    blocks: dict[tuple[str, str], list[NameKey]] = defaultdict(list)
    for key in sorted(bearers):
        for block in blocking_keys(bearers[key].family, bearers[key].name):
            blocks[key[0], block].append(key)
    pairs = {pair for keys in blocks.values() for pair in _pairs(keys)}
    found = []
    for left, right in sorted(pairs):
        a, b = bearers[left], bearers[right]
        compare = partial(compare_names, a.name, b.name, KINDS.get(a.family, Kind.OTHER))
        comparison = recall.held("comparison", (a.family, a.name, b.name), None, compare)
        if comparison.score >= MATCH:
            found.append((comparison, left, right))
    found.sort(key=lambda f: (-f[0].score, f[1][0], bearers[f[1]].name, bearers[f[2]].name))
    return found


def _pairs(keys: list[NameKey]) -> Iterable[tuple[NameKey, NameKey]]:
    reach = len(keys) if len(keys) <= CROWD else 5
    for at, left in enumerate(keys):
        for right in keys[at + 1 : at + 1 + reach]:
            yield left, right


def blocking_keys(family: str, name: str) -> frozenset[str]:
    """The keys under which names are compared; names that share none are never compared."""
    if family == "person":
        return person_keys(name)
    if family == "organisation":
        return organisation_keys(name)
    return frozenset()

"""People of like names in one report: whom its reader left apart, no name alone brings together.

A report that writes "Park Min-jun" and "Park Min-joon", or "Ferenc Varga" and "Varga-Reti Ferenc", speaks of two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from sayso.resolution.names.abjad import abjad
from sayso.resolution.names.fold import ideographic
from sayso.resolution.names.person import person_keys, person_name


def like_names(names: Mapping[str, Sequence[str]]) -> dict[str, frozenset[str]]:
    """For each of one report's people, by key with names, the keys of those whose names are like theirs."""
    blocks: dict[str, set[str]] = defaultdict(set)
    for key, spellings in names.items():
        for spelling in spellings:
            for block in person_keys(spelling):
                blocks[block].add(key)
    found: dict[str, set[str]] = defaultdict(set)
    for keys in blocks.values():
        for a, b in combinations(sorted(keys), 2):
            if not any(_another_form(x, y) for x in names[a] for y in names[b]):
                found[a].add(b)
                found[b].add(a)
    return {key: frozenset(others) for key, others in found.items()}


def _another_form(left: str, right: str) -> bool:
    """Whether one report may call somebody both: in two scripts, or without the last of the surnames."""
    if abjad(left) != abjad(right) or ideographic(left) != ideographic(right):
        return True
    a, b = person_name(left).words, person_name(right).words
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    return short != long and len(short) > 1 and long[: len(short)] == short

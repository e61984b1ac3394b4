"""Which tellings are worth comparing: those that share two sides, or one side near in time, or a story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from sayso.model.claim import ClaimKind
from sayso.resolution.happenings.lexicon import happenings
from sayso.resolution.happenings.stories import Stories
from sayso.resolution.happenings.telling import Telling
from sayso.resolution.judged import Pair, pair_of

WINDOW = 60
"""Tellings that share a block with more than this many are compared with their neighbours in time only."""


def pairs_worth_comparing(tellings: Sequence[Telling], stories: Stories) -> list[Pair]:
    """The pairs, sorted."""
    blocks: dict[tuple[str, ...], list[Telling]] = defaultdict(list)
    for telling in tellings:
        if telling.kind is not ClaimKind.ASSESSMENT:
            for shared in _blocks(telling, stories):
                blocks[shared].append(telling)
    pairs: set[Pair] = set()
    for key in sorted(blocks):
        block = sorted(blocks[key], key=_in_time)
        reach = len(block) if len(block) <= WINDOW else WINDOW // 2
        for at, a in enumerate(block):
            for b in block[at + 1 : at + 1 + reach]:
                pairs.add(pair_of(a.key, b.key))
    return sorted(pairs)


def _blocks(telling: Telling, stories: Stories) -> Iterator[tuple[str, ...]]:
    sort = telling.kind.value, "planned" if telling.planned else "done"
    predicate = telling.claim.predicate
    sides = sorted(telling.core)
    yield from ((*sort, *pair) for pair in combinations(sides, 2))
    for side in sides:
        for alike in sorted(happenings().alike.get(predicate, (predicate,))):
            yield *sort, side, f"={alike}"
    if telling.kind is ClaimKind.EVENT:
        word = "" if {telling.family, predicate} & happenings().narrow else telling.trigger
        for anchor in (telling.document, *stories.anchors(telling.document)):
            yield *sort, predicate, word, anchor


def _in_time(telling: Telling) -> tuple[str, str]:
    days = telling.days
    return days[0].isoformat() if days is not None else "", telling.key

"""Which tellings are worth comparing: those that share two sides, or one side near in time, or a story."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import partial
from itertools import combinations
from sys import intern

from sayso.model.claim import ClaimKind
from sayso.resolution.happenings.lexicon import happenings
from sayso.resolution.happenings.stories import Stories
from sayso.resolution.happenings.telling import Telling
from sayso.resolution.memory import Recall

WINDOW = 60
"""Tellings that share a block with more than this many are compared with their neighbours in time only."""
NEIGHBOURS = 8
"""How many neighbours on either side, in such a crowded block."""

Homes = tuple[tuple[str, ...], tuple[str, ...]]
"""The blocks of a telling: those whose members are compared, and those whose members are if one story holds them."""
Lots = tuple[tuple[object, ...], ...]


class Meetings:
    """Who meets whom: tellings, sorted by key, with those that they share a block with.

    ``behind`` is what the comparing of each telling leans on.
    """

    def __init__(self, tellings: Sequence[Telling], behind: Sequence[object], stories: Stories, recall: Recall) -> None:
        self._behind = behind
        self._documents = [t.document for t in tellings]
        self._stories = stories
        self._homes: list[Homes] = []
        blocks: dict[str, list[int]] = defaultdict(list)
        for number, telling in enumerate(tellings):
            given = telling, stories.anchors(telling.document)
            self._homes.append(recall.held("blocks", telling.key, given, partial(_blocks, *given)))
            for block in (*self._homes[-1][0], *self._homes[-1][1]):
                blocks[block].append(number)
        # A block of one brings nobody together.
        self._blocks = {block: numbers for block, numbers in blocks.items() if 1 < len(numbers) <= WINDOW}
        self._lots = {block: tuple(map(behind.__getitem__, numbers)) for block, numbers in self._blocks.items()}
        self._crowds = {b: _in_order(numbers, tellings) for b, numbers in blocks.items() if len(numbers) > WINDOW}

    def lots(self, number: int) -> tuple[Lots, Lots]:
        """What stands behind all that share the telling's blocks: whom it is compared to follows from that alone."""
        certain, perhaps = self._homes[number]
        return self._lots_of(number, certain), self._lots_of(number, perhaps)

    def _lots_of(self, number: int, blocks: Iterable[str]) -> Lots:
        found = []
        for block in blocks:
            if block in self._lots:
                found.append(self._lots[block])
            elif block in self._crowds:
                found.append(tuple(map(self._behind.__getitem__, _near(number, self._crowds[block]))))
        return tuple(found)

    def partners(self, number: int) -> list[int]:
        """Those after the telling that it is compared to."""
        certain, perhaps = self._homes[number]
        partners = self._later(number, certain)
        maybe = self._later(number, perhaps) - partners
        if maybe:
            document, documents = self._documents[number], self._documents
            kin = {d for d in {documents[n] for n in maybe} if self._stories.one(document, d)}
            partners.update(n for n in maybe if documents[n] in kin)
        return sorted(partners)

    def _later(self, number: int, blocks: Iterable[str]) -> set[int]:
        found: set[int] = set()
        for block in blocks:
            if block in self._blocks:
                numbers = self._blocks[block]
                found.update(numbers[bisect_right(numbers, number) :])
            elif block in self._crowds:
                found.update(n for n in _near(number, self._crowds[block]) if n > number)
        return found


Ordered = tuple[list[int], dict[int, int]]


def _in_order(numbers: list[int], tellings: Sequence[Telling]) -> Ordered:
    """A crowded block in the order of time, with the place of each telling in it."""
    ordered = sorted(numbers, key=lambda n: _in_time(tellings[n]))
    return ordered, {n: at for at, n in enumerate(ordered)}


def _near(number: int, block: Ordered) -> list[int]:
    ordered, place = block
    at = place[number]
    return ordered[max(0, at - NEIGHBOURS) : at + NEIGHBOURS + 1]


def _blocks(telling: Telling, anchors: Iterable[str]) -> Homes:
    if not telling.claim.weighs:
        return (), ()
    sort = f"{telling.kind.value}\0{'planned' if telling.planned else 'done'}"
    predicate = telling.claim.predicate
    sides = sorted(telling.core)
    found: list[str] = []
    for alike in sorted(happenings().alike.get(predicate, (predicate,))):
        found += [f"{sort}\0{left}\0{right}\0={alike}" for left, right in combinations(sides, 2)]
        found += [f"{sort}\0{side}\0={alike}" for side in sides]
    words: list[str] = []
    if telling.kind is ClaimKind.EVENT:
        # A word that may tell of any deed brings together only what one story could join.
        narrow = not happenings().narrow.isdisjoint((telling.family, predicate))
        word, places = "" if narrow else telling.trigger, (telling.document, *anchors)
        words = [f"{sort}\0{telling.deed}\0{word}\0{anchor}" for anchor in places]
        if not word:
            found, words = found + words, []
        groups = sorted(happenings().words.get(telling.trigger, ()))
        words += [f"{sort}\0~{group}\0~\0{anchor}" for group in groups for anchor in places]
    # Many tellings share a block: one text for each serves them all.
    return tuple(map(intern, found)), tuple(map(intern, words))


def _in_time(telling: Telling) -> tuple[str, str]:
    days = telling.days
    return days[0].isoformat() if days is not None else "", telling.key

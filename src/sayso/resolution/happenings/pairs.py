"""Which tellings are worth comparing: those that share two sides, or one side near in time, or a story."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
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

    ``behind`` is what the comparing of each telling leans on.  Those that were surely read meet as if there were no
    others, and each of the others meets all.
    """

    def __init__(self, tellings: Sequence[Telling], behind: Sequence[object], stories: Stories, recall: Recall) -> None:
        self._documents = [t.document for t in tellings]
        self._stories = stories
        self._homes: list[Homes] = []
        sure: dict[str, list[int]] = defaultdict(list)
        every: dict[str, list[int]] = defaultdict(list)
        for number, telling in enumerate(tellings):
            given = telling, stories.anchors(telling.document)
            self._homes.append(recall.held("blocks", telling.key, given, partial(_blocks, *given)))
            for block in (*self._homes[-1][0], *self._homes[-1][1]):
                every[block].append(number)
                if not telling.claim.doubted:
                    sure[block].append(number)
        mixed = {block: numbers for block, numbers in every.items() if len(numbers) > len(sure.get(block, ()))}
        self._sorts = (_Blocks(sure, tellings, behind), _Blocks(mixed, tellings, behind))

    def lots(self, number: int) -> tuple[Lots, Lots]:
        """What stands behind all that share the telling's blocks: whom it is compared to follows from that alone."""
        certain, perhaps = self._homes[number]
        return self._lots_of(number, certain), self._lots_of(number, perhaps)

    def _lots_of(self, number: int, names: Sequence[str]) -> Lots:
        return tuple(lot for blocks in self._sorts for lot in blocks.lots(number, names))

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

    def _later(self, number: int, names: Sequence[str]) -> set[int]:
        return {n for blocks in self._sorts for n in blocks.later(number, names)}


class _Blocks:
    """Blocks of tellings by name: small ones bring all together, crowded ones neighbours in time."""

    def __init__(self, numbers: Mapping[str, list[int]], tellings: Sequence[Telling], behind: Sequence[object]) -> None:
        self._behind = behind
        # A block of one brings nobody together.
        self._small = {block: n for block, n in numbers.items() if 1 < len(n) <= WINDOW}
        self._lots = {block: tuple(map(behind.__getitem__, n)) for block, n in self._small.items()}
        self._crowds = {block: _in_order(n, tellings) for block, n in numbers.items() if len(n) > WINDOW}

    def lots(self, number: int, names: Iterable[str]) -> Iterator[tuple[object, ...]]:
        """What stands behind those of each of the telling's blocks that it is compared to."""
        for block in names:
            if block in self._lots:
                yield self._lots[block]
            elif block in self._crowds and number in self._crowds[block][1]:
                yield tuple(map(self._behind.__getitem__, _near(number, self._crowds[block])))

    def later(self, number: int, names: Iterable[str]) -> Iterator[int]:
        """Those of them that come after it."""
        for block in names:
            if block in self._small:
                numbers = self._small[block]
                if number in numbers:
                    yield from numbers[bisect_right(numbers, number) :]
            elif block in self._crowds and number in self._crowds[block][1]:
                yield from (n for n in _near(number, self._crowds[block]) if n > number)


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
    if telling.kind is ClaimKind.ASSESSMENT:
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

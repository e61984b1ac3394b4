"""Which tellings are worth comparing: those that share two sides, or one side near in time, or a story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import combinations

from sayso.model.claim import ClaimKind
from sayso.resolution.happenings.lexicon import happenings
from sayso.resolution.happenings.stories import Stories
from sayso.resolution.happenings.telling import Telling
from sayso.resolution.memory import Recall

WINDOW = 60
"""Tellings that share a block with more than this many are compared with their neighbours in time only."""
NEIGHBOURS = 8
"""How many neighbours on either side, in such a crowded block."""


def pairs_worth_comparing(
    tellings: Sequence[Telling], stories: Stories, recall: Recall
) -> Iterator[tuple[str, list[str]]]:
    """Each telling with those after it that it is compared to; ``tellings`` come sorted by key."""
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    homes: list[tuple[tuple[str, ...], ...]] = []
    for number, telling in enumerate(tellings):
        anchors = (telling.document, *stories.anchors(telling.document))
        homes.append(recall.held("blocks", telling.key, (telling, anchors), partial(_blocks, telling, anchors)))
        for block in homes[-1]:
            blocks[block].append(number)
    crowded = {key: _in_order(numbers, tellings) for key, numbers in blocks.items() if len(numbers) > WINDOW}
    for number, telling in enumerate(tellings):
        partners: set[int] = set()
        perhaps: set[int] = set()
        for block in homes[number]:
            found = _near(number, crowded[block]) if block in crowded else blocks[block]
            (perhaps if _by_story(block) else partners).update(other for other in found if other > number)
        partners.update(n for n in perhaps - partners if stories.one(telling.document, tellings[n].document))
        yield telling.key, [tellings[other].key for other in sorted(partners)]


def _by_story(block: tuple[str, ...]) -> bool:
    """Whether it brings together what only one story could join: one word for a deed, and a rare word of the report."""
    return not block[-1].startswith("=") and block[-2] != ""


Ordered = tuple[list[int], dict[int, int]]


def _in_order(numbers: list[int], tellings: Sequence[Telling]) -> Ordered:
    """A crowded block in the order of time, with the place of each telling in it."""
    ordered = sorted(numbers, key=lambda n: _in_time(tellings[n]))
    return ordered, {n: at for at, n in enumerate(ordered)}


def _near(number: int, block: Ordered) -> list[int]:
    ordered, place = block
    at = place[number]
    return ordered[max(0, at - NEIGHBOURS) : at + NEIGHBOURS + 1]


def _blocks(telling: Telling, anchors: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    if telling.kind is ClaimKind.ASSESSMENT:
        return ()
    sort = telling.kind.value, "planned" if telling.planned else "done"
    predicate = telling.claim.predicate
    sides = sorted(telling.core)
    found: list[tuple[str, ...]] = []
    for alike in sorted(happenings().alike.get(predicate, (predicate,))):
        found += [(*sort, *pair, f"={alike}") for pair in combinations(sides, 2)]
        found += [(*sort, side, f"={alike}") for side in sides]
    if telling.kind is ClaimKind.EVENT:
        word = "" if {telling.family, predicate} & happenings().narrow else telling.trigger
        found += [(*sort, telling.deed, word, anchor) for anchor in anchors]
        groups = sorted(happenings().words.get(telling.trigger, ()))
        found += [(*sort, f"~{group}", "~", anchor) for group in groups for anchor in anchors]
    return tuple(found)


def _in_time(telling: Telling) -> tuple[str, str]:
    days = telling.days
    return days[0].isoformat() if days is not None else "", telling.key

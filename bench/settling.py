"""``python -m bench.settling [DOCUMENTS…]``: seconds to settle a pile, and after one more report, and a judgement.

The pile is made: the people, groups and claims of ``bench.resolution`` in the texts of ``bench.copies``, one in ten of
them a copy.  Three reports are added one at a time to all but three of the pile, in a process that stays, and the last
is told; then somebody judges that two of one name are two.  That the result equals settling it all anew is checked.
Times are of the processor, Python's collector of cycles is paused, as it is in a workspace that settles.
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from bench import copies, resolution
from sayso.model.collecting import uncollected
from sayso.model.entity import Entity
from sayso.model.judgement import Judgement, JudgementKind
from sayso.model.pile import Pile
from sayso.model.reading import Reading
from sayso.resolution import Memory, Resolution, resolve
from sayso.weighing import Weighed, weigh

SIZES = (1_000, 10_000)
ADDED = 3
T = TypeVar("T")


def readings(count: int) -> tuple[Reading, ...]:
    """So many made readings, each with a text."""
    made, _ = copies.documents(count)
    told = resolution.pile(count * resolution.CHAINS).readings
    return tuple(
        replace(reading, document=replace(reading.document, text=document.text))
        for reading, document in zip(told, made, strict=True)
    )


def _timed(work: Callable[[], T]) -> tuple[float, T]:
    started = time.process_time()
    done = work()
    return time.process_time() - started, done


Memories = tuple[Memory, Memory]
Found = tuple[Resolution, Weighed]


def _settled(pile: Pile, memories: Memories | None) -> tuple[float, float, Found]:
    """Seconds of resolution and of weighing, and what they came to."""
    vocabulary = {"met": resolution.MET}
    recall = memories[1].begin() if memories else None
    first, found = _timed(lambda: resolve(pile, vocabulary, memories[0] if memories else None))
    second, weighed = _timed(lambda: weigh(pile, found.entities, found.events, recall=recall))
    if memories and recall:
        memories[1].keep(recall)
    return first, second, (found, weighed)


def main(sizes: list[str]) -> None:
    """Print one line for each size."""
    print(f"{'':>9} {'whole, cpu s':>22} {'one more, cpu s':>22} {'a judgement, cpu s':>22}")
    print(f"{'documents':>9}" + 3 * f" {'resolution':>11} {'weighing':>10}" + f" {'MB at most':>11}")
    for size in map(int, sizes or SIZES):
        every = readings(size)
        memories = Memory(), Memory()
        with uncollected():
            first = _settled(Pile(readings=every[:-ADDED]), memories)
            more = [_settled(Pile(readings=every[: size - ADDED + n]), memories) for n in range(1, ADDED + 1)]
            pile = Pile(readings=every, judgements=(_judgement(more[-1][2][0].entities),))
            judged = _settled(pile, memories)
            assert judged[2] == _settled(pile, None)[2], "settling with a memory came to something else"
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        seconds = (first, more[-1], judged)
        print(f"{size:9}" + "".join(f" {s[0]:11.2f} {s[1]:10.2f}" for s in seconds) + f" {most:11.0f}", flush=True)


def _judgement(entities: Sequence[Entity]) -> Judgement:
    """Two reports' people of one name are two, says somebody: of a name that some ten reports tell of."""
    told = min((e for e in entities if len(e.chains) >= 10), key=lambda e: (len(e.chains), e.id))
    return Judgement(
        id="j1",
        kind=JudgementKind.ENTITY,
        subject=(told.chains[0], told.chains[-1]),
        verdict="different",
        who="desk",
        when="2026-01-01T00:00:00Z",
    )


if __name__ == "__main__":
    main(sys.argv[1:])

"""``python -m bench.settling [DOCUMENTS…]``: seconds to settle a pile, and after one more report.

The pile is made: the people, groups and claims of ``bench.resolution`` in the texts of ``bench.copies``, one in ten of
them a copy.  Three reports are added one at a time to all but three of the pile, in a process that stays; the median
is told, and that the result equals settling it all anew is checked.  Times are of the processor.
"""

from __future__ import annotations

import resource
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from bench import copies, resolution
from sayso.model.pile import Pile
from sayso.model.reading import Reading
from sayso.resolution import Memory, Resolution, resolve
from sayso.weighing import weigh

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


def _settled(pile: Pile, memory: Memory | None) -> tuple[float, float, Resolution]:
    """Seconds of resolution and of weighing, and the resolution."""
    vocabulary = {"met": resolution.MET}
    first, found = _timed(lambda: resolve(pile, vocabulary, memory))
    second, _ = _timed(lambda: weigh(pile, found.entities, found.events, vocabulary))
    return first, second, found


def main(sizes: list[str]) -> None:
    """Print one line for each size."""
    print(f"{'':>9} {'whole, cpu s':>22} {'one more, cpu s':>22}")
    print(
        f"{'documents':>9} {'resolution':>11} {'weighing':>10} {'resolution':>11} {'weighing':>10} {'MB at most':>11}"
    )
    for size in map(int, sizes or SIZES):
        every = readings(size)
        memory = Memory()
        _settled(Pile(readings=every[:-ADDED]), memory)
        more = [_settled(Pile(readings=every[: size - ADDED + n]), memory) for n in range(1, ADDED + 1)]
        first, second, found = _settled(Pile(readings=every), None)
        assert found == more[-1][2], "settling with a memory came to something else"
        one, two = (statistics.median(m[n] for m in more) for n in (0, 1))
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{size:9} {first:11.2f} {second:10.2f} {one:11.2f} {two:10.2f} {most:11.0f}")


if __name__ == "__main__":
    main(sys.argv[1:])

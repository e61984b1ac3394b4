"""``python -m bench.cluster [--articles N]``: words a second of one process, two processes, and a local cluster of two.

Loading and starting are counted in.  The driver's own processor time, once it has the first reading, says how many
workers one driver can feed.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time

from bench.reading import articles

WAYS = {"1 process": {}, "2 processes": {"processes": 2}, "local cluster of 2": {"cluster": "local:2"}}


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--way", choices=WAYS, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.way is not None:
        print(json.dumps(timed(chosen.way, chosen.articles)))
        return
    for way in WAYS:
        command = [sys.executable, "-m", "bench.cluster", "--way", way, "--articles", str(chosen.articles)]
        figures = json.loads(subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout)
        print(f"{way:<20}", *(f"{value:>10,.1f} {name}" for name, value in figures.items()))


def timed(way: str, count: int) -> dict[str, float]:
    """Words a second by the clock, and what this process itself took of the processor for a thousand articles."""
    from sayso.workspace.readers import Readership, reader_of

    words = sum(len(d.text.split()) for d in articles(count))
    begun = time.perf_counter()
    readings = reader_of(Readership(**WAYS[way])).read(articles(count))  # type: ignore[arg-type]
    next(iter(readings))
    used = time.process_time()
    read = 1 + sum(1 for _ in readings)
    assert read == count
    return {
        "words/s": words / (time.perf_counter() - begun),
        "s of the driver's processor per 1,000 articles": (time.process_time() - used) / count * 1000,
    }


if __name__ == "__main__":
    main()

"""``python -m bench.cluster [--articles N]``: words a second of one process, two processes, and a local cluster of two.

Loading and starting are counted in.  What the driver takes for an article says how many workers it can feed.
"""

from __future__ import annotations

import argparse
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
        print(timed(chosen.way, chosen.articles))
        return
    for way in WAYS:
        command = [sys.executable, "-m", "bench.cluster", "--way", way, "--articles", str(chosen.articles)]
        rate = float(subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout)
        print(f"{way:<24}{rate:>10,.0f} words/s")
    print(f"{'the driver, an article':<24}{taking(20):>10.1f} ms of processor")


def timed(way: str, count: int) -> float:
    """Words a second by the clock."""
    from sayso.workspace.readers import Readership, reader_of

    words = sum(len(d.text.split()) for d in articles(count))
    begun = time.perf_counter()
    read = sum(1 for _ in reader_of(Readership(**WAYS[way])).read(articles(count)))  # type: ignore[arg-type]
    assert read == count
    return words / (time.perf_counter() - begun)


def taking(count: int) -> float:
    """Milliseconds of this process's time that a driver takes for an article: packing it, and unpacking its reading."""
    from sayso.workspace.worker import batch_of, read_batch, readings_from, terms

    documents = list(articles(count))
    result = read_batch(terms("sayso_en", None), batch_of(documents))
    begun = time.process_time()
    batch_of(documents)
    assert len(readings_from(result, documents)) == count
    return (time.process_time() - begun) / count * 1000


if __name__ == "__main__":
    main()

"""``python -m bench.workspace [--documents N] [FOLDER]``: the time to help, adding, settling, asking, bytes kept.

Without a folder, the reports are made up (see ``bench.reading``).  Times are wall-clock seconds of one process.
"""

from __future__ import annotations

import argparse
import json
import platform
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.reading import articles
from sayso.workspace import Workspace


def main() -> None:
    """Print one figure a line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--documents", type=int, default=200)
    options = parser.parse_args()
    print(f"Python {platform.python_version()}, {platform.machine()}")
    print(f"{'sayso --help':<28}{_best(_help):10.3f} s")
    with tempfile.TemporaryDirectory(prefix="sayso-bench-") as place:
        folder = options.folder or _made(Path(place) / "in", options.documents)
        _measure(Path(place) / "case", folder)
    print(f"{'peak memory':<28}{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:10.0f} MB")


def _measure(root: Path, folder: Path) -> None:
    house = Workspace.create(root)
    with _timed("add (archive, read)"):
        report = house.add([folder])
    with _timed("settle"):
        case = house.case()
    with _timed("ask again"):
        house.case()
    with _timed("verify"):
        faults = house.verify().faults
    house.close()
    gaps = sum(len(reading.gaps) for reading in case.pile.readings)
    counts = {
        "documents": len(case.readings),
        "not read": len(report.failed),
        "gaps": gaps,
        "claims": len(case.claims),
        "entities": len(case.entities),
        "events": len(case.events),
        "faults": len(faults),
    }
    for name, count in counts.items():
        print(f"{name:<28}{count:10}")
    for name in ("originals", "sayso.db", "captures.jsonl"):
        print(f"{name + ' a document':<28}{_size(root / name) // max(1, len(case.readings)):10} bytes")


def _help() -> None:
    subprocess.run([sys.executable, "-m", "sayso.cli", "--help"], check=True, capture_output=True)


def _best(work: Callable[[], None]) -> float:
    times = []
    for _ in range(5):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def _made(folder: Path, count: int) -> Path:
    folder.mkdir()
    with (folder / "reports.jsonl").open("w", encoding="utf-8") as file:
        for document in articles(count):
            file.write(json.dumps({"id": document.name, "text": document.text}) + "\n")
    return folder


def _size(path: Path) -> int:
    return sum(p.stat().st_size for p in ([path] if path.is_file() else path.rglob("*")) if p.is_file())


@contextmanager
def _timed(name: str) -> Iterator[None]:
    start = time.perf_counter()
    yield
    print(f"{name:<28}{time.perf_counter() - start:10.2f} s")


if __name__ == "__main__":
    main()

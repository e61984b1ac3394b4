"""``python -m bench.workspace [--documents N] [FOLDER | --corpora FOLDER]``: adding, settling, asking, bytes kept.

Without a folder, the reports are made up (see ``bench.reading``); ``--corpora`` takes the first N news documents of a
folder of annotated corpora.  Times are wall-clock seconds of one process.
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
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from bench.reading import articles
from sayso.workspace import Workspace


def main() -> None:
    """Print one figure a line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--documents", type=int, default=200)
    parser.add_argument("--corpora", type=Path, help="a folder with mentions/, places/ and attributions/")
    options = parser.parse_args()
    print(f"Python {platform.python_version()}, {platform.machine()}")
    print(f"{'sayso --help':<28}{_best(_help):10.3f} s")
    with tempfile.TemporaryDirectory(prefix="sayso-bench-") as place:
        made = _news(options.corpora, options.documents) if options.corpora else _invented(options.documents)
        folder = options.folder or _written(Path(place) / "in", made)
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
    gaps = Counter(f"gaps: {gap.reason}" for reading in case.pile.readings for gap in reading.gaps)
    counts = {
        "documents": len(case.readings),
        "words": sum(len(reading.document.text.split()) for reading in case.pile.readings),
        "not read": len(report.failed),
        **dict(sorted(gaps.items())),
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


Row = dict[str, str | None]
_NEWS = ("mentions/worldwide-train", "mentions/worldwide-dev", "places/geowebnews", "places/lgl")


def _invented(count: int) -> Iterator[Row]:
    for document in articles(count):
        yield {"id": document.name, "text": document.text}


def _news(corpora: Path, count: int) -> Iterator[Row]:
    """The text and metadata of the first ``count`` news documents; their annotations stay behind."""
    files = (corpora / f"{name}.jsonl" for name in _NEWS)
    rows = (json.loads(line) for file in files for line in file.read_text(encoding="utf-8").split("\n") if line)
    keys = ("id", "text", "published", "publisher", "headline")
    return ({key: row.get(key) for key in keys} for row in islice(rows, count))


def _written(folder: Path, rows: Iterable[Row]) -> Path:
    folder.mkdir()
    with (folder / "reports.jsonl").open("w", encoding="utf-8") as file:
        for row in rows:
            file.write(json.dumps(row) + "\n")
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

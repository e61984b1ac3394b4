"""``python -m bench.quality language``: the check-list of ``tests/language``, its open and its blind half.

Also how many cases hold by claims that are told alone, without those that the reader doubts and shows as printed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from tests.language.checking import Case, cases, faults

from sayso.model.document import Document
from sayso.model.reading import Reading
from sayso.reading.reader import SaysoReader
from sayso.reading.vocabulary import load_vocabulary


def run(half: str) -> tuple[Counter[str], Counter[str], list[tuple[Case, list[str]]]]:
    """Cases and passed cases by cell, and the faults of the others."""
    wanted, vocabulary = list(cases(half)), load_vocabulary()
    passed, failed = Counter[str](), []
    for case, reading in _read(wanted):
        found = faults(case, reading, vocabulary)
        passed[case.cell] += not found
        if found:
            failed.append((case, found))
    return Counter(c.cell for c in wanted), passed, failed


def run_told(half: str) -> float:
    """The share of cases that hold by what is told alone."""
    wanted, vocabulary = list(cases(half)), load_vocabulary()
    told = ((case, replace(r, claims=tuple(c for c in r.claims if not c.doubted))) for case, r in _read(wanted))
    return sum(not faults(case, reading, vocabulary) for case, reading in told) / len(wanted)


def _read(wanted: Sequence[Case]) -> Iterator[tuple[Case, Reading]]:
    documents = (
        Document(id=f"sha256:{n}", name=c.cell, media_type="text/plain", text=c.text, published="2026-01-20")
        for n, c in enumerate(wanted)
    )
    yield from zip(wanted, SaysoReader().read(documents), strict=True)


def main(shared: Path) -> None:
    """Print each cell's share, open and blind."""
    halves = {half: run(half) for half in ("open", "blind")}
    for cell in sorted(halves["open"][0]):
        shares = "  ".join(f"{half} {passed[cell]}/{every[cell]}" for half, (every, passed, _) in halves.items())
        print(f"  {cell:20} {shares}")
    for half, (every, passed, _) in halves.items():
        share = passed.total() / every.total()
        print(f"{half}: {share:.3f} of {every.total()}; by what is told alone {run_told(half):.3f}")

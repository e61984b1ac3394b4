"""``python -m bench.quality language``: the check-list of ``tests/language``, its open and its blind half."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from tests.language.checking import Case, cases, faults

from sayso.model.document import Document
from sayso.reading.reader import SaysoReader
from sayso.reading.vocabulary import load_vocabulary


def run(half: str) -> tuple[Counter[str], Counter[str], list[tuple[Case, list[str]]]]:
    """Cases and passed cases by cell, and the faults of the others."""
    wanted, vocabulary = list(cases(half)), load_vocabulary()
    documents = (
        Document(id=f"sha256:{n}", name=c.cell, media_type="text/plain", text=c.text, published="2026-01-20")
        for n, c in enumerate(wanted)
    )
    every: Counter[str] = Counter()
    passed: Counter[str] = Counter()
    failed = []
    for case, reading in zip(wanted, SaysoReader().read(documents), strict=True):
        found = faults(case, reading, vocabulary)
        every[case.cell] += 1
        passed[case.cell] += not found
        if found:
            failed.append((case, found))
    return every, passed, failed


def main(shared: Path) -> None:
    """Print each cell's share, open and blind."""
    halves = {half: run(half) for half in ("open", "blind")}
    for cell in sorted(halves["open"][0]):
        shares = "  ".join(f"{half} {passed[cell]}/{every[cell]}" for half, (every, passed, _) in halves.items())
        print(f"  {cell:20} {shares}")
    for half, (every, passed, _) in halves.items():
        print(f"{half}: {passed.total() / every.total():.3f} of {every.total()}")

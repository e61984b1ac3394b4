"""What the figures of claims share: read a corpus, score it, print rows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bench.quality._scorers import readings, scored


def run_claims(shared: Path, scorer: str, corpus: str) -> dict[str, Any]:
    """The rows that a scorer of ``score/`` prints for a corpus."""
    return scored(shared, (f"{scorer}.py",), shared / corpus, readings(shared / corpus))


def print_rows(title: str, result: dict[str, Any], rows: tuple[str, ...]) -> None:
    """Print the named rows: precision, recall and F1, or a share."""
    print(title)
    for name in rows:
        row = result[name]
        if "f1" in row:
            print(f"  {name:36} P {row['precision']:.3f}  R {row['recall']:.3f}  F1 {row['f1']:.3f}")
        else:
            print(f"  {name:36} {row['share']:.3f}  ({row['right']} of {row['of']})")

"""Attributions on PolNeAR dev with the shared scorer: ``python -m bench.quality attribution``."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from bench.quality._scorers import readings, scored

CORPUS = "corpora/attributions/polnear-dev.jsonl"

Row = dict[str, Any]


def run(shared: Path, *, only: Iterable[str] | None = None) -> Row:
    """The scorer's rows by name, with its shares, for all documents or for those named in ``only``."""
    gold = shared / CORPUS
    result = scored(shared, ("score.py", "attributions"), gold, readings(gold, only=only))
    return {row["name"]: row for row in result["rows"]} | {"figures": result["figures"]}


def main(shared: Path) -> None:
    """Print the table."""
    rows = run(shared)
    figures = rows.pop("figures")
    for name, row in rows.items():
        print(f"{name:<30} P {row['p']:.3f}  R {row['r']:.3f}  F1 {row['f1']:.3f}")
    for name, figure in figures.items():
        print(f"{name:<60} {figure}")

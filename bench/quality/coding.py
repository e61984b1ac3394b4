"""``python -m bench.quality coding``: event family, source and target, against PLOVER and PETRARCH records."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bench.quality._claims import print_rows, run_claims

CORPUS = "corpora/claims/coded-dev.jsonl"
FAMILY = "event family"


def run(shared: Path) -> dict[str, Any]:
    """The scorer's rows over the development sentences."""
    return run_claims(shared, "coding", CORPUS)


def main(shared: Path) -> None:
    """Print the table."""
    print_rows("PETRARCH records", run(shared), (FAMILY, "family and both actors"))

"""``python -m bench.quality roles``: who did what to whom, when, where, against QA-SRL on Wikinews."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bench.quality._claims import print_rows, run_claims

CORPUS = "corpora/claims/qasrl-dev.jsonl"
HAPPENING = "predicates of happening found"
ARGUMENTS = "arguments, found predicates"


def run(shared: Path) -> dict[str, Any]:
    """The scorer's rows over the development sentences."""
    return run_claims(shared, "roles", CORPUS)


def main(shared: Path) -> None:
    """Print the table."""
    others = ("claims on a gold predicate", "when, found predicates", "where, found predicates")
    print_rows("QA-SRL, Wikinews", run(shared), (HAPPENING, ARGUMENTS, *others))

"""``python -m bench.quality templates``: attack reports against the templates of MUC-3/4.

The corpus is in capitals only; it is measured as it stands.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bench.quality._claims import print_rows, run_claims

CORPUS = "corpora/claims/muc-dev.jsonl"


def run(shared: Path) -> dict[str, Any]:
    """The scorer's rows over the development reports."""
    return run_claims(shared, "templates", CORPUS)


def main(shared: Path) -> None:
    """Print the table."""
    rows = ("all slots", "all slots, documents with a template", "confidence, found organisations")
    print_rows("MUC-3/4 templates", run(shared), rows)

"""``python -m bench.quality demo``: the sample case against what a careful analyst reads in it."""

from __future__ import annotations

from pathlib import Path

from sayso.testing.case import demo_case
from sayso.testing.gold import findings, table


def main(shared: Path) -> None:
    """Print what is found and what is not; the corpora are not needed."""
    del shared
    print("The sample case")
    for line in table(findings(demo_case())):
        print(f"  {line}")

"""Chains within a document, on GUM's people, organisations and places."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bench.quality._scorers import readings, scored

CORPUS = "corpora/claims/gum-chains-dev.jsonl"

# GUM's own development part: the pipeline is not trained on these documents.
UNSEEN = (
    "GUM_bio_byron",
    "GUM_bio_emperor",
    "GUM_court_loan",
    "GUM_court_negligence",
    "GUM_interview_cyclone",
    "GUM_interview_gaming",
    "GUM_news_homeopathic",
    "GUM_news_iodine",
)

GOLD_MENTIONS = "entity chains in a document, gold mentions"


def run(shared: Path, *, unseen_only: bool = False) -> dict[str, dict[str, Any]]:
    """Part → scorer's rows: all documents, and those that the pipeline has not seen."""
    gold = shared / CORPUS
    rows = readings(gold, only=UNSEEN if unseen_only else None)
    parts = {"unseen": [r for r in rows if r["document"]["name"] in UNSEEN]}
    if not unseen_only:
        parts = {"all": rows, **parts}
    return {part: scored(shared, ("chains.py",), gold, some) for part, some in parts.items()}


def main(shared: Path) -> None:
    """Print the table."""
    for part, result in run(shared).items():
        for title, figures in result.items():
            if not isinstance(figures, dict):
                continue
            print(f"\n{part}: {title}")
            for name, value in figures.items():
                print(f"  {name:<22} {_shown(value)}")


def _shown(value: Any) -> str:
    if isinstance(value, dict):
        return "  ".join(f"{k} {v:.3f}" for k, v in value.items() if isinstance(v, float))
    return f"{value:.3f}" if isinstance(value, float) else str(value)

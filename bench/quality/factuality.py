"""Factuality on UW dev with the shared scorer: ``python -m bench.quality factuality``.

Twice: as claims give it, and by the stance alone on each gold event, which leaves out whether a claim was found.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from bench.quality._scorers import documents, readings, scored
from sayso.model.document import Document
from sayso.reading.draft import Draft
from sayso.reading.pipeline import load
from sayso.reading.stance import stance_of

CORPUS = "corpora/factuality/uw-dev.jsonl"

Record = dict[str, Any]


def run(shared: Path, *, only: Iterable[str] | None = None) -> dict[str, Any]:
    """The scorer's figures for the claims that are found."""
    gold = shared / CORPUS
    figures: dict[str, Any] = scored(shared, ("score.py", "factuality"), gold, readings(gold, only=only))["figures"]
    return figures


def run_stance(shared: Path, *, only: Iterable[str] | None = None) -> dict[str, Any]:
    """The figures with a claim on every gold event, so that the stance alone is measured."""
    gold = shared / CORPUS
    wanted = None if only is None else set(only)
    events = {row["id"]: row["factuality"] for row in map(json.loads, gold.read_text(encoding="utf-8").splitlines())}
    chosen = [d for d in documents(gold) if wanted is None or d.name in wanted]
    docs = load().parse(d.text for d in chosen)
    rows = [_reading(Draft(document=d, doc=doc), events[d.name]) for d, doc in zip(chosen, docs, strict=True)]
    figures: dict[str, Any] = scored(shared, ("score.py", "factuality"), gold, rows)["figures"]
    return figures


def main(shared: Path) -> None:
    """Print both tables."""
    for name, figures in (("claims", run(shared)), ("stance on gold events", run_stance(shared))):
        print(f"\n{name}")
        for figure, value in figures.items():
            print(f"  {figure:<50} {value if isinstance(value, int) or value is None else round(value, 3)}")


def _reading(draft: Draft, events: list[Record]) -> Record:
    document: Document = draft.document
    return {"document": {"name": document.name}, "text": document.text, "claims": [_claim(draft, e) for e in events]}


def _claim(draft: Draft, event: Record) -> Record:
    span = draft.doc.char_span(event["start"], event["end"], alignment_mode="expand")
    stance = stance_of(span.root, draft)
    return {
        "trigger": {"start": event["start"], "end": event["end"]},
        "stance": {"polarity": stance.polarity.value, "certainty": stance.certainty.value},
        "attribution": [],
    }

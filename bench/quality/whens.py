"""Whens on TempEval-3, scored with the shared scorer: ``python -m bench.quality whens``."""

from __future__ import annotations

import json
import time
from datetime import date
from pathlib import Path

from bench.quality._scorers import Record, scored

CORPUS = Path("corpora", "whens", "tempeval3-train.jsonl")


def run(shared: Path) -> tuple[Record, float]:
    """The grammar alone, without a parse, on every document: the scores, and words a second of processor time."""
    from sayso.model.record import when_record
    from sayso.reading.whens import read_whens

    gold, rows, words, spent = shared / CORPUS, [], 0, 0.0
    for line in gold.read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        published = date.fromisoformat(document["published"][:10]) if document.get("published") else None
        before = time.process_time()
        whens = read_whens(document["text"], published=published)
        spent += time.process_time() - before
        words += len(document["text"].split())
        row = {"schema": "sayso/reading@1", "document": {"id": "", "name": document["id"]}, "text": document["text"]}
        rows.append({**row, "whens": [when_record(w) for w in whens]})
    return scored(shared, ("score.py", "whens"), gold, rows), words / spent


def main(shared: Path) -> None:
    """Print the scorer's figures and the speed."""
    found, speed = run(shared)
    print(json.dumps(found, indent=1, ensure_ascii=False))
    print(f"words a second of processor time, grammar alone: {speed:,.0f}")

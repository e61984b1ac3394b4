"""Whens on TempEval-3, scored with the shared scorer: ``python -m bench.quality whens``."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path


def main(shared: Path) -> None:
    """The grammar alone, without a parse, on every document of the TempEval-3 training set."""
    from sayso.model.record import when_record
    from sayso.reading.whens.grammar import read_whens

    gold = shared / "corpora" / "whens" / "tempeval3-train.jsonl"
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as out:
        for line in gold.read_text(encoding="utf-8").splitlines():
            document = json.loads(line)
            published = date.fromisoformat(document["published"][:10]) if document.get("published") else None
            whens = read_whens(document["text"], published=published)
            record = {
                "schema": "sayso/reading@1",
                "document": {"id": "", "name": document["id"]},
                "text": document["text"],
            }
            out.write(json.dumps({**record, "whens": [when_record(w) for w in whens]}) + "\n")
        out.flush()
        command = [sys.executable, str(shared / "score" / "score.py"), "whens", str(gold), out.name, *sys.argv[2:]]
        subprocess.run(command, check=True)

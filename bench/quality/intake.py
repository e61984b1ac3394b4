"""Saved pages: headline, authors, date and body, with the shared scorer: ``python -m bench.quality intake``."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from sayso.model.reading import Reader, Reading
from sayso.model.record import reading_record

GOLD = "fundus-dev.jsonl"


def main(shared: Path) -> None:
    """Take in every saved page and score it."""
    print(scored(shared), end="")


def scored(shared: Path) -> str:
    """The scorer's table for every saved page, taken in anew."""
    from sayso.intake import read_paths

    folder = shared / "corpora" / "intake"
    reader = Reader(name="intake", version="0")
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as out:
        for found in read_paths(sorted((folder / "pages").glob("*.html"))):
            record = reading_record(Reading(document=found.document, reader=reader))
            out.write(json.dumps(record, ensure_ascii=False) + "\n")
        out.flush()
        command = [sys.executable, str(shared / "score" / "intake.py"), str(folder / GOLD), out.name]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

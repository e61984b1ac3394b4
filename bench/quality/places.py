"""Places on LGL and GeoWebNews, the spans given, scored with the shared scorer: ``python -m bench.quality places``.

The whole way, mentions included, is ``sayso read FILE.jsonl --jsonl`` scored by the same program.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

CORPORA = ("corpora/places/lgl.jsonl", "corpora/places/geowebnews.jsonl")


def readings(gold: Path) -> list[dict[str, Any]]:
    """One reading for each document of a corpus, with a place for each of its toponyms."""
    from sayso.reading.places.locating import locate
    from sayso.reading.places.toponym import Toponym

    found = []
    for line in gold.read_text(encoding="utf-8").strip("\n").split("\n"):
        document = json.loads(line)
        text = document["text"]
        spans = sorted({(p["start"], p["end"]) for p in document["places"]})
        toponyms = [Toponym(start=s, end=e, text=text[s:e]) for s, e in spans]
        located = locate(text, toponyms, publisher=document.get("publisher"))
        record: dict[str, Any] = {"document": {"id": "", "name": document["id"]}, "text": text}
        record["mentions"] = [{"id": f"m{i}", "start": s, "end": e, "kind": "place"} for i, (s, e) in enumerate(spans)]
        record["places"] = [
            {"mention": f"m{i}", "id": x.entry.id, "name": x.entry.name, "lat": x.entry.lat, "lon": x.entry.lon}
            for i, x in enumerate(located)
            if x.entry is not None
        ]
        found.append(record)
    return found


def run(shared: Path, corpus: str, *options: str) -> str:
    """What the scorer prints for one corpus."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as out:
        for record in readings(shared / corpus):
            out.write(json.dumps({"schema": "sayso/reading@1", **record}) + "\n")
        out.flush()
        command = [sys.executable, str(shared / "score" / "score.py"), "places", str(shared / corpus), out.name]
        return subprocess.run([*command, *options], check=True, capture_output=True, text=True).stdout


def main(shared: Path) -> None:
    """Print the figures of both corpora; options after the topic go to the scorer."""
    for corpus in CORPORA:
        print(f"{corpus}\n{run(shared, corpus, *sys.argv[2:])}")

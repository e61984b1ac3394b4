"""Places on LGL and GeoWebNews, the spans given and end to end: ``python -m bench.quality places``."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from bench.quality._scorers import documents

CORPORA = ("corpora/places/lgl.jsonl", "corpora/places/geowebnews.jsonl")

Record = dict[str, Any]


def spans_given(gold: Path) -> Iterator[Record]:
    """One reading for each document of a corpus, with a place for each of its toponyms."""
    from sayso.reading.places.locating import locate
    from sayso.reading.places.toponym import Toponym

    for line in gold.read_text(encoding="utf-8").strip("\n").split("\n"):
        document = json.loads(line)
        text = document["text"]
        spans = sorted({(p["start"], p["end"]) for p in document["places"]})
        toponyms = [Toponym(start=s, end=e, text=text[s:e]) for s, e in spans]
        located = locate(text, toponyms, publisher=document.get("publisher"))
        record: Record = {"document": {"id": "", "name": document["id"]}, "text": text}
        record["mentions"] = [{"id": f"m{i}", "start": s, "end": e, "kind": "place"} for i, (s, e) in enumerate(spans)]
        record["places"] = [
            {"mention": f"m{i}", "id": x.entry.id, "name": x.entry.name, "lat": x.entry.lat, "lon": x.entry.lon}
            for i, x in enumerate(located)
            if x.entry is not None
        ]
        yield record


def end_to_end(gold: Path, *, step: int = 1) -> Iterator[Record]:
    """What the reader itself finds in every ``step``-th document: mentions and places, without the claims."""
    from sayso.model.record import mention_record, place_record
    from sayso.reading.draft import Draft
    from sayso.reading.mentions import find_mentions
    from sayso.reading.pipeline import load
    from sayso.reading.places import find_places

    chosen = list(documents(gold))[::step]
    for document, doc in zip(chosen, load().parse(d.text for d in chosen), strict=True):
        draft = Draft(document=document, doc=doc)
        draft = replace(draft, mentions=find_mentions(draft))
        found = find_places(draft)
        yield {
            "document": {"id": document.id, "name": document.name},
            "text": document.text,
            "mentions": [mention_record(m) for m in (*draft.mentions, *found.inner)],
            "places": [place_record(p) for p in (*found.places, *found.inner_places)],
        }


def run(shared: Path, corpus: str, *options: str, read: Callable[[Path], Iterable[Record]] = spans_given) -> str:
    """What the scorer prints for one corpus; only the documents that are read count."""
    rows = list(read(shared / corpus))
    names = {row["document"]["name"] for row in rows}
    with tempfile.TemporaryDirectory() as folder:
        gold, out = Path(folder, "gold.jsonl"), Path(folder, "readings.jsonl")
        lines = (shared / corpus).read_text(encoding="utf-8").strip("\n").split("\n")
        gold.write_text("".join(f"{x}\n" for x in lines if json.loads(x)["id"] in names), encoding="utf-8")
        out.write_text(
            "".join(json.dumps({"schema": "sayso/reading@1", **row}) + "\n" for row in rows), encoding="utf-8"
        )
        command = [sys.executable, str(shared / "score" / "score.py"), "places", str(gold), str(out)]
        return subprocess.run([*command, *options], check=True, capture_output=True, text=True).stdout


def main(shared: Path) -> None:
    """Print the figures of both corpora, both ways; options after the topic go to the scorer."""
    for title, read in (("spans given", spans_given), ("end to end", end_to_end)):
        for corpus in CORPORA:
            print(f"{corpus}, {title}\n{run(shared, corpus, *sys.argv[2:], read=read)}")

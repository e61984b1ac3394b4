"""``python -m bench.quality events``: are the reports of one happening brought together, across documents?

ECB+'s development topics.  Its baseline takes mentions with the same head lemma in one topic for one event; both are
compared over the mentions that some claim meets.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from bench.quality._scorers import documents, scored
from sayso.model.pile import Pile, split_key
from sayso.model.predicate import ANY_DEED
from sayso.model.reading import Reading
from sayso.model.record import claim_record, reading_record
from sayso.reading.reader import SaysoReader
from sayso.reading.vocabulary import load_vocabulary
from sayso.resolution import Resolution, resolve

CORPUS = "corpora/claims/ecbplus-dev.jsonl"
MET = "events across documents, met gold mentions only"
BASELINE = "baseline: same head lemma in a topic, met gold mentions only"
SUBTOPIC = "baseline: same head lemma in a subtopic, met gold mentions only"
ENTITIES = "entities across documents, gold mentions"

Record = dict[str, Any]


def run(shared: Path, *, topics: Container[str] | None = None) -> tuple[dict[str, Any], dict[str, Any]]:
    """The scorer's rows over the development topics, or over those of them that are named.

    First of all claims, then without the doubted deeds that no entry has a word for: they are there for their
    sentence's line, join no event by design, and are met all the same.
    """
    chosen = (d for d in documents(shared / CORPUS) if topics is None or d.name.partition("_")[0] in topics)
    readings = list(SaysoReader().read(chosen))
    ordered = tuple(sorted(readings, key=lambda r: r.document.id))
    resolution = resolve(Pile(readings=ordered), load_vocabulary())
    rows = [reading_record(r) for r in readings]
    settled = list(_settled(readings, resolution))
    read = [r for r in settled if not (r.get("doubted") and r.get("predicate") == ANY_DEED)]
    every, surer = (scored(shared, ("chains.py",), shared / CORPUS, rows + found) for found in (settled, read))
    return every, surer


def _settled(readings: Sequence[Reading], resolution: Resolution) -> Iterator[Record]:
    """What an export prints of entities and claims, as far as the scorer looks."""
    names = {r.document.id: r.document.name for r in readings}
    claims = {(r.document.id, c.id): c for r in readings for c in r.claims}
    for entity in resolution.entities:
        named = {"name": names[entity.mentions[0][0]]}
        yield {"schema": "sayso/entity@1", "id": entity.id, "mentions": list(entity.mentions), "document": named}
    for event in resolution.events:
        for key in event.claims:
            document, claim = split_key(key)
            record = claim_record(claims[document, claim])
            named = {"id": document, "name": names[document]}
            yield {**record, "schema": "sayso/claim@1", "document": named, "event": event.id}


def main(shared: Path) -> None:
    """Print the table."""
    every, read = run(shared)
    for title in (MET, BASELINE, SUBTOPIC, ENTITIES, "events across documents, gold mentions"):
        figures = every[title]
        print(f"{title}\n  CoNLL F1 {figures['CoNLL F1']:.3f}  {_parts(figures)}")
    print("without deeds that are only shown as printed")
    for title in (MET, BASELINE):
        print(f"{title}\n  CoNLL F1 {read[title]['CoNLL F1']:.3f}  {_parts(read[title])}")


def _parts(figures: Mapping[str, Any]) -> str:
    scores = {k: v for k, v in figures.items() if isinstance(v, dict) and "precision" in v}
    return "  ".join(f"{name} P {v['precision']:.3f} R {v['recall']:.3f}" for name, v in scores.items())

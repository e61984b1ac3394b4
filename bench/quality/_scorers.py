"""Reading a gold corpus and running the shared scorers on the readings."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from sayso.model.document import Document
from sayso.model.record import reading_record
from sayso.reading.reader import SaysoReader

Record = dict[str, Any]


def documents(gold: Path) -> Iterator[Document]:
    """The documents of a gold file, as ``sayso read`` takes them: the bytes for the digest are the line's."""
    with gold.open("rb") as lines:
        for line in lines:
            row = json.loads(line)
            yield Document(
                id="sha256:" + hashlib.sha256(line.rstrip(b"\n")).hexdigest(),
                name=row["id"],
                media_type="application/jsonl",
                text=row["text"],
                language="en",
                published=row.get("published"),
                publisher=row.get("publisher"),
                headline=row.get("headline"),
            )


def readings(gold: Path, *, only: Iterable[str] | None = None) -> list[Record]:
    """The readings of a gold file's documents as records, of those named in ``only`` where it is given."""
    wanted = None if only is None else set(only)
    chosen = (d for d in documents(gold) if wanted is None or d.name in wanted)
    return [reading_record(r) for r in SaysoReader().read(chosen)]


def scored(shared: Path, program: tuple[str, ...], gold: Path, rows: list[Record]) -> Record:
    """What a scorer says of readings: ``program`` is its file and first arguments, ``("score.py", "mentions")``.

    Only the gold documents that have a reading are scored.
    """
    names = {row["document"]["name"] for row in rows}
    with tempfile.TemporaryDirectory() as folder:
        part, printed = Path(folder, "gold.jsonl"), Path(folder, "readings.jsonl")
        lines = gold.read_text(encoding="utf-8").strip("\n").split("\n")  # a text may hold other line ends
        kept = (line for line in lines if json.loads(line)["id"] in names)
        part.write_text("".join(f"{line}\n" for line in kept), encoding="utf-8")
        printed.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
        command = [sys.executable, str(shared / "score" / program[0]), *program[1:], str(part), str(printed), "--json"]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    found: Record = json.loads(done.stdout)
    return found


def sha256(path: Path) -> str:
    """The digest of a corpus file, to pin a floor to it."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()

"""What a worker elsewhere does: a batch of documents in, their readings out, both as plain bytes.

The driver tells its terms with every batch: the pipeline, the user's own vocabulary and gazetteer, and the versions
that it has.  A worker that would read otherwise refuses, and says why.
"""

from __future__ import annotations

import tempfile
from base64 import b64decode, b64encode
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from threading import Lock

from sayso.archive.packing import packed, unpacked
from sayso.model.document import Document
from sayso.model.errors import ClusterError, SaysoError
from sayso.model.reading import Reading
from sayso.model.record import Record, document_from, document_record, reading_from, reading_record
from sayso.reading.reader import SaysoReader
from sayso.workspace.steadily import read_steadily
from sayso.workspace.versions import unlike, versions

# The driver has them, and puts them back.
_WITH_DRIVER = ("schema", "document", "text")
# A worker may have several threads: its pipeline is used by one at a time.
_ALONE = Lock()


def terms(pipeline: str, files: Mapping[str, Path | None]) -> bytes:
    """What every batch is read by, as it stands here: the pipeline, and the person's own files by what they are."""
    sent = {name: None if path is None else b64encode(path.read_bytes()).decode() for name, path in files.items()}
    return packed({"pipeline": pipeline, "versions": versions(pipeline), "files": sent})


def batch_of(documents: Sequence[Document]) -> bytes:
    """Documents for the way to a worker; their markup, which is for people to look at, stays."""
    return packed({"documents": [{"document": document_record(d), "text": d.text} for d in documents]})


def read_batch(terms: bytes, batch: bytes) -> bytes:
    """The readings of a batch, or why they are refused."""
    try:
        with _ALONE:
            return packed({"readings": _read(terms, unpacked(batch)["documents"])})
    except SaysoError as error:
        return packed({"refused": str(error)})


def readings_from(result: bytes, documents: Sequence[Document]) -> list[Reading]:
    """The readings of a batch's documents.  Raises ``ClusterError`` where the worker refused."""
    record = unpacked(result)
    if "refused" in record:
        raise ClusterError(f"a worker of the cluster refused: {record['refused']}")
    return [_reading(d, found) for d, found in zip(documents, record["readings"], strict=True)]


@lru_cache(maxsize=4)
def why_refused(terms: bytes) -> str:
    """Why this machine would not read as the driver does; empty where it would."""
    wanted = unpacked(terms)
    return unlike(wanted["versions"], versions(wanted["pipeline"]))


def _read(terms: bytes, documents: Sequence[Record]) -> list[Record]:
    reader = _reader(terms)
    found = (document_from(d["document"], text=d["text"], markup=None) for d in documents)
    readings = read_steadily(reader.read, found, lambda: reader.reader)
    return [{k: v for k, v in reading_record(r).items() if k not in _WITH_DRIVER} for r in readings]


@lru_cache(maxsize=1)
def _reader(terms: bytes) -> SaysoReader:
    """The reader by these terms, kept for the batches that follow."""
    refused = why_refused(terms)
    if refused:
        raise ClusterError(f"{refused}; install the same on both machines and start the worker anew")
    wanted = unpacked(terms)
    with tempfile.TemporaryDirectory(prefix="sayso-") as folder:
        files = {name: _written(Path(folder, name), data) for name, data in wanted["files"].items()}
        return _loaded(wanted["pipeline"], files)


def _loaded(pipeline: str, files: dict[str, Path | None]) -> SaysoReader:
    reader = SaysoReader(pipeline=pipeline, vocabulary=files["vocabulary"], gazetteer=files["gazetteer"])
    # All that comes from the files is taken from them now: they do not outlast this, and the user's may change.
    _ = reader.reader
    return reader


def _written(path: Path, data: str | None) -> Path | None:
    if data is None:
        return None
    path.write_bytes(b64decode(data))
    return path


def _reading(document: Document, record: Record) -> Reading:
    made = reading_from({"document": document_record(document), "text": document.text, **record})
    return replace(made, document=document)

"""What intake gives for each document: the value, its original bytes and the name they came under."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model.document import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Intaken:
    """A document with the bytes that its digest is of.

    ``capture_name`` is the file's name, or "file.jsonl:12" and the like for one of many in a file.
    """

    document: Document
    data: bytes
    capture_name: str

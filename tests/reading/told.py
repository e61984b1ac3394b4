"""The lines that a text gives."""

from __future__ import annotations

from sayso.model.document import Document
from sayso.reading.reader import SaysoReader


def lines(reader: SaysoReader, text: str, published: str | None = "2026-01-20") -> list[str]:
    """The line of each claim of a text, read through the whole pipeline."""
    document = Document(id="sha256:0", name="t", media_type="text/plain", text=text, published=published)
    return [c.line for r in reader.read([document]) for c in r.claims]

"""The claims and lines that a text gives."""

from __future__ import annotations

from sayso.model.claim import Claim
from sayso.model.document import Document
from sayso.reading.reader import SaysoReader


def claims(reader: SaysoReader, text: str, published: str | None = "2026-01-20") -> list[Claim]:
    """The claims of a text, read through the whole pipeline: a rule that trips over it is a fault, not a gap."""
    document = Document(id="sha256:0", name="t", media_type="text/plain", text=text, published=published)
    (reading,) = reader.read([document])
    assert [g.reason for g in reading.gaps if g.failed] == []
    return list(reading.claims)


def lines(reader: SaysoReader, text: str, published: str | None = "2026-01-20") -> list[str]:
    """The line of each claim of a text."""
    return [c.line for c in claims(reader, text, published)]


def of(reader: SaysoReader, text: str, predicate: str) -> list[Claim]:
    """The claims of one predicate that a text gives."""
    return [c for c in claims(reader, text) if c.predicate == predicate]


def sides(reader: SaysoReader, text: str, predicate: str) -> list[str]:
    """ "agent=police patient=Teth": the sides of each claim of a predicate, by the words of their mentions."""
    document = Document(id="sha256:0", name="t", media_type="text/plain", text=text, published="2026-01-20")
    (reading,) = reader.read([document])
    words = {m.id: m.text for m in reading.mentions}
    found = [c.participants for c in reading.claims if c.predicate == predicate]
    return [" ".join(f"{p.role.value}={words[p.mention]}" for p in own) for own in found]

"""What a report says that it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class EvidenceKind(StrEnum):
    """Kinds of evidence that reports name."""

    VIDEO = "video"
    AUDIO = "audio"
    IMAGE = "image"
    DOCUMENT = "document"
    STATEMENT = "statement"
    TESTIMONY = "testimony"
    RECORD = "record"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Evidence as the text words it ("an undated video"): its qualifiers are part of ``text``."""

    kind: EvidenceKind
    start: int
    end: int
    text: str

"""The verbatim words that a line leads to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A stretch of an archived document with its words: ``text`` equals the document's text there."""

    document: str
    start: int
    end: int
    text: str

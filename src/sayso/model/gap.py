"""What could not be read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A stretch that was not read, and why.  ``start == end == 0`` means the whole document.

    ``reason`` is a sentence for people: what, and what would help.
    ``failed`` is true where the document could not be read at all (exit status 1); a language
    that is not read is a gap but no failure.
    """

    start: int
    end: int
    reason: str
    failed: bool = False

"""One report as weighing sees it: who printed it, what it shares with others, whether it still carries weight."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model.document import Document
from sayso.model.lineage import Copy
from sayso.model.reading import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Root:
    """Where one telling began: a key that equal origins share, its name, and whether it is known to be one.

    ``known`` is false for sources that nobody names and for reports whose publisher is unknown.
    """

    key: str
    name: str | None
    reason: str
    known: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A reading with what counting origins leans on: who printed it, the copies it is part of, its own voice.

    ``prints`` are the keys of those who printed it, as a source that is one of them has them.
    """

    reading: Reading
    publishers: tuple[str, ...]
    copies: tuple[Copy, ...]
    retracted: bool
    voice: Root
    prints: frozenset[str] = frozenset()

    @property
    def document(self) -> Document:
        """What was published."""
        return self.reading.document

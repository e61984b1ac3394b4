"""What the program read in one document."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.model.attribution import Attribution
from sayso.model.claim import Claim
from sayso.model.document import Document
from sayso.model.gap import Gap
from sayso.model.mention import Mention
from sayso.model.place import Place
from sayso.model.span import Span
from sayso.model.when import When

_BEHIND = re.compile(r"\s+(?:in|at)\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Who read: the reader's name and version; the same reader gives the same reading."""

    name: str
    version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A document and all that was found in it.  Ids are unique within the reading only."""

    document: Document
    reader: Reader
    sentences: tuple[Span, ...] = ()
    mentions: tuple[Mention, ...] = ()
    whens: tuple[When, ...] = ()
    places: tuple[Place, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    claims: tuple[Claim, ...] = ()
    gaps: tuple[Gap, ...] = ()

    def place_of(self, mention: str | None) -> Place | None:
        """Where a mention lies: its own place, or that of the town named right behind it, "the camp in Sarnholm"."""
        if mention is None:
            return None
        own = next((p for p in self.places if p.mention == mention), None)
        at = next((m for m in self.mentions if m.id == mention), None)
        if own is not None or at is None:
            return own
        behind = _BEHIND.match(self.document.text, at.end)
        town = next((m.id for m in self.mentions if behind is not None and m.start == behind.end()), None)
        return next((p for p in self.places if p.mention == town and not p.actor), None)

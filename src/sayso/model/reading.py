"""What the program read in one document."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model.attribution import Attribution
from sayso.model.claim import Claim
from sayso.model.document import Document
from sayso.model.gap import Gap
from sayso.model.mention import Mention
from sayso.model.place import Place
from sayso.model.span import Span
from sayso.model.when import When


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

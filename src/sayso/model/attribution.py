"""On whose word: a source, a cue and the content that is attributed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sayso.model.span import Span


class SourceKind(StrEnum):
    """A source with a name, one that is only described ("officials"), or none at all ("reportedly")."""

    NAMED = "named"
    DESCRIBED = "described"
    UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A source, cue or content: its outer stretch, words, and pieces where it comes in several.

    ``spans`` is empty where the outer stretch is the only piece.  ``mention`` is the id of the mention
    that a source is, where it is one.
    """

    start: int
    end: int
    text: str
    mention: str | None = None
    spans: tuple[Span, ...] = ()

    def pieces(self) -> tuple[Span, ...]:
        """The pieces: ``spans``, or the outer stretch alone."""
        return self.spans or (Span(start=self.start, end=self.end),)

    def touches(self, start: int, end: int) -> bool:
        """Whether a piece shares a character with a stretch: "said" and "told" do not touch "left" between them."""
        if not self.spans:
            return self.start < end and start < self.end
        return any(p.start < end and start < p.end for p in self.spans)

    def holds(self, start: int, end: int) -> bool:
        """Whether a stretch lies wholly inside one of the pieces."""
        if not self.spans:
            return self.start <= start and end <= self.end
        return any(p.start <= start and end <= p.end for p in self.spans)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """One act of attributing: "<source> <cue> <content>".

    ``parent`` is the id of the attribution whose content this one stands in ("the agency quoted a
    minister as saying …").  ``source`` is ``None`` for hearsay adverbs and passives.
    ``asserted`` is false where the source only wants, judges or speaks about the content ("praised", "hopes to"):
    such an attribution is no speaker of the claims in its content.
    """

    id: str
    source: Part | None
    cue: Part
    content: Part
    kind: SourceKind
    parent: str | None = None
    asserted: bool = True

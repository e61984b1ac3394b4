"""Who copied whom, and who cites whom."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sayso.model.span import Span


class Reuse(StrEnum):
    """How text was taken over."""

    VERBATIM = "verbatim"
    TRIMMED = "trimmed"
    REORDERED = "reordered"
    LIGHT_EDIT = "light_edit"
    REWRITE = "rewrite"
    PARTIAL = "partial"


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedPassage:
    """A stretch of the left document that stands in the right one too."""

    left: Span
    right: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """Two documents share text.  ``source`` is the document that was copied from, ``None`` where unknown.

    ``left_share`` and ``right_share`` are the parts of each text, in [0, 1], that the passages cover.
    """

    left: str
    right: str
    reuse: Reuse
    passages: tuple[SharedPassage, ...]
    left_share: float
    right_share: float
    source: str | None
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Retraction:
    """A document whose claims have lost their weight.

    ``judgement`` is the id of the judgement that retracted it or the document it copies; ``through`` are the documents
    between the retracted one and this one, nearest first, empty where this one was retracted itself.
    """

    document: str
    judgement: str
    through: tuple[str, ...] = ()

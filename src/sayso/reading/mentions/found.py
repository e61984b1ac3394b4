"""A mention in the making."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model.mention import Kind, Level


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A stretch of text that refers to something, before chains: ``root`` is the index of its head word.

    ``label`` is the pipeline's own label of a name, or the reason that it was found for.
    """

    start: int
    end: int
    text: str
    kind: Kind
    level: Level
    root: int
    label: str = ""

    @property
    def span(self) -> tuple[int, int]:
        """Start and end."""
        return self.start, self.end

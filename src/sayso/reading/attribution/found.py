"""An attribution in the making: token numbers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A cue's words, its source's head word and the words of its content, in text order.

    ``anchor`` is the word that the cue hangs on.  ``asserted`` is false where the source only wants, judges or
    speaks about the content.
    """

    anchor: int
    cue: tuple[int, ...]
    source: int | None
    content: tuple[int, ...]
    asserted: bool = True
    label: tuple[int, ...] = ()

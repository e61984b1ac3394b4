"""A brief that somebody composes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a brief: an event, named by the key of one of its claims, or words of the analyst's own.

    Exactly one of ``claim`` and ``words`` is set.  An event's id may move as the pile grows; a claim's key does not.
    """

    claim: str | None = None
    words: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A brief as it was last kept: chosen events and the analyst's words, in order.

    ``version`` is the line of the log that holds it, ``who`` wrote that line.  ``approved`` is who approved this very
    version, never ``who``; the next version has none.  ``prints`` is the digest of what that version printed then.
    """

    id: str
    title: str
    parts: tuple[Part, ...] = ()
    version: str = ""
    who: str = ""
    when: str = ""
    approved: str | None = None
    prints: str | None = None

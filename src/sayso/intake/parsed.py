"""What a format's parser gives: text and the fields that the bytes carry; nothing is guessed."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model.gap import Gap


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """Text, metadata, gaps.  ``name`` is set where the bytes name the document themselves (an ``id``)."""

    text: str
    headline: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    url: str | None = None
    language: str | None = None
    credits: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    markup: str | None = None
    name: str | None = None
    gaps: tuple[Gap, ...] = ()


def failed(reason: str) -> Parsed:
    """A document that could not be read at all, and why."""
    return Parsed(text="", gaps=(Gap(start=0, end=0, reason=reason, failed=True),))

"""What was published: one report as it was read from its original bytes."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model.gap import Gap


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One report.  The ``id`` is ``sha256:`` and the hex digest of the original bytes.

    ``published`` is the ISO 8601 date (``2026-01-20``) or date and time that the document itself, or the
    person who added it, gives; ``None`` where nobody says.  ``language`` is an ISO 639-1 code or
    ``None``.  ``credits`` are the agency credit lines the page prints ("(AP)", "with inputs from agencies"),
    verbatim; ``links`` the addresses the body links to, in order.  ``markup`` is a sanitised HTML
    rendering for people to look at; it never holds scripts or remote images.
    Every field that the document does not carry is ``None`` or empty, never guessed.
    """

    id: str
    name: str
    media_type: str
    text: str
    language: str | None = None
    headline: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    url: str | None = None
    credits: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    markup: str | None = None
    gaps: tuple[Gap, ...] = ()

    @property
    def day(self) -> str | None:
        """The day of publication, ``YYYY-MM-DD``, or ``None``."""
        return self.published[:10] if self.published is not None else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """One time that somebody added a document: under which name, from which publisher, when.

    Identical bytes are one document with several captures; captures by different
    publishers count as reports.  ``added`` is an ISO 8601 moment in UTC.
    """

    document: str
    name: str
    publisher: str | None = None
    url: str | None = None
    published: str | None = None
    added: str

"""A page that was fetched, with where and when."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.intake.fetching.answer import Answer
from sayso.model.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """The address asked for, the answer that was the page, and the web archive of all that led to it."""

    asked: str
    page: Answer
    body: bytes
    warc: bytes

    @property
    def record(self) -> Record:
        """Where and when, as the log of captures keeps it."""
        return {
            "asked": self.asked,
            "answered": self.page.url,
            "at": self.page.moment,
            "status": self.page.status,
            "last_modified": self.page.header("Last-Modified"),
            "etag": self.page.header("ETag"),
            "content_type": self.page.header("Content-Type"),
        }

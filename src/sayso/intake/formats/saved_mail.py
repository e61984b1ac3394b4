"""An e-mail that its program saved as text: the lines above it say who wrote, when and about what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.utils import parseaddr

from sayso.intake.bylines import Opening
from sayso.intake.dates import read_printed, read_stamp
from sayso.model.gap import Gap

_LINE = re.compile(
    r"(?P<key>from|sent|date|to|cc|bcc|subject|attachments?|importance|reply-to)[ \t]*:[ \t]*(?P<value>\S.*)?",
    re.IGNORECASE,
)
_HALF = re.compile(r"\b[ap]\.?m\b", re.IGNORECASE)
_MOST_LINES = 20
_ADDRESS = re.compile(r"\s*(?:<[^>]*>|\[[^\]]*\])\s*$")


def read_mail_head(text: str) -> tuple[Opening, tuple[Gap, ...]] | None:
    """What the head of a saved mail says, and a gap for each attachment; ``None`` where the text has no such head.

    "From: Ada Quill / Sent: Tuesday, March 4, 2025 9:14 AM / To: Boran Teth / Subject: The pier" is one.  Sender, day
    and subject all have to be there: a report may begin with "From: the harbour".
    """
    said = dict(_head(text))
    sent = said.get("sent") or said.get("date")
    if not (said.get("from") and sent and "subject" in said):
        return None
    opening = Opening(
        headline=said["subject"] or None,
        publisher=_sender(said["from"]),
        published=_day(sent),
    )
    names = said.get("attachments") or said.get("attachment") or ""
    parts = (name.strip() for name in names.split(";"))
    return opening, tuple(
        Gap(start=0, end=0, reason=f"the attachment {name} was not read; save it and add it") for name in parts if name
    )


def _head(text: str) -> Iterator[tuple[str, str]]:
    """The lines of the head by their names; it ends with the first blank line, or one that has no name."""
    for line in text.lstrip("\ufeff\r\n \t").split("\n")[:_MOST_LINES]:
        match = _LINE.fullmatch(line.strip())
        if match is None:
            return
        yield match["key"].lower(), (match["value"] or "").strip()


def _day(sent: str) -> str | None:
    """A stamp whole; of "4 March 2025 9:14 PM" the day, for a stamp has no halves of days."""
    return read_printed(sent) if _HALF.search(sent) else read_stamp(sent)


def _sender(words: str) -> str | None:
    """ "Ada Quill <ada@quill.example>" and "Quill, Ada [mailto:ada@quill.example]" by their names."""
    name = _ADDRESS.sub("", words).strip("\"' ")
    return name or parseaddr(words)[1] or None

"""E-mail: its body, its subject, who sent it and when, and the reports that are attached to it."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Iterable
from email.message import EmailMessage, Message
from email.utils import parseaddr

from sayso.intake import sniffing
from sayso.intake.bylines import read_credits
from sayso.intake.dates import read_stamp
from sayso.intake.formats.bundles import MOST_BYTES, Member, reader_of
from sayso.intake.pages.page import read_page
from sayso.intake.parsed import Parsed, failed
from sayso.model.gap import Gap

MOST_ATTACHMENTS = 50
_HELD = frozenset((sniffing.PDF, sniffing.DOCX, sniffing.TEXT))


def read_mail(data: bytes) -> list[Member]:
    """An e-mail message (RFC 5322), and each report attached to it as a document of its own, told by its bytes.

    Who sent a paper on did not publish it, nor is the day of the mail its day: both stay open unless it says them.
    What is attached and cannot be read is named in a gap of the message; pictures and signatures say nothing.
    """
    message = email.message_from_bytes(data, policy=email.policy.default)
    found: list[Member] = []
    lacking: list[Gap] = []
    for part in message.iter_attachments():
        name = part.get_filename() or part.get_content_type()
        member = _attached(part, name) if len(found) < MOST_ATTACHMENTS else None
        if member is not None:
            found.append(member)
        else:
            lacking.append(Gap(start=0, end=0, reason=f"the attachment {name} was not read; save it and add it"))
    return [Member(data=data, parsed=_message(data, lacking), label="", media_type=sniffing.EMAIL), *found]


def _attached(part: Message, name: str) -> Member | None:
    """The report that is attached, or nothing where the bytes are of no kind that is read so."""
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes) or not 0 < len(payload) <= MOST_BYTES:
        return None
    kind = sniffing.sniff(name, payload)
    read = reader_of(kind) if kind in _HELD else None
    return Member(data=payload, parsed=read(payload), label=name, media_type=kind) if read is not None else None


def _message(data: bytes, lacking: Iterable[Gap]) -> Parsed:
    message = email.message_from_bytes(data, policy=email.policy.default)
    if not isinstance(message, EmailMessage) or not (message["From"] or message["Subject"] or message["Date"]):
        return failed("this is no e-mail message: it has no From, Subject or Date")
    text, markup, left_out = _body(message)
    if not text.strip():
        return failed("the message has no text")
    name, address = parseaddr(str(message["From"] or ""))
    return Parsed(
        text=text,
        headline=str(message["Subject"]).strip() if message["Subject"] else None,
        publisher=name or address or None,
        published=read_stamp(str(message["Date"])) if message["Date"] else None,
        credits=read_credits(text),
        markup=markup,
        gaps=(*left_out, *lacking),
    )


def _body(message: EmailMessage) -> tuple[str, str | None, tuple[Gap, ...]]:
    part = message.get_body(preferencelist=("plain", "html"))
    if part is None:
        return "", None, ()
    try:
        words = part.get_content()
    except (LookupError, UnicodeDecodeError, ValueError):
        payload = part.get_payload(decode=True)
        words = payload.decode("cp1252", errors="replace") if isinstance(payload, bytes) else ""
    if part.get_content_type() == "text/html":
        page = read_page(words)
        return page.text, page.markup, page.gaps
    return words.replace("\r\n", "\n"), None, ()

"""E-mail: its body, its subject, who sent it and when."""

from __future__ import annotations

import email
import email.policy
from email.message import EmailMessage
from email.utils import parseaddr

from sayso.intake.bylines import read_credits
from sayso.intake.dates import read_stamp
from sayso.intake.pages.page import read_page
from sayso.intake.parsed import Parsed, failed
from sayso.model.gap import Gap


def read_mail(data: bytes) -> Parsed:
    """An e-mail message (RFC 5322).  Attachments are named in gaps; save and add them on their own."""
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
        gaps=(*left_out, *_attachments(message)),
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


def _attachments(message: EmailMessage) -> list[Gap]:
    names = [part.get_filename() or part.get_content_type() for part in message.iter_attachments()]
    return [Gap(start=0, end=0, reason=f"the attachment {name} was not read; save it and add it") for name in names]

"""Plain text, and lines of JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from sayso.intake.bylines import read_credits, read_opening
from sayso.intake.dates import read_stamp
from sayso.intake.decoding import decode, is_binary
from sayso.intake.formats.chats import read_export
from sayso.intake.formats.saved_mail import read_mail_head
from sayso.intake.parsed import Parsed, failed
from sayso.model.gap import Gap


def read_text(data: bytes) -> Parsed:
    """Plain text, kept as it is; a chat that was saved as JSON, laid out message by message."""
    if not data.strip():
        return failed("the file is empty")
    if is_binary(data):
        return failed("the file is no text and of no format that sayso reads; save it as text, HTML, PDF or DOCX")
    text, note = decode(data)
    if not text:
        return failed(note or "the file is empty")
    export = read_export(text)
    if export is not None:
        return export
    opening, gaps = read_mail_head(text) or (read_opening(text), ())
    return Parsed(
        text=text,
        headline=opening.headline,
        publisher=opening.publisher,
        authors=opening.authors,
        published=opening.published,
        credits=read_credits(text),
        gaps=(*((Gap(start=0, end=0, reason=note),) if note else ()), *gaps),
    )


def read_line(line: bytes) -> Parsed:
    """One line of a ``.jsonl`` file of documents; its text is kept as it is."""
    try:
        record: Any = json.loads(line)
    except (ValueError, RecursionError) as error:
        return failed(f"the line is no JSON ({error}); one object a line is expected")
    if not isinstance(record, dict) or not isinstance(record.get("text"), str):
        return failed('the line has no "text"; {"text": "…"} is the least that is expected')
    authors = record.get("authors") or ()
    return Parsed(
        text=record["text"],
        name=_string(record.get("id")),
        headline=_string(record.get("headline")),
        publisher=_string(record.get("publisher")),
        authors=tuple(str(a) for a in authors) if isinstance(authors, list) else (str(authors),) if authors else (),
        published=_date(record.get("published")),
        url=_string(record.get("url")),
        credits=read_credits(record["text"]),
        gaps=tuple(_gaps(record)),
    )


def _gaps(record: dict[str, Any]) -> Iterator[Gap]:
    if not record["text"].strip():
        yield Gap(start=0, end=0, reason="the text is empty")
    said = record.get("published")
    if said not in (None, "") and _date(said) is None:
        yield Gap(start=0, end=0, reason=f'"published" is {said!r}, which is no date; write it as 2026-01-20')


def _string(value: Any) -> str | None:
    return str(value) if isinstance(value, (str, int)) and str(value).strip() else None


def _date(value: Any) -> str | None:
    return read_stamp(value) if isinstance(value, str) and value.strip() else None

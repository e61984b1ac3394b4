"""Files that hold several documents: web archives and feeds."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from sayso.intake import sniffing
from sayso.intake.decoding import declared_in, decode
from sayso.intake.pages.page import read_page
from sayso.intake.parsed import Parsed, failed

MOST_BYTES = 20_000_000
MOST_RECORDS = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One document of a bundle: its own bytes, what they are, what was read, and its place or address in the bundle."""

    data: bytes
    parsed: Parsed
    label: str
    media_type: str


def read_warc(data: bytes) -> Iterator[Member]:
    """The pages and documents of a web archive (ISO 28500), each with its address; no refusals and redirects."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    try:
        for number, record in enumerate(ArchiveIterator(io.BytesIO(data))):
            if number >= MOST_RECORDS:
                return
            if record.rec_type != "response" or record.http_headers is None:
                continue
            if not record.http_headers.get_statuscode().startswith("2"):
                continue
            member = _answer(record, str(number))
            if member is not None:
                yield member
    except (ArchiveLoadFailed, OSError, EOFError, ValueError) as error:
        reason = f"the web archive is damaged from here on ({error.__class__.__name__}); fetch it again"
        yield Member(data=b"", parsed=failed(reason), label="rest", media_type=sniffing.HTML)


def _answer(record: Any, number: str) -> Member | None:
    """The document that a server answered with; ``None`` for styles, pictures, data and the like."""
    declared = (record.http_headers.get_header("Content-Type") or "").lower()
    url = record.rec_headers.get_header("WARC-Target-URI")
    if not _may_be_report(declared, url or ""):
        return None
    body = record.content_stream().read(MOST_BYTES)
    kind = sniffing.sniff("", body)
    if "html" in declared and kind not in (sniffing.PDF, sniffing.DOCX, sniffing.FEED):
        kind = sniffing.HTML
    if kind == sniffing.HTML:
        charset = declared.partition("charset=")[2].strip("\"' ;") or None
        parsed = read_page(decode(body, charset or declared_in(body))[0], url=url)
    else:
        read = reader_of(kind)
        if read is None or (kind == sniffing.TEXT and not declared.startswith(sniffing.TEXT)):
            return None
        parsed = read(body)
        parsed = replace(parsed, url=parsed.url or url)
    return Member(data=body, parsed=parsed, label=url or number, media_type=kind)


def _may_be_report(declared: str, url: str) -> bool:
    if url.endswith("/robots.txt"):
        return False
    kind = declared.partition(";")[0].strip()
    return "html" in kind or kind in (sniffing.PDF, sniffing.DOCX, sniffing.TEXT, sniffing.UNKNOWN, "")


def reader_of(kind: str) -> Callable[[bytes], Parsed] | None:
    """What reads a file of this kind that lies in a bundle; ``None`` where nothing does."""
    if kind == sniffing.PDF:
        from sayso.intake.formats.pdf import read_pdf

        return read_pdf
    if kind == sniffing.DOCX:
        from sayso.intake.formats.word import read_docx

        return read_docx
    if kind == sniffing.TEXT:
        from sayso.intake.formats.plain import read_text

        return read_text
    return None


def read_feed(data: bytes) -> Iterator[Member]:
    """The entries of an RSS or Atom feed that carry text of their own."""
    import feedparser

    feed = feedparser.parse(io.BytesIO(data), resolve_relative_uris=False)
    publisher = feed.feed.get("title")
    for number, entry in enumerate(feed.entries):
        body = entry.content[0].value if entry.get("content") else entry.get("summary", "")
        page = read_page(f"<html><body><article><p>{body}</p></article></body></html>", url=entry.get("link"))
        stamp = entry.get("published_parsed") or entry.get("updated_parsed")
        moment = "{:04d}-{:02d}-{:02d}T{:02d}:{:02d}:{:02d}Z".format(*stamp[:6]) if stamp else None
        parsed = replace(
            page,
            headline=entry.get("title"),
            publisher=publisher,
            published=moment,
            url=entry.get("link"),
            authors=(entry.author,) if entry.get("author") else (),
        )
        data_of = repr((entry.get("link"), entry.get("title"), body)).encode()
        label = entry.get("link") or str(number)
        yield Member(data=data_of, parsed=parsed, label=label, media_type=sniffing.FEED)

"""Files that hold several documents: web archives and feeds."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, replace

from sayso.intake.decoding import decode
from sayso.intake.page import read_page
from sayso.intake.parsed import Parsed, failed

MOST_BYTES = 20_000_000
MOST_RECORDS = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One document of a bundle: its own bytes, what was read, and its place or address in the bundle."""

    data: bytes
    parsed: Parsed
    label: str


def read_warc(data: bytes) -> Iterator[Member]:
    """The HTML pages of a web archive (ISO 28500), each with the address and moment of its capture."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    try:
        for number, record in enumerate(ArchiveIterator(io.BytesIO(data))):
            if number >= MOST_RECORDS:
                return
            if record.rec_type != "response" or record.http_headers is None:
                continue
            if "html" not in (record.http_headers.get_header("Content-Type") or ""):
                continue
            body = record.content_stream().read(MOST_BYTES)
            url = record.rec_headers.get_header("WARC-Target-URI")
            yield Member(data=body, parsed=read_page(decode(body)[0], url=url), label=url or str(number))
    except (ArchiveLoadFailed, OSError, EOFError, ValueError) as error:
        reason = f"the web archive is damaged from here on ({error.__class__.__name__}); fetch it again"
        yield Member(data=b"", parsed=failed(reason), label="rest")


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
        yield Member(data=data_of, parsed=parsed, label=entry.get("link") or str(number))

"""What a file is, by its bytes first and its name second."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import PurePath

TEXT, MARKDOWN, HTML, PDF = "text/plain", "text/markdown", "text/html", "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
EMAIL, JSONL, WARC, FEED = "message/rfc822", "application/jsonl", "application/warc", "application/feed+xml"
UNKNOWN = "application/octet-stream"

_BY_NAME = {
    ".txt": TEXT,
    ".text": TEXT,
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".html": HTML,
    ".htm": HTML,
    ".xhtml": HTML,
    ".pdf": PDF,
    ".docx": DOCX,
    ".eml": EMAIL,
    ".jsonl": JSONL,
    ".ndjson": JSONL,
    ".warc": WARC,
    ".rss": FEED,
    ".atom": FEED,
}


def sniff(name: str, data: bytes) -> str:
    """The media type; ``UNKNOWN`` where nothing fits."""
    by_name = _by_name(name)
    if data.startswith(b"WARC/"):
        return WARC
    if data.startswith(b"%PDF-") or b"%PDF-" in data[:1024]:
        return PDF
    if data.startswith(b"PK\x03\x04"):
        return DOCX if _is_docx(data) else UNKNOWN
    if data.startswith(b"\x1f\x8b"):
        return WARC if name.endswith((".warc.gz", ".warc")) else UNKNOWN
    if by_name in (JSONL, EMAIL, MARKDOWN, WARC):
        return by_name
    head = data[:2048].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<!doctype html", b"<html", b"<head", b"<body")) or b"<html" in head:
        return HTML
    if head.startswith(b"<?xml") and (b"<rss" in head or b"<feed" in head):
        return FEED
    if head.startswith((b"<rss", b"<feed")):
        return FEED
    if by_name is not None and by_name not in (PDF, DOCX):
        return by_name
    return UNKNOWN if by_name in (PDF, DOCX) else TEXT


def _by_name(name: str) -> str | None:
    lower = name.lower()
    if lower.endswith(".warc.gz"):
        return WARC
    return _BY_NAME.get(PurePath(lower).suffix)


def _is_docx(data: bytes) -> bool:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return "word/document.xml" in archive.namelist()
    except zipfile.BadZipFile:
        return True

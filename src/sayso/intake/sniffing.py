"""What a file is, by its bytes first and its name second."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import PurePath

TEXT, MARKDOWN, HTML, PDF = "text/plain", "text/markdown", "text/html", "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
EMAIL, JSONL, WARC, FEED = "message/rfc822", "application/jsonl", "application/warc", "application/feed+xml"
UNKNOWN = "application/octet-stream"

#: How files begin that hold no text: pictures, sound, film, packed files, programs, old office files.
_NO_TEXT = (
    b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\x00", b"MM\x00*", b"8BPS",
    b"ID3\x02", b"ID3\x03", b"ID3\x04", b"OggS", b"fLaC", b"\xff\xfb", b"\xff\xf3", b"\xff\xf1",
    b"\x1aE\xdf\xa3", b"FLV\x01", b"\x00\x00\x01\xba",
    b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"\x28\xb5\x2f\xfd", b"PK\x05\x06",
    b"\x7fELF", b"\xcf\xfa\xed\xfe", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rtf", b"%!PS",
    b"SQLite format 3\x00", b"wOFF", b"wOF2",
)  # fmt: skip

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
    if data.startswith(_NO_TEXT) or _is_media(data):
        return UNKNOWN
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


def _is_media(data: bytes) -> bool:
    """Whether it is a container whose sort stands a little further in: "RIFF….WAVE", "….ftypmp42"."""
    riff = data.startswith(b"RIFF") and data[8:12] in (b"WAVE", b"AVI ", b"WEBP")
    return riff or (data[4:8] == b"ftyp" and data[:2] == b"\x00\x00")


def _is_docx(data: bytes) -> bool:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return "word/document.xml" in archive.namelist()
    except zipfile.BadZipFile:
        return True

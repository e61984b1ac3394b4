"""Bytes to text, without believing a charset that does not fit."""

from __future__ import annotations

import codecs
import re

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(data: bytes, declared: str | None = None) -> tuple[str, str | None]:
    """The text, and a sentence on what was wrong with the encoding, if anything.

    A byte order mark counts most, then UTF-8 where it fits, then the declared charset, then Windows-1252.
    """
    for bom, codec in _BOMS:
        if data.startswith(bom):
            return data.decode(codec, errors="replace"), None
    try:
        return data.decode("utf-8"), None
    except UnicodeDecodeError:
        pass
    if declared is not None:
        try:
            return data.decode(declared), None
        except (LookupError, UnicodeDecodeError):
            note = f"the declared charset {declared!r} does not fit; read as Windows-1252"
            return data.decode("cp1252", errors="replace"), note
    return data.decode("cp1252", errors="replace"), "not UTF-8 and no charset is declared; read as Windows-1252"


def declared_in(data: bytes) -> str | None:
    """The charset that a page names near its beginning."""
    found = re.search(rb"charset\s*=\s*[\"']?\s*([\w\-]+)", data[:4096], re.IGNORECASE)
    return found.group(1).decode("ascii", "replace") if found else None


def is_binary(data: bytes) -> bool:
    """Whether the bytes are no text: NUL bytes outside UTF-16/32, or many control characters."""
    head = data[:8192]
    if any(head.startswith(bom) for bom, _ in _BOMS):
        return False
    if head.count(0) > len(head) // 50:
        return True
    control = sum(b < 9 or 13 < b < 32 for b in head)
    return control > len(head) // 10

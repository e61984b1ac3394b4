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

_SAMPLE = 8192
_FOREIGN = 0.25
"""So much of a text beyond ASCII is no Western language, in which accents are few."""
_NOISE = 0.1

# One for one, so that every offset stays; the original has the bytes.
_CONTROLS = {c: " " for c in (*range(0x20), *range(0x7F, 0xA0)) if chr(c) not in "\t\n\r\x85"} | {
    0x0B: "\n",
    0x0C: "\n",
}
_ANY_CONTROL = re.compile(f"[{re.escape(''.join(map(chr, _CONTROLS)))}]")
#: Bytes that were no text, where no word lost a letter by them.
_STRAY = re.compile(r"(?<![\w\ufffd])\ufffd+(?![\w\ufffd])")


def decode(data: bytes, declared: str | None = None) -> tuple[str, str | None]:
    """The text, and a sentence on what was wrong with the encoding, if anything.

    A byte order mark counts most, then the zeros of UTF-16, then UTF-8 where it fits, then the declared charset, then
    UTF-8 but for a few bytes, then Windows-1252 for what is mostly ASCII, and what the bytes tell of themselves for
    what is not.  Where they tell nothing there is no text.  Control characters become spaces.
    """
    text, note = _decoded(data, declared)
    calm = calmed(text)
    notes = [note] if note else []
    if calm != text:
        notes.append("stray bytes or control characters are read as spaces")
    return calm, "; ".join(notes) or None


def calmed(text: str) -> str:
    """The text with spaces for control characters, as long as before: in a name they would make another name."""
    if _ANY_CONTROL.search(text):
        text = text.translate(_CONTROLS)
    return _STRAY.sub(lambda m: " " * len(m.group()), text) if "\ufffd" in text else text


def _decoded(data: bytes, declared: str | None) -> tuple[str, str | None]:
    for bom, codec in _BOMS:
        if data.startswith(bom):
            return data.decode(codec, errors="replace"), None
    if (unmarked := _unmarked_utf16(data)) is not None:
        return data.decode(unmarked, errors="replace"), None
    try:
        return data.decode("utf-8"), None
    except UnicodeDecodeError:
        pass
    wrong = "not UTF-8 and no charset is declared"
    if declared is not None:
        try:
            return data.decode(declared), None
        except (LookupError, UnicodeDecodeError):
            wrong = f"the declared charset {declared!r} does not fit"
    mended = data.decode("utf-8", errors="replace")
    if _is_mostly_utf8(mended):
        return mended, "a few bytes are not UTF-8; the rest was read as such"
    if sum(b > 0x7F for b in data[:_SAMPLE]) < _FOREIGN * len(data[:_SAMPLE]):
        return data.decode("cp1252", errors="replace"), f"{wrong}; read as Windows-1252"
    if (told := _told_by(data)) is not None:
        return data.decode(told, errors="replace"), f"{wrong}; read as {told.replace('_', '-').upper()}"
    return "", f"{wrong}, and the bytes do not tell which it is; save it as UTF-8"


def _unmarked_utf16(data: bytes) -> str | None:
    """The codec of UTF-16 without a mark: of text in Latin letters every other byte is zero, and hardly one between."""
    even, odd = data[:_SAMPLE:2], data[1:_SAMPLE:2]
    for codec, zeros, others in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if zeros.count(0) > len(zeros) * 0.7 and others.count(0) < len(others) * 0.02:
            return codec
    return None


def _told_by(data: bytes) -> str | None:
    """The codec of a text that is hardly ASCII: of Chinese in GB18030, say, or Russian in Windows-1251."""
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    return best.encoding if best is not None and best.chaos <= _NOISE else None


def _is_mostly_utf8(mended: str) -> bool:
    """Whether what is beyond ASCII is UTF-8 more often than not: in another charset it hardly ever is by chance."""
    beyond = sum(not c.isascii() for c in mended)
    return beyond >= 2 * mended.count("\ufffd")


def declared_in(data: bytes) -> str | None:
    """The charset that a page names near its beginning."""
    found = re.search(rb"charset\s*=\s*[\"']?\s*([\w\-]+)", data[:4096], re.IGNORECASE)
    return found.group(1).decode("ascii", "replace") if found else None


def is_binary(data: bytes) -> bool:
    """Whether the bytes are no text: NUL bytes outside UTF-16/32, or many control characters; few where no UTF-8 is."""
    head = data[:_SAMPLE]
    if any(head.startswith(bom) for bom, _ in _BOMS) or _unmarked_utf16(head) is not None:
        return False
    if head.count(0) > len(head) // 50:
        return True
    control = sum(b < 9 or 13 < b < 32 for b in head)
    return control > len(head) // (10 if _is_mostly_utf8(head.decode("utf-8", errors="replace")) else 50)

"""The entries of a chronology: a date at the head of a line, and behind it what happened then.

"17 March 2012: A car bomb exploded", "• 05 Dec – Police arrested three men", "2015: Teth was arrested".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from sayso.reading.rows import without_heads
from sayso.reading.whens import lexicon as lx
from sayso.reading.whens.messages import message_at

_DAY = rf"{lx.DAY}(?:st|nd|rd|th)?"
_DAYS = rf"{_DAY}(?:\s?[-–—/]\s?{_DAY})?"
_MONTH = rf"(?:{lx.MONTH})"
_WEEKDAY = rf"(?:{lx.WEEKDAY}|Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)"
_FULL = rf"(?:{_WEEKDAY},? )?(?:{_DAYS}(?: of)?[ -]{_MONTH}\.?,?[ -]{lx.YEAR}|{_MONTH}\.? {_DAYS},? {lx.YEAR})"
_PART = (
    rf"(?:{_WEEKDAY},? )?(?:{_DAYS}(?: of)? {_MONTH}|{_MONTH}\.? {_DAYS})"
    rf"|(?:(?:early|mid|late)[ -])?(?:{_MONTH}\.?,? )?{lx.YEAR}|{lx.YEAR}\s?[-–—]\s?{lx.YEAR}|\d{{4}}-\d\d-\d\d|\d\d?[./]\d\d?[./](?:\d{{4}}|\d\d)"
)
_SHORT = rf"(?:(?:early|mid|late)[ -])?{_MONTH}|{lx.WEEKDAY}"
_CLOCK = r"(?:,? (?:at )?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?)?"
#: What follows begins with a capital, and is no other date: "3 May – 4 June".
_OPENS = rf"(?=[\"“‘'*(]?[A-Z])(?!(?i:{lx.MONTH})\b)"
_HEAD = re.compile(
    rf"^[ \t]*(?:[-–—*•·▪●◦]|\(?\d{{1,2}}[.)](?=\s))?[ \t]*(?:"
    rf"(?P<full>(?i:{_FULL})){_CLOCK}(?P<gap1> ?: +| *[-–—]{{1,2}} +|\. +| +)"
    rf"|(?P<part>(?i:{_PART})){_CLOCK}(?P<gap2> ?: +| +[-–—]{{1,2}} +|\. +| {{2,}})"
    rf"|(?P<short>(?i:{_SHORT}))(?P<gap3>: +| +[-–—] +)){_OPENS}",
    re.MULTILINE,
)
_ROW = re.compile(rf"^[ \t]*\|?[ \t]*(?P<date>(?i:{_FULL}|{_PART}))[ \t]*(?=[\t|])[^\n]*", re.MULTILINE)
#: A line of cells, and the marks between them.
_CELLS = re.compile(r"^[^\n\t|]*[\t|][^\n]*$", re.MULTILINE)
_BETWEEN = re.compile(r"[ \t]*[\t|][ \t|]*")
#: A cell that is a sentence.
_SENTENCE = re.compile(
    r"(?<=[\t|])[ \t]*(?P<told>[\"“‘]?[A-Z][^\t|\n]*?[^\W\d_] [^\t|\n]* [^\t|\n]*[^\t|\n ])[ \t]*(?=[\t|\n]|$)"
)
#: What a line ends in whose sentence does not run on into the next.
_ENDED = re.compile(r"(?:[.!?:;)\]\"”’]|^[^\n]{0,45})[ \t]*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Where the date of an entry stands, where what parts it from its words begins, and where these do."""

    start: int
    end: int
    gap: int
    body: int


@lru_cache(maxsize=4)
def entries(text: str) -> tuple[Entry, ...]:
    """The entries of a text, in order; none where only one date opens a line, which may be that of the report."""
    found = [_entry(m) for m in _HEAD.finditer(text) if _begins(text, m.start()) and not _sent(text, m.start())]
    found += [row for m in _ROW.finditer(text) if (row := _row(text, m)) is not None]
    dates = {text[e.start : e.end] for e in found}
    return tuple(sorted(found, key=lambda e: e.start)) if len(dates) > 1 else ()


def _sent(text: str, at: int) -> bool:
    """Whether a date there is that of a message: then what somebody tells in it is not of its day."""
    message = message_at(text, at)
    return message is not None and message.who is not None


def _entry(m: re.Match[str]) -> Entry:
    name = next(n for n in ("full", "part", "short") if m[n])
    gap = next(m.start(n) for n in ("gap1", "gap2", "gap3") if m[n])
    return Entry(start=m.start(name), end=m.end(name), gap=gap, body=m.end())


def _row(text: str, m: re.Match[str]) -> Entry | None:
    """The row of a table whose first cell is a date and another a sentence: "3 May 2021 | Ostwick | Police held two men."."""
    told = _SENTENCE.search(text, m.end("date"), m.end() + 1)
    if told is None or _CELLS.fullmatch(text, m.start(), m.end()) is None:
        return None
    return Entry(start=m.start("date"), end=m.end("date"), gap=m.end("date"), body=told.start("told"))


def _begins(text: str, at: int) -> bool:
    """Whether a line begins there, and not the rest of a sentence that a narrow page broke before a date."""
    before = text[text.rfind("\n", 0, max(0, at - 1)) + 1 : max(0, at - 1)]
    return not before.strip() or _ENDED.search(before) is not None


def parted(text: str) -> str:
    """The text with line breaks for what parts a date from its entry and the cells of a row, so that each is parsed alone.

    Every other character stays where it was.
    """
    text = without_heads(text)
    pieces, at = [], 0
    for entry in entries(text):
        pieces += [_cut(text[at : entry.gap]), "\n" * (entry.body - entry.gap)]
        at = entry.body
    return "".join([*pieces, _cut(text[at:])]) if pieces else _cut(text)


def _cut(text: str) -> str:
    """The text with its cells on lines of their own."""
    if "\t" not in text and "|" not in text:
        return text
    return _CELLS.sub(lambda row: _BETWEEN.sub(lambda m: "\n" * len(m[0]), row[0]), text)

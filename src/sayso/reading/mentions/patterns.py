"""Names that show themselves by their form: groups built with -e-, operations, occupied lands, quoted conferences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.model.mention import Kind
from sayso.reading.mentions.lexicon import Lexicon
from sayso.reading.mentions.sheet import Sheet

_CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w’'ʼ]*"

_PARTICLED = re.compile(rf"{_CAPITAL}(?:-(?:e|i|ul|ur|ud|un|us|uz|o|al|el)-{_CAPITAL})+")

_OCCUPIED = re.compile(
    rf"\b{_CAPITAL}-(?:occupied|administered|controlled|held)[ -]{_CAPITAL}(?: {_CAPITAL})?(?: and {_CAPITAL})?"
)

_FACTION = re.compile(r"\b[A-Z]{2,6}-[A-Z]\b(?!-)")

_OPERATION = re.compile(rf"\bOperation (?:{_CAPITAL}|[“\"‘']{_CAPITAL}(?: {_CAPITAL})*[”\"’'])(?:[ -]{_CAPITAL})*")

_QUOTED = re.compile(r"[“\"‘](?P<inside>[A-ZÀ-Þ][^“”\"\n]{1,60}?)[”\"’](?P<noun> [a-z]+)\b")

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATED = re.compile(rf"\b(?:(?:{_MONTHS}) \d{{1,2}}|\d{{1,2}} (?:{_MONTHS})|9/11|26/11|7/7)(?= [a-z])")


_FIRST = re.compile(r"[^\s-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A name found by its form: its stretch, its kind where the form tells it, and the form's name."""

    start: int
    end: int
    kind: Kind | None
    reason: str


def shapes(sheet: Sheet, words: Lexicon) -> Iterator[Shape]:
    """All names that their form shows, in no particular order; they may overlap."""
    text = sheet.text
    yield from _particled(text, words)
    for match in _OCCUPIED.finditer(text):
        yield Shape(start=match.start(), end=match.end(), kind=Kind.PLACE, reason="occupied land")
    for match in _OPERATION.finditer(text):
        if not _headline(sheet, match.start()):
            yield Shape(start=match.start(), end=match.end(), kind=Kind.EVENT, reason="operation")
    for match in _FACTION.finditer(text):
        yield Shape(start=match.start(), end=match.end(), kind=None, reason="faction")
    yield from _quoted(text, words)
    yield from _dated(text, words)
    yield from _headed(sheet, words)


def group_name(name: str, words: Lexicon) -> bool:
    """Whether a name is built as groups' names are: "Lashkar-e-…", "Hizb-ul-…"."""
    first = _FIRST.match(name)
    return first is not None and first[0] in words.group_heads and first[0] != name


def _particled(text: str, words: Lexicon) -> Iterator[Shape]:
    for match in _PARTICLED.finditer(text):
        start = match.start()
        before = re.search(rf"({_CAPITAL}) $", text[max(0, start - 30) : start])
        if before and before[1] in words.group_heads | words.honorifics:
            start -= len(before[0])
        end = match.end()
        if text[end - 2 : end] in ("'s", "’s"):
            end -= 2
        kind = Kind.ORGANISATION if group_name(text[start:end], words) else None
        yield Shape(start=start, end=end, kind=kind, reason="particled")


def _quoted(text: str, words: Lexicon) -> Iterator[Shape]:
    for match in _QUOTED.finditer(text):
        kind = words.quoted.get(match["noun"].strip())
        if kind is None or not _title_cased(match["inside"]):
            continue
        whole = kind is Kind.EVENT
        start, end = match.span() if whole else match.span("inside")
        yield Shape(start=start, end=end, kind=kind, reason="quoted")


def _title_cased(name: str) -> bool:
    words = [w for w in re.findall(r"[\w'’-]+", name) if len(w) > 3]
    return bool(words) and all(w[0].isupper() or not w[0].isalpha() for w in words) and len(words) <= 6


def _dated(text: str, words: Lexicon) -> Iterator[Shape]:
    """Attacks that are known by their day."""
    for match in _DATED.finditer(text):
        end = event_end(text, match.end(), words)
        if end is not None:
            yield Shape(start=match.start(), end=end, kind=Kind.EVENT, reason="dated event")


def event_end(text: str, at: int, words: Lexicon) -> int | None:
    """Where "… (terror) attack" ends, if it follows at ``at``; ``None`` where it does not."""
    end = at
    for match in re.finditer(r" ([a-z-]+)", text[at : at + 60]):
        if match.start() + at != end:
            return None
        end = at + match.end()
        if match[1] in words.event_heads:
            return end
        if match[1] not in words.event_between:
            return None
    return None


def _headed(sheet: Sheet, words: Lexicon) -> Iterator[Shape]:
    """Runs of capitals that end in "Club", "Ministry" …, or begin with "Ministry of", "Board of"."""
    i = 0
    while i < len(sheet):
        if not _capital(sheet, i) or _headline(sheet, sheet.start[i]):
            i += 1
            continue
        stop = i + 1
        while stop < len(sheet) and _capital(sheet, stop) and sheet.sentence[stop] == sheet.sentence[i]:
            stop += 1
        yield from _run(sheet, i, stop, words)
        i = stop


def _run(sheet: Sheet, first: int, stop: int, words: Lexicon) -> Iterator[Shape]:
    while first < stop and sheet.pos[first] in ("DET", "ADP", "ADV", "PRON", "CCONJ", "SCONJ", "VERB", "AUX"):
        first += 1
    opener = words.first.get(sheet.words[stop - 1]) if stop > first else None
    if opener in (Kind.ORGANISATION, Kind.PLACE) and stop + 1 < len(sheet) and sheet.words[stop] == "of":
        end = stop + 1 + (sheet.words[stop + 1] == "the")
        last = end
        while last < len(sheet) and _capital(sheet, last):
            last += 1
        if last > end:
            yield Shape(start=sheet.start[stop - 1], end=sheet.end[last - 1], kind=opener, reason="headed")
            return
    titled = stop > first and _title(sheet.words[first], words)  # "Rep. Park", "Dr Hall" are people.
    for end in range(stop, first + 1 + titled, -1):
        kind = words.last.get(sheet.words[end - 1])
        if kind is not None and kind is not Kind.PERSON:
            yield Shape(start=sheet.start[first], end=sheet.end[end - 1], kind=kind, reason="headed")
            return


def _title(word: str, words: Lexicon) -> bool:
    return word in ("Mr", "Mrs", "Ms", "Dr") or (word.endswith(".") and word in words.titles)


def _capital(sheet: Sheet, i: int) -> bool:
    return sheet.words[i][:1].isupper() and sheet.pos[i] in ("PROPN", "NOUN", "ADJ", "DET", "ADP", "ADV", "VERB", "X")


def _headline(sheet: Sheet, offset: int) -> bool:
    """Whether the sentence at an offset is in title case, where capitals say nothing."""
    return sheet.in_headline(sheet.token_at(offset))

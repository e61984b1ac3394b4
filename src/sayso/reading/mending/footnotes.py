"""The marks of footnotes, which are no words of the sentence that they stand in."""

from __future__ import annotations

import re
from functools import partial

#: Behind a word or a sentence: "in 2014.[2]", "(née Holub)[citation needed]", "wounded.) [1]".
_BRACKETED = re.compile(
    r"(?:(?<=[^\s\[(])|(?<=[.!?)”\"]) )(?:\[(?:\d{1,3}|note \d{1,3}|(?:citation|clarification) needed)\])+"
    r"(?=$|[\s.,;:)])"
)
_RAISED = re.compile(r"(?:(?<=[^\W\d_]{3})|(?<=[.,;:!?”\"’)]))[¹²³⁰⁴-⁹]+")
_BARE = re.compile(r"\.[”\"’]?(\d{1,3})(?=\s+[A-Z“\"(]|\s*\n|\s*$)")
#: A note on a line of its own: "3 See S/2024/901", "3. Interview, 4 May".
_NOTE = re.compile(r"^[ \t]*(\d{1,3})[.)]?[ \t]+\S", re.MULTILINE)
_MONTH = re.compile(r"\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")
#: What a bare number may stand behind: a word of its own, a bracket, or a year; and no short form ("No.4", "para.12").
_BEFORE = re.compile(r"(?:[^\W\d_]{5,}|\)|\b(?:19|20)\d\d)$")


def without_marks(text: str) -> str:
    """The text with a blank for each character of a mark: "seized Pell.[2] ICS", "by Kerekes.3" above a note 3.

    Every other character stays where it was.
    """
    if "[" in text:
        text = _BRACKETED.sub(_blank, text)
    text = _RAISED.sub(_blank, text)
    notes = frozenset(_NOTE.findall(text)) if _BARE.search(text) else frozenset()
    return _BARE.sub(partial(_unless_number, notes=notes), text) if notes else text


def _unless_number(mark: re.Match[str], *, notes: frozenset[str]) -> str:
    """The mark blanked where a note has its number and a word or a year stands before it."""
    before = _BEFORE.search(mark.string, max(0, mark.start() - 20), mark.start())
    if mark[1] not in notes or before is None or _MONTH.match(mark.string, mark.end()):
        return mark[0]
    return mark[0].removesuffix(mark[1]) + " " * len(mark[1])


def _blank(mark: re.Match[str]) -> str:
    return " " * len(mark[0])

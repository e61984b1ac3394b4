"""How many a report says there were: "five", "at least 12", "dozens", as the numbers that would bear it out."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SMALL = [
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"),
    *("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_WORDS = {w: n for n, w in enumerate(_SMALL, start=1)} | {w: 10 * n for n, w in enumerate(_TENS, start=2)}
_VAGUE = {"several": (3, 12), "dozens": (24, 99), "scores": (40, 150), "hundreds": (200, 999), "a few": (2, 9)}
_NUMBER = re.compile(r"\d{1,3}(?:[, ]\d{3})+|\d+|[a-z]+(?:-[a-z]+)?")
_LEAST = re.compile(r"\b(?:at least|no fewer than|not fewer than|a minimum of)\b")
_MORE = re.compile(r"\b(?:more than|over|upwards of)\b")
_MOST = re.compile(r"\b(?:at most|up to|as many as|fewer than|less than|no more than)\b")
_ABOUT = re.compile(r"\b(?:about|around|some|nearly|almost|roughly|approximately|an estimated)\b")
#: The words of a count that may stand before the noun's own: the "at" of "at least four miners".
_QUALIFIERS = re.compile(
    r"\b(?:(?:at|no|not|more|fewer|less|up|upwards|as|about|around|some|nearly|almost|an|over|roughly|than|many|to|least|of"
    r"|most|estimated|approximately)\s+)+$",
    re.IGNORECASE,
)
#: What takes a part of the noun's own: the "two of" of "at least two of the 12 miners".
_PART = re.compile(
    r"(?:\b(?:some|most|many|half|few|several|one|none|neither|either|each|any|dozens|scores|hundreds|thousands"
    rf"|(?:{'|'.join(_TENS)})-(?:{'|'.join(_SMALL[:9])})|{'|'.join(_SMALL + _TENS)})|\d[\d,]*)\s+of\s+$",
    re.IGNORECASE,
)
_REACH = 32
"""How many characters before a noun its count may begin."""
_NO_END = 10**9
_ROUGHLY = 0.25
"""The share by which "about" may be off."""


@dataclass(frozen=True, slots=True)
class Count:
    """The least and the most that words like "at least five" leave open, both included."""

    least: int
    most: int

    def apart(self, other: Count) -> bool:
        """Whether no number bears out both."""
        return self.most < other.least or other.most < self.least


def counted_words(text: str, start: int, end: int) -> str:
    """A noun from ``start`` to ``end`` with the words that count it before it: "at least four miners".

    Of "at least two of the 12 miners" these are "at least two of": who takes a part of them leaves their number open.
    """
    part = _PART.search(text, max(0, start - _REACH), start)
    first = start if part is None else part.start()
    before = _QUALIFIERS.search(text, max(0, first - _REACH), first)
    return text[first if before is None else before.start() : end if part is None else part.end()]


def count_of(words: str) -> Count | None:
    """The count that a noun's words give, or nothing where they give none."""
    text = " ".join(words.casefold().split())
    for vague, (least, most) in _VAGUE.items():
        if re.match(rf"(?:the )?{vague}\b", text):
            return Count(least, most)
    found = next((n for m in _NUMBER.finditer(text) if (n := _value(m.group())) is not None), None)
    if found is None:
        return Count(12, 12) if re.match(r"(?:a|one) dozen\b", text) else None
    if re.search(r"\bdozen\b", text):
        found *= 12
    if _LEAST.search(text):
        return Count(found, _NO_END)
    if _MORE.search(text):
        return Count(found + 1, _NO_END)
    if _MOST.search(text):
        return Count(0, found)
    if _ABOUT.search(text):
        return Count(int(found * (1 - _ROUGHLY)), int(found * (1 + _ROUGHLY)) + 1)
    return Count(found, found)


def _value(word: str) -> int | None:
    if word[0].isdigit():
        return int(re.sub(r"[, ]", "", word))
    first, _, second = word.partition("-")
    if second:
        tens, ones = _WORDS.get(first), _WORDS.get(second)
        return tens + ones if tens is not None and ones is not None and tens >= 20 and ones < 10 else None
    return _WORDS.get(word)

"""How many a noun's words say there were: two reports that count as many of one deed may call them otherwise."""

from __future__ import annotations

import re

_SMALL = ["three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen"]
_WORDS = {word: number for number, word in enumerate(_SMALL, start=3)}
_FIRST = re.compile(r"(?:at least |some |about |around |nearly |more than |the )?(\d[\d,]*|[a-z]+)\b")


def number_of(words: str) -> int | None:
    """The number that the words begin with, from three on: 12 of "at least 12 miners"; two may be any."""
    found = _FIRST.match(words.casefold())
    if found is None:
        return None
    digits = found[1].replace(",", "")
    number = int(digits) if digits.isdecimal() else _WORDS.get(digits, 0)
    return number if number > 2 else None

"""How old a report says that somebody is: "Ada Quill, 47," and "the 47-year-old baker Ada Quill"."""

from __future__ import annotations

import re

_YEARS = r"(?P<age>\d{1,3})"
#: "Quill, 47," and "Quill (47)", "Quill, aged 47", "Quill, who is 47", "Quill, a 47-year-old baker"; a count of votes
#: or of goals goes on otherwise ("Quill, 47 percent", "Quill, 18.2").
_BEHIND = re.compile(
    rf"(?:, | \()(?:(?:who is|who was|now|then|aged?|an?|the) )*{_YEARS}"
    r"(?=\s?[-–]?\s?years?\b|[;:)]|,(?!\d)|\.(?!\d)| and\b| of [A-Z]| from\b|$)(?!\))"
)
_BRACKETED = re.compile(rf" \((?:aged? )?{_YEARS}(?=[),])")
_BEFORE = re.compile(
    rf"\b{_YEARS}[- ]years?[- ]old(?: (?!of\b|by\b|to\b|and\b|with\b|from\b|against\b|who\b)[\w’'-]+){{0,3}},? $"
)
_REACH = 50
_OLDEST, _BRACKETED_LEAST = 115, 16


def age_of(text: str, start: int, end: int) -> int | None:
    """The age that stands beside a person's name, which lies from ``start`` to ``end``."""
    behind = text[end : end + _REACH]
    before = _BEFORE.search(text[max(start - _REACH, 0) : start])
    bracketed = _BRACKETED.match(behind)
    if bracketed is not None and int(bracketed["age"]) < _BRACKETED_LEAST:
        return None  # "Quill (2)": goals.
    found = bracketed or _BEHIND.match(behind) or before
    age = int(found["age"]) if found is not None else 0
    return age if 0 < age <= _OLDEST else None

"""A text as words with their places, folded so that print differences don't hide a copy."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

_QUOTED = re.compile(r"“[^“”]{1,1500}”|\"[^\"\n]{1,1500}\"|«[^«»]{1,1500}»")
_WORD = re.compile(r"\w+(?:[-'’]\w+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of a text in order: ``folded[i]`` is word i in lower case, ``starts[i]`` to ``ends[i]`` its place.

    ``quoted[i]`` is true where it stands between quotation marks.
    """

    folded: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    quoted: tuple[bool, ...]

    @classmethod
    def of(cls, text: str) -> Words:
        """The words of ``text``."""
        found = list(_WORD.finditer(text))
        marks = [edge for quote in _QUOTED.finditer(text) for edge in quote.span()]
        return cls(
            folded=tuple(_folded(m.group()) for m in found),
            starts=tuple(m.start() for m in found),
            ends=tuple(m.end() for m in found),
            quoted=tuple(bisect_right(marks, m.start()) % 2 == 1 for m in found),
        )


def folded_words(text: str) -> list[str]:
    """The words of ``Words.of(text)`` alone."""
    return [_folded(word) for word in _WORD.findall(text)]


def _folded(word: str) -> str:
    return word.casefold().replace("’", "'")

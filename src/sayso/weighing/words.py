"""A text as words with their places, folded so that print differences don't hide a copy."""

from __future__ import annotations

import re
from dataclasses import dataclass

_WORD = re.compile(r"\w+(?:[-'’]\w+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of a text in order: ``folded[i]`` is word i in lower case, ``starts[i]`` to ``ends[i]`` its place."""

    folded: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Words:
        """The words of ``text``."""
        found = list(_WORD.finditer(text))
        return cls(
            folded=tuple(m.group().casefold().replace("’", "'") for m in found),
            starts=tuple(m.start() for m in found),
            ends=tuple(m.end() for m in found),
        )

    def shingles(self, size: int) -> tuple[str, ...]:
        """The distinct runs of ``size`` words, sorted; a shorter text is one run."""
        if len(self.folded) < size:
            return (" ".join(self.folded),) if self.folded else ()
        return tuple(sorted({" ".join(self.folded[i : i + size]) for i in range(len(self.folded) - size + 1)}))

"""Years that stand as headings of what is told below them: "2019", a line by itself, above "3 May — Quill was held"."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from sayso.reading.whens import lexicon as lx

_LINE = re.compile(r"[^\n]+")
_HEADING = re.compile(
    rf"[\s#*•]*(?:(?:in|year|the year) )?(?:(?:{lx.MONTH})\.? )?(?P<year>{lx.YEAR})(?P<more>s|\s?[-–—/]\s?(?:{lx.YEAR}|\d\d|now|present))?"
    r"[\s:*]*",
    re.IGNORECASE,
)
#: A line that may head another section: short, without a stop or a figure.
_OTHER = re.compile(r"[^\W\d_](?:[^\n.!?;:\d]{0,58}[^\s.!?;:,\d])?:?\s*")
_MONTH = re.compile(rf"\s*(?:(?:early|mid|late)[ -])?(?:{lx.MONTH})\s*:?\s*", re.IGNORECASE)
#: What may stand before the date that an entry opens with.
_BULLET = re.compile(r"[\s\-–—*•·▪●◦#]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Headings:
    """Where the sections of a text begin, and the year of each: 0 where it is of several or of nobody knows which."""

    starts: tuple[int, ...] = ()
    years: tuple[int | None, ...] = ()

    def year_at(self, text: str, at: int) -> int | None:
        """The year that heads what stands at an offset: 0 for one that cannot be told, ``None`` where no year heads it.

        Where another heading may have ended the year's section, only the date that opens an entry is still of some
        year that heads it.
        """
        n = bisect_right(self.starts, at) - 1
        if n < 0:
            return None
        year = self.years[n]
        if year is not None:
            return year
        return 0 if opens_line(text, at) else None


def opens_line(text: str, at: int) -> bool:
    """Whether nothing but a bullet stands before an offset in its line: "• 3 May — Quill was held"."""
    return _BULLET.fullmatch(text, text.rfind("\n", 0, at) + 1, at) is not None


def year_headings(text: str) -> Headings:
    """The headings of a text that are years, and those that may end their sections."""
    starts: list[int] = []
    years: list[int | None] = []
    for line in _LINE.finditer(text):
        heading = _HEADING.fullmatch(line[0])
        if heading is not None:
            starts.append(line.end())
            years.append(0 if heading["more"] else int(heading["year"]))
        elif years and years[-1] is not None and _OTHER.fullmatch(line[0]) and not _MONTH.fullmatch(line[0]):
            starts.append(line.end())
            years.append(None)
    return Headings(starts=tuple(starts), years=tuple(years))

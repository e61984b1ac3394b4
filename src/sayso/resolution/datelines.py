"""Where a report says that it was written: "ACCRA, May 3 (Gulf Wire) -"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.model.place import Place
from sayso.model.reading import Reading

_BEHIND = re.compile(r"(?:,[^\n:–—-]{1,40})?(?: ?\([^)\n]{2,40}\))? ?(?:[:–—]|-{1,2} )")
_OPENING = 600
"""Code points at a report's head in which it may stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """The place, and the stretch of the text that the dateline takes."""

    place: Place
    start: int
    end: int


def dateline_of(reading: Reading) -> Dateline | None:
    """The first dateline at the head of a line, where there is one."""
    text = reading.document.text
    places = {p.mention: p for p in reading.places}
    for mention in reading.mentions:
        if mention.start > _OPENING:
            return None
        opens = mention.start == 0 or text[mention.start - 1 : mention.start] == "\n"
        behind = _BEHIND.match(text, mention.end) if opens and mention.id in places else None
        if behind is not None:
            return Dateline(place=places[mention.id], start=mention.start, end=behind.end())
    return None

"""Rows of a table that say in a cell of their own whose word they are: "Source", and below it "Ostwick police"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.reading.attribution.found import Found
from sayso.reading.attribution.words import Words
from sayso.reading.rows import rows

_LONGEST = 8
#: An address, a number of a note, or a mark that there is none.
_NOBODY = re.compile(r"https?:|www\.|^[\W\d]*$|^(?:n/?a|none|unknown|link|see .*)$", re.IGNORECASE)


def find_sourced(words: Words, text: str) -> Iterator[Found]:
    """What a row tells, on the word of who stands in its cell for sources."""
    for row in rows(text):
        if "source" not in row.cells:
            continue
        start, end = row.cells["source"]
        label = tuple(k for k in words.between(start, end) if not words.space[k])
        told = [row.cells[name] for name in ("told", "killed", "injured") if name in row.cells]
        content = tuple(k for a, b in told for k in words.between(a, b) if not words.space[k])
        if label and content and len(label) <= _LONGEST and not _NOBODY.search(text[start:end]):
            yield Found(anchor=label[-1], cue=label[-1:], source=label[-1], content=content, label=label)

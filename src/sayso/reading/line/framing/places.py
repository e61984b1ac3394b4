"""Whether a line tells a place already."""

from __future__ import annotations

import re


def told_in(line: str, phrase: str) -> bool:
    """Whether a line has a phrase, perhaps with words between its preposition and its name."""
    preposition, _, name = phrase.partition(" ")
    return (
        re.search(rf"(?<!\w){re.escape(preposition)} (?:[\w’'-]+ ){{0,4}}{re.escape(name)}(?!\w)", line, re.I)
        is not None
    )

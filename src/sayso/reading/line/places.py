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


def led_to(line: str, phrase: str) -> bool:
    """Whether a line has the place of a phrase behind another preposition: "into the sea" of "in the sea"."""
    name = phrase.partition(" ")[2]
    words = "into|onto|to|through|across|over|under|around|toward|towards|from"
    return re.search(rf"(?<!\w)(?:{words}) {re.escape(name)}(?!\w)", line, re.I) is not None

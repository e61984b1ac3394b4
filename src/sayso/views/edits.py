"""What one report changed in the words that it shares with another."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from sayso.model.lineage import Copy

MOST = 160
"""Characters: a longer stretch between two shared passages is other text, not an edit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """Words of the left report that stand otherwise in the right one; either may be empty."""

    left: str
    right: str


def edits_of(copy: Copy, left: str, right: str) -> tuple[Edit, ...]:
    """The edits between passages that follow one another in both texts, in the order of the left one."""
    found = []
    for before, after in pairwise(sorted(copy.passages, key=lambda p: p.left.start)):
        if after.right.start < before.right.end:
            continue  # moved elsewhere: what lies between is no edit of it
        here, there = left[before.left.end : after.left.start], right[before.right.end : after.right.start]
        if max(len(here), len(there)) <= MOST and _words(here) != _words(there):
            found.append(Edit(left=_words(here), right=_words(there)))
    return tuple(found)


def _words(text: str) -> str:
    return " ".join(text.split())

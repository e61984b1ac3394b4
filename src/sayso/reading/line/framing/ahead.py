"""A side that says where, kept in front of its clause: "in Ostby, the call was met with silence from the mayor"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sayso.reading.line.sides.name import Name
    from sayso.reading.line.stated import Stated

_WHERE = frozenset({"in", "at", "on", "near", "during", "outside", "inside"})
#: The words behind a verb beyond which a place at their end would be taken for that of what they tell.
_NEAR = 3


def goes_ahead(own: Stated, name: Name) -> bool:
    """Whether a side stands before its verb and is a place that the end of the clause would give to another word."""
    words = own.following
    if words is None or len(words.pieces) <= _NEAR or own.prepositions.get(name.mention) not in _WHERE:
        return False
    return own.offsets[name.mention] < words.pieces[0][0]


def ahead(own: Stated, names: Iterable[Name], told: str) -> str:
    """A clause with such sides before it."""
    first = [f"{own.prepositions[n.mention]} {n.text}, " for n in names if goes_ahead(own, n)]
    return "".join(first) + told

"""Lines that open with their date: "12 March 2021: police arrest Quill"."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.model.when import When, WhenType
from sayso.reading.claims.tree import Tree

_POINTS = frozenset({WhenType.DATE, WhenType.TIME})
_JOINTS = frozenset({":", "–", "—", "-"})


def line_dates(tree: Tree, i: int, whens: dict[int, When]) -> Iterator[str]:
    """The date of the line of a timeline that a verb's clause is; ``whens`` are by their words."""
    when = whens.get(tree.head[i]) if tree.dep[i] == "parataxis" else None
    if when is None or when.type not in _POINTS or "/" in (when.timex or ""):
        return
    first = tree.sent[i]
    joint = next((k for k in range(first, i) if tree.start[k] >= when.end), None)
    opens = not any(c.isalnum() for c in tree.text[tree.start[first] : when.start])
    if joint is not None and opens and tree.lower[joint] in _JOINTS:
        yield when.id

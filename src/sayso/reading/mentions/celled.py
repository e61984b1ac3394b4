"""Places that stand alone in the cell of a table: what heads the column says what a name without a sentence is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.model.mention import Kind, Level, Mention
from sayso.reading.rows import rows

_NAME = re.compile(r"[^\W\d_a-z][\w'’-]*(?: (?:[^\W\d_a-z][\w'’-]*|of|the|de|al|el|la|d[aeo]s?))*(?=,|$)")
#: What the chains of such places are named after, beside the number of the first.
_FIRST = "cell"


def with_cells(text: str, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions, with one for each place that a table names and nothing else found."""
    added = tuple(_places(text, mentions))
    return tuple(sorted((*mentions, *added), key=lambda m: (m.start, -m.end))) if added else mentions


def _places(text: str, mentions: tuple[Mention, ...]) -> Iterator[Mention]:
    taken = {k for m in mentions for k in range(m.start, m.end)}
    chains = {m.name: m.chain for m in mentions if m.kind is Kind.PLACE and m.level is Level.NAMED}
    number = max((int(m.id[1:]) for m in mentions if m.id[1:].isdigit()), default=0)
    for row in rows(text):
        start, end = row.cells.get("place", (0, 0))
        name = _NAME.match(text, start, end)
        if name is None or any(k in taken for k in range(*name.span())):
            continue
        number += 1
        chain = chains.setdefault(name[0], f"{_FIRST}{number}")
        yield Mention(
            id=f"m{number}",
            start=start,
            end=name.end(),
            text=name[0],
            kind=Kind.PLACE,
            level=Level.NAMED,
            chain=chain,
            name=name[0],
            head=start,
        )

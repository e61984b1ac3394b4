"""What the rows of a table tell by their headings alone: how many were killed, when somebody was born, her post.

The quote is the row.  Nothing is told of two cells that their headings do not tie to one another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from sayso.model.attribution import Attribution
from sayso.model.claim import Claim, ClaimKind, Participant, Role, Status
from sayso.model.gap import Gap
from sayso.model.mention import Kind, Level, Mention
from sayso.model.span import Span
from sayso.model.stance import Cue
from sayso.model.when import When
from sayso.reading.draft import Draft
from sayso.reading.rows import Row, rows

_COUNT = re.compile(r"[1-9]\d{0,3}(?:,\d{3})?")
_HARMS = ("killed", "injured")
#: A line above a table whose posts nobody holds, or no longer.
_NOT_NOW = re.compile(
    r"\b(?:former|past|previous|ex|candidates?|nominees?|nominated|proposed|nominations|until|resigned|history|contenders?)\b",
    re.IGNORECASE,
)
_PLACES = frozenset({Kind.PLACE, Kind.FACILITY})


def with_rows(draft: Draft, claims: tuple[Claim, ...]) -> tuple[Draft, tuple[Claim, ...]]:
    """The claims and those of the rows, and the draft with the numbers that these name."""
    found = rows(draft.document.text)
    if not found:
        return draft, claims
    table = _Table(draft, len(claims))
    for row in found:
        table.read(row)
    mentions = tuple(sorted((*draft.mentions, *table.mentions), key=lambda m: (m.start, -m.end)))
    return replace(draft, mentions=mentions), (*claims, *table.claims)


def untold_rows(draft: Draft, claims: tuple[Claim, ...]) -> Iterator[Gap]:
    """A gap for the rows of each table of which nothing is told, not even as printed."""
    told = sorted(c.passage.start for c in claims)
    untold: dict[tuple[int, int], list[Row]] = {}
    for row in rows(draft.document.text):
        if not any(row.start <= at < row.end for at in told):
            untold.setdefault(row.head, []).append(row)
    for some in untold.values():
        many = f"{len(some)} row{'s' * (len(some) > 1)} of a table"
        yield Gap(start=some[0].start, end=some[-1].end, reason=f"nothing is read of {many}: look at the table itself")


class _Table:
    """The rows of one draft while they are read."""

    def __init__(self, draft: Draft, before: int) -> None:
        self._draft, self._text, self._before = draft, draft.document.text, before
        self._named = {(m.start, m.end): m for m in draft.mentions if m.level is Level.NAMED}
        self.mentions: list[Mention] = []
        self.claims: list[Claim] = []

    def read(self, row: Row) -> None:
        for harm in _HARMS:
            # Of numbers by days alone nobody knows whether each counts those before it.
            if harm in row.cells and ({"told", "place"} & row.cells.keys()):
                self._harmed(row, harm)
        name = self._named.get(row.cells.get("name", (0, 0)))
        if name is None:
            return
        if "born" in row.cells and name.kind is Kind.PERSON:
            self._born(row, name)
        if "alias" in row.cells:
            self._alias(row, name)
        if "post" in row.cells and name.kind is Kind.PERSON and "until" not in row.cells and not self._bygone(row):
            self._post(row, name)

    def _harmed(self, row: Row, harm: str) -> None:
        start, end = row.cells[harm]
        count = self._text[start:end]
        if not _COUNT.fullmatch(count):
            return
        number = f"m{len(self._draft.mentions) + len(self._draft.inner) + len(self.mentions) + 1}"
        who = Mention(
            id=number, start=start, end=end, text=count, kind=Kind.PERSON, level=Level.NOMINAL,
            chain=f"{number}-row", name=count, head=start,
        )  # fmt: skip
        self.mentions.append(who)
        when, where, said = self._when(row, "day"), self._where(row), self._said(row)
        words = f"{count} {'was' if count == '1' else 'were'} {harm}"
        words += f" in {where.name}" if where is not None else ""
        words += f" {_dated(when)}" if when is not None else ""
        told = f"According to {said.source.text}, " if said is not None and said.source is not None else ""
        self._claim(
            row, row.cells[harm], harm, f"{told}{words}.", [(Role.PATIENT, who)],
            when=when.id if when is not None else None,
            where=where.id if where is not None else None,
            attribution=(said.id,) if said is not None else (),
        )  # fmt: skip

    def _born(self, row: Row, name: Mention) -> None:
        when = self._when(row, "born")
        if when is not None:
            line = f"{name.text} was born {_dated(when)}."
            self._claim(row, row.cells["born"], "born", line, [(Role.AGENT, name)], when=when.id)

    def _alias(self, row: Row, name: Mention) -> None:
        start, end = row.cells["alias"]
        for (first, last), other in self._named.items():
            if start <= first and last <= end and other.kind is name.kind and other.text != name.text:
                before, behind = self._text[start:first].rstrip(), self._text[last:end].lstrip()
                if (not before or before[-1] in ";,/") and (not behind or behind[0] in ";,/"):
                    line = f"{name.text} is also known as {other.text}."
                    sides = [(Role.AGENT, name), (Role.PATIENT, other)]
                    self._claim(row, (first, last), "also_known_as", line, sides)

    def _post(self, row: Row, name: Mention) -> None:
        start, end = row.cells["post"]
        title = self._text[start:end]
        if not title[:1].isalpha() or len(title.split()) > 12 or _NOT_NOW.search(title):
            return
        inside = [m for (a, b), m in self._named.items() if start <= a and b <= end and m.kind is Kind.ORGANISATION]
        sides = [(Role.AGENT, name), *((Role.GROUP, m) for m in inside[:1])]
        self._claim(row, (start, end), "holds_role", f"{name.text} is {title}.", sides, title=title)

    def _bygone(self, row: Row) -> bool:
        """Whether the line above a table says that its posts are nobody's, or were."""
        above = self._text[: row.head[0]].rstrip().rpartition("\n")[2]
        return len(above) < 120 and _NOT_NOW.search(above) is not None

    def _when(self, row: Row, name: str) -> When | None:
        """The date that a cell is."""
        start, end = row.cells.get(name, (0, 0))
        inside = (w for w in self._draft.whens if start <= w.start and w.end <= end)
        return next((w for w in inside if w.earliest is not None and 2 * (w.end - w.start) > end - start), None)

    def _where(self, row: Row) -> Mention | None:
        return place_of(row, self._draft)

    def _said(self, row: Row) -> Attribution | None:
        start, end = row.cells.get("source", (0, 0))
        found = (a for a in self._draft.attributions if a.source is not None and start <= a.source.start < end)
        return next(found, None)

    def _claim(
        self,
        row: Row,
        cell: tuple[int, int],
        predicate: str,
        line: str,
        sides: list[tuple[Role, Mention]],
        *,
        title: str | None = None,
        when: str | None = None,
        where: str | None = None,
        attribution: tuple[str, ...] = (),
    ) -> None:
        start, end = cell
        state = predicate in ("holds_role", "also_known_as")
        self.claims.append(
            Claim(
                id=f"c{self._before + len(self.claims) + 1}",
                kind=ClaimKind.STATE if state else ClaimKind.EVENT,
                predicate=predicate,
                trigger=Cue(start=start, end=end, text=self._text[start:end]),
                passage=Span(start=row.start, end=row.end),
                participants=tuple(Participant(role=role, mention=m.id) for role, m in sides),
                title=title,
                status=Status.HOLDS if state else Status.HAPPENED,
                when=when,
                where=where,
                attribution=attribution,
                line=line,
            )
        )


def place_of(row: Row, draft: Draft) -> Mention | None:
    """The place that opens the cell for places of a row: "Dunmere", "Dunmere, Corrin"."""
    start, end = row.cells.get("place", (0, 0))
    inside = (m for m in draft.mentions if m.start == start < m.end <= end and m.level is Level.NAMED)
    return next((m for m in inside if m.kind in _PLACES), None)


def _dated(when: When) -> str:
    return f"{'on' if len(when.timex or '') == len('2024-03-12') else 'in'} {when.text}"

"""Footnotes numbered in the order of first use; one sentence has one note."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.views.brief.value import Note
from sayso.views.statement import Statement


class Notes:
    """Collects the notes of a brief while its lines are made."""

    def __init__(self) -> None:
        self._notes: dict[tuple[str, int, int], Note] = {}

    def of(self, statements: Iterable[Statement]) -> tuple[int, ...]:
        """The note numbers of the statements, in order, each once."""
        return tuple(dict.fromkeys(self._number(s) for s in statements))

    def all(self) -> tuple[Note, ...]:
        """The notes by number."""
        return tuple(sorted(self._notes.values(), key=lambda n: n.number))

    def _number(self, s: Statement) -> int:
        key = (s.passage.document, s.passage.start, s.passage.end)
        if key not in self._notes:
            self._notes[key] = Note(
                number=len(self._notes) + 1,
                words=" ".join(s.passage.text.split()),
                cited=s.report.cited,
                file=s.report.name,
                document=s.passage.document,
                start=s.passage.start,
                end=s.passage.end,
                standing=s.report.standing,
            )
        return self._notes[key].number

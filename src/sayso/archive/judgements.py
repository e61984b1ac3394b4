"""What people decided: the log of judgements."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from sayso.archive.log import ChainedLog
from sayso.model.judgement import Judgement, JudgementKind
from sayso.model.record import Record
from sayso.model.settled import judgement_from


class Judgements:
    """The judgements of a workspace, oldest first, in ``judgements.jsonl``."""

    def __init__(self, path: Path) -> None:
        self.log = ChainedLog(path)

    def all(self) -> tuple[Judgement, ...]:
        """Every line, undone ones and undoings too."""
        return tuple(judgement_from(entry) for entry in self.log.entries())

    def in_force(self) -> tuple[Judgement, ...]:
        """The judgements that hold: without those undone, and without the undoings."""
        return in_force(self.all())

    def append(self, drafts: Sequence[Record]) -> tuple[Judgement, ...]:
        """Add judgements (records without id, previous and when); call it with the lock held."""
        now = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
        return tuple(judgement_from(entry) for entry in self.log.append({**draft, "when": now} for draft in drafts))


def in_force(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """What holds of a log.  An undoing can itself be undone, which brings back what it took."""
    undone: set[str] = set()
    kept: list[Judgement] = []
    for judgement in reversed(tuple(judgements)):
        if judgement.id in undone:
            continue
        if judgement.kind is JudgementKind.UNDO:
            undone.update(judgement.subject)
        else:
            kept.append(judgement)
    return tuple(reversed(kept))

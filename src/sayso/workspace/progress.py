"""What long work says while it runs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step done: the stage ("archiving", "reading", "settling"), what was worked on, how far it is.

    ``total`` is ``None`` where nobody knows yet how much there is.
    """

    stage: str
    name: str
    done: int
    total: int | None = None


Progress = Callable[[Step], None]


def silent(_: Step) -> None:
    """Says nothing."""

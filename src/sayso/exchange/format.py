"""What an export format is, and what it cannot carry."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sayso.model.case import Case


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """Something that the format cannot carry: what, how often, and what became of it."""

    what: str
    count: int
    became: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """The bytes of an export and the list of what was lost."""

    data: bytes
    losses: tuple[Loss, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format by name: its file ending, one sentence on it, and the function that writes it.

    ``write`` raises ``MissingExtra`` where a library is not installed.
    """

    name: str
    ending: str
    summary: str
    write: Callable[[Case], Export]


def loss_report(name: str, losses: tuple[Loss, ...]) -> str:
    """The report that stands beside an export: one line a loss."""
    if not losses:
        return f"{name}: nothing was lost.\n"
    lines = [f"{name}: what the format cannot carry"]
    lines += [f"- {loss.what} ({loss.count}): {loss.became}" for loss in losses]
    return "\n".join(lines) + "\n"

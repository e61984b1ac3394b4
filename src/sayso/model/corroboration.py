"""How many independent tellings stand behind something."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """One line of telling: the documents in it, where it began, and the reasons.

    ``origin`` is a name ("Gulf Monitor", "the Harbour Post's own reporting") or ``None`` where nobody is named.
    ``certain`` is false where it cannot be shown independent of the others, so that it adds to ``at_most`` only.
    """

    documents: tuple[str, ...]
    origin: str | None
    reasons: tuple[str, ...]
    certain: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Corroboration:
    """How many reports tell it, and between how many and how many independent origins they have.

    ``1 <= at_least <= at_most``, whatever the number of reports.
    """

    reports: int
    at_least: int
    at_most: int
    lineages: tuple[Lineage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Grade:
    """Credibility after the Admiralty scale, "1" (confirmed) to "6" (cannot be judged), with its reasons."""

    credibility: str
    reasons: tuple[str, ...]

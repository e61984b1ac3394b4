"""How many independent tellings stand behind something."""

from __future__ import annotations

from collections.abc import Collection
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

    ``1 <= at_least <= at_most``, whatever the number of reports.  Where tellings contradict one another only those
    that can be true together are counted: ``apart`` are the claims (keys) told otherwise, ``lead`` those that nothing
    counted contradicts, and ``every`` the lineages of both.  ``short`` are claims that are counted, but leave somebody
    without a name whom ``lead`` names.  ``fallen`` are claims that rest on a retracted report.
    """

    reports: int
    at_least: int
    at_most: int
    lineages: tuple[Lineage, ...] = ()
    lead: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    every: tuple[Lineage, ...] = ()
    fallen: tuple[str, ...] = ()
    short: tuple[str, ...] = ()

    def between(self, documents: Collection[str]) -> tuple[int, int]:
        """How many of the origins stand behind what these documents alone tell, at least and at most."""
        behind = [line for line in self.every or self.lineages if not set(documents).isdisjoint(line.documents)]
        return sum(line.certain for line in behind), len(behind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Grade:
    """Credibility after the Admiralty scale, "1" (confirmed) to "6" (cannot be judged), with its reasons."""

    credibility: str
    reasons: tuple[str, ...]

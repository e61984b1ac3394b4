"""Claims that are not surely read: they stay, with their sentence as printed for a line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sayso.model.claim import Claim
from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.doubt.marks import Marks, marks
from sayso.reading.doubt.weights import Weights, weights
from sayso.reading.draft import Draft
from sayso.reading.line import Known, as_printed


def with_doubts(draft: Draft, claims: tuple[Claim, ...], known: Weights | None = None) -> tuple[Claim, ...]:
    """The claims, those marked ``doubted`` whose marks weigh more than is allowed.

    ``known`` instead of the weights that come with the program.
    """
    if all(c.doubted for c in claims):
        return claims
    table, tree, mentions = known or weights(), Tree(draft.doc), Known.of(draft)
    return tuple(
        replace(c, doubted=True, line=as_printed(c, draft, mentions))
        if not c.doubted and table.doubts(marks(c, draft, tree))
        else c
        for c in claims
    )


def told_with_marks(draft: Draft, claims: tuple[Claim, ...]) -> Iterator[tuple[Claim, Marks]]:
    """The claims that are told, whatever their marks weigh, with their marks: what a fit starts from."""
    tree = Tree(draft.doc)
    return ((c, marks(c, draft, tree)) for c in claims if not c.doubted)

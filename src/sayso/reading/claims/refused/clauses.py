"""What several reasons ask of a clause."""

from __future__ import annotations

from sayso.reading.claims.grammar.tree import Tree

#: Helpers of what may, should or will be.
MODALS = frozenset(
    ["would", "could", "may", "might", "can", "will", "should", "must", "shall", "'ll", "’ll", "'d", "’d"]
)


def openers(tree: Tree, i: int) -> set[str]:
    """The conjunctions and adverbs that open a clause."""
    return {tree.lower[c] for c in tree.with_dep(i, "mark", "advmod") if c < i}


def is_infinitive(tree: Tree, i: int) -> bool:
    """Whether a verb has its "to"."""
    return any(tree.lower[c] == "to" for c in tree.with_dep(i, "mark"))

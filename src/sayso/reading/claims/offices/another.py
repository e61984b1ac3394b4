"""Where a row of offices goes on to that of somebody else, who is not named."""

from __future__ import annotations

from sayso.reading.claims.grammar.tree import Tree


def of_another(tree: Tree, noun: int, holder: int) -> bool:
    """ "The envoy, Quill, and the attaché left": behind the name of the first, an article opens another's office."""
    first = tree.head[noun]
    named = first < holder < noun and tree.dep[holder] == "appos" and tree.head[holder] == first
    return named and any(tree.lower[c] in ("the", "a", "an") for c in tree.with_dep(noun, "det"))

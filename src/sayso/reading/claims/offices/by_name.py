"""What somebody only goes by: a nickname, or what a list of nobody's makes of him."""

from __future__ import annotations

from sayso.reading.claims.grammar.tree import Tree

_OPENING = frozenset({'"', "``", "“", "‘", "'"})
_CLOSING = frozenset({"”", "''"})
_KNOWING = frozenset({"know", "call", "brand", "describe", "label"})


def only_by_name(tree: Tree, verb: int, noun: int) -> bool:
    """Whether a title stands in a name, "also known as 'Harbour Boss'", or under "is listed as", on nobody's paper."""
    between = tree.lower[verb:noun]
    if tree.lemma[verb] == "list":
        return tree.tag[verb] == "VBN" and not tree.with_dep(verb, "obj")
    named = any(m in _OPENING for m in between) and not any(m in _CLOSING for m in between)
    return named and tree.lemma[verb] in _KNOWING

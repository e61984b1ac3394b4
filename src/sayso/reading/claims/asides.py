"""Clauses of which nobody can tell on whose word they stand."""

from __future__ import annotations

from sayso.reading.attribution.lexicon import lexicon
from sayso.reading.claims.tree import Tree

_DASHES = frozenset({",", "—", "–", "--", "("})
_PERSONS = frozenset({"who", "whom"})
_TIMING = frozenset({"after", "before", "when", "while"})


def is_aside(tree: Tree, i: int) -> bool:
    """Whether a word stands in a clause about a person that a comma parts from what somebody is said to have said.

    "The clerk said she had followed Quill, who died in May": the clerk may have said it, or the report adds it.
    """
    for j in tree.path(i):
        if tree.dep[j] == "acl:relcl":
            first = min(tree.subtree(j))
            parted = bool(_DASHES & set(tree.lower[max(first - 1, 0) : first + 1]))
            about = any(tree.lower[k] in _PERSONS for k in tree.subtree(j) if k <= j)
            return parted and about and not any(tree.dep[k] in ("xcomp", "advcl") for k in tree.path(tree.head[j]))
        if tree.dep[j] == "ccomp":
            return False
    return False


def is_unsourced(tree: Tree, i: int) -> bool:
    """Whether a word stands in a clause of a verb of saying: "asked whether he would go", "announced they would"."""
    for j in tree.path(i):
        over = tree.head[j]
        if tree.dep[j] == "acl:relcl":
            return False
        if tree.dep[j] == "ccomp" and tree.is_verb(over) and _says(tree, over):
            return tree.lower[min(tree.subtree(j)) - 1] not in _TIMING
    return False


def _says(tree: Tree, i: int) -> bool:
    return tree.lemma[i] not in lexicon().known and "quote" in lexicon().frames.get(tree.lemma[i], ())

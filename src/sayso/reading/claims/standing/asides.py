"""Clauses of which nobody can tell on whose word they stand."""

from __future__ import annotations

from sayso.model.span import Span
from sayso.reading.attribution.lexicon import lexicon
from sayso.reading.claims.grammar.tree import Tree

_DASHES = frozenset({",", "—", "–", "--", "_", "("})
_CONCEDING = frozenset({"though", "although"})
_PERSONS = frozenset({"who", "whom"})
_OPENING = frozenset({"“", '"', "‘", "``"})
_TIMING = frozenset({"after", "before", "when", "while"})


def is_aside(tree: Tree, i: int) -> bool:
    """Whether a word stands in a clause about a person that a comma parts from what somebody is said to have said.

    "The clerk said she had followed Quill, who died in May": the clerk may have said it, or the report adds it.
    """
    for j in tree.path(i):
        if _concedes(tree, j):
            return True
        if tree.dep[j] == "acl:relcl":
            first = min(tree.subtree(j))
            parted = bool(_DASHES & set(tree.lower[max(first - 1, 0) : first + 1]))
            about = any(tree.lower[k] in _PERSONS for k in tree.subtree(j) if k <= j)
            return parted and about and not _for_somebody(tree, tree.head[j])
        if tree.dep[j] == "ccomp":
            return False
    return False


def _for_somebody(tree: Tree, i: int) -> bool:
    """Whether a noun stands in an infinitive or a clause of manner: not in what one is quoted "as saying"."""
    return any(tree.dep[k] in ("xcomp", "advcl") and not _quoted_as(tree, k) for k in tree.path(i))


def _quoted_as(tree: Tree, k: int) -> bool:
    return tree.tag[k] == "VBG" and _says(tree, k) and any(tree.lower[c] == "as" for c in tree.children[k])


def _concedes(tree: Tree, j: int) -> bool:
    """Whether a comma parts a clause with "though" from what somebody said: he may have said it, or the report does."""
    marked = any(tree.lower[c] in _CONCEDING and tree.dep[c] == "mark" for c in tree.children[j])
    if tree.dep[j] != "advcl" or not marked or j < tree.head[j]:
        return False
    first = min(tree.subtree(j))
    return "," in tree.lower[max(first - 1, 0) : first + 1]


def tells_which(tree: Tree, i: int, cue: Span | None) -> bool:
    """Whether a word stands in a clause that only tells which ones are meant, inside what a cue denies or asks."""
    if cue is None:
        return False
    for j in tree.path(i):
        if cue.start <= tree.start[j] < cue.end:
            return False
        hung = tree.dep[j] == "acl:relcl" or (tree.dep[j] == "acl" and tree.tag[j] in ("VBN", "VBG", "VBD"))
        if hung and adds_of_a_name(tree, j):
            return False
        if hung and not any(tree.lower[c] == "that" and tree.dep[c] == "mark" for c in tree.children[j]):
            return True
    return False


def adds_of_a_name(tree: Tree, j: int) -> bool:
    """Whether a clause with "which" behind a comma and a name adds something: a name needs nobody to tell it apart."""
    first = min(tree.subtree(j))
    first += tree.lower[first] == ","
    parted = first > 0 and tree.lower[first - 1] == ","
    return parted and tree.lower[first] == "which" and tree.doc[tree.head[j]].text[:1].isupper()


def is_unsourced(tree: Tree, i: int) -> bool:
    """Whether a word stands in a clause of a verb of saying: "asked whether he would go", "announced they would"."""
    for j in tree.path(i):
        over = tree.head[j]
        if tree.dep[j] == "acl:relcl":
            return False
        if tree.dep[j] == "ccomp" and tree.is_verb(over) and _says(tree, over):
            timed = tree.lower[min(tree.subtree(j)) - 1] in _TIMING
            return not timed and not _before_a_quotation(tree, j, over)
    return False


def _before_a_quotation(tree: Tree, j: int, over: int) -> bool:
    """Whether a colon parts a clause from the quotation that the verb is of: "Quill left: “It is over,” he said"."""
    opening = next((k for k in range(tree.sent[j], over) if tree.lower[k] in _OPENING), over)
    return j < opening < over and tree.lower[opening - 1] == ":"


def _says(tree: Tree, i: int) -> bool:
    if tree.lemma[i] in lexicon().known:
        return False
    joined = (f"{tree.lemma[i]}_{tree.lower[c]}" for c in tree.with_dep(i, "compound"))  # "Pointing out that".
    return any("quote" in lexicon().frames.get(verb, ()) for verb in (tree.lemma[i], *joined))

"""Whom a relative pronoun means where somebody else stands nearer: people behind offices, clefts and descriptions."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sayso.reading.claims.grammar.tree import Tree

_COPULAS = frozenset({"is", "was", "are", "were", "'s", "’s", "'re", "am"})
_SOMEBODY = frozenset({"he", "she", "they"})
#: Offices that are for a field or for people.
_OFFICES = frozenset({"minister", "secretary", "undersecretary", "commissioner", "ombudsman", "rapporteur"})


def is_field(tree: Tree, noun: int) -> bool:
    """Whether people are only those whom an office is for: the "refugees" of "the minister for refugees"."""
    over = tree.head[noun]
    return tree.case(noun) == "for" and tree.lemma[over] in _OFFICES and over in tree.people


def in_cleft(tree: Tree, near: int) -> int | None:
    """The son, of "it was her son, a pupil of Quill, who left", "her son, not Quill," or "a son of Quill who left"."""
    over = tree.path(near)
    found = next((n for n in over[1:] if tree.with_dep(n, "cop") and n in tree.people), None)
    if found is None:
        return None
    inside = over[: over.index(found)]
    if any(tree.passed_over(j) for j in inside):
        return found
    its = any(tree.lower[c] == "it" and c < near for c in tree.with_dep(found, "nsubj", "expl"))
    return found if its and any(_describes(tree, j, near) for j in inside) else None


def _of_whom_it_is_said(tree: Tree, noun: int) -> int | None:
    """Quill, for the "engineer" of "Quill is a lawyer and engineer who led the works": one is what one is said to be.

    Nobody is, of whom it is denied, only possible or asked: "may be a man who", "is Quill a man who".
    """
    copulas = tree.with_dep(noun, "cop")
    subjects = [c for c in tree.with_dep(noun, "nsubj") if tree.pos[c] == "PROPN" or tree.lower[c] in _SOMEBODY]
    subjects = [c for c in subjects if c in tree.people]
    if tree.pos[noun] != "NOUN" or len(copulas) != 1 or len(subjects) != 1 or subjects[0] > copulas[0]:
        return None
    finite = tree.lower[copulas[0]] in _COPULAS and not tree.with_dep(noun, "aux", "mark")
    return subjects[0] if finite and not tree.with_dep(noun, "advmod", "case") else None


def _describes(tree: Tree, noun: int, near: int) -> bool:
    """Whether a noun only says who another is: "a pupil", or Quill of "a pupil of Quill who left", without a comma."""
    if tree.dep[noun] == "appos":
        return True
    behind = near + 1
    while behind < len(tree) and tree.dep[behind] == "flat":
        behind += 1
    return tree.dep[noun] == "nmod" and tree.case(noun) == "of" and tree.lower[behind : behind + 1] != [","]


def person_near(tree: Tree, noun: int) -> int | None:
    """The person of "a person close to the talks who asked": no talks ask; or whom an "it was" brings forward."""
    if noun in tree.people:
        cleft = in_cleft(tree, noun)
        return _of_whom_it_is_said(tree, noun) if cleft is None else cleft
    if tree.pos[noun] != "NOUN" or noun in tree.anchors.values():
        return None
    over = noun
    while tree.dep[over].startswith(("nmod", "obl", "amod")) and tree.head[over] < over:
        over = tree.head[over]
        if tree.is_verb(over):
            return None
        if over in tree.people:
            return over
    return None

"""Whom a relative pronoun means where somebody else stands nearer: people behind offices, clefts and descriptions."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sayso.reading.claims.tree import Tree

#: Offices that are for a field or for people.
_OFFICES = frozenset({"minister", "secretary", "undersecretary", "commissioner", "ombudsman", "rapporteur"})


def is_field(tree: Tree, noun: int) -> bool:
    """Whether people are only those whom an office is for: the "refugees" of "the minister for refugees"."""
    over = tree.head[noun]
    return tree.case(noun) == "for" and tree.lemma[over] in _OFFICES and over in tree.people


def in_cleft(tree: Tree, near: int) -> int | None:
    """The son, of "it was her son, a pupil of Quill, who left": whom an "it was" brings forward."""
    over = tree.path(near)
    said = (n for n in over[1:] if tree.with_dep(n, "cop") and n in tree.people)
    found = next(said, None)
    its = found is not None and any(tree.lower[c] == "it" and c < near for c in tree.with_dep(found, "nsubj", "expl"))
    inside = any(tree.dep[j] == "appos" for j in over[: over.index(found)]) if found is not None and its else False
    return found if inside else None


def person_near(tree: Tree, noun: int) -> int | None:
    """The person of "a person close to the talks who asked": no talks ask."""
    if tree.pos[noun] != "NOUN" or noun in tree.people or noun in tree.anchors.values():
        return None
    over = noun
    while tree.dep[over].startswith(("nmod", "obl", "amod")) and tree.head[over] < over:
        over = tree.head[over]
        if tree.is_verb(over):
            return None
        if over in tree.people:
            return over
    return None

"""Deeds that somebody is excused of: "tricked into paying", "wrongly jailed for killing"."""

from __future__ import annotations

from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.refused.clauses import openers
from sayso.reading.claims.refused.scene import Scene
from sayso.reading.claims.sketch import Sketch

_LEADING = words("excused_leading")
_QUASHING, _RULINGS = words("excused_quashing"), words("excused_rulings")
_WRONGLY = words("taken_back_wrongly") | words("excused_wrongly")


def excused(scene: Scene, sketch: Sketch) -> bool:
    """Whether somebody was led into it, or wrongly punished for it: "tricked into paying", "framed for killing"."""
    tree, i = scene.tree, sketch.anchor
    while tree.dep[i] == "conj" and tree.is_verb(tree.head[i]) and tree.tag[i] == "VBG":
        i = tree.head[i]
    if _overturned(tree, sketch.anchor):
        return True
    over = tree.head[i]
    if tree.tag[i] != "VBG" or over == i:
        return False
    opening = openers(tree, i)
    led = "into" in opening and tree.lemma[over] in _LEADING
    return led or (bool(opening & {"for", "of", "with"}) and _wrongly_charged(tree, over))


def _wrongly_charged(tree: Tree, over: int) -> bool:
    """ "Wrongly jailed", "framed", "a false accusation", "a wrongful conviction"."""
    marks = {tree.lower[c] for c in tree.with_dep(over, "advmod", "amod")}
    return tree.lemma[over] == "frame" or bool(marks & _WRONGLY)


def _overturned(tree: Tree, anchor: int) -> bool:
    """ "Was fined for bribing them, a conviction that was later quashed"."""
    for j in tree.path(anchor):
        for noun in tree.with_dep(j, "parataxis", "appos"):
            undone = (c for c in tree.children[noun] if tree.dep[c] == "acl:relcl" and tree.lemma[c] in _QUASHING)
            if noun > anchor and tree.lemma[noun] in _RULINGS and any(undone):
                return True
    return False

"""What a questioner puts to somebody, or takes for granted: "put it to him that he had paid", "asked why he had"."""

from __future__ import annotations

from itertools import pairwise

from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.refused.scene import Scene
from sayso.reading.claims.sketch import Sketch
from sayso.reading.line.verb.asked import is_asked

_PUT = words("put_to_them_what")
_ASKING = words("put_to_them_asking")
#: How many words the opening of a resolution has: "Resolved by the Senate and House of Delegates, That".
_LONGEST = 16
_HOW = frozenset({"why", "how", "when", "where"})


def put_to_them(scene: Scene, sketch: Sketch) -> bool:
    """Whether a question or a draft resolution holds it, and nobody says that it is so."""
    tree = scene.tree
    if _in_a_resolution(tree, sketch):
        return True
    for below, j in pairwise(tree.path(sketch.anchor)):
        if tree.lemma[j] == "put" and below > j and tree.dep[below] != "conj" and _puts(tree, j, sketch.anchor):
            return True
        if tree.dep[below] == "ccomp" and tree.lemma[j] in _ASKING and tree.is_verb(j) and below > j:
            return any(tree.lower[c] in _HOW and c < below for c in tree.children[below])
        if tree.dep[below] == "acl:relcl":
            return False
    return False


def _in_a_resolution(tree: Tree, sketch: Sketch) -> bool:
    """ "Resolved, That Quill is impeached": so it shall be if it is voted; what is only to be says so itself."""
    first = tree.sent[sketch.anchor]
    if tree.lower[first] != "resolved" or is_asked(tree.doc[sketch.anchor]) or sketch.predicate == "holds_role":
        return False
    that = next((k for k in range(first, min(first + _LONGEST, len(tree))) if tree.doc[k].text == "That"), None)
    return that is not None and (sketch.anchor > that or sketch.anchor == first)


def _puts(tree: Tree, put: int, anchor: int) -> bool:
    """ "Put it to her that", "it was put to them that", "put to him the claim that"."""
    sides = [c for c in tree.children[put] if tree.dep[c] in ("obj", "expl", "nsubj:pass")]
    whom = [c for c in tree.with_dep(put, "obl") if tree.case(c) == "to"]
    what = all(tree.lower[c] == "it" or tree.lemma[c] in _PUT for c in sides)
    told = any(tree.lower[k] == "that" and tree.dep[k] == "mark" for k in range(put, anchor))
    return bool(whom) and what and told

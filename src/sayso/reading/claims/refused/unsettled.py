"""What nobody settles: neither confirmed nor denied, under a denial, or only what something else came before."""

from __future__ import annotations

from sayso.reading.claims.lexicon import words
from sayso.reading.claims.refused.clauses import openers
from sayso.reading.claims.refused.scene import Scene
from sayso.reading.claims.sketch import Sketch
from sayso.reading.claims.tree import Tree

_DENYING = words("unsettled_denying")
_CONFIRMING = words("unsettled_confirming")
_COMPLEMENTS = frozenset({"ccomp", "xcomp", "csubj"})
_OPEN = frozenset({"had", "could", "can", "is", "are", "has", "have", "'s", "’s"})
_NEITHER = frozenset({"neither", "nor"})


def second_of_neither(scene: Scene, sketch: Sketch) -> bool:
    """Whether it is the second of "neither accepted nor rejected", which the first is told with."""
    tree, i = scene.tree, sketch.anchor
    nor = tree.dep[i] == "conj" and any(tree.lower[c] == "nor" for c in tree.with_dep(i, "cc"))
    return nor and _neither(tree, tree.head[i]) and not tree.with_dep(i, "nsubj")


def unconfirmed(scene: Scene, sketch: Sketch) -> bool:
    """Whether somebody neither confirms nor denies it: "could neither confirm nor deny that they had left"."""
    tree, j = scene.tree, sketch.anchor
    while tree.dep[j] in (*_COMPLEMENTS, "obj", "acl", "nmod", "conj") and tree.head[j] != j:
        over = tree.head[j]
        first = tree.head[over] if tree.dep[over] == "conj" else over
        if tree.dep[j] != "conj" and tree.lemma[over] in _CONFIRMING and _neither(tree, first):
            return True
        j = over
    return False


def _neither(tree: Tree, i: int) -> bool:
    return any(tree.lower[c] in _NEITHER for c in tree.children[i] if c < i and tree.dep[c].startswith(("cc", "advmod", "det")))


def under_denial(scene: Scene, sketch: Sketch) -> bool:
    """Whether it stands under what somebody denies: "denied having asked him to leave" says not that he was asked."""
    tree, j = scene.tree, sketch.anchor
    far = False
    while tree.head[j] != j:
        over, label = tree.head[j], tree.dep[j]
        if label in _COMPLEMENTS and far and tree.lemma[over] in _DENYING and tree.is_verb(over):
            return True
        purpose = label == "advcl" and tree.tag[j] in ("VB", "VBN") and "to" in openers(tree, j)
        joined = label == "conj" and tree.is_verb(over)
        if label not in _COMPLEMENTS and not purpose and not joined:
            return False
        far = far or not joined or tree.tag[over] == "VB"
        j = over
    return False


def before_it(scene: Scene, sketch: Sketch) -> bool:
    """Whether only what came before it is told: "broke up before they had met", "leave before the water rises"."""
    tree, i = scene.tree, sketch.anchor
    while tree.dep[i] == "conj" and tree.is_verb(tree.head[i]):
        i = tree.head[i]
    if tree.dep[i] != "advcl" or "before" not in openers(tree, i):
        return False
    helpers = {tree.lower[c] for c in tree.with_dep(i, "aux", "cop")}
    return bool(helpers & _OPEN) or (tree.tag[i] in ("VBZ", "VBP") and not helpers)

"""What nobody, or not this one, saw or heard somebody do."""

from __future__ import annotations

from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.refused.clauses import openers
from sayso.reading.claims.refused.scene import Scene
from sayso.reading.claims.sketch import Sketch

_PERCEIVING = words("unseen_perceiving")
_DENYING = words("unseen_denying")
_NONE = words("unseen_none")
_FAILING = words("unseen_failing")


def unseen(scene: Scene, sketch: Sketch) -> bool:
    """Whether it is only what somebody did not perceive: "never saw Quill sign", "without hearing her ask".

    "Did not notice that she had signed" takes it that she had, and is told so.
    """
    tree, j = scene.tree, sketch.anchor
    while tree.dep[j] in ("conj", "xcomp", "ccomp", "obj") and tree.head[j] != j and "that" not in openers(tree, j):
        over = tree.head[j]
        if tree.dep[j] != "conj" and tree.lemma[over] in _PERCEIVING and tree.is_verb(over):
            finite = tree.dep[j] == "ccomp" and tree.with_dep(j, "aux", "aux:pass", "cop") and tree.tag[j] != "VBG"
            return not finite and _fails(tree, over)
        j = over
    return False


def _fails(tree: Tree, verb: int) -> bool:
    """Whether somebody perceives nothing: by a "not", nobody who does, "without", or what fails or is too far off."""
    if _denied(tree, verb) or "without" in openers(tree, verb):
        return True
    over = tree.head[verb]
    if tree.dep[verb] not in ("xcomp", "ccomp", "advcl", "acl") or over == verb or tree.tag[verb] not in ("VB", "VBG"):
        return False
    too = any(tree.lower[c] == "too" for c in tree.with_dep(over, "advmod"))
    return tree.lemma[over] in _FAILING or too or _denied(tree, over)


def _denied(tree: Tree, verb: int) -> bool:
    """Whether a "not" or "hardly" stands at a verb, or nobody does it: "neither guard saw", "no one heard"."""
    said = [c for c in tree.with_dep(verb, "advmod", "neg", "cc", "cc:preconj") if c < verb]
    if any(tree.lower[c] in _DENYING and tree.lower[c + 1] != "only" for c in said):
        return True
    subjects = [c for c in tree.with_dep(verb, "nsubj", "nsubj:pass") if c < verb]
    before = {tree.lower[k] for c in subjects for k in (c, *tree.with_dep(c, "det", "cc", "cc:preconj", "advmod"))}
    return bool(before & _NONE)


__all__ = ["unseen"]

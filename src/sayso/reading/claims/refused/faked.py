"""Deeds on recordings that the report itself calls false: "a doctored video showing Quill taking a bribe"."""

from __future__ import annotations

from sayso.reading.claims.refused.scene import Scene
from sayso.reading.claims.sketch import Sketch
from sayso.reading.claims.tree import Tree
from sayso.reading.lexicon import words

_RECORDINGS, _SHOWING, _FAKED = words("recordings"), words("displaying"), words("faked")


def faked(scene: Scene, sketch: Sketch) -> bool:
    """Whether what shows the deed is called a fake: nobody says that it was done."""
    tree = scene.tree
    path = tree.path(sketch.anchor)[1:]
    shown = (c for j in path if tree.lemma[j] in _SHOWING for c in tree.with_dep(j, "nsubj", "nsubj:pass"))
    return any(_is_fake(tree, k) for k in (*path, *shown))


def _is_fake(tree: Tree, noun: int) -> bool:
    if tree.lemma[noun] == "deepfake":
        return True
    own = (k for c in tree.with_dep(noun, "amod", "compound") if c < noun for k in tree.subtree(c))
    return tree.lemma[noun].removesuffix("s") in _RECORDINGS and any(tree.lower[k] in _FAKED for k in own)

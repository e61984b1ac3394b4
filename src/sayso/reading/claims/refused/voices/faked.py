"""Deeds on recordings that the report itself calls false: "a doctored video showing Quill taking a bribe"."""

from __future__ import annotations

from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.refused.scene import Scene
from sayso.reading.claims.sketch import Sketch
from sayso.reading.lexicon import words

_RECORDINGS, _SHOWING = words("recordings"), words("displaying")
_FAKED, _CALLED = words("faked"), words("called_fake")


def faked(scene: Scene, sketch: Sketch) -> bool:
    """Whether what shows the deed is called a fake, by whomever: nobody says that it was done."""
    tree, i = scene.tree, sketch.anchor
    path = tree.path(i)[1:]
    shown = (c for j in path if tree.lemma[j] in _SHOWING for c in tree.with_dep(j, "nsubj", "nsubj:pass"))
    on = [k for k in (*path, *shown) if _is_recording(tree, k)]
    return any(_is_fake(tree, k) for k in on) or (bool(on) and _called_fake(tree, i))


def _is_recording(tree: Tree, noun: int) -> bool:
    return tree.lemma[noun].removesuffix("s") in _RECORDINGS or tree.lemma[noun] == "deepfake"


def _is_fake(tree: Tree, noun: int) -> bool:
    own = (k for c in tree.with_dep(noun, "amod", "compound") if c < noun for k in tree.subtree(c))
    return tree.lemma[noun] == "deepfake" or any(tree.lower[k] in _FAKED for k in own)


def _called_fake(tree: Tree, i: int) -> bool:
    """Whether the sentence calls something fake beside a deed: "videos showing it are fake", "dismissed as doctored".

    Wherever that hangs: a parse may take the fake for what is shown.
    """
    own = set() if tree.lemma[i] in _SHOWING else set(tree.subtree(i))
    beside = (k for k, first in enumerate(tree.sent) if first == tree.sent[i] and k not in own)
    return any(tree.lower[k] in _CALLED and _predicated(tree, k) for k in beside) or any(
        tree.lower[c] in ("forgery", "fabrication") for c in tree.children[i]
    )


def _predicated(tree: Tree, k: int) -> bool:
    denied = any(tree.lower[c] in ("not", "n't", "n’t", "never") for c in tree.children[k])
    told = tree.with_dep(k, "cop", "aux", "aux:pass") or any(
        tree.lower[c] == "as" for c in tree.with_dep(k, "mark", "case")
    )
    return not denied and (bool(told) or tree.pos[k] == "NOUN" or tree.dep[k] == "xcomp")

"""What somebody is only described as having done: "is recorded as having met Quill", "a memo names him as paying"."""

from __future__ import annotations

from sayso.reading.claims.lexicon import words
from sayso.reading.claims.refused.scene import Scene
from sayso.reading.claims.sketch import Sketch
from sayso.reading.claims.tree import Tree

_SAYING = words("described_saying")
_CLAUSES = frozenset({"advcl", "xcomp", "ccomp", "acl", "obl", "nmod", "conj"})
#: "Served as acting mayor": what a parser takes for a verb.
_SERVING = frozenset({"serve", "work", "act", "continue"})
_NOT_AS = frozenset({"well", "such", "so", "long", "soon", "far", "much"})


def only_described(scene: Scene, sketch: Sketch) -> bool:
    """Whether it is only what somebody is described, recorded, cited or seen as doing: whose word it is, is lost.

    "Was quoted as saying that they had met" has its speaker.
    """
    tree = scene.tree
    if sketch.predicate == "appointed" and any(_is_as(tree, c) for c in tree.children[sketch.anchor]):
        return True  # "Was named as having paid": named to no post.
    for j in tree.path(sketch.anchor)[:-1]:
        if _is_as(tree, j):
            return tree.lemma[j] not in _SAYING
        if tree.dep[j] in ("acl:relcl", "parataxis"):
            return False
    return False


def _is_as(tree: Tree, j: int) -> bool:
    """ "As having paid", "as paying", "as being paid", under a verb or a participle; not "as well as paying"."""
    over = tree.head[j]
    helpers = tree.with_dep(j, "aux", "aux:pass", "cop")
    gerund = tree.tag[helpers[0] if helpers else j] == "VBG"
    below = tree.dep[j] in _CLAUSES and over < j and tree.lemma[over] not in _SERVING
    if not gerund or not below or tree.with_dep(j, "nsubj"):
        return False
    marks = [c for c in tree.with_dep(j, "mark", "case") if tree.lower[c] == "as" and c > over]
    return any(tree.lower[c - 1] not in _NOT_AS for c in marks)

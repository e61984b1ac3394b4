"""Deeds of nobody in particular, or of what can do none."""

from __future__ import annotations

from sayso.model.claim import Role
from sayso.model.mention import Kind, Level
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.refused.scene import Scene
from sayso.reading.claims.sketch import Sketch

#: Subjects that are nobody: "if you leave", "one never knows".
_ANYBODY = words("refused_anybody")
_TIMES = words("refused_times")
_ONES = words("refused_ones")
#: What things do, too.
_OF_THINGS = words("refused_of_things")


def nobodys_gerund(scene: Scene, sketch: Sketch) -> bool:
    """Whether a gerund behind a preposition has nobody who does it: "this is about creating jobs"."""
    tree, i = scene.tree, sketch.anchor
    if tree.dep[i] == "xcomp" and tree.tag[i] == "VB" and tree.tag[tree.head[i]] == "VBG":
        i = tree.head[i]  # "The aim was on helping them to find it".
        if not tree.with_dep(i, "cop"):
            return False
    marks, helpers = tree.with_dep(i, "mark", "case"), tree.with_dep(i, "aux", "cop")
    if tree.tag[i] != "VBG" or not marks:
        return False
    if helpers:
        return helpers[0] < marks[-1]  # "The task is in housing them": no progressive.
    return "subj" not in scene.arguments.slots(i)


def anybodys(scene: Scene, sketch: Sketch) -> bool:
    """Whether nobody in particular does it: "you never know", "anyone may join"."""
    tree = scene.tree
    found = [c for c in tree.with_dep(sketch.anchor, "nsubj") if tree.lower[c] in _ANYBODY]
    found = [c for c in found if not any(tree.case(n) == "of" for n in tree.with_dep(c, "nmod"))]
    return bool(found) and not sketch.filled.of(Role.AGENT)


def things_doing(scene: Scene, sketch: Sketch) -> bool:
    """Whether a thing is lent the deed of another clause: "experience" of "experience working as a guard"."""
    i = sketch.anchor
    doers = [m for r, m, _ in sketch.filled.sides if r is Role.AGENT]
    lent = scene.tree.tag[i] == "VBG" and not scene.tree.with_dep(i, "nsubj", "aux")
    things = bool(doers) and all(m.kind is Kind.OTHER and m.level is Level.NOMINAL for m in doers)
    return lent and things and sketch.predicate not in _OF_THINGS


def times_doing(scene: Scene, sketch: Sketch) -> bool:
    """Whether the subject is a time: "last year saw four fires"."""
    i = sketch.anchor
    return any(scene.tree.lemma[c] in _TIMES for c in scene.tree.with_dep(i, "nsubj") if c < i)


def only_which_one(scene: Scene, sketch: Sketch) -> bool:
    """Whether a participle only says which person is meant, and not who it is: "the person charged is Ada Quill"."""
    tree, i = scene.tree, sketch.anchor
    noun = tree.head[i]
    if tree.dep[i] != "acl" or tree.tag[i] != "VBN" or i != noun + 1 or tree.lower[noun] not in _ONES:
        return False
    alone = {tree.lower[c] for c in tree.children[noun] if c < noun} <= {"the", "only", "first", "other"}
    return alone and not tree.with_dep(i, "obl", "obj", "advcl", "xcomp")


def not_so_now(scene: Scene, sketch: Sketch) -> bool:
    """Whether nobody is in a state, which says not that nothing was done before: "is not under investigation"."""
    tree, i = scene.tree, sketch.anchor
    denied = any(tree.lower[c] in ("not", "n't", "n’t") for c in tree.with_dep(i, "advmod"))
    state = tree.pos[i] == "NOUN" and bool(tree.with_dep(i, "cop")) and tree.case(i) in ("under", "on")
    return state and denied

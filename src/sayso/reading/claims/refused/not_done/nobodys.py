"""Deeds of nobody in particular, or of what can do none."""

from __future__ import annotations

from sayso.model.claim import Role
from sayso.model.mention import Kind, Level
from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.refused.clauses import openers
from sayso.reading.claims.refused.scene import Scene
from sayso.reading.claims.sketch import Sketch

#: Subjects that are nobody: "if you leave", "one never knows".
_ANYBODY = words("refused_anybody")
_TIMES = words("refused_times")
_ONES = words("refused_ones")
_ANY = words("nobodys_any")
_OPENING = words("nobodys_opening")
_DENYING = words("nobodys_denying")
#: What things do, too.
_OF_THINGS = words("refused_of_things")


def nobodys_gerund(scene: Scene, sketch: Sketch) -> bool:
    """Whether a gerund behind a preposition has nobody who does it: "this is about creating jobs"."""
    tree, i = scene.tree, sketch.anchor
    if tree.dep[i] == "xcomp" and tree.tag[i] == "VB" and tree.tag[tree.head[i]] == "VBG":
        i = tree.head[i]  # "The aim was on helping them to find it".
        if not tree.with_dep(i, "cop"):
            return False
    marks = tree.with_dep(i, "mark", "case") if tree.tag[i] == "VBG" else []
    if not marks:
        return False
    helpers = tree.with_dep(i, "aux", "cop")
    if helpers:
        return helpers[0] < marks[-1]  # "The task is in housing them": no progressive.
    return "subj" not in scene.arguments.slots(i)


def anybodys(scene: Scene, sketch: Sketch) -> bool:
    """Whether nobody in particular does it: "you never know", "anyone may join"."""
    tree = scene.tree
    found = [c for c in tree.with_dep(sketch.anchor, "nsubj") if tree.lower[c] in _ANYBODY]
    found = [c for c in found if not any(tree.case(n) == "of" for n in tree.with_dep(c, "nmod"))]
    somebody = any(scene.cast.find(c) is not None for c in found)  # "No one was hurt".
    return bool(found) and not somebody and not sketch.filled.of(Role.AGENT)


def of_any(scene: Scene, sketch: Sketch) -> bool:
    """Whether it is of any there may be, not of some there are: "before any road was cut", "any shares that Tern owns".

    "Any ship was seized" is told as it stands.
    """
    tree, i = scene.tree, sketch.anchor
    while tree.dep[i] in ("conj", "xcomp") and tree.is_verb(tree.head[i]):
        i = tree.head[i]
    label = tree.dep[i].partition(":")[0]
    if label not in ("acl", "advcl", "ccomp"):
        return False
    subject = any(_any(tree, c) for c in tree.with_dep(i, "nsubj", "nsubj:pass", "csubj"))
    thing = any(_any(tree, c) for c in tree.with_dep(i, "obj", "iobj"))
    if label == "acl":  # "Any of the guards who fled": they did flee.
        noun, parted = tree.head[i], "," in tree.lower[tree.head[i] : i]
        restricted = not parted and (tree.dep[i] == "acl:relcl" or tree.tag[i] in ("VBN", "VBG"))
        return (subject and tree.dep[i] == "acl:relcl") or (restricted and _is_any(tree, noun))
    if label == "advcl":
        denied = tree.tag[i] == "VBG"  # "Before building any roads": told as not done.
        return (subject or (thing and not denied)) and bool(openers(tree, i) & _OPENING)
    return label == "ccomp" and subject and tree.lemma[tree.head[i]] in _DENYING


def _any(tree: Tree, noun: int) -> bool:
    """Whether a noun is any: "any road", "anyone", "any of the roads"."""
    over = tree.head[noun] if tree.dep[noun] == "nmod" and tree.case(noun) == "of" else noun
    return _is_any(tree, noun) or _is_any(tree, over)


def _is_any(tree: Tree, noun: int) -> bool:
    return any(tree.lower[c] in _ANY for c in (noun, *tree.with_dep(noun, "det")))


def of_any_known(scene: Scene, sketch: Sketch) -> bool:
    """Whether a noun's deed is any that somebody may know of: "is not aware of any raid on the town"."""
    tree = scene.tree
    noun = sketch.nouns[0] if sketch.nouns else sketch.anchor
    while tree.dep[noun] in ("conj", "nmod") and tree.head[noun] != noun:
        noun = tree.head[noun]
    knows = tree.dep[noun].startswith("obl") and tree.pos[tree.head[noun]] == "ADJ"
    return knows and any(tree.lower[c] in ("any", "no") for c in tree.with_dep(noun, "det"))


def things_doing(scene: Scene, sketch: Sketch) -> bool:
    """Whether a thing is lent the deed of another clause: "experience" of "experience working as a guard"."""
    i = sketch.anchor
    lent = scene.tree.tag[i] == "VBG" and not scene.tree.with_dep(i, "nsubj", "aux")
    doers = [m for r, m, _ in sketch.filled.sides if r is Role.AGENT] if lent else []
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
    state = tree.pos[i] == "NOUN" and bool(tree.with_dep(i, "cop")) and tree.case(i) in ("under", "on")
    return state and any(tree.lower[c] in ("not", "n't", "n’t") for c in tree.with_dep(i, "advmod"))

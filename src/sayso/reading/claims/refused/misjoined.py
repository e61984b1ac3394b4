"""Signs that the parser joined a verb to one that it does not go on, or gave it a subject that is not its own."""

from __future__ import annotations

from sayso.model.mention import Kind
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.overheard import LABELLING
from sayso.reading.claims.refused.scene import Scene
from sayso.reading.claims.sketch import Sketch
from sayso.reading.claims.tree import Tree

_SOMEBODY = frozenset({Kind.PERSON, Kind.ORGANISATION, Kind.GROUP, Kind.PLACE})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
#: Verbs whose past is their base form.
_UNCHANGING = words("unnamed_unchanging")
#: Verbs that nothing is said with unless what it is done to is told.
_DONE_TO = words("misjoined_done_to")
_BE = frozenset({"was", "were", "is", "are"})


def other_form(scene: Scene, sketch: Sketch) -> bool:
    """Whether a verb is joined to one of another form, which it cannot go on.

    "Began visiting to see the mill, and sign the deal", "said he was late and trying to leave".
    """
    tree, i = scene.tree, sketch.anchor
    first = tree.head[i]
    if tree.dep[i] != "conj" or not tree.is_verb(first) or first > i or tree.lower[i] in _UNCHANGING:
        return False
    if tree.with_dep(i, "nsubj", "aux", "mark", "cop", "case"):
        return False
    bare = tree.tag[i] in ("VB", "VBP") and tree.tag[first] == "VBG" and not tree.with_dep(first, "aux")
    gerund = tree.tag[i] == "VBG" and tree.tag[first] in _FINITE and bool(tree.with_dep(first, "ccomp"))
    return bare or gerund


def helper_ahead(scene: Scene, sketch: Sketch) -> bool:
    """Whether a verb was given the "were" of the clause before: "mending it were plans and the guild wanted to"."""
    tree, i = scene.tree, sketch.anchor
    ahead = [c for c in tree.with_dep(i, "aux") if tree.lower[c] in _BE]
    between = any(ahead[0] < c < i for c in tree.with_dep(i, "nsubj")) if ahead else False
    end = max(tree.subtree(i))
    asked = any(tree.lower[j] == "?" for j in range(i, min(end + 2, len(tree))))
    return between and tree.tag[i] == "VBD" and not asked


def only_describing(scene: Scene, sketch: Sketch) -> bool:
    """Whether a thing "does" what can only be done to it: "the charter adopted in May, on paper, gives"."""
    tree, i = scene.tree, sketch.anchor
    subjects = [c for c in tree.doc[i].children if c.dep_ == "nsubj" and c.i < i]
    if tree.doc[i].tag_ != "VBD" or tree.lemma[i] not in _DONE_TO or not subjects:
        return False
    told = tree.with_dep(i, "obj", "iobj", "ccomp", "xcomp", "aux") or _phrase_for_object(tree, i)
    return not told and not any(scene.cast.kind(s) in _SOMEBODY for s in scene.arguments.surface(i))


def _phrase_for_object(tree: Tree, i: int) -> bool:
    """ "Approved of the plan", "built on the past": a preposition or particle right behind the verb."""
    return bool(tree.with_dep(i, "compound:prt")) or (i + 1 < len(tree) and tree.lower[i + 1] in ("of", "on", "up"))


def before_the_speaker(scene: Scene, sketch: Sketch) -> bool:
    """Whether a speaker is given what belongs to what is said: "towns must save, while cutting costs, Quill said"."""
    tree, i = scene.tree, sketch.anchor
    said = tree.head[i]
    bare = tree.tag[i] == "VBG" and tree.dep[i] == "advcl" and not tree.with_dep(i, "nsubj", "aux")
    if not bare or said < i:
        return False
    speakers = [c for c in tree.with_dep(said, "nsubj") if i < c < said]
    return bool(speakers) and any(c < i for c in tree.with_dep(said, "ccomp"))


def label_lost(scene: Scene, sketch: Sketch) -> bool:
    """Whether a label hangs on the clause that says who has it: "described the monk who hid them as a hero"."""
    tree = scene.tree
    whom = [tree.head[j] for j in tree.path(sketch.anchor) if tree.dep[j] == "acl:relcl"]
    calling = [tree.head[n] for n in whom if tree.dep[n] == "obj" and tree.lemma[tree.head[n]] in LABELLING]
    return any(not tree.with_dep(v, "xcomp", "iobj") and not _as(tree, v) for v in calling)


def _as(tree: Tree, verb: int) -> bool:
    return any(tree.case(c) == "as" for c in tree.with_dep(verb, "obl", "advcl"))

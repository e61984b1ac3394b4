"""Nouns of deeds that are not told as done."""

from __future__ import annotations

from sayso.model.claim import Role
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.refused.scene import Scene
from sayso.reading.claims.sketch import Sketch

_NOBODYS = frozenset({"no", "neither", "any"})
#: Verbs whose object is not so: "staged her death".
_FEIGNING = words("refused_feigning")
_FEIGNED = words("refused_feigned")
_WITH_TOPIC = words("refused_with_topic")
_BODIES = words("refused_bodies")
_JOINTS = frozenset({"-", "‐", "‑", "–", "of", "the", "and", "&"})
#: What names of gatherings and contests may be taken for.
_GATHERINGS = frozenset({"discussed", "met", "competed", "celebrated", "visited", "supported", "studied"})
#: Of these what comes "before" them tells no end: they may never have begun.
_GATHERED = frozenset({"discussed", "met", "competed"})
_OPENINGS = frozenset({"start", "opening", "beginning", "eve", "advance"})
_EVES = frozenset({"eve", "advance"})


def unreal_noun(scene: Scene, sketch: Sketch) -> bool:
    """Whether a noun's deed is only thought of, is of a kind, or says too little: "student marches"."""
    i = sketch.anchor
    if sketch.status is not None:
        return False
    roles = {role for role, _, _ in sketch.filled.sides}
    doers = [t for role, _, t in sketch.filled.sides if role is Role.AGENT]
    if any(_kind_of(scene, t) for t in doers):
        return True
    if roles == {Role.AGENT} and sketch.predicate in _WITH_TOPIC:
        return True
    if _named_so(scene, sketch) or _feigned(scene, i) or _yet_to_come(scene, sketch):
        return True
    return _under_no(scene, i) or _inner(scene, i) or _infinitives(scene, i, sketch) or _unreal(scene, i)


def _named_so(scene: Scene, sketch: Sketch) -> bool:
    """Whether a noun ends a name in a sentence, with all its sides: the "Debate" of "the Ostby School Debate"."""
    tree, i = scene.tree, sketch.anchor
    first = i
    while first > tree.sent[i] and (_capital(scene, first - 1) or tree.lower[first - 1] in _JOINTS):
        first -= 1
    prose = any(
        tree.doc[j].is_lower and tree.is_verb(j) for j in tree.between(tree.start[tree.sent[i]], tree.end[i] + 80)
    )
    inside = all(first <= t < i for _, _, t in sketch.filled.sides)
    return _capital(scene, i) and first < i - 1 and prose and inside and sketch.predicate in _GATHERINGS


def _feigned(scene: Scene, noun: int) -> bool:
    """ "A staged arrest", "a mock execution": nothing of the kind was done."""
    tree = scene.tree
    return any(tree.lower[c] in _FEIGNED for c in tree.with_dep(noun, "amod", "compound") if c < noun)


def _yet_to_come(scene: Scene, sketch: Sketch) -> bool:
    """Whether a deed was still ahead: "ahead of the execution of Quill", "before the start of the talks between them".

    Who fled before an arrest fled one that was made; what somebody is tried for is charged before the trial.
    """
    tree, i = scene.tree, sketch.anchor
    eve = False
    while tree.dep[i] == "nmod" and tree.case(i) == "of" and tree.lemma[tree.head[i]] in _OPENINGS:
        i = tree.head[i]
        eve = tree.lemma[i] in _EVES
    over = tree.lower[tree.head[i]]
    ahead = tree.case(i) == "ahead_of" or (over == "ahead" and tree.case(i) == "of") or eve
    before = tree.case(i) in ("before", "prior_to") and sketch.predicate in _GATHERED
    return (ahead and sketch.predicate != "charged") or before


def _capital(scene: Scene, i: int) -> bool:
    return bool(scene.tree.doc[i].text[:1].isupper())


def _under_no(scene: Scene, noun: int) -> bool:
    """Whether a noun stands under one that is denied: the "release" of "no date for its release"."""
    tree = scene.tree
    for j in tree.path(noun)[1:]:
        if tree.pos[j] != "NOUN":
            return False
        if any(tree.lower[c] in _NOBODYS for c in tree.with_dep(j, "det")):
            return True
    return False


def _inner(scene: Scene, noun: int) -> bool:
    """Whether a noun only qualifies another: the "change" of "climate change and cycling funding"."""
    tree = scene.tree
    while tree.dep[noun] == "conj" and tree.pos[tree.head[noun]] == "NOUN":
        noun = tree.head[noun]
    return tree.dep[noun] == "compound" and tree.pos[tree.head[noun]] == "NOUN" and tree.head[noun] > noun


def _infinitives(scene: Scene, noun: int, sketch: Sketch) -> bool:
    """Whether a noun says little without its infinitive: "her failure to appear"; "is in talks to buy it" tells it."""
    if scene.tree.with_dep(noun, "cop"):
        return False
    to = [c for c in scene.tree.with_dep(noun, "acl") if scene.tree.tag[c] == "VB"]
    return bool(to) and not sketch.filled.of(Role.PATIENT) and not sketch.filled.of(Role.TOPIC)


def _unreal(scene: Scene, noun: int) -> bool:
    """Whether a noun's deed has not been done: "faked his death", "without the approval of", "pending trial"."""
    tree = scene.tree
    while tree.dep[noun] == "conj" and tree.head[noun] != noun:
        noun = tree.head[noun]
    over = tree.head[noun]
    taken = tree.dep[noun].partition(":")[0] in ("obj", "nsubj") and tree.lemma[over] in _FEIGNING
    stayed = tree.dep[noun] == "nmod" and tree.lemma[over] in ("stay", "injunction")  # "A stay on his arrest".
    before = {tree.lower[c] for c in tree.children[noun]}
    awaited = tree.dep[noun] == "obj" and tree.lower[over] == "pending"
    awaited = awaited or "pending" in before
    return taken or stayed or awaited or tree.case(noun) in ("without", "pending", "instead_of", "short_of")


def _kind_of(scene: Scene, t: int) -> bool:
    """Whether a doer only says of what kind a deed is: the "student" of "student marches"."""
    tree = scene.tree
    return tree.dep[t] == "compound" and tree.tag[t] == "NN" and tree.pos[t] == "NOUN" and tree.lower[t] not in _BODIES

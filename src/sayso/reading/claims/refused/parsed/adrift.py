"""Deeds of "it", "they" or "this", where the report does not let anybody tell of whom they are told."""

from __future__ import annotations

from sayso.model.claim import Role
from sayso.model.mention import Kind, Level, Mention
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.refused.scene import Scene
from sayso.reading.claims.sketch import Sketch

_PRONOUNS = words("refused_adrift_pronouns")
_POINTERS = words("refused_adrift_pointers")
_OWNERS = words("refused_adrift_owners")
_SOMEBODY = frozenset({Kind.PERSON, Kind.ORGANISATION, Kind.GROUP})


def adrift(scene: Scene, sketch: Sketch) -> bool:
    """Whether nobody is found for the pronoun that a deed is told of, and no other side is named or described.

    "It began again" says nothing to whoever has not the report before him; "they met Quill" says something of Quill.
    What somebody named says of "them" is told on his word.  Of a sentence by itself, with nothing before it, whoever
    hands it in knows whom it means.
    """
    subjects = scene.arguments.surface(sketch.anchor)
    if not subjects or not scene.tree.sent[sketch.anchor] or not all(_unknown(scene, t) for t in subjects):
        return False
    if any(t not in subjects and _told(scene, m, t) for _, m, t in sketch.filled.sides):
        return False
    named = any(scene.cast.named(j) for j in scene.tree.subtree(sketch.anchor) if j > sketch.anchor)
    return not named and not _said_by_somebody(scene, sketch.anchor)


def _said_by_somebody(scene: Scene, i: int) -> bool:
    """Whether a deed stands in a clause that a verb with a known subject governs: "Quill said they had left"."""
    tree = scene.tree
    for j in tree.path(i):
        over = tree.head[j]
        if tree.dep[j] in ("ccomp", "parataxis") and over != j:
            said = tree.with_dep(over, "nsubj")
            return bool(said) and not any(_unknown(scene, t) for t in said)
    return False


def _unknown(scene: Scene, t: int) -> bool:
    """Whether a word is a pronoun of nobody that is found, or only points back."""
    tree = scene.tree
    if tree.lower[t] in _POINTERS and tree.pos[t] in ("PRON", "DET"):
        return not tree.with_dep(t, "acl:relcl", "acl", "nmod")  # "Those who could make it".
    if tree.lower[t] in _PRONOUNS:
        mention = scene.cast.find(t)
        return mention is None or not scene.cast.known(mention.chain)
    return False


def _told(scene: Scene, mention: Mention, t: int) -> bool:
    """Whether a side says by itself whom or what it is."""
    if mention.level is Level.PRONOUN:
        return scene.cast.known(mention.chain)
    if mention.level is Level.NAMED:
        return True
    if mention.kind not in _SOMEBODY:
        return False
    return not _unknown(scene, t)


def past_a_thing(scene: Scene, sketch: Sketch) -> bool:
    """Whether "it" is given to a body of an earlier sentence past a thing of its own sentence.

    "Quill tabled a motion, but it was not adopted": it is the motion, or nobody knows.
    """
    tree = scene.tree
    for _, mention, t in sketch.filled.sides:
        if tree.lower[t] != "it" or mention.level is not Level.PRONOUN or not scene.cast.known(mention.chain):
            continue
        start = tree.sent[t]
        here = {m.chain for m in scene.cast.between(tree.start[start], mention.start)}
        if mention.chain in here:
            continue
        if any(_thing(scene, j) for j in range(start, t) if tree.head[j] != tree.head[t]):
            return True
    return False


def either_it(scene: Scene, sketch: Sketch) -> bool:
    """Whether "it" of what a body says may be the thing told of first: "tabled a bill but denied that it would pay"."""
    tree, i = scene.tree, sketch.anchor
    first = tree.head[i]
    if tree.dep[i] != "conj" or first > i or tree.with_dep(i, "nsubj"):
        return False
    told = any(
        tree.lower[c] == "it" for t in tree.with_dep(i, "ccomp") for c in tree.with_dep(t, "nsubj", "nsubj:pass")
    )
    things = (c for c in tree.with_dep(first, "obj") if _thing(scene, c) and scene.cast.kind(c) not in _SOMEBODY)
    return told and any(tree.lower[d] in ("a", "an") for c in things for d in tree.with_dep(c, "det"))


def _thing(scene: Scene, j: int) -> bool:
    """Whether a noun is one thing, the subject or object of a verb, that "it" may mean."""
    tree = scene.tree
    side = tree.dep[j].partition(":")[0] in ("nsubj", "obj")
    one = tree.tag[j] == "NN" and tree.pos[j] == "NOUN"
    mention = scene.cast.find(j)
    return side and one and (mention is None or mention.kind is not Kind.PERSON)


def owners_alone(scene: Scene, sketch: Sketch) -> bool:
    """Whether a side is only an owner of whom nobody knows who he is: the "their" of "had been their allies"."""
    for role, mention, t in sketch.filled.sides:
        alone = scene.tree.lower[t] in _OWNERS and scene.tree.dep[t] == "nmod:poss"
        if alone and role is not Role.AGENT and not scene.cast.known(mention.chain):
            return True
    return False


def whose(scene: Scene, sketch: Sketch) -> bool:
    """Whether "its" in what a body is told to say may be another's: "the plan says …, and the state pledged its end".

    It is so behind a subject of its own, where the sentence has told of another thing before.
    """
    tree = scene.tree
    subjects = tree.with_dep(sketch.anchor, "nsubj") if "its" in tree.words else []
    if not subjects:
        return False
    within = set(tree.subtree(sketch.anchor))
    for j in sorted(within):
        if tree.lower[j] != "its" or tree.dep[j] != "nmod:poss" or j < sketch.anchor:
            continue
        mention = scene.cast.find(j)
        own = mention is not None and scene.cast.known(mention.chain)
        below = (v for v in tree.path(j) if v in within and tree.dep[v] == "ccomp" and v != sketch.anchor)
        inner = [c for v in below for c in tree.with_dep(v, "nsubj") if c < j]
        others = (k for k in range(tree.sent[j], subjects[0]) if tree.dep[k] == "nsubj" and tree.tag[k] == "NN")
        if inner and not own and any(tree.head[k] != sketch.anchor and _apart(scene, k) for k in others):
            return True
    return False


def _apart(scene: Scene, k: int) -> bool:
    """Whether a noun is no person."""
    mention = scene.cast.find(k)
    return mention is None or mention.kind is not Kind.PERSON


def place_left(scene: Scene, sketch: Sketch) -> bool:
    """Whether what was attended is left behind: the "school" of "the school where Quill teaches and Teth attends"."""
    tree, i = scene.tree, sketch.anchor
    bare = sketch.predicate == "attended" and len(sketch.filled.sides) == 1
    return bare and tree.dep[i] == "acl:relcl" and any(tree.lower[c] == "where" for c in tree.children[i])

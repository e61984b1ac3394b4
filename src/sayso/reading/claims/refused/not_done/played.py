"""Deeds of a character: what a role, a novel or a film tells is nobody's deed."""

from __future__ import annotations

from sayso.model.mention import Kind, Level
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.refused.scene import Scene
from sayso.reading.claims.sketch import Sketch

_CHARACTERS = words("refused_played_characters")
_STORIES = words("refused_played_stories")
_FICTION = words("refused_played_fiction")
_MAKERS = words("refused_played_makers")
_PLAYING = frozenset({"play", "portray", "voice"})
_STARRING = frozenset({"star", "appear", "cast", "feature"})
_FOLLOWING = frozenset({"follow", "depict", "portray", "feature", "chronicle", "centre", "center", "revolve"})
_TELLING = _PLAYING | _STARRING | _FOLLOWING


def played(scene: Scene, sketch: Sketch) -> bool:
    """Whether a deed is told of a role or in a story: "he plays a sailor who killed his captain"."""
    tree = scene.tree
    above = tree.path(sketch.anchor)
    if any(_played_as(scene, j) for j in above[1:]) or any(_role(scene, j) for j in above[1:] if tree.pos[j] == "NOUN"):
        return True
    subjects = [t for j in above if tree.is_verb(j) for t in scene.arguments.surface(j)]
    return any(tree.lemma[t] in _CHARACTERS for t in subjects) or _in_story(scene, sketch.anchor)


def _role(scene: Scene, noun: int) -> bool:
    """Whether a noun is what somebody plays, or whom a novel is about."""
    tree, verb = scene.tree, scene.tree.head[noun]
    if tree.lemma[verb] not in _TELLING:
        return False
    mention = scene.cast.headed(noun)
    if mention is None or mention.kind is not Kind.PERSON or tree.lemma[noun] in _MAKERS:
        return False
    label = tree.dep[noun].partition(":")[0]
    starring = tree.lemma[verb] in _STARRING and label in ("obl", "obj", "xcomp") and tree.case(noun) == "as"
    if label == "obj" and tree.lemma[verb] in _PLAYING:
        return not any(tree.case(c) in ("as", "for", "against") for c in tree.with_dep(verb, "obl"))
    told = tree.lemma[verb] in _FOLLOWING and label in ("obj", "obl")
    return starring or (told and any(tree.lemma[s] in _FICTION for s in tree.with_dep(verb, "nsubj")))


def _played_as(scene: Scene, noun: int) -> bool:
    """ "Plays Vesk as a bully who beats his driver": the bully is how somebody is played."""
    tree, verb = scene.tree, scene.tree.head[noun]
    if tree.lemma[verb] != "play" or tree.dep[noun] != "obl" or tree.case(noun) != "as":
        return False
    return any(tree.pos[c] == "PROPN" for c in tree.with_dep(verb, "obj"))


def _in_story(scene: Scene, i: int) -> bool:
    """Whether it goes on in a story, and of nobody with a name: "in the novel, a detective finds the money"."""
    tree = scene.tree
    if tree.tag[i] != "VBZ":
        return False
    where = (c for c in tree.with_dep(i, "obl") if tree.case(c) == "in" and tree.lemma[c] in _STORIES)
    subjects = scene.arguments.surface(i)
    found = [scene.cast.find(t) for t in subjects]
    people = bool(found) and all(m is not None and m.kind is Kind.PERSON and m.level is Level.NOMINAL for m in found)
    return people and any(where) and not any(tree.lemma[t] in _MAKERS for t in subjects)

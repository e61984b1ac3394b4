"""Pronouns that may mean somebody else."""

from __future__ import annotations

from sayso.model.claim import Role
from sayso.model.mention import Kind, Level
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.refused.scene import Scene
from sayso.reading.claims.sketch import Sketch

_SINGLE = frozenset({"he", "him", "his", "she", "her"})
_HARM = words("refused_harm")


def crossed(scene: Scene, sketch: Sketch) -> bool:
    """Whether a pronoun is given to somebody of an earlier sentence past another person of its own.

    "The court jailed Quill after he was convicted": "he" is whom the sentence names, or nobody knows.
    """
    told = [sketch.anchor, *(c for c in scene.tree.with_dep(sketch.anchor, "ccomp") if c < sketch.anchor)]
    subjects = [c for v in told for c in scene.tree.with_dep(v, "nsubj", "nsubj:pass")]
    if any(_before_speakers(scene, c) for c in (*subjects, *(t for _, _, t in sketch.filled.sides))):
        return True
    for _, mention, token in sketch.filled.sides:
        if mention.level is not Level.PRONOUN or scene.tree.lower[token] not in _SINGLE:
            continue
        before = scene.cast.between(scene.tree.start[scene.tree.sent[token]], mention.start)
        people = {m.chain for m in before if m.kind is Kind.PERSON}
        named = {m.chain for m in before if m.kind is Kind.PERSON and m.level is Level.NAMED}
        if named and mention.chain not in people:
            return True
        given = mention.name.lower() != mention.text.lower()  # One who is nobody's stays "she" in its line.
        if given and not people and _elsewhere(scene, token, mention.chain):
            return True
        if not people and _ahead(scene, token, mention.chain):
            return True
    return False


def _before_speakers(scene: Scene, token: int) -> bool:
    """Whether "they" are not who speaks of them: "They fled, residents said", where a line would name these first."""
    tree, verb = scene.tree, scene.tree.head[token]
    if tree.lower[token] != "they":
        return False
    mention = scene.cast.find(token)
    if mention is not None and mention.name.lower() != "they":
        return False  # Whom it is known to mean is named in the line.
    said = tree.head[verb]
    speakers = [c for c in tree.with_dep(said, "nsubj") if c > verb]
    behind = tree.dep[verb] in ("ccomp", "parataxis") and verb < said and tree.tag[said] in ("VBD", "VBZ", "VBP")
    return behind and any(tree.tag[c] in ("NNS", "NNPS") for c in speakers)


def _elsewhere(scene: Scene, token: int, chain: str) -> bool:
    """Whether the sentence before names another person, and not whom the pronoun was given to."""
    tree, start = scene.tree, scene.tree.sent[token]
    if not start:
        return False
    near = scene.cast.between(tree.start[tree.sent[start - 1]], tree.start[start])
    people = [m for m in near if m.kind is Kind.PERSON]
    return bool(people) and any(m.level is Level.NAMED for m in people) and chain not in {m.chain for m in people}


def _ahead(scene: Scene, token: int, chain: str) -> bool:
    """Whether a pronoun opens a sentence whose subject is another person: "during her visit Quill was met by …"."""
    tree = scene.tree
    if tree.dep[token] != "nmod:poss":
        return False
    verb = next((j for j in tree.path(token) if tree.is_verb(j)), None)
    subjects = tree.with_dep(verb, "nsubj") if verb is not None else []
    later = [scene.cast.find(c) for c in subjects if c > token]
    return any(m is not None and m.kind is Kind.PERSON and m.chain != chain for m in later)


def anyones(scene: Scene, sketch: Sketch) -> bool:
    """Whether "he" was arrested, and the sentence before names two whom it may mean."""
    tree = scene.tree
    if sketch.predicate not in _HARM:
        return False
    # Whom he shot is not himself.
    doers = {m.chain for role, m, _ in sketch.filled.sides if role is Role.AGENT}
    for role, mention, token in sketch.filled.sides:
        if role is not Role.PATIENT or mention.level is not Level.PRONOUN or tree.lower[token] not in _SINGLE:
            continue
        start = tree.sent[token]
        earlier = tree.sent[start - 1] if start else start
        near = scene.cast.between(tree.start[earlier], mention.start)
        named = {m.chain for m in near if m.kind is Kind.PERSON and m.level is Level.NAMED}
        if len(named - doers) > 1:
            return True
    return False

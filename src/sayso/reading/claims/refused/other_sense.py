"""Words that look like a predicate and mean something else."""

from __future__ import annotations

from sayso.model.mention import Kind
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.refused.scene import Scene
from sayso.reading.claims.sketch import Sketch

#: Verbs that mean something else with these objects: "play a role", "beat a record".
_IDIOMS = {
    "play": words("refused_played"),
    "beat": words("refused_beaten"),
    "take": words("refused_taken"),
    "hold": words("refused_held"),
    "fire": frozenset({"squad"}),
}
_CLOSE = frozenset({Kind.PERSON, Kind.ORGANISATION, Kind.GROUP})
_SEES = frozenset({"see", "sees", "saw", "seen", "seeing"})
_WORDING = frozenset({"put", "tell", "see", "phrase", "have"})
_PREPOSITIONS = words("refused_prepositions")


def idiom(scene: Scene, sketch: Sketch) -> bool:
    """Whether the object turns the verb into another: "the light takes shape"."""
    i = sketch.anchor
    things = _IDIOMS.get(scene.tree.lemma[i])
    if things is None or len(sketch.tokens) > 1 or i not in sketch.tokens:
        return False
    return any(scene.tree.lemma[t] in things for t in scene.arguments.slots(i).get("obj", ()))


def as_put(scene: Scene, sketch: Sketch) -> bool:
    """Whether it is only said how somebody words something: "as one of them put it", "as she likes to tell it"."""
    tree, i = scene.tree, sketch.anchor
    it = any(tree.lower[c] == "it" and c > i for c in tree.with_dep(i, "obj"))
    over = tree.head[i] if tree.dep[i] == "xcomp" else i
    return it and tree.lemma[i] in _WORDING and any(tree.lower[c] == "as" and c < over for c in tree.children[over])


def permitting(scene: Scene, sketch: Sketch) -> bool:
    """Whether nothing is permitted, and only the weather may hinder it: "weather permitting"."""
    tree, i = scene.tree, sketch.anchor
    return tree.lower[i] == "permitting" and not tree.with_dep(i, "obj", "xcomp", "ccomp", "aux")


def bare_given(scene: Scene, sketch: Sketch) -> bool:
    """Whether "given" only introduces a reason: "given the size of its debt"."""
    tree, i = scene.tree, sketch.anchor
    if tree.lower[i] != "given" or tree.with_dep(i, "aux", "nsubj"):
        return False
    return tree.dep[i] in ("advcl", "case", "mark", "obl") and bool(tree.with_dep(i, "obj", "ccomp"))


def preposition(scene: Scene, sketch: Sketch) -> bool:
    """Whether a participle is a preposition: "considering its size", "following the vote"."""
    tree, i = scene.tree, sketch.anchor
    if tree.tag[i] != "VBG" or tree.dep[i] not in ("advcl", "acl", "case", "mark", "obl"):
        return False
    up = tree.lemma[i] == "lead" and any(tree.lower[c] == "up" for c in tree.children[i])  # "The days leading up to".
    return (up or tree.lemma[i] in _PREPOSITIONS) and not tree.with_dep(i, "aux", "nsubj", "mark")


def title_word(scene: Scene, sketch: Sketch) -> bool:
    """Whether a capital after a quotation mark inside a sentence makes it the word of a title: "“Living Alone”".

    Or it is a part of one: "Acting Secretary of Works, Ada Quill said".
    """
    tree, i = scene.tree, sketch.anchor
    if tree.lower[i] == "acting" and tree.with_dep(i, "obj"):
        return True
    capital = tree.tag[i] == "VBG" and tree.doc[i].text[:1].isupper() and i - 1 > tree.sent[i]
    return capital and tree.lower[i - 1] in ('"', "“", "‘", "'", "«")


def only_told(scene: Scene, sketch: Sketch) -> bool:
    """Whether nothing is told but that it is told: "it was reported in May"."""
    tree, i = scene.tree, sketch.anchor
    if sketch.predicate != "said":
        return False
    return any(tree.dep[c] == "nsubj:pass" and tree.lower[c] == "it" for c in tree.children[i])


def near_by(scene: Scene, sketch: Sketch) -> bool:
    """Whether something is only near something else: "the mine is close to the town"."""
    if sketch.predicate != "linked_to" or scene.tree.lemma[sketch.anchor] != "close":
        return False
    return any(m.kind not in _CLOSE for _, m, _ in sketch.filled.sides)


def next_in_line(scene: Scene, sketch: Sketch) -> bool:
    """Whether it only says what comes next in a list: "came first, followed by the guild"."""
    tree, i = scene.tree, sketch.anchor
    listed = tree.tag[i] == "VBN" and tree.dep[i] in ("acl", "advcl") and tree.lemma[i] == "follow"
    return listed and i > tree.sent[i] and tree.lower[i - 1] == ","


def befell(scene: Scene, sketch: Sketch) -> bool:
    """Whether somebody only undergoes it: "saw her jail term extended" finds nothing."""
    tree, i = scene.tree, sketch.anchor
    if sketch.predicate != "found" or tree.lower[i] not in _SEES:
        return False
    own = [c for c in tree.with_dep(i, "obj") if c > i and any(tree.tag[k] == "PRP$" for k in tree.children[c])]
    done = [v for c in own for v in (*tree.with_dep(c, "acl"), *tree.with_dep(i, "xcomp", "ccomp")) if v > c]
    return any(tree.tag[v] in ("VBN", "VBD", "VB") and tree.dep[v] != "acl:relcl" for v in done)


def seats_held(scene: Scene, sketch: Sketch) -> bool:
    """Whether somebody has seats in a house, and not his seat in a town: "the seats they have in the House"."""
    tree, i = scene.tree, sketch.anchor
    if sketch.predicate != "based_in" or tree.lemma[i] not in ("have", "hold"):
        return False
    held = [*tree.with_dep(i, "obj"), *([tree.head[i]] if tree.dep[i] == "acl:relcl" else [])]
    return any(tree.lemma[c] == "seat" and tree.tag[c] == "NNS" for c in held)


def owned_there(scene: Scene, sketch: Sketch) -> bool:
    """Whether it may be what people own that is there, not they: "property of the listed persons that is in Ostby"."""
    tree = scene.tree
    clause = next((j for j in tree.path(sketch.anchor) if tree.dep[j] == "acl:relcl"), None)
    if sketch.predicate != "was_in" or clause is None:
        return False
    owner = tree.head[clause]
    owned = tree.case(owner) == "of" and tree.dep[owner].startswith("nmod") and tree.head[owner] not in tree.people
    return owned and any(tree.lower[c] == "that" for c in tree.with_dep(clause, "nsubj"))


def lies_there(scene: Scene, sketch: Sketch) -> bool:
    """Whether something only is somewhere and nobody found it: "children located in villages", "is located in"."""
    tree, i = scene.tree, sketch.anchor
    if sketch.predicate != "found" or tree.lower[i] != "located":
        return False
    by = any(tree.dep[c] == "obl:agent" for c in tree.children[i])
    helpers = {tree.lower[c] for c in tree.with_dep(i, "aux")}
    if helpers & {"is", "are"} and not helpers & {"being", "been"}:
        return not by
    if tree.dep[i] != "acl":
        return False
    return not by and not tree.with_dep(i, "aux", "nsubj") and tree.head[i] in tree.people


def only_called(scene: Scene, sketch: Sketch) -> bool:
    """Whether somebody only bears a name, and is given no post: "a diver named Boran Teth found it"."""
    tree, i = scene.tree, sketch.anchor
    if tree.lower[i] != "named" or tree.dep[i] != "acl":
        return False
    borne = [c for c in tree.with_dep(i, "xcomp", "obj", "obl", "appos", "flat") if c > i]
    bare = not tree.with_dep(i, "aux", "nsubj") and not any(tree.case(c) for c in borne)
    return bare and len(borne) == 1 and borne[0] == i + 1 and tree.pos[borne[0]] == "PROPN"

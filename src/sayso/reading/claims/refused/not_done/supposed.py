"""What is only asked, meant, likened or said of any such time: told by itself it would be a fact."""

from __future__ import annotations

from sayso.model.mention import Level
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.refused.scene import Scene
from sayso.reading.claims.sketch import Sketch

_PRESENT = frozenset({"VBZ", "VBP"})
_NOW = frozenset({"am", "is", "are", "'m", "’m", "'s", "’s", "'re", "’re", "do", "does"})
_MAY = frozenset({"can", "could", "may", "might", "would", "will", "'ll", "’ll"})
_COMPARING = frozenset({"RBR", "JJR"})
_WHEN = frozenset({"when", "whenever"})
_LIKENING = words("refused_likening")
_ACCUSING = words("refused_accusing")


def asked_which(scene: Scene, sketch: Sketch) -> bool:
    """Whether only which is asked: "do not know what tolls they will charge"."""
    tree, i = scene.tree, sketch.anchor
    if tree.dep[i].partition(":")[0] not in ("ccomp", "acl", "xcomp"):
        return False
    things = tree.with_dep(i, "obj", "nsubj", "obl")
    return any(tree.lower[d] in ("what", "which", "whose") for c in things if c < i for d in tree.with_dep(c, "det"))


def so_that(scene: Scene, sketch: Sketch) -> bool:
    """Whether it is only what something is for: "a bridge should be built so that they can cross and will stay"."""
    tree, i = scene.tree, sketch.anchor
    while tree.dep[i] == "conj" and tree.is_verb(tree.head[i]) and _may(scene, i):
        i = tree.head[i]
    purpose = any(tree.lower[c : c + 2] == ["so", "that"] for c in tree.with_dep(i, "mark"))
    return purpose and any(tree.lower[c] in _MAY for c in tree.with_dep(i, "aux"))


def the_more(scene: Scene, sketch: Sketch) -> bool:
    """Whether one grows only with the other: "the more they mine, the less they earn"."""
    tree = scene.tree
    opened = [
        k
        for k in tree.sentence[sketch.anchor][:-2]
        if tree.lower[k] == "the" and tree.tag[k + 1] in _COMPARING and tree.pos[k + 2] in ("DET", "PRON", "PROPN")
    ]
    return len(opened) > 1 and opened[0] < sketch.anchor


def whenever(scene: Scene, sketch: Sketch) -> bool:
    """Whether it is said of any such time, or for a time to come: "when the mine closes, the town is quiet"."""
    tree, i = scene.tree, sketch.anchor
    if tree.words.isdisjoint(_WHEN):
        return False
    if _whenever(scene, i) or _whenever(scene, tree.head[i]):
        return tree.dep[i] in ("advcl", "ccomp", "conj")
    # The line keeps "whenever it rains".
    before = [c for c in tree.with_dep(i, "advcl") if c < i and "whenever" not in tree.lower[max(c - 9, 0) : c]]
    fronted = any(_whenever(scene, c) for c in before)
    return fronted and _is_present(scene, i)


def _whenever(scene: Scene, i: int) -> bool:
    tree = scene.tree
    if tree.dep[i] != "advcl":
        return False
    marks = [c for c in tree.with_dep(i, "advmod", "mark") if tree.lower[c] in _WHEN and c < i]
    of_time = any(c > 0 and tree.pos[c - 1] == "NOUN" for c in marks)  # "At a time when tax falls".
    return bool(marks) and not of_time and _is_present(scene, i)


def _is_present(scene: Scene, i: int) -> bool:
    tree = scene.tree
    helpers = [tree.lower[c] for c in tree.with_dep(i, "aux", "cop")]
    return helpers[0] in _NOW if helpers else tree.tag[i] in _PRESENT


def other_ones(scene: Scene, sketch: Sketch) -> bool:
    """Whether a parser hung a clause on the one who is not meant: "it was Quill rather than Teth who paid"."""
    tree, i = scene.tree, sketch.anchor
    while tree.dep[i] in ("xcomp", "conj") and tree.is_verb(tree.head[i]):
        i = tree.head[i]
    return tree.dep[i] == "acl:relcl" and tree.passed_over(tree.head[i])


def of_weight(scene: Scene, sketch: Sketch) -> bool:
    """Whether a tie is only called important: "stressed the importance of the partnership between the two"."""
    tree, i = scene.tree, sketch.anchor
    weighed = tree.case(i) == "of" and tree.lemma[tree.head[i]] in words("supposed_weight")
    return weighed and sketch.predicate == "allied_with"


def likened(scene: Scene, sketch: Sketch) -> bool:
    """Whether a noun only says what something is seen as: "can be regarded as the founding of a party"."""
    tree, i = scene.tree, sketch.anchor
    while tree.dep[i] == "conj" and tree.pos[tree.head[i]] == "NOUN":
        i = tree.head[i]
    return sketch.status is None and tree.case(i) == "as" and tree.lemma[tree.head[i]] in _LIKENING


def under_accusation(scene: Scene, sketch: Sketch) -> bool:
    """Whether a noun stands under what somebody is accused of: "accused of ordering the killing of the envoy"."""
    tree, i = scene.tree, sketch.anchor
    over = tree.head[i]
    taken = tree.dep[i].partition(":")[0] in ("obj", "nsubj") and sketch.status is None
    gerund = tree.tag[over] == "VBG" and any(
        tree.lower[c] in ("of", "with") for c in tree.with_dep(over, "mark", "case")
    )
    if taken and gerund and tree.lemma[tree.head[over]] in _ACCUSING:
        return True
    # "Alleging that their arrest was unlawful": that they were arrested is nobody's allegation.
    known = any(tree.lower[c] == "the" or tree.dep[c] == "nmod:poss" for c in tree.children[i])
    return taken and known and tree.dep[over] in ("ccomp", "acl") and tree.lemma[tree.head[over]] in _ALLEGING


_ALLEGING = words("refused_alleging")


def unforeseen(scene: Scene, sketch: Sketch) -> bool:
    """Whether somebody only did not foresee it: "could not have predicted her arrival" says not that she came."""
    tree, over = scene.tree, scene.tree.head[sketch.anchor]
    denied = any(tree.lower[c] in ("not", "n't", "n’t", "never") for c in tree.with_dep(over, "advmod", "neg"))
    denied = denied or any(tree.lower[c] in _NOBODY for c in tree.with_dep(over, "nsubj"))
    taken = tree.dep[sketch.anchor] in ("obj", "nsubj:pass") and sketch.status is None
    return taken and denied and tree.lemma[over] in _FORESEEING


_FORESEEING = words("refused_foreseeing")
_NOBODY = frozenset({"nobody", "none", "no-one", "few"})


def of_any_such(scene: Scene, sketch: Sketch) -> bool:
    """Whether it only says who must, should or will do something: "traders who attack guards will be arrested"."""
    tree, i = scene.tree, sketch.anchor
    while tree.dep[i] in ("xcomp", "conj") and tree.is_verb(tree.head[i]) and not tree.with_dep(i, "nsubj"):
        i = tree.head[i]
    noun = tree.head[i]
    if tree.dep[i] != "acl:relcl" or noun > i or not (_is_present(scene, i) or _may(scene, i)):
        return False
    over = tree.head[noun]
    bare = tree.tag[noun] == "NNS" and not tree.with_dep(noun, "det", "nummod", "nmod:poss")
    any_such = bare or any(tree.lower[c] in _ANY for c in (noun, *tree.with_dep(noun, "det")))
    loose = "," in tree.lower[noun + 1 : i]
    subject = tree.dep[noun].startswith("nsubj") and tree.is_verb(over)
    due = any_such and any(tree.lower[c] in _DUE for c in tree.with_dep(over, "aux"))
    return not loose and subject and (due or _one_of_a_kind(scene, sketch, noun))


def _one_of_a_kind(scene: Scene, sketch: Sketch, noun: int) -> bool:
    """Whether a clause about now is of any one that does so: "a driver who kills a child is jailed"."""
    tree, over = scene.tree, scene.tree.head[noun]
    some = tree.tag[noun] == "NN" and any(tree.lower[c] in ("a", "an") for c in tree.with_dep(noun, "det"))
    named = any(m.level is Level.NAMED for _, m, _ in sketch.filled.sides)
    now = tree.tag[over] == "VBZ" or any(tree.lower[c] == "is" for c in tree.with_dep(over, "aux"))
    places = (scene.cast.headed(c) for c in tree.with_dep(over, "obl"))
    return some and now and not named and not any(m is not None and m.level is Level.NAMED for m in places)


def _may(scene: Scene, i: int) -> bool:
    return any(scene.tree.lower[c] in _MAY for c in scene.tree.with_dep(i, "aux"))


_ANY = frozenset({"anyone", "anybody", "everyone", "everybody", "those", "any", "every", "whoever", "people"})
_DUE = frozenset({"must", "should", "shall", "will", "may", "can", "'ll", "’ll", "ought", "would", "could", "might"})


def it_means(scene: Scene, sketch: Sketch) -> bool:
    """Whether it is only what something told before makes possible: "this means that the mill can open"."""
    tree, j = scene.tree, sketch.anchor
    may = False
    while tree.dep[j] in ("ccomp", "xcomp") and tree.head[j] != j:
        may = may or any(tree.lower[c] in ("can", "could", "may", "might") for c in tree.with_dep(j, "aux"))
        over = tree.head[j]
        what = [tree.lower[c] for c in tree.with_dep(over, "nsubj")]
        if tree.lemma[over] == "mean" and what[:1] and what[0] in ("this", "that", "which", "it"):
            return may
        j = over
    return False

"""Whether years or a term are a court's: nobody is convicted by "gave her ten years to finish"."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.reading.claims.lexicon import words
from sayso.reading.claims.refused.scene import Scene
from sayso.reading.claims.sketch import Sketch

_SPANS = words("hits_spans")
_PLACES = words("refused_term_places")
_GIVERS = words("refused_term_givers")
_CRIMES = words("refused_term_crimes")
_TRIALS = frozenset({"trial", "retrial", "court-martial", "arraignment", "prosecution"})
_SIDES = frozenset({"nsubj", "nsubj:pass", "obj", "ROOT", "root", "conj"})
#: Verbs that say it by themselves.
_JAILING = frozenset({"jail", "imprison"})


def no_sentence(scene: Scene, sketch: Sketch) -> bool:
    """Whether a term is no court's for all that the sentence says: "voters gave the mayor a second term".

    A prison, a court that gives it, or a crime that it is for must stand in the clause.
    """
    tree, i = scene.tree, sketch.anchor
    if sketch.predicate != "convicted" or tree.lemma[i] in _JAILING:
        return False
    spans = [t for t in sketch.tokens if tree.lemma[t] in _SPANS]
    return bool(spans) and not any(_penal(scene, i, c) for c in _near(scene, i, spans))


def only_the_trial(scene: Scene, sketch: Sketch) -> bool:
    """Whether it is a trial that a day is told of, and no charge: "his trial begins in September"."""
    tree, i = scene.tree, sketch.anchor
    return sketch.predicate == "charged" and sketch.noun and tree.lemma[i] in _TRIALS and tree.dep[i] in _SIDES


def _near(scene: Scene, verb: int, spans: list[int]) -> Iterator[int]:
    """The words that hang on the verb or on the term, and on those."""
    for over in (verb, *spans):
        for c in scene.tree.children[over]:
            yield c
            yield from scene.tree.children[c]


def _penal(scene: Scene, verb: int, c: int) -> bool:
    tree = scene.tree
    if tree.lemma[c] in _PLACES:
        return True
    giver = tree.lemma[c] in _GIVERS and (tree.dep[c].startswith("nsubj") or tree.case(c) == "by")
    return giver or (tree.lemma[c] in _CRIMES and tree.case(c) in ("for", "over", "of", "on"))

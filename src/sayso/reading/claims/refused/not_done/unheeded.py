"""Orders that nobody followed: "was reinstated by a court, but the firm ignored the ruling"."""

from __future__ import annotations

from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.refused.scene import Scene
from sayso.reading.claims.sketch import Sketch

_IGNORING, _ORDERS = words("unheeded_ignoring"), words("unheeded_orders")
_COURTS, _ORDERING = words("unheeded_courts"), words("unheeded_ordering")
_COMPLYING = words("unheeded_complying")
_BENCH, _ORDERED = _COURTS | _ORDERS, _ORDERS | {"it", "which"}
_UNHEEDING = _IGNORING | _COMPLYING
_NOT = frozenset({"not", "n't", "n’t", "never", "yet"})
_SIDES = ("nsubj", "obl", "obl:agent", "nmod")


def unheeded(scene: Scene, sketch: Sketch) -> bool:
    """Whether a court did it by an order that the same sentence says was not followed."""
    tree, verb = scene.tree, sketch.anchor
    later = [k for k in range(verb + 1, tree.sentence[verb].stop) if tree.lemma[k] in _UNHEEDING and tree.is_verb(k)]
    if not later or sketch.noun or not tree.is_verb(verb) or tree.lemma[verb] in _ORDERING:
        return False
    return _by_order(tree, verb) and any(_ignores(tree, k) for k in later)


def _by_order(tree: Tree, verb: int) -> bool:
    """ "A court reinstated her", "she was reinstated by order of a tribunal"."""
    sides = [c for c in tree.with_dep(verb, *_SIDES) if tree.dep[c] != "nsubj:pass"]
    return any(tree.lemma[i] in _BENCH for c in sides for i in (c, *tree.with_dep(c, "nmod")))


def _ignores(tree: Tree, k: int) -> bool:
    """ "Ignored the order", "refused to comply", "has not obeyed it"."""
    if tree.lemma[k] in _IGNORING:
        what = tree.with_dep(k, "obj", "nsubj:pass")
        return any(tree.lemma[c] in _ORDERED for c in what) or _is_relative(tree, k)
    if tree.lemma[k] not in _COMPLYING:
        return False
    denied = any(tree.lower[c] in _NOT for c in tree.children[k])
    return denied or (tree.dep[k] == "xcomp" and tree.lemma[tree.head[k]] in ("refuse", "fail", "decline"))


def _is_relative(tree: Tree, k: int) -> bool:
    """ "An order that the firm ignored"."""
    return tree.dep[k].startswith("acl") and tree.lemma[tree.head[k]] in _ORDERS

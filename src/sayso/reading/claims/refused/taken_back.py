"""Words that are taken back, or called wrong by the report that tells them: "retracted its report that Quill paid"."""

from __future__ import annotations

from itertools import pairwise

from sayso.reading.claims.lexicon import words
from sayso.reading.claims.refused.scene import Scene
from sayso.reading.claims.sketch import Sketch
from sayso.reading.claims.tree import Tree
from sayso.reading.lexicon import words as listed

_WORDS = words("taken_back_words")
_TAKING = words("taken_back_taking")
_APOLOGIES = frozenset({"apologise", "apologize", "apology", "sorry", "regret"})
_CLEARING = frozenset({"clear", "acquit", "exonerate", "absolve", "vindicate"})
_GROUNDS = words("taken_back_grounds")
_WRONGLY = words("taken_back_wrongly")
_WRONG = listed("not_so") | words("taken_back_wrong")
_MISTELLING = frozenset({"misstate", "misreport", "mischaracterise", "mischaracterize", "misquote"})
_NOT = frozenset({"no", "not", "n't", "n’t", "never", "any", "little"})


def taken_back(scene: Scene, sketch: Sketch) -> bool:
    """Whether it is what such words tell: that they were said once is no ground to conclude anything from them."""
    tree = scene.tree
    for below, j in pairwise(tree.path(sketch.anchor)):
        told = tree.lemma[j] in _WORDS and not tree.is_verb(j)
        if told and (_is_taken(tree, j) or _is_wrong(tree, j)):
            return True
        if tree.dep[below] in ("ccomp", "xcomp") and tree.is_verb(j) and _mistold(tree, j):
            return True
        if tree.dep[below] in ("acl:relcl", "advcl") and not told:
            return False
    return False


def _is_taken(tree: Tree, noun: int) -> bool:
    """ "Withdrew its claim", "apologised for a report", "cleared of claims", "found no support for the claim"."""
    over, label, cases = tree.head[noun], tree.dep[noun], {tree.lower[c] for c in tree.with_dep(noun, "case")}
    if label in ("obj", "nsubj:pass"):
        return tree.lemma[over] in _TAKING or (
            tree.lemma[over] == "take" and any(tree.lower[c] == "back" for c in tree.children[over])
        )
    if "contrary" in cases:
        return True
    if label not in ("obl", "nmod"):
        return False
    if tree.lemma[over] in _GROUNDS and cases & {"for", "to", "in", "behind", "of"}:
        return _none(tree, over)
    return (tree.lemma[over] in _APOLOGIES and "for" in cases) or (tree.lemma[over] in _CLEARING and "of" in cases)


def _none(tree: Tree, ground: int) -> bool:
    """ "No evidence", "did not find any evidence", "lacks support"."""
    over = tree.head[ground]
    own = {tree.lower[c] for c in (*tree.children[ground], *tree.children[over])}
    return bool(own & _NOT) or tree.lemma[over] == "lack"


def _is_wrong(tree: Tree, noun: int) -> bool:
    """ "False claims that", "the claim that … has been shown to be false"."""
    own = {tree.lower[c] for c in tree.with_dep(noun, "amod")}
    over = tree.head[noun]
    behind = tree.with_dep(over, "xcomp") if tree.dep[noun].startswith("nsubj") else []
    return bool(own & _WRONG) or any(tree.lower[c] in _WRONG for c in behind)


def _mistold(tree: Tree, verb: int) -> bool:
    """ "Wrongly stated that", "misreported that", "apologised for saying that"."""
    over = tree.head[verb]
    sorry = tree.lemma[over] in _APOLOGIES and any(tree.lower[c] == "for" for c in tree.with_dep(verb, "mark", "case"))
    return (
        sorry
        or tree.lemma[verb] in _MISTELLING
        or any(tree.lower[c] in _WRONGLY for c in tree.with_dep(verb, "advmod"))
    )

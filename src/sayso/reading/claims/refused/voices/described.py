"""What somebody is only described as having done: "is recorded as having met Quill", "a memo names him as paying"."""

from __future__ import annotations

from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import titles, words
from sayso.reading.claims.refused.scene import Scene
from sayso.reading.claims.sketch import Sketch

_SAYING = words("described_saying")
_LABELLING = words("described_labelling")
#: What somebody is by being named so: an office, a suspicion.
_LABELS = frozenset({"holds_role", "suspected"})
#: By whose word somebody is the one who did it: "was identified as the man who paid".
_POINTING = _LABELLING | frozenset({"recognise", "recognize", "describe", "portray", "depict", "pick", "point", "give"})
_CLAUSES = frozenset({"advcl", "xcomp", "ccomp", "acl", "obl", "nmod", "conj"})
#: "Served as acting mayor": what a parser takes for a verb.
_SERVING = frozenset({"serve", "work", "act", "continue"})
_NOT_AS = frozenset({"well", "such", "so", "long", "soon", "far", "much"})
#: Deaths that may be by one's own hand or by none.
_BY_WHATEVER_HAND = frozenset({"hang", "hung", "drown", "suffocate", "asphyxiate"})


def only_described(scene: Scene, sketch: Sketch) -> bool:
    """Whether it is only what somebody is described, recorded, cited or seen as doing: whose word it is, is lost.

    "Was quoted as saying that they had met" has its speaker.
    """
    tree = scene.tree
    if sketch.predicate == "appointed" and any(_no_post(tree, c) for c in tree.children[sketch.anchor]):
        return True
    for j in tree.path(sketch.anchor)[:-1]:
        if _is_as(tree, j):
            return tree.lemma[j] not in _SAYING
        if tree.dep[j] == "acl:relcl":
            return _is_pointed_at(tree, tree.head[j])
        if tree.dep[j] == "parataxis":
            return False
    return False


def only_labelled(scene: Scene, sketch: Sketch) -> bool:
    """Whether a noun only says what somebody is listed or branded as: "designated him as a backer of the Front".

    That he backed it is the word of whoever lists him, and the day is that of the list.
    """
    tree, noun = scene.tree, sketch.tokens[-1]
    if tree.pos[noun] != "NOUN" or len(sketch.tokens) > 1 or sketch.nouns or sketch.predicate in _LABELS:
        return False
    while tree.dep[noun] == "conj" and tree.pos[tree.head[noun]] == "NOUN":
        noun = tree.head[noun]
    labelled = tree.dep[noun] in ("xcomp", "obj") or tree.case(noun) == "as"
    return labelled and noun > tree.head[noun] and tree.lemma[tree.head[noun]] in _LABELLING


def only_found(scene: Scene, sketch: Sketch) -> bool:
    """Whether somebody is only found so, by whatever hand: "was found hanged in his cell", "found drowned"."""
    tree, i = scene.tree, sketch.anchor
    found = tree.lemma[tree.head[i]] == "find" and tree.dep[i] in ("xcomp", "acl", "advcl", "ccomp")
    return found and tree.tag[i] == "VBN" and tree.lemma[i] in _BY_WHATEVER_HAND


def _is_pointed_at(tree: Tree, noun: int) -> bool:
    """ "Was identified as the man", by nobody who is told."""
    over = tree.head[noun]
    told = tree.case(noun) == "as" and tree.lemma[over] in _POINTING and tree.tag[over] == "VBN"
    by_some = any(tree.case(c) == "by" for c in tree.with_dep(over, "obl", "obl:agent"))
    return told and not by_some and not any(tree.dep[c] in ("obj", "nsubj") for c in tree.children[over])


def _no_post(tree: Tree, c: int) -> bool:
    """ "Was named as having paid", "as a suspect": named to no post."""
    indefinite = any(tree.lower[d] in ("a", "an") for d in tree.with_dep(c, "det"))
    described = any(tree.dep[x] == "acl:relcl" and tree.tag[x] in ("VBD", "VBN") for x in tree.children[c])
    pointed = tree.case(c) == "as" and (indefinite or described)
    return _is_as(tree, c) or (pointed and (described or tree.lemma[c] not in titles().nouns))


def _is_as(tree: Tree, j: int) -> bool:
    """ "As having paid", "as paying", "as being paid", under a verb or a participle; not "as well as paying"."""
    over = tree.head[j]
    helpers = tree.with_dep(j, "aux", "aux:pass", "cop")
    gerund = tree.tag[helpers[0] if helpers else j] == "VBG"
    below = tree.dep[j] in _CLAUSES and over < j and tree.lemma[over] not in _SERVING
    if not gerund or not below or tree.with_dep(j, "nsubj"):
        return False
    marks = [c for c in tree.with_dep(j, "mark", "case") if tree.lower[c] == "as" and c > over]
    return any(tree.lower[c - 1] not in _NOT_AS for c in marks)

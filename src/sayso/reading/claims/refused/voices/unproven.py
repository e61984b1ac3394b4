"""What only the want of proof is told of: "had no proof that Quill paid", "could not confirm that they met"."""

from __future__ import annotations

from itertools import pairwise

from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.refused.scene import Scene
from sayso.reading.claims.sketch import Sketch

_PROOFS = words("unproven_proofs")
_PARTS = words("unproven_parts")
_WANTING = words("unproven_wanting")
_HAVING = words("unproven_having")
_PROVING = words("unproven_proving")
_UNPROVEN = words("unproven_unproven")
_PROVEN = frozenset({"clear", "certain", "proven", "evident", "proved", "confirmed", "verified", "established"})
#: What a court or a panel that was shown too little is not: "is not persuaded that he met her".
_PERSUADED = frozenset({"persuaded", "convinced", "satisfied", "sure"})
_HELD = _PROVEN | _PERSUADED
_SHOWING = _PROVING | {"suggest", "indicate", "link", "tie", "support", "imply", "back"}
_DENYING = words("unsettled_denying")
_CLAIMS = words("taken_back_words") | _PROOFS
_UNABLE = words("unproven_unable")
_ENOUGH = words("unproven_enough")
_NOT = frozenset({"not", "n't", "n’t", "never", "hardly", "scarcely", "barely", "nor", "neither", "no", "zero", "nil"})
_NONE = frozenset({"nobody", "none", "neither", "no-one", "nothing"})
#: What ties a content to the word that it is the content of.
_CONTENTS = frozenset(
    ["acl", "ccomp", "xcomp", "csubj", "csubj:pass", "nsubj", "nsubj:pass", "obj", "conj", "nmod", "obl"]
)
_OF_IT = frozenset({"of", "that", "for", "to", "about", "linking", "tying"})


def unproven(scene: Scene, sketch: Sketch) -> bool:
    """Whether only the want of proof of it is told: that nothing is found makes it neither so nor not so.

    Also of a noun's deed of which it is not known who did it: "nobody knows who was behind the raid".
    """
    tree = scene.tree
    if tree.pos[sketch.anchor] == "NOUN" and _who_is_unknown(tree, sketch.anchor):
        return True
    for below, j in over(tree, sketch.anchor):
        if tree.pos[j] == "NOUN" and tree.lemma[j] in _PROOFS and _told_by(tree, below) and _wants(tree, j):
            return True
        if tree.lower[j] in ("nothing", "little") and tree.dep[below] == "acl" and tree.lemma[below] in _SHOWING:
            return True
        if not _is_content(tree, below):
            continue
        if tree.is_verb(j) and tree.lemma[j] in _PROVING and _not_done(tree, j):
            return True
        if any(tree.lower[c] in _UNPROVEN for c in (j, *tree.with_dep(j, "xcomp"))):
            return True
        if tree.lower[j] in _HELD and _not_done(tree, j):
            return True
    return False


def _who_is_unknown(tree: Tree, noun: int) -> bool:
    """ "Do not know who was behind the raid": nobody's word is that there was one."""
    for j in tree.path(noun):
        over = tree.head[j]
        if tree.dep[j] == "ccomp" and tree.lemma[over] in ("know", "say", "tell"):
            asked = any(tree.tag[s] in ("WP", "WDT") for s in tree.with_dep(j, "nsubj"))
            denied = any(tree.lower[c] in _NOT for c in tree.with_dep(over, "advmod"))
            return asked and (denied or any(tree.lower[s] in _NONE | {"one"} for s in tree.with_dep(over, "nsubj")))
    return False


def over(tree: Tree, anchor: int) -> list[tuple[int, int]]:
    """The words over a deed, each with the one below it, up to where something else is only told besides."""
    found = []
    for below, j in pairwise(tree.path(anchor)):
        loose = tree.dep[below] == "advcl" and tree.tag[below] in ("VBG", "VB") and not tree.with_dep(below, "nsubj")
        said = tree.dep[below] == "acl:relcl" and any(tree.lower[c] == "that" for c in tree.with_dep(below, "mark"))
        if tree.dep[below] not in _CONTENTS and not loose and not said:
            break
        found.append((below, j))
    return found


def _is_content(tree: Tree, below: int) -> bool:
    """Whether it is what is to be proved: a clause, or the claim of "the claim that they met was not proved"."""
    if tree.pos[below] == "NOUN" and not tree.with_dep(below, "cop"):
        return tree.dep[below] in ("nsubj", "nsubj:pass", "obj") and tree.lemma[below] in _CLAIMS
    return tree.dep[below] in ("ccomp", "xcomp", "csubj", "csubj:pass")


def _told_by(tree: Tree, below: int) -> bool:
    """Whether a clause or phrase says what a proof is of, not where or whose it is."""
    if tree.dep[below] in ("nmod", "obl"):
        return bool({tree.lower[c] for c in tree.with_dep(below, "case", "mark")} & _OF_IT)
    return tree.dep[below] not in ("nsubj", "nsubj:pass", "obj", "conj")


def _wants(tree: Tree, proof: int) -> bool:
    """Whether there is none, or too little: "no", "scant", "not a shred of", "a lack of", "without", "found no"."""
    own = tree.children[proof]
    if any(_is_wanting(tree, c) for c in own if tree.dep[c].startswith(("det", "amod", "case", "advmod"))):
        return True
    over, label = tree.head[proof], tree.dep[proof]
    if label == "conj":
        return tree.pos[over] == "NOUN" and _wants(tree, over)
    if label == "nmod":
        return tree.lemma[over] in _PARTS and (tree.lemma[over] in _WANTING or _wants(tree, over))
    if over == proof:
        return False
    if tree.lemma[over] in ("lack", "want") and label == "obj":
        return True
    if label.startswith("nsubj") and (tree.lower[over] in _WANTING or tree.lemma[over] == "lack"):
        return True
    denied = tree.dep[over] in ("ccomp", "xcomp") and tree.lemma[tree.head[over]] in _DENYING
    return tree.lemma[over] in _HAVING and (denied or _not_done(tree, over))


def _is_wanting(tree: Tree, c: int) -> bool:
    """ "No", "scant", "without"; "not enough", "insufficient"."""
    if tree.lower[c] in _ENOUGH:
        return any(tree.lower[x] in _NOT for x in tree.children[c]) or tree.lower[c - 1] in _NOT
    return tree.lower[c] in _WANTING or tree.lower[c] in _NOT


def _not_done(tree: Tree, verb: int) -> bool:
    """Whether a verb says that it was not, or could not be: "did not find", "failed to find", "nobody found"."""
    if any(tree.lower[c] in _NOT for c in tree.children[verb] if c < verb or tree.lemma[verb] in ("be", "have")):
        return True
    subjects = [c for c in tree.with_dep(verb, "nsubj") if c < verb]
    if any(tree.lower[s] in _NONE or any(tree.lower[c] == "no" for c in tree.with_dep(s, "det")) for s in subjects):
        return True
    if any(tree.lower[c] == "without" for c in tree.with_dep(verb, "mark", "case")):
        return True
    if tree.lower[verb - 1] == "to" and "yet" in tree.lower[max(verb - 2, 0) : verb]:
        return True
    over = tree.head[verb]
    under = tree.dep[verb] in ("xcomp", "ccomp", "csubj", "acl", "advcl") and over != verb
    return under and (tree.lower[over] in _UNABLE or tree.lemma[over] in _UNABLE or _hung_on_not(tree, verb, over))


def _hung_on_not(tree: Tree, verb: int, over: int) -> bool:
    """ "Was not able to prove", "was not in a position to prove", "has not managed to prove", "has yet to prove"."""
    if tree.lemma[over] == "position" and tree.lower[verb - 1] == "to":
        return any(tree.lower[c] in _NOT for c in tree.children[over])
    if tree.dep[verb] != "xcomp":
        return False
    yet = tree.lemma[over] in ("have", "be") and "yet" in tree.lower[over + 1 : verb]
    able = tree.lemma[over] in ("able", "manage", "possible", "succeed")
    return yet or (able and any(tree.lower[c] in _NOT for c in tree.children[over]))

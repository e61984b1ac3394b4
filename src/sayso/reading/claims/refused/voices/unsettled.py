"""What nobody settles: neither confirmed nor denied, under a denial, or only what something else came before."""

from __future__ import annotations

from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.refused.clauses import MODALS, openers
from sayso.reading.claims.refused.scene import Scene
from sayso.reading.claims.sketch import Sketch

_DENYING = words("unsettled_denying")
_CONFIRMING = words("unsettled_confirming")
_COMPLEMENTS = frozenset({"ccomp", "xcomp", "csubj"})
_CONFIRMED = _COMPLEMENTS | {"obj", "acl", "nmod", "conj"}
_OPEN = frozenset({"had", "could", "can", "is", "are", "has", "have", "'s", "’s"})
_WAITING = frozenset({"when", "once", "after", "until", "till"})
_CONDITIONS = frozenset({"if", "unless", "provided", "providing"})
_NEITHER = frozenset({"neither", "nor"})
_THAT = frozenset({"this", "that", "it", "any"})
_BEING = frozenset({"is", "was", "be"})
_TRUE = frozenset({"true", "so", "right", "accurate", "correct"})
_UNKNOWING = frozenset({"not", "n't", "n’t", "never", "nobody", "unable", "impossible", "unclear", "unsure", "wonder"})
_NEAR_BY = 6
#: Helpers that give a joined verb a clause of its own: "pleaded not guilty and was released".
_HELPERS = frozenset({"was", "were", "is", "has", "will"})


def unconfirmed(scene: Scene, sketch: Sketch) -> bool:
    """Whether somebody neither confirms nor denies it: "could neither confirm nor deny reports that they had left".

    "Could neither confirm nor deny that they had left" is told, with just that.
    """
    tree, j = scene.tree, sketch.anchor
    while tree.dep[j] in _CONFIRMED and tree.head[j] != j:
        over = tree.head[j]
        first = tree.head[over] if tree.dep[over] == "conj" else over
        if tree.dep[j] != "conj" and tree.lemma[over] in _CONFIRMING and _neither(tree, first):
            return j != sketch.anchor or tree.dep[j] != "ccomp"
        j = over
    return False


def not_known_true(scene: Scene, sketch: Sketch) -> bool:
    """Whether the sentence ends on nobody's knowing: "was sold, I heard, but I do not know whether this is true"."""
    tree, i = scene.tree, sketch.anchor
    said = tree.sentence[i]
    for k in range(i + 1, said.stop - 3):
        asks = tree.lower[k] in ("whether", "if") and tree.lower[k + 1] in _THAT and tree.lower[k + 2] in _BEING
        if asks and tree.lower[k + 3] in _TRUE:
            return any(tree.lower[j] in _UNKNOWING for j in range(max(i, k - _NEAR_BY), k))
    return False


def _neither(tree: Tree, i: int) -> bool:
    return any(
        tree.lower[c] in _NEITHER for c in tree.children[i] if c < i and tree.dep[c].startswith(("cc", "advmod", "det"))
    )


def under_denial(scene: Scene, sketch: Sketch) -> bool:
    """Whether it stands under what somebody denies: "denied having asked him to leave" says not that he was asked."""
    tree, j = scene.tree, sketch.anchor
    far = False
    while tree.head[j] != j:
        over, label = tree.head[j], tree.dep[j]
        if label in _COMPLEMENTS and far and tree.lemma[over] in _DENYING and tree.is_verb(over):
            return True
        purpose = label == "advcl" and tree.tag[j] in ("VB", "VBN") and "to" in openers(tree, j)
        joined = label == "conj" and tree.is_verb(over)
        if label not in _COMPLEMENTS and not purpose and not joined:
            return False
        far = far or not joined or tree.tag[over] == "VB"
        j = over
    return False


def when_it_has(scene: Scene, sketch: Sketch) -> bool:
    """Whether something only waits for it: "may leave when a fine has been paid", "will go as soon as it is asked".

    Also "will sell after the court approves".
    """
    tree, i = scene.tree, sketch.anchor
    if tree.dep[i] != "advcl":
        return False
    helpers = [tree.lower[c] for c in tree.with_dep(i, "aux", "cop")]
    opening, over = openers(tree, i), tree.head[i]
    if opening & _WAITING and helpers[:1] and helpers[0] in ("has", "have"):
        return True
    marks = [c for c in tree.with_dep(i, "mark") if c < i and tree.lower[c] == "as" and c > 0]
    soon = any(tree.lower[c - 1] == "soon" for c in marks)
    while over != tree.head[over] and not tree.is_verb(over):
        over = tree.head[over]
    due = tree.tag[over] == "VB" or any(tree.lower[c] in MODALS for c in tree.with_dep(over, "aux"))
    return due and (soon or ("after" in opening and tree.tag[i] in ("VBZ", "VBP")))


def in_a_condition(scene: Scene, sketch: Sketch) -> bool:
    """Whether it only says who is meant by a condition: "provided that they come with an adult who pays".

    Or what nobody is: "if Quill is a clerk who took bribes", "Quill is not a clerk who takes bribes".
    """
    tree, found = scene.tree, sketch.anchor
    while tree.dep[found] in ("conj", "xcomp") and tree.is_verb(tree.head[found]):
        found = tree.head[found]
    if tree.dep[found] != "acl:relcl" or "," in tree.lower[tree.head[found] : found]:
        return False
    noun = tree.head[found]
    dets = {tree.lower[c] for c in tree.with_dep(noun, "det", "nmod:poss", "nummod")}
    if not dets & {"a", "an", "any"} and (dets or tree.tag[noun] != "NNS"):
        return False
    said = bool(tree.with_dep(noun, "cop"))
    if said and any(tree.lower[c] in ("not", "n't", "n’t", "never") for c in tree.with_dep(noun, "advmod")):
        return True
    clause = next((j for j in tree.path(noun) if tree.is_verb(j) or tree.with_dep(j, "cop")), None)
    return clause is not None and (bool(openers(tree, clause) & _CONDITIONS) or _asked(tree, clause))


def _asked(tree: Tree, verb: int) -> bool:
    """Whether a verb's form says that it is only asked for: "that firms be barred"."""
    helpers = [tree.lower[c] for c in tree.with_dep(verb, "aux", "cop")]
    return helpers == ["be"] and "that" in openers(tree, verb)


def under_asking(scene: Scene, sketch: Sketch) -> bool:
    """Whether a gerund stands under what is only asked for: "urged that they be barred from bidding"."""
    tree, i = scene.tree, sketch.anchor
    return tree.tag[i] == "VBG" and tree.dep[i] in ("advcl", "xcomp", "ccomp") and _asked(tree, tree.head[i])


def to_have_it_done(scene: Scene, sketch: Sketch) -> bool:
    """Whether somebody may or wants to have it done: "could have your shoes mended"."""
    tree, i = scene.tree, sketch.anchor
    over = tree.head[i]
    if tree.lemma[over] != "have" or tree.tag[i] != "VBN" or tree.dep[i] not in ("xcomp", "ccomp"):
        return False
    return tree.tag[over] == "VB" and bool(tree.with_dep(over, "obj", "mark", "aux"))


def before_it(scene: Scene, sketch: Sketch) -> bool:
    """Whether only what came before it is told: "broke up before they had met", "leave before the water rises"."""
    tree, i = scene.tree, sketch.anchor
    while tree.dep[i] == "conj" and tree.is_verb(tree.head[i]):
        i = tree.head[i]
    if tree.dep[i] != "advcl" or "before" not in openers(tree, i):
        return False
    helpers = {tree.lower[c] for c in tree.with_dep(i, "aux", "cop")}
    return bool(helpers & _OPEN) or (tree.tag[i] in ("VBZ", "VBP") and not helpers)


def not_guilty(scene: Scene, sketch: Sketch) -> bool:
    """Whether somebody pleads not guilty to it: "pleaded not guilty to conspiring to sell arms"."""
    tree = scene.tree
    for j in tree.path(sketch.anchor)[:-1] if "guilty" in tree.words else ():
        over = tree.head[j]
        finite = tree.dep[j] == "conj" and (
            tree.tag[j] in ("VBD", "VBZ", "VBP") or any(tree.lower[c] in _HELPERS for c in tree.with_dep(j, "aux"))
        )
        if finite or tree.dep[j] == "acl:relcl" or (tree.dep[j] == "acl" and tree.tag[j] not in ("VBG", "VB")):
            return False
        if tree.lemma[over] == "plead" and "guilty" in tree.lower[over : over + 4]:
            return "not" in tree.lower[over : over + 3] and sketch.anchor > over
    return False


def left_so(scene: Scene, sketch: Sketch) -> bool:
    """Whether it will only stay so, or is ordered: "will remain closed", "was ordered shut"."""
    tree, i = scene.tree, sketch.anchor
    over = tree.head[i]
    bare = tree.tag[i] in ("VBN", "VB") and tree.dep[i] == "xcomp" and not tree.with_dep(i, "mark", "aux", "nsubj")
    if bare and tree.lemma[over] in ("remain", "stay", "keep"):
        return bool({tree.lower[c] for c in tree.with_dep(over, "aux")} & MODALS)
    return bare and tree.lemma[over] == "order" and tree.tag[i] == "VBN"


def in_an_if(scene: Scene, sketch: Sketch) -> bool:
    """Whether a noun's deed is only what a condition tells of: "if his death were to be confirmed"."""
    tree, i = scene.tree, sketch.anchor
    over = next((j for j in tree.path(i)[1:] if tree.is_verb(j)), None)
    if over is None or tree.dep[over] != "advcl" or not openers(tree, over) & _CONDITIONS:
        return False
    return tree.dep[i] in ("nsubj", "nsubj:pass", "obj") and bool(tree.with_dep(over, "aux", "mark"))


def unless_behind(scene: Scene, sketch: Sketch) -> bool:
    """Whether a condition of it is hung on its cue: "will not join, its leader said, unless it is paid"."""
    tree, i = scene.tree, sketch.anchor
    if not {tree.lower[c] for c in tree.with_dep(i, "aux")} & MODALS:
        return False
    for k in range(i + 1, tree.sentence[i].stop) if "unless" in tree.words else ():
        clause = tree.head[k]
        if tree.lower[k] == "unless" and tree.dep[clause] == "advcl" and tree.lower[k - 1] == ",":
            said = tree.head[clause]
            return said != i and i < said < k and tree.lemma[said] in ("say", "add", "tell", "warn", "insist")
    return False

"""Deeds that nobody says were done, or will be: chances, choices, provisos, what is only asked for."""

from __future__ import annotations

from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.refused.scene import Scene
from sayso.reading.claims.sketch import Sketch

#: Adjectives whose infinitive their subject does, or is about to do.
_READY = words("refused_ready_adjectives")
_POSSIBLE = words("refused_possible")
_PERCEIVING = frozenset({"see", "hear", "watch", "notice", "witness"})
#: After these their subject does nothing more.
_ENDING = frozenset(
    {"die", "kill", "collapse", "vanish", "disappear", "crash", "sink", "resign", "quit", "leave", "arrest", "stop"}
)
#: A day that is only spoken of, and what it does.
_DAYS, _COMING = frozenset({"day", "moment", "hour"}), frozenset({"come", "arrive", "dawn"})
_RELATIVE = frozenset({"that", "which", "who"})
#: What says that a clause is only taken for true.
_SUPPOSING = frozenset({"provided", "providing", "assuming", "supposing"})
#: Adjectives of who did it, or did not: "instrumental in freeing them", "short of converting".
_OF_DOERS = frozenset({"capable", "short", "instrumental", "pivotal", "influential", "complicit"})
_NOT = frozenset({"not", "n't", "n’t", "never"})
_NONE = frozenset({"nobody", "none", "neither", "no-one", "nothing"})
_NO = frozenset({"no", "neither"})


def free_relative(scene: Scene, sketch: Sketch) -> bool:
    """Whether what it is done to is only asked for: "what the mayors earn"; or urged: "let us go"."""
    tree, i = scene.tree, sketch.anchor
    asked = any(tree.lower[c] in ("what", "whatever") for c in tree.with_dep(i, "obj", "nsubj", "obl"))
    about = tree.dep[i] == "acl:relcl" and tree.lower[tree.head[i]] == "what"
    let = tree.head[i] != i and tree.lemma[tree.head[i]] == "let"
    return asked or about or let or _helped(scene, i)


def _helped(scene: Scene, i: int) -> bool:
    """Whether it is only what somebody will be helped or made to do: "will help children stay away"."""
    tree = scene.tree
    while tree.dep[i] == "conj" and {tree.tag[i], tree.tag[tree.head[i]]} == {"VB"} and not tree.with_dep(i, "mark"):
        i = tree.head[i]
    over = tree.head[i]
    if tree.lemma[over] not in ("help", "make", "see"):
        return False
    bare = tree.tag[i] == "VB" and not tree.with_dep(i, "mark", "aux", "nsubj")
    helpers = [c for c in tree.with_dep(over, "aux") if tree.lemma[c] not in ("have", "be", "do")]
    open_yet = bool(helpers) or bool(tree.with_dep(over, "mark"))
    # "Helps find boats", "is helping the guild go on": nobody says that they were found, or that it went on.
    open_yet = open_yet or (tree.lemma[over] == "help" and tree.tag[over] in ("VBZ", "VBP", "VBG"))
    return bare and open_yet


def in_passing(scene: Scene, sketch: Sketch) -> bool:
    """Whether a gerund stands under another that is not told as done: "keen on winning by cheating"."""
    tree, i = scene.tree, sketch.anchor
    over = tree.head[i]
    marked = tree.tag[i] == "VBG" and bool(tree.with_dep(i, "mark", "case")) and not tree.with_dep(i, "aux")
    if not marked:
        return False
    if tree.lemma[over] in ("aim", "design", "intend", "mean") and tree.tag[over] == "VBN":
        return True
    if tree.pos[over] == "ADJ" and tree.lemma[over] not in _OF_DOERS:
        return True  # "Adept at converting"; "stopped short of converting" says that it was not done.
    loose = tree.tag[over] in ("VBG", "VB") and not tree.with_dep(over, "aux") and over != i
    return loose and tree.pos[over] == "VERB" and tree.dep[i] in ("advcl", "acl")


def possible(scene: Scene, sketch: Sketch) -> bool:
    """Whether a gerund is only what may be: "the possibility of being accepted"."""
    tree, i = scene.tree, sketch.anchor
    if tree.dep[i] != "acl" or tree.lemma[tree.head[i]] not in _POSSIBLE:
        return False
    return any(tree.lower[c] in ("of", "for") for c in tree.with_dep(i, "mark", "case"))


def open_infinitive(scene: Scene, sketch: Sketch) -> bool:
    """Whether an infinitive is only possible, or judged: "a chance to win", "it is hard to leave"."""
    tree, i = scene.tree, sketch.anchor
    while tree.dep[i] == "conj" and tree.tag[i] == "VB" and not tree.with_dep(i, "nsubj", "aux"):
        i = tree.head[i]
    to = any(tree.lower[c] == "to" for c in tree.with_dep(i, "mark", "aux"))
    passive = tree.tag[i] == "VBN" and any(tree.lower[c] == "be" for c in tree.with_dep(i, "aux"))
    if not to or not (tree.tag[i] == "VB" or passive):
        return False
    if tree.dep[i] == "advcl" and i < tree.head[i] and tree.with_dep(i, "nsubj"):
        return True  # "For the road to be closed by snow, what does it tell us?"
    over, label = tree.head[i], tree.dep[i].partition(":")[0]
    if label == "acl":
        return False  # Told with its clause: "a chance to win".
    if label == "csubj" or (tree.lemma[over] == "take" and label != "acl"):
        return True  # "It takes years to build".
    if tree.pos[over] == "ADJ" and label in ("xcomp", "ccomp", "advcl"):
        return tree.lemma[over] not in _READY
    return label in ("ccomp", "advcl", "xcomp") and tree.pos[over] == "NOUN" and bool(tree.with_dep(over, "cop"))


def provided(scene: Scene, sketch: Sketch) -> bool:
    """Whether it is only a proviso: "provided that they sign", "as long as they pay", "taking into account"."""
    tree, i = scene.tree, sketch.anchor
    over = tree.head[i]
    if tree.lemma[i] == "take" and tree.lower[i + 1 : i + 3] == ["into", "account"]:
        return tree.tag[i] == "VBG"
    until = tree.tag[i] in ("VBZ", "VBP", "VBN") and {"until", "till", "once"} & {
        tree.lower[c] for c in tree.with_dep(i, "mark")
    }
    if until and not any(tree.lower[c] in ("was", "were", "had") for c in tree.with_dep(i, "aux")):
        return True
    if tree.lower[i] == "provided" and tree.lower[i + 1 : i + 2] == ["that"]:
        return True
    if tree.dep[i] not in ("ccomp", "advcl"):
        return False
    first = min(tree.subtree(i))
    long = tree.lower[first : first + 3] in (["as", "long", "as"], ["so", "long", "as"])
    before = over if over < i and tree.lower[over] in _SUPPOSING else max(first - 1, 0)
    return (tree.dep[i] == "advcl" and long) or tree.lower[before] in _SUPPOSING


def on_a_day_to_come(scene: Scene, sketch: Sketch) -> bool:
    """Whether only its day is spoken of: "the day that Quill meets Teth may never come", "the day when they met never".

    In the past it is so where that day is said not to have come.
    """
    tree, i = scene.tree, sketch.anchor
    while tree.dep[i] in ("conj", "xcomp") and tree.is_verb(tree.head[i]):
        i = tree.head[i]
    if tree.dep[i] != "acl:relcl" or tree.lemma[tree.head[i]] not in _DAYS:
        return False
    day, helpers = tree.head[i], tree.with_dep(i, "aux")
    if {tree.tag[c] for c in (i, *helpers)} & {"VBZ", "VBP"}:
        return any(tree.lower[c] not in _RELATIVE for c in tree.with_dep(i, "nsubj"))
    over = tree.head[day]
    denied = any(tree.lower[c] in _NOT for c in tree.with_dep(over, "advmod"))
    return tree.dep[day] == "nsubj" and tree.lemma[over] in _COMING and denied


def either_deed(scene: Scene, sketch: Sketch) -> bool:
    """Whether one deed or another was done, nobody says which: "they either fled or hid"."""
    tree, i = scene.tree, sketch.anchor
    if tree.tag[i] not in ("VBD", "VBZ", "VBP", "VBN") or "or" not in tree.words:
        return False
    first = i
    while tree.dep[first] == "conj" and tree.is_verb(tree.head[first]):
        first = tree.head[first]
    joined = [first, *(c for c in tree.with_dep(first, "conj") if tree.is_verb(c))]
    either = any(tree.lower[c] == "or" for v in joined for c in tree.with_dep(v, "cc") if tree.dep[v] == "conj")
    # "Denied that he paid or that he knew": each is told by itself.
    apart = any(tree.lower[c] == "that" for v in joined[1:] for c in tree.with_dep(v, "mark"))
    return i in joined and either and not apart and (tree.tag[i] != "VBN" or _surely(tree, first))


def _surely(tree: Tree, first: int) -> bool:
    """Whether the first of joined participles is told as done or to be done: "were warned", not "may be warned"."""
    helpers = {tree.lower[c] for c in tree.with_dep(first, "aux", "cop")}
    denied = any(tree.lower[c] in ("not", "never", "n't", "n’t") for c in tree.with_dep(first, "advmod"))
    denied = denied or any(tree.lemma[j] in ("deny", "reject", "dismiss") for j in tree.path(first)[1:])
    return bool(helpers) and not helpers & {"may", "might", "can", "could"} and not denied


def ruled_out(scene: Scene, sketch: Sketch) -> bool:
    """Whether a gerund is only what somebody will not do, or a verb stops before it: "ruled out charging him"."""
    tree, i = scene.tree, sketch.anchor
    over = tree.head[i]
    turned = {tree.lower[c] for c in tree.with_dep(over, "compound", "advmod")}
    if tree.lemma[i] == "stop" and any(tree.lower[c] == "short" for c in tree.children[i]):
        return True
    return tree.tag[i] == "VBG" and over < i and ((tree.lemma[over] == "rule" and "out" in turned) or "short" in turned)


def never_reached(scene: Scene, sketch: Sketch) -> bool:
    """Whether something else came first, perhaps for good: "died before reaching a hospital"."""
    tree, i = scene.tree, sketch.anchor
    if tree.tag[i] != "VBG" or tree.lemma[tree.head[i]] not in _ENDING:
        return False
    return any(tree.lower[c] == "before" for c in tree.with_dep(i, "mark", "case"))


def nobody_tells(scene: Scene, sketch: Sketch) -> bool:
    """Whether nobody says, sees or asks it: "nobody asked Quill to leave", "the guards never saw her leave"."""
    tree, j = scene.tree, sketch.anchor
    while tree.dep[j].partition(":")[0] in ("ccomp", "xcomp", "advcl") and tree.head[j] != j:
        over = tree.head[j]
        asked = tree.dep[j] != "advcl" or any(tree.lower[c] == "to" for c in tree.with_dep(j, "mark"))
        if asked and _nobody(scene, over):
            return True
        denied = any(tree.lower[c] in _NOT for c in tree.with_dep(over, "advmod"))
        if denied and tree.lemma[over] in _PERCEIVING and tree.tag[j] in ("VB", "VBG"):
            return True
        j = over
    return False


def _nobody(scene: Scene, verb: int) -> bool:
    """Whether a verb's subject is nobody: "no one", "none of the miners", "neither"."""
    tree = scene.tree
    subjects = [c for c in tree.with_dep(verb, "nsubj") if c < verb]
    none = (tree.lower[s] in _NONE for s in subjects)
    no = (tree.lower[c] in _NO for s in subjects for c in tree.with_dep(s, "det", "cc", "advmod"))
    return any(none) or any(no) or any(_few(scene, s) for s in subjects)


def _few(scene: Scene, subject: int) -> bool:
    """ "Few expect them to meet", "few envoys think": hardly anybody does; "a few" do."""
    tree = scene.tree
    few = [k for k in (subject, *tree.with_dep(subject, "amod", "det", "nummod")) if tree.lower[k] == "few"]
    return bool(few) and (few[0] == 0 or tree.lower[few[0] - 1] not in ("a", "the", "quite", "these", "those"))

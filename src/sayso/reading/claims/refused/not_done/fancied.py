"""What stands only in a condition, an order, a wish or a comparison: told by itself it would have come about."""

from __future__ import annotations

from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.refused.clauses import MODALS, openers
from sayso.reading.claims.refused.scene import Scene
from sayso.reading.claims.sketch import Sketch

_CONDITIONS = frozenset({"if", "unless", "whether", "lest"})
_TURNED = frozenset({"had", "should", "were"})
_CLAUSAL = frozenset({"ccomp", "xcomp", "csubj", "conj", "parataxis", "advcl"})
_WISHED = frozenset({"should", "must", "would", "'d", "’d", "could", "might"})
_DENYING = frozenset({"not", "n't", "n’t", "never"})
_ANY = frozenset({"a", "an", "any", "some"})
_FORGIVING = words("fancied_forgiving")
_WISHING = words("fancied_wishing")
#: What heads the words of a motion or of minutes.
_RESOLVING = words("fancied_resolving")
_MAKING = words("fancied_making")
_THINKING = words("fancied_thinking")


def under_condition(scene: Scene, sketch: Sketch) -> bool:
    """Whether it is told by a clause that is a condition itself: "if it is confirmed that Quill paid"."""
    tree, j = scene.tree, sketch.anchor
    if sketch.predicate == "said" and tree.dep[j] == "advcl" and openers(tree, j) & _CONDITIONS:
        return True
    while tree.head[j] != j and tree.dep[j].partition(":")[0] in _CLAUSAL:
        over = tree.head[j]
        if tree.dep[over] in ("advcl", "ccomp") and openers(tree, over) & _CONDITIONS:
            return tree.dep[j].partition(":")[0] in ("ccomp", "csubj")
        j = over
    return False


def to_be(scene: Scene, sketch: Sketch) -> bool:
    """Whether a bare "be" says what is only resolved or moved: "resolved that the lease be granted"."""
    tree, i = scene.tree, sketch.anchor
    helpers = [c for j in (i, tree.head[i]) for c in tree.with_dep(j, "aux", "cop") if c < j]
    bare = helpers and tree.lower[helpers[0]] == "be" and tree.tag[helpers[0]] == "VB"
    marks = {tree.lower[c] for j in (i, tree.head[i]) for c in tree.with_dep(j, "mark")}
    over = next((tree.lemma[j].lower() for j in tree.path(i)[1:] if tree.dep[j] != "conj"), "")
    return bool(bare) and "that" in marks and "to" not in marks and (tree.head[i] == i or over in _RESOLVING)


def turned(scene: Scene, sketch: Sketch) -> bool:
    """Whether a condition that shows only by its order is on it or over it: "had they won, it would be shut"."""
    tree, i = scene.tree, sketch.anchor
    if _turned(tree, i) and any(tree.lower[c] == "had" for c in tree.with_dep(i, "aux")):
        return False  # Told with its "had": only a condition.
    if _opens_turned(tree, i):
        return True
    for j in tree.path(i):
        if _turned(tree, j) or any(_turned(tree, c) for c in tree.with_dep(j, "advcl") if c < j):
            return True
        if not tree.is_verb(j) or tree.dep[j].partition(":")[0] not in _CLAUSAL:
            return False
    return False


def _opens_turned(tree: Tree, i: int) -> bool:
    """Whether a sentence that asks nothing opens with a helper: "were she to leave, …", however it was parsed."""
    if tree.lower[tree.sent[i]] not in _TURNED:
        return False
    asks = any(tree.lower[k] == "?" for k in tree.sentence[i])
    would = any(tree.lower[c] in MODALS for c in tree.with_dep(i, "aux"))
    return not asks and (would or i < tree.head[i] or tree.tag[i] == "VB")


def _turned(tree: Tree, j: int) -> bool:
    """Whether a clause begins with its helper, before its subject."""
    if tree.dep[j] != "advcl":
        return False
    helpers = tree.with_dep(j, "aux", "cop")
    subjects = tree.with_dep(j, "nsubj", "expl")
    if not helpers or not subjects or openers(tree, j) - {"to"}:
        return False
    return tree.lower[helpers[0]] in _TURNED and helpers[0] < subjects[0]


def lest(scene: Scene, sketch: Sketch) -> bool:
    """Whether it is only what was to be kept from happening: "hid her lest she flee"."""
    tree = scene.tree
    return "lest" in tree.words and any("lest" in openers(tree, j) for j in _clauses(tree, sketch.anchor))


def bidden(scene: Scene, sketch: Sketch) -> bool:
    """Whether the reader is told to do it, or it hangs on that: "watch the video", "ask him and he will pay"."""
    tree = scene.tree
    bid = next((j for j in _clauses(tree, sketch.anchor) if _bidding(tree, j)), None)
    if bid is None:
        return False
    helpers = {tree.lower[c] for c in tree.with_dep(sketch.anchor, "aux")}
    return sketch.anchor == bid or tree.tag[sketch.anchor] == "VB" or bool(helpers & MODALS)


def _bidding(tree: Tree, j: int) -> bool:
    """Whether a verb is a bare form without a subject, and opens its clause."""
    if tree.tag[j] != "VB" or tree.with_dep(j, "nsubj", "expl", "mark", "cop"):
        return False
    helpers = {tree.lower[c] for c in tree.with_dep(j, "aux")}
    return helpers <= {"do", "please"} and tree.head[j] == j


def pending(scene: Scene, sketch: Sketch) -> bool:
    """Whether it is only waited for: "moved pending the completion of the tests"."""
    tree = scene.tree
    for j in tree.path(sketch.anchor):
        if tree.case(j) == "pending" or (tree.lower[tree.head[j]] == "pending" and tree.head[j] < j):
            return True
        first = min(tree.subtree(j))
        opening = {tree.lower[first], tree.lower[max(first - 1, 0)]}
        if "pending" in opening and tree.dep[j] in ("obj", "obl") and tree.pos[j] == "NOUN":
            return True  # For a parser an adjective, "closed pending approval of it", or a verb without an object.
        if tree.is_verb(j):
            return False
    return False


def of_none(scene: Scene, sketch: Sketch) -> bool:
    """Whether it is said of what there is none of: "had no charge brought against it", "no aid sent to Tern came"."""
    tree, i = scene.tree, sketch.anchor
    while tree.dep[i] in ("conj", "xcomp") and tree.is_verb(tree.head[i]):
        i = tree.head[i]
    if tree.dep[i].partition(":")[0] != "acl" or not tree.is_verb(i):
        return False
    if tree.dep[i] == "acl" and "that" in openers(tree, i):
        return False  # "No evidence that they met" is told with its hedge.
    noun = tree.head[i]
    dets = {tree.lower[c] for c in tree.children[noun] if tree.dep[c].startswith(("det", "neg"))} | {tree.lower[noun]}
    if dets & {"no", "nothing", "nobody", "none", "neither"}:
        return True
    over = tree.head[noun]
    denied = any(tree.lower[c] in _DENYING for c in tree.children[over] if tree.dep[c] in ("advmod", "neg"))
    return denied and bool(dets & {"any", "anything", "anybody", "anyone"})


def of_the_wished(scene: Scene, sketch: Sketch) -> bool:
    """Whether it is said of a thing that is only wanted, or was not: "should elect a mayor who listens"."""
    tree, found = scene.tree, sketch.anchor
    while tree.dep[found] != "acl:relcl":
        if tree.head[found] == found or (tree.is_verb(found) and tree.dep[found] not in ("conj", "xcomp")):
            return False
        found = tree.head[found]
    noun = tree.head[found]
    if not _indefinite(tree, noun):
        return False
    helpers = {tree.lower[c] for c in tree.with_dep(noun, "aux")}
    if tree.with_dep(noun, "cop"):  # "It should have been a kick that led to a goal".
        return "have" in helpers and bool(helpers & MODALS)
    over = tree.head[noun]
    taken = tree.dep[noun] in ("obj", "nsubj:pass") or (tree.dep[noun] == "obl" and tree.case(noun) in ("by", "for"))
    if not taken or not tree.is_verb(over):
        return False
    told = tree.tag[found] == "VBD" or {"had", "has", "have", "was", "were", "did"} & {
        tree.lower[c] for c in tree.with_dep(found, "aux", "cop")
    }
    return not told and _wished(tree, over, new=tree.lemma[over] in _MAKING)


def _wished(tree: Tree, verb: int, *, new: bool) -> bool:
    """Whether a verb is what should or may be done, or an infinitive of it: "must hire", "wants to build"."""
    for _ in range(4):
        helpers = {tree.lower[c] for c in tree.with_dep(verb, "aux")}
        if helpers & _WISHED and "have" not in helpers:
            return True
        if new and "will" in helpers:
            return True  # "Will open a school that teaches them": there is none yet.
        to = "to" in openers(tree, verb) and tree.tag[verb] == "VB"
        if to and tree.dep[verb] == "xcomp" and tree.lemma[tree.head[verb]] in _WISHING:
            return True
        if tree.dep[verb] not in ("xcomp", "conj") or tree.head[verb] == verb:
            return False
        verb = tree.head[verb]
    return False


def _indefinite(tree: Tree, noun: int) -> bool:
    dets = {tree.lower[c] for c in tree.children[noun] if tree.dep[c].partition(":")[0] == "det"}
    owned = any(tree.dep[c] == "nmod:poss" for c in tree.children[noun])
    return bool(dets & _ANY) or (not dets and not owned and tree.tag[noun] == "NNS")


def each_time(scene: Scene, sketch: Sketch) -> bool:
    """Whether it only says what any such is like: "awarded annually to the best novel published in Tern"."""
    tree, i = scene.tree, sketch.anchor
    while tree.dep[i] == "conj" and tree.is_verb(tree.head[i]):
        i = tree.head[i]
    if tree.dep[i].partition(":")[0] != "acl" or not tree.is_verb(i):
        return False
    if any(tree.lower[c] == "ever" for c in tree.with_dep(i, "advmod")):
        return True  # "The best bowler he had ever seen".
    for j in tree.path(tree.head[i]):
        if tree.is_verb(j):
            return _yearly(tree, j) and tree.tag[j] != "VBD" and not _was(tree, j)
    return False


def _yearly(tree: Tree, verb: int) -> bool:
    """Whether a verb tells what is done again each year."""
    each = ("each", "every")
    spans = (c for c in tree.with_dep(verb, "obl") if tree.lemma[c] in ("year", "month", "week", "day", "season"))
    often = any(any(tree.lower[d] in each for d in tree.with_dep(c, "det")) for c in spans)
    return often or any(tree.lower[c] in ("annually", "yearly", "monthly", "weekly") for c in tree.children[verb])


def _was(tree: Tree, verb: int) -> bool:
    return any(tree.lower[c] in ("was", "were", "had") for c in tree.with_dep(verb, "aux", "cop"))


def vanished(scene: Scene, sketch: Sketch) -> bool:
    """Whether somebody is only gone: "the disappearance of Quill" says not that somebody took him."""
    tree, i = scene.tree, sketch.anchor
    if sketch.predicate != "kidnapped" or tree.lemma[i] != "disappearance":
        return False
    return not any(tree.lower[c] in ("forced", "enforced", "involuntary") for c in tree.children[i])


def forgivable(scene: Scene, sketch: Sketch) -> bool:
    """Whether somebody may only be forgiven for thinking so: "one could be forgiven for thinking that he left"."""
    tree = scene.tree
    clauses = _clauses(tree, sketch.anchor)
    return any(tree.lemma[tree.head[j]] in _FORGIVING and tree.tag[j] == "VBG" for j in clauses)


def thought_between(scene: Scene, sketch: Sketch) -> bool:
    """Whether a clause is only what somebody between hopes or thinks: "a museum that Quill hopes will draw crowds"."""
    tree, i = scene.tree, sketch.anchor
    while tree.dep[i] == "conj" and tree.is_verb(tree.head[i]):
        i = tree.head[i]
    if tree.dep[i] != "acl:relcl":
        return False
    beside = (c for c in tree.with_dep(tree.head[i], "acl") if c < i and tree.dep[c] == "acl:relcl")
    return any(
        tree.lemma[c] in _THINKING and bool(tree.with_dep(c, "nsubj")) and not tree.with_dep(c, "obj", "ccomp")
        for c in beside
    )


def as_one_might(scene: Scene, sketch: Sketch) -> bool:
    """Whether something else is only likened to it: "asked, as a father might ask about a game"."""
    tree, i = scene.tree, sketch.anchor
    if tree.dep[i] != "advcl":
        return False
    may = {"might", "could", "may"} & {tree.lower[c] for c in tree.with_dep(i, "aux")}
    return bool(may) and bool(openers(tree, i) & {"as", "like"})


def to_be_able(scene: Scene, sketch: Sketch) -> bool:
    """Whether it is only what somebody is to be able to do: "to be able to pay, they sold the mill"."""
    tree, j = scene.tree, sketch.anchor
    while tree.dep[j] in ("xcomp", "conj"):
        j = tree.head[j]
        if tree.lemma[j] == "able" and "to" in openers(tree, j):
            return True
    return False


def going_forward(scene: Scene, sketch: Sketch) -> bool:
    """Whether a gerund only says from when on: "going ahead, fees shall be paid"."""
    tree, i = scene.tree, sketch.anchor
    if tree.lemma[i] not in ("go", "move", "look") or tree.dep[i] not in ("advcl", "dep", "parataxis"):
        return False
    bare = tree.tag[i] == "VBG" and not tree.with_dep(i, "aux", "nsubj", "mark", "obj")
    return bare and any(tree.lower[c] in ("ahead", "forward", "on") for c in tree.children[i])


def helper_lost(scene: Scene, sketch: Sketch) -> bool:
    """Whether a bare second verb has lost its helper: "should be opened, schools be built", "a road and help it"."""
    tree, i = scene.tree, sketch.anchor
    helpers = [tree.lower[c] for c in tree.with_dep(i, "aux", "cop")]
    if helpers == ["be"] and tree.dep[i] in ("conj", "parataxis") and tree.with_dep(i, "nsubj"):
        return "that" not in openers(tree, i)
    if tree.tag[i] == "VBN" and not helpers and tree.dep[i] == "acl" and tree.dep[tree.head[i]] == "nsubj:pass":
        return _gapped(tree, i)
    if tree.tag[i] != "VB" or helpers or tree.dep[i] != "conj" or tree.with_dep(i, "mark", "nsubj"):
        return False
    first = i
    while tree.dep[first] == "conj":
        first = tree.head[first]
    return tree.tag[first] in ("VBG", "VBN") and tree.dep[first].partition(":")[0] in ("acl", "advcl", "amod")


def _gapped(tree: Tree, i: int) -> bool:
    """Whether a participle behind a second noun shares the first one's helpers: "should be opened, roads mended"."""
    noun = tree.head[i]
    over = tree.head[noun]
    helpers = {tree.lower[c] for c in tree.with_dep(over, "aux")}
    return noun > over and tree.tag[over] == "VBN" and bool(helpers & MODALS)


def how_it_may(scene: Scene, sketch: Sketch) -> bool:
    """Whether only how or why it might be is asked: "how can I prove it?" says not that I can."""
    tree, i = scene.tree, sketch.anchor
    asked = any(tree.lower[c] in ("how", "why") and c < i for c in tree.with_dep(i, "advmod"))
    helpers = [c for c in tree.with_dep(i, "aux") if tree.lower[c] in MODALS]
    subjects = tree.with_dep(i, "nsubj")
    return asked and bool(helpers) and bool(subjects) and helpers[0] < subjects[0]


def _clauses(tree: Tree, i: int) -> list[int]:
    """A word and the clauses that it hangs on, as far as what is said of them is said of it."""
    found = [i]
    while tree.head[i] != i and (
        tree.dep[i].partition(":")[0] in _CLAUSAL or tree.dep[i] == "acl" or not tree.is_verb(i)
    ):
        i = tree.head[i]
        found.append(i)
    return found

"""What a line of the verb's own words would lose, and with it the sense: "the only one that", "failing that".

Each of these doubts no deed: the sentence is shown as it is printed.
"""

from __future__ import annotations

from itertools import pairwise

from sayso.model.claim import Role
from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.refused.scene import Scene
from sayso.reading.claims.sketch import Sketch

#: What makes a noun one of its kind only together with the clause behind it: "the last bridge that they built".
_ORDERING = words("lost_ordering")
#: Nouns that a clause behind them is not told with: "the first time that they met".
_OCCASIONS = words("lost_occasions")
#: Nouns whose "is that" asks for something.
_ASKING = words("lost_asking")
#: What asks for a time or place, or leaves it open: "unclear when they can leave".
_FINDING_OUT = words("lost_finding_out")
#: What is yet to be shown where somebody has to: "must prove that he paid".
_PROVING = words("lost_proving")
#: Whose "is that" tells what somebody thinks.
_VIEWS = words("lost_views")
_TAKING = words("refused_likening")
_HAVING_TO = frozenset({"must", "should", "ought"})
_WANTING = frozenset({"have", "need", "want", "hope", "try", "seek"})
_COUNTED = frozenset({"many", "most", "all", "every", "both", "several", "much", "each"})
_WHO = frozenset({"who", "that", "which"})
_NOT = frozenset({"not", "n't", "n’t", "never"})
_KNOWING = frozenset({"know", "realise", "realize", "hear"})
_ASKED_FOR = frozenset({"whether", "if", "why", "how", "when", "where", "what", "who"})
#: What tells what will be if something fails.
_ELSE = frozenset({"failing", "failure", "otherwise"})
_WILL = frozenset({"will", "shall", "'ll", "’ll", "wo"})


def of_the_only(scene: Scene, sketch: Sketch) -> bool:
    """Whether a clause says which one is the only or first: "the last bridge that they built" was not the last one.

    Who is said to be the only one is told of by name: "Quill is the only clerk who paid".
    """
    tree, i = scene.tree, _of_noun(scene.tree, sketch.anchor)
    noun = tree.head[i]
    behind = tree.dep[i] == "acl:relcl" or (tree.dep[i] == "acl" and tree.tag[i] in ("VBN", "VBG"))
    if not behind or noun > i or not _ordered(tree, noun):
        return False
    since = any(tree.lower[m] == "since" for c in tree.with_dep(i, "advcl") for m in tree.with_dep(c, "mark"))
    if tree.lemma[noun] in _OCCASIONS and not since:  # "The first time since they began that it was shut".
        return False
    first = min(j for j in tree.subtree(i) if tree.pos[j] != "PUNCT")
    if tree.lower[first - 1] in (",", "–", "—", "(", "-"):
        return False  # "The first bridge, which they built in May".
    subjects = [c for c in tree.with_dep(i, "nsubj") if tree.lower[c] in _WHO]
    named = (
        bool(tree.with_dep(noun, "cop"))
        and not tree.case(noun)
        and any(c < noun and tree.lower[c] not in ("it", "this", "that", *_WHO) for c in tree.with_dep(noun, "nsubj"))
    )
    return not (subjects and named)


def _of_noun(tree: Tree, i: int) -> int:
    """The verb over an infinitive or a joined verb that hangs on the noun."""
    while tree.dep[i] in ("xcomp", "conj") and tree.is_verb(tree.head[i]) and not tree.with_dep(i, "nsubj"):
        i = tree.head[i]
    return i


def _ordered(tree: Tree, noun: int) -> bool:
    """Whether a noun is told as the only, the first or the greatest of its kind."""
    marks = tree.with_dep(noun, "amod", "advmod", "nummod")
    if tree.lower[noun] in _ORDERING:
        return True  # "The last that they signed".
    return any(tree.lower[c] in _ORDERING or tree.tag[c] == "JJS" for c in marks if c < noun)


def failing_first(scene: Scene, sketch: Sketch) -> bool:
    """Whether a clause is true only where something else fails that stands before it without an "if".

    "Failure to appear, a warrant will be issued and the bail forfeited"; "failing that, they will strike".
    """
    tree, i = scene.tree, sketch.anchor
    if tree.words.isdisjoint(_ELSE):
        return False
    start = tree.sent[i]
    if _otherwise(tree, _main(tree, i)) or _failing_which(tree, _main(tree, i)):
        return True
    to = tree.lower[start + 1 : start + 2] == ["to"]
    if start == i:
        return not to and tree.lower[i] == "failing" and tree.dep[i] == "advcl"
    if start >= i or tree.lower[start] != ("failure" if to else "failing"):
        return False
    end = next((j for j in range(start, i) if tree.lower[j] == ","), i)
    return end < i and any(c > end for c in tree.with_dep(_main(tree, i), "nsubj"))


def _failing_which(tree: Tree, verb: int) -> bool:
    """Whether a clause hangs on what stands before it: "must pay by Monday, failing which the shops will close"."""
    opening = [c for c in tree.with_dep(verb, "obl", "nmod", "obj") if tree.lower[c] == "which" and c < verb]
    return any(tree.lower[c - 1] == "failing" for c in opening)


def _otherwise(tree: Tree, verb: int) -> bool:
    """Whether "otherwise" opens the clause of a verb: "they must pay, otherwise the guild will strike"."""
    if any(tree.lower[c] == "otherwise" for c in tree.with_dep(verb, "advmod") if c < verb):
        return True
    opens = [min(tree.subtree(c)) for c in tree.with_dep(verb, "nsubj") if c < verb]
    return any("otherwise" in tree.lower[max(first - 2, 0) : first] for first in opens)


def _main(tree: Tree, i: int) -> int:
    """The first of joined clauses, or of what hangs on one."""
    while tree.dep[i] in ("conj", "xcomp") and tree.is_verb(tree.head[i]):
        i = tree.head[i]
    return i


def beside_the_future(scene: Scene, sketch: Sketch) -> bool:
    """Whether a present is told beside what will be: "the city will host it while crowds rediscover the port"."""
    tree, i = scene.tree, sketch.anchor
    if tree.dep[i] != "advcl":
        return False
    marks = {tree.lower[c] for c in tree.with_dep(i, "mark", "advmod")}
    over = tree.head[i]
    now = tree.tag[i] in ("VBP", "VBZ") and not tree.with_dep(i, "aux")
    to_be = {tree.lower[c] for c in tree.with_dep(over, "aux")} & _WILL
    return now and bool(marks & {"while", "whilst", "as"}) and bool(to_be) and i > over


def in_comparison(scene: Scene, sketch: Sketch) -> bool:
    """Whether a verb only says how many or how much is told before it: "lent less than it had promised"."""
    tree, i = scene.tree, sketch.anchor
    return _compares(tree, i) and not tree.with_dep(i, "obj", "ccomp", "xcomp")


def compared_first(scene: Scene, sketch: Sketch) -> bool:
    """Whether a line turns about an object that a comparison belongs to: "hires twice as many as it did"."""
    tree, i = scene.tree, sketch.anchor
    doers = sketch.filled.of(Role.AGENT)
    for thing in tree.with_dep(i, "obj"):
        compared = any(_compares(tree, c) for q in tree.with_dep(thing, "amod") for c in tree.children[q])
        if compared and scene.cast.find(thing) in doers:
            return True
    return False


def only_a_condition(scene: Scene, sketch: Sketch) -> bool:
    """Whether it is what a condition or rule asks for: "the only condition is that the mill be sold"."""
    tree, i = scene.tree, _main(scene.tree, sketch.anchor)
    what = [c for c in tree.with_dep(i, "nsubj") if tree.dep[c] == "nsubj:outer"]
    be = [tree.lower[c] for c in tree.with_dep(i, "aux")] == ["be"]
    return any(be or tree.lemma[c] in _ASKING for c in what)


def suspended(scene: Scene, sketch: Sketch) -> bool:
    """Whether a part of a term is told as suspended behind it: "two years in prison, all but one suspended"."""
    tree, i = scene.tree, sketch.anchor
    if sketch.predicate != "convicted":
        return False
    behind = (c for c in tree.with_dep(i, "advcl", "conj", "parataxis") if c > i and tree.lower[c] == "suspended")
    return any(tree.with_dep(c, "nsubj") for c in behind)


def of_what_would_have(scene: Scene, sketch: Sketch) -> bool:
    """Whether it is told of a thing that only would have been: "would have released gas that killed the miners"."""
    tree, i = scene.tree, _of_noun(scene.tree, sketch.anchor)
    noun = tree.head[i]
    if tree.dep[i] != "acl:relcl" or tree.dep[noun] != "obj" or tree.with_dep(noun, "nmod:poss"):
        return False
    if any(tree.lower[c] not in ("a", "an", "any", "some") for c in tree.with_dep(noun, "det")):
        return False
    over = tree.head[noun]
    verbs = (over, tree.head[over]) if tree.dep[over] == "conj" and not tree.with_dep(over, "aux") else (over,)
    helpers = {tree.lower[c] for v in verbs for c in tree.with_dep(v, "aux")}
    return "have" in helpers and bool(helpers & {"would", "could", "might", "'d", "’d"})


def denied_of_many(scene: Scene, sketch: Sketch) -> bool:
    """Whether a denial is only of how many: who denies "that many were killed" says not that many were not."""
    tree, i = scene.tree, sketch.anchor
    over = tree.head[i]
    if tree.dep[i] != "ccomp" or over >= i or tree.lemma[over] not in ("deny", "dispute", "refute", "reject"):
        return False
    counted = [d for c in tree.with_dep(i, "nsubj") for d in (c, *tree.with_dep(c, "amod", "det", "nummod"))]
    return any(tree.lower[d] in _COUNTED for d in counted)


def asked_when(scene: Scene, sketch: Sketch) -> bool:
    """Whether only when or where it can or will be is asked: "are to determine when the mine can open"."""
    tree, i = scene.tree, sketch.anchor
    while tree.dep[i] == "xcomp" or (tree.dep[i] == "conj" and not tree.with_dep(i, "nsubj")):
        i = tree.head[i]
    over = tree.head[i]
    if tree.lemma[over] not in _FINDING_OUT:
        return False
    asked = any(tree.lower[c] in ("when", "where") for c in tree.with_dep(i, "advmod", "mark") if c < i)
    open_yet = any(tree.tag[c] == "MD" for c in tree.with_dep(i, "aux"))
    return asked and open_yet and tree.dep[i] in ("ccomp", "advcl") and over < i


def _compares(tree: Tree, clause: int) -> bool:
    """Whether a clause stands behind a "than", or behind the second "as", of what it compares."""
    if tree.dep[clause] != "advcl":
        return False
    marks = {tree.lower[c] for c in tree.with_dep(clause, "mark")}
    over = tree.head[clause]
    alike = any(tree.lower[c] == "as" for c in tree.with_dep(over, "advmod"))
    more = tree.tag[over] in ("JJR", "RBR")
    return ("than" in marks and more) or ("as" in marks and alike)


def still_to_prove(scene: Scene, sketch: Sketch) -> bool:
    """Whether somebody has yet to show it: "will have to prove that she has the skill", "must show it can pay"."""
    tree = scene.tree
    for j in tree.path(sketch.anchor):
        over = tree.head[j]
        if tree.dep[j] != "ccomp" or tree.lemma[over] not in _PROVING:
            continue
        bound = tree.dep[over] == "xcomp" and tree.lemma[tree.head[over]] in _WANTING
        # "Was able to verify that they met", "may be able to": whose finding it is, or would be, is lost.
        bound = bound or (tree.dep[over] == "xcomp" and tree.lower[tree.head[over]] == "able")
        if bound or any(tree.lower[c] in _HAVING_TO for c in tree.with_dep(over, "aux")):
            return True
    return False


def only_a_view(scene: Scene, sketch: Sketch) -> bool:
    """Whether it is what somebody thinks: "the Quarian viewpoint is that the strike hurt the town"."""
    tree = scene.tree
    for j in tree.path(sketch.anchor):
        for noun in (c for c in tree.doc[j].children if tree.lemma[c.i] in _VIEWS):
            view = noun.dep_ == "nsubj:outer" or (noun.dep_ == "nsubj" and noun.i < j)
            that = [k for k in tree.with_dep(j, "mark") if tree.lower[k] == "that" and k > noun.i]
            if view and that and any(c < that[0] for c in tree.with_dep(j, "cop")):
                return True
    return False


def as_seen(scene: Scene, sketch: Sketch) -> bool:
    """Whether a clause is part of what somebody is taken for: "they see him as a man who works for the town"."""
    tree = scene.tree
    for j in tree.path(sketch.anchor):
        label = tree.head[j]
        if tree.dep[j] != "acl:relcl" or not tree.dep[label].startswith(("obl", "nmod")) or tree.case(label) != "as":
            continue
        if tree.lemma[tree.head[label]] in _TAKING and any(tree.lower[c] in ("a", "an") for c in tree.children[label]):
            return True
    return False


def if_not_the_only(scene: Scene, sketch: Sketch) -> bool:
    """Whether a clause is read of the "one" of "one of few people, if not the only one, who have done it"."""
    tree = scene.tree
    heads = {tree.head[j] for j in tree.path(sketch.anchor) if tree.dep[j] == "acl:relcl"}
    return any(tree.lower[max(0, n - 3) : n + 1] == ["not", "the", "only", "one"] for n in heads)


def how_many(scene: Scene, sketch: Sketch) -> bool:
    """Whether it is asked or told how many it befell: "did not say how many people were held"."""
    tree = scene.tree
    asked = (c for _, _, t in sketch.filled.sides for c in tree.children[t] if tree.lower[c] in ("many", "much"))
    return any(tree.lower[k] == "how" for c in asked for k in tree.children[c])


def but_another(scene: Scene, sketch: Sketch) -> bool:
    """Whether it is told of whom a "not" is not said of: "does not show Teth, but a soldier who killed him".

    "It was not Quill but Teth who" says who did it.
    """
    tree = scene.tree
    for below, j in pairwise(tree.path(sketch.anchor)):
        if not tree.dep[below].startswith("acl") or tree.dep[j] != "conj" or tree.with_dep(tree.head[j], "cop"):
            continue
        first = tree.head[j]
        but = any(tree.lower[c] == "but" for c in tree.with_dep(j, "cc"))
        if but and any(tree.lower[c] in _NOT for c in (*tree.children[first], *tree.children[tree.head[first]])):
            return True
    return False


def of_the_unaware(scene: Scene, sketch: Sketch) -> bool:
    """Whether somebody knows nothing of it, so that it is none of his word: "said he was unaware that she had left"."""
    tree = scene.tree
    for j in tree.path(sketch.anchor):
        over = tree.head[j]
        if tree.dep[j] not in ("ccomp", "csubj", "advcl") or over == j:
            continue
        denied = any(tree.lower[c] in _NOT for c in tree.with_dep(over, "advmod"))
        if tree.lower[over] == "unaware" or (tree.lower[over] == "aware" and denied):
            return True
        own = any(tree.lower[c] in ("i", "we") for c in tree.with_dep(over, "nsubj"))
        asked = any(tree.lower[c] in _ASKED_FOR for c in tree.children[j])  # "Did not know why she had left": she had.
        if tree.lemma[over] in _KNOWING and denied and not asked and (own or tree.dep[over] == "ccomp"):
            return True  # The report's own "did not know that she had left" tells that she had.
    return False


def before_a_list(scene: Scene, sketch: Sketch) -> bool:
    """Whether what is asked for, or was taken, stands in a list below: "urges the Government to:", "police seized:"."""
    tree, i = scene.tree, sketch.anchor
    last = max((j for j in tree.subtree(i) if tree.lower[j].strip()), default=i)
    behind = next((j for j in range(last + 1, len(tree)) if tree.lower[j].strip()), None)
    if tree.lower[last] != ":" or (behind is not None and tree.sent[behind] == tree.sent[i]):
        return False
    before = last - 1
    if before == i or tree.lower[before] in ("to", "that"):
        return True
    # "Recommends that the Committee:": the clause has no verb yet.
    that = [j for j in range(i + 1, last) if tree.lower[j] == "that" and tree.dep[j] == "mark"]
    return bool(that) and not any(tree.is_verb(j) for j in range(that[-1], last))

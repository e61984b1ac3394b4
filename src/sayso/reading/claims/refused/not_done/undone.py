"""Nouns of deeds where nobody says that the deed was done: under what is only meant, refused, alleged or untrue."""

from __future__ import annotations

from sayso.model.claim import Role
from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.refused.clauses import MODALS, is_infinitive
from sayso.reading.claims.refused.scene import Scene
from sayso.reading.claims.sketch import Sketch

#: What somebody else may have brought about already, whatever is to come of it: "her death would change it".
_SURE = words("undone_sure")
#: Nouns that only lead to a deed: "help in the recovery of the boat", "a role in the growth of the town".
_TOWARDS = words("undone_towards")
#: When it is to be: "the day for her arrest", not "three days of talks".
_DATES = words("undone_dates")
#: What asks for a deed: "the application for her arrest", "the process of requesting it".
_REQUESTS = words("undone_requests")
#: Nouns and verbs that say a deed did not come about: "the rejection of the plan", "froze their aid".
_REFUSALS = words("undone_refusals")
_REFUSING = words("undone_refusing")
_OFFERING = words("undone_offering")
#: What is only said against somebody: "charges related to his use of the fund".
_ALLEGED = words("undone_alleged")
#: What makes a noun's deed untrue: "the accusations against Quill are fabricated".
_UNTRUE = words("undone_untrue")
#: Works that are done only when they are through, and verbs that say how far they got.
_WORKED = words("undone_worked")
_JUDGING = words("subjects_object_control") | {"responsible", "famous", "known"}
_GOING = words("undone_going")
#: Deals that are named before they are made, and what says that one was made.
_DEALS = words("undone_deals")
_MADE = words("undone_made")
_TIED = frozenset({"-", "‐", "‑", "–", "—", "/"})
_WANTING = words("general_wanting")
_INTO = frozenset({"in", "for", "to", "of", "against", "towards", "toward", "with", "on"})
_LATER = frozenset(
    {"after", "before", "until", "till", "upon", "following", "within", "on", "once", "pending", "since"}
)
_BE = frozenset({"is", "are", "was", "were"})
_BECOMING = frozenset({"into", "with"})


def only_meant(scene: Scene, sketch: Sketch) -> bool:
    """Whether a noun's deed only goes with one that is not done: "to ease the return of the miners"."""
    tree, noun = scene.tree, _noun(sketch)
    over, labels, ways = _verb_over(tree, noun)
    if over is None or not _open(tree, over):
        return False
    if labels <= {"obj", "nmod", "nsubj:pass", "conj", "iobj"}:
        return sketch.predicate not in _SURE
    if labels <= {"nsubj", "nmod", "conj", "nsubj:outer"}:
        return sketch.predicate not in _SURE
    return labels <= {"obl", "nmod", "conj"} and bool(ways & (_LATER | _BECOMING)) and sketch.predicate not in _SURE


def only_begun(scene: Scene, sketch: Sketch) -> bool:
    """Whether a work is only begun, gone on with or held up: "demolition of the market began", not "was finished"."""
    tree, noun = scene.tree, _noun(sketch)
    if tree.lemma[noun] not in _WORKED:
        return False
    if tree.dep[noun] == "nmod" and tree.lemma[tree.head[noun]] == "work":
        return True  # "Work on the demolition of the market".
    if tree.case(noun) == "for" and tree.lemma[tree.head[noun]] not in _JUDGING:
        return True  # "Land taken for the construction of the dam"; who is praised for it has built it.
    over, labels, _ = _verb_over(tree, noun)
    return over is not None and labels <= {"obj", "nsubj", "nsubj:pass", "conj"} and tree.lemma[over] in _GOING


def leading_to(scene: Scene, sketch: Sketch) -> bool:
    """Whether a noun stands under one that only leads to it, refuses it, or alleges it: "help in the recovery of"."""
    tree, j = scene.tree, _noun(sketch)
    while _hangs(tree, j) and not tree.with_dep(j, "cop"):
        over = tree.head[j]
        ways = {tree.case(j), *(tree.lower[c] for c in tree.with_dep(j, "mark"))}
        if ways & _INTO and tree.lemma[over] in _TOWARDS | _REFUSALS:
            return True
        if "for" in ways and tree.lemma[over] in _DATES | _REQUESTS and tree.pos[over] == "NOUN":
            return True
        if tree.dep[j] == "obj" and tree.lemma[over] in _REQUESTS and tree.tag[over] == "VBG":
            return True
        if tree.pos[over] == "NOUN" and (tree.lemma[over] in _ALLEGED or _is_charge(tree, over)):
            return True
        if over == j or (tree.is_verb(over) and not tree.dep[over].startswith(("acl", "amod"))):
            return False  # What stands over that is another clause.
        j = over
    return False


def _is_charge(tree: Tree, noun: int) -> bool:
    """ "Five counts of murder", "a count of theft" are charges; "the count of votes" is none."""
    known = any(tree.lower[c] in ("the", "this", "that") for c in tree.with_dep(noun, "det"))
    return tree.lemma[noun] == "count" and (tree.tag[noun] == "NNS" or not known)


def _hangs(tree: Tree, j: int) -> bool:
    """Whether a word is a part of the phrase over it; so is what a gerund is done to: "a role in mending the town"."""
    gerund = tree.dep[j] == "obj" and tree.tag[tree.head[j]] == "VBG" and not tree.with_dep(tree.head[j], "aux")
    return gerund or tree.dep[j].startswith(("nmod", "conj", "acl", "amod", "obl"))


def refused_deed(scene: Scene, sketch: Sketch) -> bool:
    """Whether the deed was refused, or put off: "froze their aid to the town", "cancelled the sale of the mine"."""
    tree, noun = scene.tree, _noun(sketch)
    while tree.dep[noun] == "conj":
        noun = tree.head[noun]
    over = tree.lemma[tree.head[noun]]
    offered = tree.lemma[noun] == "resignation" and over in _OFFERING  # Nobody is gone before it is accepted.
    return tree.dep[noun] in ("obj", "nsubj:pass") and (over in _REFUSING or offered)


def untrue(scene: Scene, sketch: Sketch) -> bool:
    """Whether the clause says that it is not true: "the accusations against Quill are baseless"."""
    tree, noun = scene.tree, _noun(sketch)
    if not tree.dep[noun].startswith("nsubj"):
        return False
    over = tree.head[noun]
    said = {tree.lemma[over], tree.lower[over], *(tree.lemma[c] for c in tree.with_dep(over, "conj", "xcomp"))}
    return bool(said & _UNTRUE)


def likened(scene: Scene, sketch: Sketch) -> bool:
    """Whether something else is only called or taken for the deed: "seen as the foundation of a new guild"."""
    return scene.tree.case(_noun(sketch)) == "as" and scene.tree.dep[_noun(sketch)].startswith("obl")


def house_arrest(scene: Scene, sketch: Sketch) -> bool:
    """Whether an arrest is where somebody is kept: "under house arrest"."""
    tree, noun = scene.tree, _noun(sketch)
    return sketch.predicate == "arrested" and any(tree.lower[c] == "house" for c in tree.with_dep(noun, "compound"))


def nowhere(scene: Scene, sketch: Sketch) -> bool:
    """Whether a journey has no place that it leads to: "the town's return to the old rule"."""
    return sketch.predicate == "travelled_to" and not sketch.filled.of(Role.VENUE)


def seats(scene: Scene, sketch: Sketch) -> bool:
    """Whether a flight is one of an aircraft: "our flights from Ostby", "her flight to Tarn was late"."""
    tree, noun = scene.tree, _noun(sketch)
    if sketch.predicate != "fled" or tree.lemma[noun] != "flight":
        return False
    return (
        tree.tag[noun] == "NNS"
        or not {"from", "of"} & scene.arguments.noun_slots(noun).keys()
        or tree.case(noun) == "on"
    )


def only_named(scene: Scene, sketch: Sketch) -> bool:
    """Whether a deal only bears two names: "the Tern-Oster pact is in doubt", and not "was signed", "of 2015"."""
    tree, noun = scene.tree, _noun(sketch)
    if sketch.predicate not in ("agreed", "joined") or tree.lemma[noun] not in _DEALS:
        return False
    sides = [t for _, _, t in sketch.filled.sides]
    if not any(t < noun and tree.lower[t + 1] in _TIED and tree.end[t] == tree.start[t + 1] for t in sides):
        return False
    over, labels, _ = _verb_over(tree, noun)
    told = {tree.lemma[j] for j in ([over] if over is not None else []) + tree.with_dep(noun, "acl")}
    dated = any(tree.pos[c] == "NUM" and len(tree.lower[c]) == len("2015") for c in tree.children[noun])
    return not dated and not (told & _MADE and labels <= {"nsubj", "nsubj:pass", "obj", "conj"})


def _noun(sketch: Sketch) -> int:
    return sketch.nouns[0] if sketch.nouns else sketch.anchor


def _verb_over(tree: Tree, noun: int) -> tuple[int | None, set[str], set[str]]:
    """The verb that a noun stands under, the labels on the way to it, and the last prepositions."""
    labels: set[str] = set()
    ways: set[str] = set()
    for j in tree.path(noun):
        over = tree.head[j]
        if over == j:
            break
        labels.add(tree.dep[j] if tree.dep[j].startswith("nsubj") else tree.dep[j].partition(":")[0])
        ways.add(tree.case(j))
        if tree.is_verb(over) or tree.with_dep(over, "cop"):
            return over, labels, ways
        if tree.pos[over] not in ("NOUN", "PROPN", "NUM", "PRON"):
            break
    return None, labels, ways


def _open(tree: Tree, verb: int) -> bool:
    """Whether a verb is what may be, or an infinitive that says for what: "could ease", "in order to ease"."""
    helpers = {tree.lower[c] for c in tree.with_dep(verb, "aux")}
    if helpers & MODALS:
        return "have" not in helpers
    if helpers & _BE and is_infinitive(tree, verb):
        return "have" not in helpers  # "The talks are to resume".
    first = verb
    while tree.dep[first] == "conj" and tree.tag[first] == "VB" and not tree.with_dep(first, "mark", "nsubj"):
        first = tree.head[first]
    if tree.tag[first] == "VBG" and tree.dep[first] == "advcl" and not tree.with_dep(first, "aux", "mark"):
        over = tree.head[first]  # "Wants to mend the town, starting with a road".
        wanted = tree.lemma[tree.head[over]] in _WANTING and tree.dep[over] == "xcomp"
        return tree.tag[over] == "VB" and wanted
    return (
        tree.tag[first] == "VB"
        and is_infinitive(tree, first)
        and tree.dep[first] in ("advcl", "acl")
        and "have" not in helpers
    )

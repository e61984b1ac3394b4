"""Signs that the parser joined a verb to one that it does not go on, or gave it a subject that is not its own."""

from __future__ import annotations

from sayso.model.mention import Kind
from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.refused.scene import Scene
from sayso.reading.claims.sketch import Sketch
from sayso.reading.claims.standing.overheard import LABELLING

_SOMEBODY = frozenset({Kind.PERSON, Kind.ORGANISATION, Kind.GROUP, Kind.PLACE})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
#: Verbs whose past is their base form.
_UNCHANGING = words("unnamed_unchanging")
#: Verbs that nothing is said with unless what it is done to is told.
_DONE_TO = words("misjoined_done_to")
#: Verbs with somebody for whom it is done beside the thing.
_HANDING = words("misjoined_handing")
#: Whose view a clause is: "in our assessment".
_VIEWS = words("misjoined_views")
#: Verbs with what somebody is called or made beside whom: "named Quill and Teth the winners".
_GIVING_NAMES = frozenset(
    {
        "call",
        "name",
        "make",
        "elect",
        "appoint",
        "consider",
        "deem",
        "find",
        "declare",
        "brand",
        "label",
        "dub",
        "crown",
    }
)
#: What a participle behind a speaker tells of the speaker: "he left, police said, blaming the fog".
_OF_SPEAKERS = words("misjoined_of_speakers")
_BE = frozenset({"was", "were", "is", "are"})


def other_form(scene: Scene, sketch: Sketch) -> bool:
    """Whether a verb is joined to one of another form, which it cannot go on.

    "Began visiting to see the mill, and sign the deal", "said he was late and trying to leave".
    """
    tree, i = scene.tree, sketch.anchor
    first = tree.head[i]
    if tree.dep[i] != "conj" or not tree.is_verb(first) or first > i or tree.lower[i] in _UNCHANGING:
        return False
    if tree.with_dep(i, "nsubj", "aux", "mark", "cop", "case"):
        return False
    bare = tree.tag[i] in ("VB", "VBP") and tree.tag[first] == "VBG" and not tree.with_dep(first, "aux")
    gerund = tree.tag[i] == "VBG" and tree.tag[first] in _FINITE and bool(tree.with_dep(first, "ccomp"))
    return bare or gerund


def helper_ahead(scene: Scene, sketch: Sketch) -> bool:
    """Whether a verb was given the "were" of the clause before: "mending it were plans and the guild wanted to"."""
    tree, i = scene.tree, sketch.anchor
    ahead = [c for c in tree.with_dep(i, "aux") if tree.lower[c] in _BE] if tree.tag[i] == "VBD" else []
    if not ahead or not any(ahead[0] < c < i for c in tree.with_dep(i, "nsubj")):
        return False
    end = max(tree.subtree(i))
    return not any(tree.lower[j] == "?" for j in range(i, min(end + 2, len(tree))))


def only_describing(scene: Scene, sketch: Sketch) -> bool:
    """Whether a thing "does" what can only be done to it: "the charter adopted in May, on paper, gives"."""
    tree, i = scene.tree, sketch.anchor
    subjects = [c for c in tree.doc[i].children if c.dep_ == "nsubj" and c.i < i]
    if tree.doc[i].tag_ != "VBD" or tree.lemma[i] not in _DONE_TO or not subjects:
        return False
    told = tree.with_dep(i, "obj", "iobj", "ccomp", "xcomp", "aux") or _phrase_for_object(tree, i)
    return not told and not any(scene.cast.kind(s) in _SOMEBODY for s in scene.arguments.surface(i))


def _phrase_for_object(tree: Tree, i: int) -> bool:
    """ "Approved of the plan", "built on the past": a preposition or particle right behind the verb."""
    return bool(tree.with_dep(i, "compound:prt")) or (i + 1 < len(tree) and tree.lower[i + 1] in ("of", "on", "up"))


def before_the_speaker(scene: Scene, sketch: Sketch) -> bool:
    """Whether a speaker is given what belongs to what is said: "towns must save, while cutting costs, Quill said".

    Or what may: "Teth walked in, police said, asking them to let him go".
    """
    tree, i = scene.tree, sketch.anchor
    if tree.tag[i] in _FINITE:
        return False
    return any(_beside_the_said(scene, j) for j in tree.path(i) if tree.tag[j] == "VBG" and tree.dep[j] == "advcl")


def _beside_the_said(scene: Scene, i: int) -> bool:
    tree, said = scene.tree, scene.tree.head[i]
    if tree.with_dep(i, "nsubj", "aux") or not any(c < i for c in tree.with_dep(said, "ccomp")):
        return False
    speakers = tree.with_dep(said, "nsubj")
    if said > i:
        return any(i < c < said for c in speakers)
    first = min([said, *speakers])
    told = [c for c in tree.with_dep(said, "ccomp") if c < first]
    if {"”", '"', "''"} & set(tree.lower[max(first - 2, 0) : first]):
        return False  # "“He left,” she said, asking why".
    if tree.lemma[i] in _OF_SPEAKERS or tree.with_dep(i, "mark") or tree.lower[said + 1 : said + 2] != [","]:
        return False
    doers = [c for t in told for c in tree.with_dep(t, "nsubj") if tree.dep[c] == "nsubj"]
    return any(scene.cast.kind(c) in _SOMEBODY for c in doers)


def label_lost(scene: Scene, sketch: Sketch) -> bool:
    """Whether a label hangs on the clause that says who has it: "described the monk who hid them as a hero"."""
    tree = scene.tree
    whom = [tree.head[j] for j in tree.path(sketch.anchor) if tree.dep[j] == "acl:relcl"]
    calling = [tree.head[n] for n in whom if tree.dep[n] == "obj" and tree.lemma[tree.head[n]] in LABELLING]
    return any(not tree.with_dep(v, "xcomp", "iobj") and not _as(tree, v) for v in calling)


def shown_to(scene: Scene, sketch: Sketch) -> bool:
    """Whether somebody "does" what is done for him: "a diplomat shown the letter", "a clerk handed the list"."""
    tree, i = scene.tree, sketch.anchor
    reduced = tree.dep[i] == "acl" and tree.tag[i] == "VBN" and tree.lemma[i] in _HANDING
    return reduced and not tree.with_dep(i, "nsubj", "aux", "mark") and bool(tree.with_dep(i, "obj"))


def _as(tree: Tree, verb: int) -> bool:
    return any(tree.case(c) == "as" for c in tree.with_dep(verb, "obl", "advcl"))


def past_the_aside(scene: Scene, sketch: Sketch) -> bool:
    """Whether a clause may be of the verb before an aside: "it paid, after the Herald asked, without saying why"."""
    tree = scene.tree
    for j in tree.path(sketch.anchor):
        aside = tree.head[j]
        bare = tree.dep[j] == "advcl" and tree.tag[j] == "VBG" and not tree.with_dep(j, "nsubj")
        if not bare or aside > j or tree.dep[aside] != "advcl" or not tree.with_dep(aside, "nsubj"):
            continue
        main = tree.head[aside]
        subject = bool(tree.with_dep(main, "nsubj", "nsubj:pass"))
        if main < aside and subject and _behind_comma(tree, j) and _behind_comma(tree, aside):
            return True
    return False


def _behind_comma(tree: Tree, clause: int) -> bool:
    """Whether a comma stands right before a clause."""
    first = min(k for k in tree.subtree(clause) if tree.pos[k] != "PUNCT")
    return first > 0 and tree.lower[first - 1] == ","


def of_the_relative(scene: Scene, sketch: Sketch) -> bool:
    """Whether a verb may go on a list in a relative clause: "sent it to a body that sat in May, was put off, and fell".

    The second of a list stands without an "and" right behind that clause.
    """
    tree, i = scene.tree, sketch.anchor
    first = tree.head[i]
    if tree.dep[i] != "conj" or not tree.is_verb(i) or first > i:
        return False
    return any(_lists_on(tree, first, c) for c in tree.with_dep(first, "conj") if c <= i)


def but_who(scene: Scene, sketch: Sketch) -> bool:
    """Whether ", but was …" may be said of either: "quarrelled with the mayor, who sued him, but was cleared"."""
    tree, i = scene.tree, sketch.anchor
    first = tree.head[i]
    if tree.dep[i] != "conj" or tree.dep[first] != "acl:relcl" or first > i or tree.with_dep(i, "nsubj", "nsubj:pass"):
        return False
    but = [c for c in tree.with_dep(i, "cc") if tree.lower[c] in ("but", "yet") and tree.lower[c - 1] == ","]
    opening = min(k for k in tree.subtree(first) if tree.pos[k] != "PUNCT")
    loose = tree.lower[opening - 1] == "," and tree.lower[opening] in ("who", "which")
    verb = next((j for j in tree.path(tree.head[first]) if tree.is_verb(j)), None)
    return bool(but) and loose and verb is not None and bool(tree.with_dep(verb, "nsubj", "nsubj:pass"))


def _lists_on(tree: Tree, first: int, verb: int) -> bool:
    if tree.with_dep(verb, "cc", "nsubj", "nsubj:pass") or not _behind_comma(tree, verb):
        return False
    comma = min(k for k in tree.subtree(verb) if tree.pos[k] != "PUNCT") - 1
    return any(tree.dep[j] == "acl:relcl" and first < tree.head[j] for j in tree.path(comma - 1) if j > first)


def view_taken(scene: Scene, sketch: Sketch) -> bool:
    """Whether a view was taken for what is done to: "the clip was in our assessment filmed in May"."""
    tree, i = scene.tree, sketch.anchor
    if tree.dep[i] != "acl" or tree.tag[i] != "VBN":
        return False
    noun = tree.head[i]
    seen = tree.lemma[noun] in _VIEWS and tree.case(noun) == "in" and bool(tree.with_dep(noun, "nmod:poss"))
    return seen and bool(tree.with_dep(noun, "cop"))


def of_second_source(scene: Scene, sketch: Sketch) -> bool:
    """Whether what a second source hangs on is read into the first: "according to talks held in May and to a list"."""
    tree = scene.tree
    sources = {j for j in tree.path(sketch.anchor)[1:] if tree.case(j).startswith("according")}
    if not sources or not tree.is_verb(sketch.anchor):
        return False
    own = tree.subtree(sketch.anchor)
    return any(tree.dep[k] == "conj" and tree.case(k) == "to" and tree.case(tree.head[k]) != "to" for k in own)


def of_the_question(scene: Scene, sketch: Sketch) -> bool:
    """Whether a verb may go on the speaker's and not what is asked: "did not say how many died and gave no names"."""
    tree, i = scene.tree, sketch.anchor
    first = tree.head[i]
    asked = tree.dep[i] == "conj" and tree.dep[first] == "ccomp" and tree.is_verb(tree.head[first])
    if not asked or tree.with_dep(i, "nsubj", "nsubj:pass") or not tree.with_dep(i, "cc"):
        return False
    over = tree.head[first]
    questions = (j for j in range(over + 1, first) if tree.tag[j] in ("WRB", "WP", "WDT"))
    tensed = tree.tag[i] in _FINITE or any(tree.tag[c] in {*_FINITE, "MD"} for c in tree.with_dep(i, "aux"))
    return over < first and tensed and any(tree.head[j] != over for j in questions)


def gapped(scene: Scene, sketch: Sketch) -> bool:
    """Whether another's deed is told behind an "and" without its verb: "Quill bought the mill and Teth the ship"."""
    tree, i = scene.tree, sketch.anchor
    sides = [c for c in tree.children[i] if c > i and tree.dep[c].startswith(("obj", "iobj", "obl", "xcomp"))]
    joined = [k for c in sides if tree.dep[c] != "iobj" for k in tree.with_dep(c, "conj") if k > c]
    if any(tree.dep[k] == "orphan" for j in joined if _named(tree, j) for k in tree.children[j]):
        return True
    if tree.lemma[i] in _GIVING_NAMES:
        return False
    if tree.lemma[i] in _HANDING and sides:  # "Showed Quill and Teth the letter".
        joined = [k for k in joined if tree.head[k] != min(sides)]
    ends = {max(tree.subtree(c)) + 1 for c in joined if _named(tree, c)}
    objects = [c for c in sides if tree.dep[c] == "obj" or (tree.dep[c] == "obl:unmarked" and c in tree.people)]
    own = [c for c in objects if tree.pos[c] == "PROPN" or tree.with_dep(c, "det", "nmod:poss", "nummod")]
    return any(min(tree.subtree(c)) in ends for c in own)


def _named(tree: Tree, i: int) -> bool:
    return tree.pos[i] == "PROPN" or i in tree.people


#: Those that only doubt the parse of a verb.
DOUBTS = (
    other_form,
    helper_ahead,
    past_the_aside,
    of_the_relative,
    but_who,
    view_taken,
    of_second_source,
    only_describing,
    before_the_speaker,
    label_lost,
    shown_to,
    of_the_question,
    gapped,
)

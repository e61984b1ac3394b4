"""What is said of a kind, of an idea or of what is to come, and not as something that happened."""

from __future__ import annotations

from sayso.model.claim import Role
from sayso.model.mention import Kind, Level
from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.refused.clauses import is_infinitive, openers
from sayso.reading.claims.refused.scene import Scene
from sayso.reading.claims.sketch import Sketch

#: Prepositions behind which a gerund is none that was done: "moving towards leaving", "benefits like selling it".
_UNDONE_WAYS = words("general_undone_ways")
#: Nouns of what is only thought of: "the idea of a bureau that acts".
_IDEAS = words("general_ideas")
#: Verbs that show or tell what others did: "a video shows soldiers beating them".
_SHOWING = words("general_showing")
#: Participles in front that only say how something is looked at: "seen in this light".
_VIEWS = words("general_views")
_ALL = frozenset({"all", "any", "every", "each", "such", "no", "most", "many", "other", "some", "more"})
_PAST_HELPERS = frozenset({"had", "has", "have", "was", "were", "did", "'ve", "’ve"})
#: Helpers and verbs of what has to be.
_MUST = frozenset({"must", "should"})
_NEEDING = words("general_needing")
_LACKING = frozenset({"need", "require"})
#: What shows that there is such a thing: "proof of a test", "a copy of a letter".
_PAPERS = frozenset({"proof", "evidence", "copy", "result", "certificate", "record"})
_NOW = frozenset({"is", "are"})
_SINGULAR = frozenset({"is", "was", "has", "does", "'s", "’s"})
#: Participles of what a thing is for.
_SERVING = words("general_serving")
_SOMEBODY = frozenset({Kind.PERSON, Kind.ORGANISATION, Kind.GROUP})
_SET_TO = words("general_set_to")
_WHEN = frozenset({"as", "when", "once", "if", "until", "till", "unless", "after", "while"})


def of_a_kind(scene: Scene, sketch: Sketch) -> bool:
    """Whether a participle only tells which ones, in a clause that tells of no time: "vendors selling ice line it"."""
    tree, i = scene.tree, sketch.anchor
    first = _first(tree, i)
    noun = tree.head[first]
    if tree.dep[first] != "acl" or tree.tag[first] not in ("VBG", "VBN") or tree.with_dep(first, "aux", "cop", "mark"):
        return False
    done_by = tree.tag[first] == "VBN" and any(m.level is Level.NAMED for m in sketch.filled.of(Role.AGENT))
    if _any_one(tree, noun) and not done_by:
        return True
    people = tree.tag[noun] == "NNPS" and not tree.with_dep(noun, "det", "nummod")
    open_ = any(tree.tag[c] == "MD" for c in tree.with_dep(tree.head[noun], "aux"))
    if not (_indefinite(scene, noun) or (people and open_)) or done_by:
        return False
    dated = any(tree.pos[d] == "NUM" for c in tree.children[i] for d in tree.subtree(c))
    return not dated and _timeless(tree, noun)


def of_those_only(scene: Scene, sketch: Sketch) -> bool:
    """Whether a denial only tells which ones a clause about the future is of: "clerks who were not paid will leave"."""
    tree, i = scene.tree, sketch.anchor
    if tree.dep[i] != "acl:relcl":
        return False
    noun = tree.head[i]
    over = tree.head[noun]
    who = [c for c in tree.with_dep(i, "nsubj") if tree.lower[c] in ("who", "that") and c < i]
    denied = any(tree.lower[c] in ("not", "n't", "n’t", "never") for c in tree.with_dep(i, "advmod"))
    if not who or not denied or tree.lower[who[0] - 1] == ",":
        return False
    bare = tree.tag[noun] == "NNS" and not tree.with_dep(noun, "det", "nummod", "nmod:poss")
    return bare and any(tree.tag[c] == "MD" for c in tree.with_dep(over, "aux"))


def not_done_by(scene: Scene, sketch: Sketch) -> bool:
    """Whether a gerund stands behind a word that tells it as no deed: "moving towards selling it and leaving"."""
    tree = scene.tree
    i = sketch.anchor
    while tree.dep[i] == "xcomp" and tree.tag[i] == "VB" and tree.tag[tree.head[i]] == "VBG":
        i = tree.head[i]  # "Towards enabling them to leave".
    i = _first(tree, i)
    if tree.tag[i] != "VBG" or tree.with_dep(i, "aux", "cop"):
        return False
    marks = {tree.lower[c] for c in tree.with_dep(i, "mark", "case")}
    over = tree.head[i]
    if not marks and tree.dep[i] == "advcl" and tree.tag[over] == "VBG" and not tree.with_dep(over, "aux"):
        marks = {tree.lower[c] for c in tree.with_dep(over, "mark", "case")} & {"about"}
        return bool(marks)  # "Spoke about mending it, selling it".
    if marks & {"instead", "rather"} and _told(tree, over):
        return False  # "Instead of leaving, he stayed" tells that he did not leave.
    second = i != sketch.anchor and "from" in marks  # "Barred from leaving the town or selling the mine".
    return second or bool(marks & _UNDONE_WAYS)


def _told(tree: Tree, verb: int) -> bool:
    """Whether a verb tells in the past what was done: no "would", no "has to", and nobody's wish or word over it."""
    return tree.tag[verb] == "VBD" and tree.dep[verb] in ("ROOT", "root", "conj") and not tree.with_dep(verb, "xcomp")


def with_a_wish(scene: Scene, sketch: Sketch) -> bool:
    """Whether a participle goes with what is only wanted: "wants to mend the roads, starting with Gull Street"."""
    tree, i = scene.tree, _first(scene.tree, sketch.anchor)
    over = tree.head[i]
    bare = tree.tag[i] == "VBG" and tree.dep[i] == "advcl" and not tree.with_dep(i, "aux", "nsubj")
    if not bare or over >= i:
        return False
    to = is_infinitive(tree, over)
    wanted = tree.tag[over] == "VB" and to and tree.lemma[tree.head[over]] in words("general_wanting")
    purpose = tree.tag[over] == "VB" and to and tree.dep[over] in ("advcl", "acl")
    marks = {tree.lower[c] for c in tree.with_dep(i, "mark", "case")}
    return wanted or (purpose and marks <= {"by", "through", "in", "via"} and bool(marks))


def of_the_required(scene: Scene, sketch: Sketch) -> bool:
    """Whether a participle only says which one is asked for: "must show a test taken within two days"."""
    tree, i = scene.tree, _first(scene.tree, sketch.anchor)
    noun = tree.head[i]
    bare = tree.dep[i] == "acl" and tree.tag[i] in ("VBN", "VBG") and not tree.with_dep(i, "aux", "mark", "nsubj")
    any_one = _indefinite(scene, noun) or any(tree.lower[c] in ("a", "an") for c in tree.with_dep(noun, "det"))
    while tree.dep[noun] == "nmod" and tree.case(noun) == "of" and tree.lemma[tree.head[noun]] in _PAPERS:
        noun = tree.head[noun]  # "Must hand in proof of a test taken within two days".
    verb = tree.head[noun]
    now = tree.tag[verb] in ("VBZ", "VBP") or bool({tree.lower[c] for c in tree.with_dep(verb, "aux:pass")} & _NOW)
    if bare and any_one and now and tree.dep[noun] in ("obj", "nsubj:pass") and tree.lemma[verb] in _LACKING:
        return True  # "Visitors need a pass issued by the port".
    if not bare or not any_one or tree.dep[noun] not in ("obj", "obl", "conj"):
        return False
    if {tree.lower[c] for c in tree.with_dep(verb, "aux")} & _MUST:
        return True
    over = tree.head[verb]
    needed = tree.lemma[over] in _NEEDING or (tree.lemma[over] == "have" and tree.dep[verb] == "xcomp")
    return needed and tree.tag[over] != "VBD" and is_infinitive(tree, verb)


def told_about(scene: Scene, sketch: Sketch) -> bool:
    """Whether it is what a tale is about: "it is about a boy leaving home", "a film about a girl finding a bird"."""
    tree, i = scene.tree, _first(scene.tree, sketch.anchor)
    noun = tree.head[i]
    if (
        tree.dep[i] != "acl"
        or tree.tag[i] != "VBG"
        or not any(tree.lower[c] in ("a", "an") for c in tree.with_dep(noun, "det"))
    ):
        return False
    return any(tree.lower[c] == "about" and c < noun for c in tree.with_dep(noun, "case", "advmod", "mark"))


def what_it_is_for(scene: Scene, sketch: Sketch) -> bool:
    """Whether a definition says what a thing is for or of: "the test is a drill used to find leaks"."""
    tree, i = scene.tree, sketch.anchor
    noun = tree.head[i]
    if tree.dep[i] != "acl" or tree.tag[i] != "VBN" or tree.lemma[i] not in _SERVING:
        return False
    now = any(tree.lower[c] in ("is", "are", "'s", "’s") for c in tree.with_dep(noun, "cop"))
    now = now or (tree.dep[noun] == "appos" and tree.tag[noun] == "NNS" and _of_now(tree, noun))
    one = _indefinite(scene, noun) or any(tree.lower[c] in ("a", "an") for c in tree.with_dep(noun, "det"))
    done_by = any(tree.case(c) == "by" for c in tree.with_dep(i, "obl"))
    return now and one and not done_by and scene.cast.kind(noun) not in _SOMEBODY


def _of_now(tree: Tree, noun: int) -> bool:
    """Whether the clause that a noun stands in tells of now."""
    verb = next((j for j in tree.path(noun)[1:] if tree.is_verb(j) or tree.with_dep(j, "cop")), noun)
    helpers = {tree.lower[c] for c in tree.with_dep(verb, "aux", "cop")}
    return tree.tag[verb] in ("VBZ", "VBP") or bool(helpers & {"is", "are"})


def in_an_idea(scene: Scene, sketch: Sketch) -> bool:
    """Whether it stands in a clause of what is only thought of: "any idea that they go", "the idea of a guild"."""
    tree, i = scene.tree, sketch.anchor
    for j in tree.path(i):
        over = tree.head[j]
        if over == j or (tree.is_verb(j) and j != i and not tree.dep[j].startswith(("acl", "ccomp", "xcomp"))):
            return False
        if tree.dep[j] == "nmod" and tree.case(j) == "of" and _idea(tree, over) and j != i:
            return True
        if tree.dep[j] in ("acl", "ccomp") and _idea(tree, over):
            return any(tree.lower[c] == "that" for c in tree.with_dep(j, "mark"))
    return False


def _idea(tree: Tree, i: int) -> bool:
    return tree.pos[i] == "NOUN" and tree.lemma[i] in _IDEAS


def yet_to_be(scene: Scene, sketch: Sketch) -> bool:
    """Whether it is to be done when something else will be: "will matter once it is opened", "was set to rise as"."""
    tree, i = scene.tree, _joined(scene.tree, sketch.anchor)
    opening = openers(tree, i) if tree.dep[i] == "advcl" else set()
    if not opening & _WHEN:
        return False
    helpers = {tree.lower[c] for c in tree.with_dep(i, "aux", "cop")}
    if tree.tag[i] == "VBN" and not helpers and not tree.with_dep(i, "nsubj"):
        return bool(opening & {"if", "once", "unless", "until"})  # "If completed, the tower will".
    if opening & {"after", "while", "if", "unless"} or helpers & {"had", "has", "have", "will", "would"}:
        return False
    over = tree.head[i]
    while tree.dep[over] == "xcomp" and not is_infinitive(tree, over) and not tree.with_dep(over, "aux"):
        over = tree.head[over]  # "Was set to become larger".
    due = {"would", "will"} & {tree.lower[c] for c in tree.with_dep(over, "aux")}
    if due == {"will"} and tree.tag[i] == "VBD" and tree.with_dep(i, "nsubj"):
        return False  # "Who will lead is open, as Quill said she wants to": over already.
    return bool(due) or (is_infinitive(tree, over) and tree.lemma[tree.head[over]] in _SET_TO)


def looked_at(scene: Scene, sketch: Sketch) -> bool:
    """Whether a participle in front only says how something is looked at: "seen in this light, the levy is"."""
    tree, i = scene.tree, sketch.anchor
    hung = tree.dep[i] in ("advcl", "acl", "obl")
    bare = tree.tag[i] == "VBN" and hung and not tree.with_dep(i, "aux", "nsubj", "mark", "advmod")
    return bare and i < tree.head[i] and tree.lemma[i] in _VIEWS and tree.lower[i + 1] in ("in", "from", "with", "to")


def named_only(scene: Scene, sketch: Sketch) -> bool:
    """Whether a gerund only names a deed: as a heading, "Watching the Sunset", or, with who would do it, as a subject.

    "Women driving trucks was banned": the singular verb tells of the clause and not of the women.
    """
    tree, i = scene.tree, sketch.anchor
    if tree.tag[i] == "VBG" and tree.head[i] == i and not tree.with_dep(i, "aux", "nsubj", "cop"):
        return i == tree.sent[i]
    gerund = _first(tree, i)
    noun, told = tree.head[gerund], tree.head[tree.head[gerund]]
    plural = tree.tag[noun] == "NNS" and tree.dep[noun] in ("nsubj", "nsubj:pass")
    beside = plural and min(tree.subtree(gerund)) == noun + 1 and told > gerund
    own = tree.tag[gerund] == "VBG" and tree.dep[gerund] == "acl" and not tree.with_dep(gerund, "aux", "mark")
    if not beside or not own or tree.with_dep(noun, "conj", "nmod", "acl:relcl"):
        return False
    helpers = [tree.lower[c] for c in tree.with_dep(told, "aux", "cop", "aux:pass") if c > gerund]
    return helpers[0] in _SINGULAR if helpers else tree.tag[told] == "VBZ"


def _first(tree: Tree, i: int) -> int:
    """The first of joined participles."""
    while tree.dep[i] == "conj" and tree.tag[i] == tree.tag[tree.head[i]] and not tree.with_dep(i, "aux", "nsubj"):
        i = tree.head[i]
    return i


def _joined(tree: Tree, i: int) -> int:
    """The first of joined clauses."""
    while tree.dep[i] == "conj" and tree.is_verb(tree.head[i]):
        i = tree.head[i]
    return i


def _indefinite(scene: Scene, noun: int) -> bool:
    """Whether a noun is a bare plural or stuff, or any of a kind."""
    tree = scene.tree
    if tree.tag[noun] not in ("NNS", "NN") or tree.with_dep(noun, "nummod"):
        return False
    own = [tree.lower[c] for c in tree.children[noun] if tree.dep[c].partition(":")[0] == "det"]
    owned = any(tree.dep[c] == "nmod:poss" for c in tree.children[noun])
    return not owned and all(w in _ALL for w in own)


def _any_one(tree: Tree, noun: int) -> bool:
    """Whether "a" noun is any of its kind: it pays or receives in the present, and says nothing of itself."""
    verb = tree.head[noun]
    one = tree.tag[noun] == "NN" and any(tree.lower[c] in ("a", "an") for c in tree.with_dep(noun, "det"))
    now = tree.tag[verb] == "VBZ" and tree.lemma[verb] in words("general_of_any")
    return one and now and tree.dep[noun] == "nsubj" and not tree.with_dep(verb, "aux")


def _timeless(tree: Tree, noun: int) -> bool:
    """Whether the clause that a noun stands in tells of now or of any time, of what may be, or has no verb."""
    if tree.dep[noun] == "nmod" and tree.case(noun) == "for":
        return True  # "The demand for goods containing it".
    for j in tree.path(noun)[1:]:
        if tree.tag[j] == "VB" and tree.dep[j] in ("acl", "advcl") and is_infinitive(tree, j):
            return True
        helpers = {tree.lower[c] for c in tree.with_dep(j, "aux", "cop")}
        if tree.tag[j] == "VBD" or helpers & _PAST_HELPERS:
            return False
        if tree.tag[j] == "VBG" and helpers:
            return False  # "Troops backed by the state are taking the town".
        if tree.tag[j] in ("VBZ", "VBP") or helpers:
            return tree.lemma[j] not in _SHOWING
    return True

"""Offices that a sentence names without saying that they are held now."""

from __future__ import annotations

from sayso.model.claim import Role, Status
from sayso.model.mention import Kind, Level
from sayso.reading.claims.lexicon import titles, words
from sayso.reading.claims.refused.scene import Scene
from sayso.reading.claims.sketch import Sketch
from sayso.reading.mentions.chains.quotations import quotation

#: Verbs of papers that a parse may take for the first word of a title: "the minutes record chairman Quill as saying".
_PAPERS_VERBS = words("posts_verbs_of_papers")
#: Who writes what a byline stands over.
_PRESS = words("posts_press")
#: What a deed makes of somebody, told beside the deed without when it was.
_MADE = frozenset({"holds_role", "suspected"})
_ADDRESSES = frozenset({"mr", "mrs", "ms", "miss", "madam", "madame"})
#: Who has or had a thing.
_OWNERS = frozenset({"owner", "co-owner", "buyer", "seller", "shareholder", "investor", "operator", "manager"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
#: What says when somebody holds a title, and no part of a body.
_WHEN = frozenset(
    {"former", "ex", "then", "late", "new", "acting", "interim", "current", "outgoing", "incoming", "first"}
)
_RANKED = frozenset({"shadow", "caretaker"})
_SERVING = frozenset({"serve", "work", "act", "sit"})
#: What is somebody's while in office: "under the command of General Quill".
_RULES = words("holders_rules")


def under_him(scene: Scene, sketch: Sketch) -> bool:
    """Whether an office only says in whose time something was: "aid was cut under President Teth"."""
    tree = scene.tree
    if sketch.predicate != "holds_role" or sketch.status is not Status.HOLDS:
        return False
    holders = {t for role, _, t in sketch.filled.sides if role is Role.AGENT}
    for j in holders | set(sketch.tokens):
        over = tree.head[j]
        own = tree.dep[j] == "nmod:poss" or (tree.case(j) == "of" and tree.dep[j].startswith("nmod"))
        if tree.case(j) == "under" or (own and tree.lemma[over] in _RULES):
            return True
    return False


def by_courtesy(scene: Scene, sketch: Sketch) -> bool:
    """Whether somebody only speaks of another by a title, former ones too: “President Teth may speak,” she said."""
    tree = scene.tree
    if sketch.predicate != "holds_role" or sketch.status is not Status.HOLDS:
        return False
    holders = [t for role, _, t in sketch.filled.sides if role is Role.AGENT]
    before = bool(holders) and holders[0] - sketch.anchor == 1 and tree.doc[sketch.anchor].text[:1].isupper()
    return before and quotation(tree.doc.text, tree.start[sketch.anchor]) is not None


def either_ones_office(scene: Scene, sketch: Sketch) -> bool:
    """Whether a name may be of either of two offices: "the chairman, a friend of the mayor, Ada Quill, left"."""
    tree, office = scene.tree, sketch.anchor
    if sketch.predicate != "holds_role" or not tree.dep[office].startswith("nmod"):
        return False
    described = tree.head[office]
    first = tree.head[described]
    named = tree.pos[first] == "PROPN" or any(c < described for c in tree.with_dep(first, "appos", "flat"))
    if tree.dep[described] != "appos" or first > described or named or tree.lower[office + 1] != ",":
        return False
    holders = {t for role, _, t in sketch.filled.sides if role is Role.AGENT}
    ends = {max(tree.subtree(t)) + 1 for t in holders & set(tree.with_dep(office, "appos"))}
    return any(end < len(tree) and tree.lower[end] == "," for end in ends)


def no_such_office(scene: Scene, sketch: Sketch) -> bool:
    """Whether the body is only the rank of an office, or the office a name: "Shadow Home Secretary Quill", "seen as
    deputy leader Ada Quill".
    """
    tree, office = scene.tree, sketch.anchor
    bodies = [m for role, m, _ in sketch.filled.sides if role is Role.GROUP and m.end <= tree.start[office]]
    ranked = any(m.text.lower().split()[0] in _RANKED and len(m.text.split()) > 1 for m in bodies)
    noun = next((c for c in sketch.tokens if tree.case(c) == "as"), office)
    named = tree.case(noun) == "as" and any(tree.pos[c] == "PROPN" for c in tree.with_dep(noun, "flat"))
    return sketch.predicate == "holds_role" and (ranked or named)


def of_whose(scene: Scene, sketch: Sketch) -> bool:
    """Whether an office is of a body that only "whose" stands for: "the club, whose treasurer Ada Quill fled"."""
    if sketch.predicate != "holds_role":
        return False
    bodies = {m.chain for role, m, _ in sketch.filled.sides if role is not Role.AGENT and m.text.lower() == "whose"}
    every = scene.cast.between(0, len(scene.tree.doc.text))
    return bool(bodies) and not any(m.level is Level.NAMED and m.chain in bodies for m in every)


def of_a_field(scene: Scene, sketch: Sketch) -> bool:
    """Whether a name is what somebody works on for a body named behind: "Quaria researcher at Lantern Rights Watch"."""
    tree, office = scene.tree, sketch.anchor
    if sketch.predicate != "holds_role":
        return False
    fields = [t for role, _, t in sketch.filled.sides if role is not Role.AGENT and t < office]
    behind = tree.with_dep(office, "nmod") if fields else []
    bodies = [scene.cast.find(b) for b in behind if tree.case(b) in ("at", "for", "with", "of")]
    return any(m is not None and m.level is Level.NAMED and m.kind is not Kind.PLACE for m in bodies)


def of_its_part(scene: Scene, sketch: Sketch) -> bool:
    """Whether an office is not its owner's but that of a part of it: "Quaria's Black Fleet Commander, Ada Quill"."""
    tree, office, title = scene.tree, sketch.anchor, (sketch.title or "").lower()
    if sketch.predicate != "holds_role" or tree.is_verb(office) or tree.lower[office] not in titles().nouns:
        return False
    owners = [t for role, _, t in sketch.filled.sides if role is not Role.AGENT and tree.dep[t] == "nmod:poss"]
    between = range(max(tree.subtree(owners[0])) + 1, office) if owners else range(0)
    parts = [i for i in between if tree.pos[i] in ("PROPN", "ADJ", "NOUN") and tree.doc[i].text[:1].isupper()]
    return bool(parts) and any(tree.lower[i] not in title and tree.lower[i] not in _WHEN for i in parts)


def of_address(scene: Scene, sketch: Sketch) -> bool:
    """Whether a "Mrs" makes a title of address of it, which is no post: "Mrs Justice Quill"."""
    before = sketch.anchor - 1
    named = scene.cast.named(sketch.anchor)  # "The director is Mr Quill" says what Quill is.
    titled = sketch.predicate == "holds_role" and before >= 0 and not named
    return titled and scene.tree.lower[before].rstrip(".") in _ADDRESSES


def in_a_byline(scene: Scene, sketch: Sketch) -> bool:
    """Whether a place or paper stands behind a writer's post and does not hold it: "Our Court Correspondent, Ostby"."""
    tree, office = scene.tree, sketch.anchor
    if sketch.predicate != "holds_role" or tree.lemma[office] not in _PRESS:
        return False
    holders = [t for role, _, t in sketch.filled.sides if role is Role.AGENT]
    behind = bool(holders) and "," in [tree.lower[i] for i in range(office, holders[0])]
    own = tree.sentence[office]
    return behind and not any(tree.tag[i] in _FINITE for i in own)


def of_what_from_where(scene: Scene, sketch: Sketch) -> bool:
    """Whether only where an owner is from is told, not what of: "Quarian owner Tern Lines sold the ship"."""
    tree, office = scene.tree, sketch.anchor
    if sketch.predicate != "holds_role" or tree.lemma[office] not in _OWNERS:
        return False
    bodies = [m for role, m, _ in sketch.filled.sides if role is not Role.AGENT]
    return bool(bodies) and all(m.kind is Kind.GROUP and m.end <= tree.start[office] for m in bodies)


def verb_in_title(scene: Scene, sketch: Sketch) -> bool:
    """Whether a sentence lost its verb to a title: "the minutes of the talks record chairman Quill as saying"."""
    tree, office = scene.tree, sketch.anchor
    if sketch.predicate != "holds_role":
        return False
    if _run_into(scene, sketch):
        return True
    taken = any(tree.lower[j] in _PAPERS_VERBS for j in tree.subtree(office) if j < office)
    over = tree.path(office)[-1]
    told = tree.is_verb(over) or bool(tree.with_dep(over, "cop", "nsubj", "aux"))
    return taken and not told


def _run_into(scene: Scene, sketch: Sketch) -> bool:
    """Whether a headline's verb was lost between a name and the post of another: "Quill Hammers Tarn Mine CEO"."""
    tree, office = scene.tree, sketch.anchor
    holder = scene.cast.headed(tree.head[office])
    held = any(role is Role.AGENT and t == tree.head[office] < office for role, _, t in sketch.filled.sides)
    if tree.dep[office] != "appos" or holder is None or not held:
        return False
    first = min(tree.subtree(office))
    between = [k for k in range(tree.head[office], first) if tree.start[k] >= holder.end]
    bare = not any(tree.pos[k] in ("PUNCT", "SPACE") for k in range(tree.head[office], first + 1))
    article = tree.lower[first] in ("the", "a", "an")
    return bare and not article and bool(between)


def until_then(scene: Scene, sketch: Sketch) -> bool:
    """Whether somebody came to be what he is told not to be: "was not named as owner until 2019"."""
    tree, verb = scene.tree, sketch.anchor
    if sketch.predicate not in _MADE or not tree.is_verb(verb):
        return False
    denied = any(tree.lower[c] in ("not", "n't", "n’t", "never") for c in tree.with_dep(verb, "advmod"))
    return denied and any(tree.lower[j] in ("until", "till", "before") for j in tree.subtree(verb) if j > verb)


def of_one_ruled_out(scene: Scene, sketch: Sketch) -> bool:
    """Whether "not" denies the deed of one whose kin or office is only named: "Quill, not her brother Teth, paid"."""
    tree = scene.tree
    if sketch.predicate not in ("related_to", "holds_role") or tree.is_verb(sketch.anchor):
        return False
    for j in tree.path(sketch.anchor):
        if tree.is_verb(j):
            return False
        if tree.passed_over(j):
            return True
    return False


def each_in_its_time(scene: Scene, sketch: Sketch) -> bool:
    """Whether two posts have each a time of its own: "served as mayor from 1998 to 2004 and as judge from 2009"."""
    tree = scene.tree
    verb = next((j for j in tree.path(sketch.anchor) if tree.is_verb(j)), None)
    if (
        sketch.predicate not in ("holds_role", "acted", "worked_for")
        or verb is None
        or tree.lemma[verb] not in _SERVING
    ):
        return False
    behind = range(verb + 1, tree.sentence[verb].stop)
    years = [k for k in behind if tree.tag[k] == "CD" and len(tree.lower[k]) == 4]
    further = [k for k in behind if tree.lower[k] == "as" and tree.lower[k - 1] in ("and", "then", ",")]
    return any(y < k for y in years for k in further)


def only_a_surname(scene: Scene, sketch: Sketch) -> bool:
    """Whether an office is no more than a name: "Mrs Ada Pope of Ostby", "Mr King"."""
    tree, i = scene.tree, sketch.anchor
    if sketch.predicate != "holds_role" or not tree.doc[i].text[:1].isupper() or i == tree.sent[i]:
        return False
    if tree.lower[i] not in titles().nouns:
        return False  # "The director is Mr Quill": the anchor is who holds the office.
    before = [tree.lower[k].rstrip(".") for k in range(max(tree.sent[i], i - 2), i)]
    named = tree.pos[i - 1] == "PROPN" and tree.doc[i - 1].text[:1].isupper()
    return before[-1] in _ADDRESSES or (len(before) > 1 and named and before[0] in _ADDRESSES)

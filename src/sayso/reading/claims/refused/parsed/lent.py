"""Deeds whose doer another clause lends, where that clause's subject is not who did them."""

from __future__ import annotations

from sayso.model.claim import Role
from sayso.model.mention import Kind, Level
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.refused.scene import Scene
from sayso.reading.claims.sketch import Sketch

#: Participles behind a comma of which the whole clause is the subject.
_OUTCOMES = words("lent_outcomes")
#: Verbs that neither people nor bodies are the subject of.
_OF_THINGS_ALONE = words("lent_of_things_alone")
#: Verbs whose object may as well be who did what is behind "while".
_CAUGHT = words("lent_caught")
#: Participles of what something was done with.
_WITH = words("lent_with")
_SOMEBODY = frozenset({Kind.PERSON, Kind.ORGANISATION, Kind.GROUP})
_BORROWING = frozenset({"xcomp", "advcl", "conj"})
_LIKENING = frozenset({"as", "than", "like"})
_OTHERS = frozenset({"him", "her", "them", "it"})
#: Of what a clause without a pronoun only says when or how: "the day she left".
_CIRCUMSTANCES = words("lent_circumstances")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def lenders(scene: Scene, i: int) -> list[int]:
    """The verbs from whose clause a verb has its subject, the nearest first: "use" of "which use it to make"."""
    tree, found = scene.tree, [i]
    while tree.dep[found[-1]] in _BORROWING and not tree.with_dep(found[-1], "nsubj"):
        found.append(tree.head[found[-1]])
    return [v for v in found[1:] if tree.is_verb(v)]


def as_told(scene: Scene, sketch: Sketch) -> bool:
    """Whether a clause is what is planned or shown, not its subject: "will leave in May, as planned by the club"."""
    tree, i = scene.tree, sketch.anchor
    if tree.tag[i] != "VBN" or tree.dep[i] not in ("advcl", "acl"):
        return False
    marks = {tree.lower[c] for c in tree.with_dep(i, "mark", "case")}
    return bool(marks & _LIKENING) and not tree.with_dep(i, "aux", "nsubj", "obj")


def outcome(scene: Scene, sketch: Sketch) -> bool:
    """Whether a participle tells what came of the clause before: "formed four cabinets, reflecting the quarrel"."""
    tree, i = scene.tree, sketch.anchor
    alone = tree.tag[i] == "VBG" and not tree.with_dep(i, "mark", "nsubj", "aux")
    if not alone or tree.dep[i] not in ("advcl", "acl", "xcomp") or tree.lemma[i] not in _OUTCOMES:
        return False
    first = min([i, *(c for c in tree.children[i] if c < i)])
    by = tree.dep[tree.head[i]] == "obl:agent"  # "Was shared by many users prompting a row".
    return first > tree.head[i] and (by or "," in tree.lower[first - 1 : i]) and _somebody(scene, i)


def of_things_alone(scene: Scene, sketch: Sketch) -> bool:
    """Whether somebody is made the subject of what only things do: "officers with debts amounting to"."""
    return scene.tree.lemma[sketch.anchor] in _OF_THINGS_ALONE and _somebody(scene, sketch.anchor)


def _somebody(scene: Scene, i: int) -> bool:
    return any(scene.cast.kind(s) in _SOMEBODY for s in scene.arguments.surface(i))


def by_means(scene: Scene, sketch: Sketch) -> bool:
    """Whether whom a deed is done to is taken for its doer: "were hacked using a tool", "was widened by adding"."""
    tree, i = scene.tree, sketch.anchor
    if tree.tag[i] != "VBG" or tree.dep[i] != "advcl" or tree.with_dep(i, "aux", "nsubj"):
        return False
    marks = {tree.lower[c] for c in tree.with_dep(i, "mark", "case")}
    how = "by" in marks or (not marks and tree.lemma[i] in _WITH)
    return how and scene.arguments.passive(tree.head[i])


def things_after(scene: Scene, sketch: Sketch) -> bool:
    """Whether a thing does what was done before with it: "after burning the husk, the ash is used"."""
    tree, i = scene.tree, sketch.anchor
    gerund = tree.tag[i] == "VBG" and tree.dep[i] == "advcl" and bool(tree.with_dep(i, "mark", "case", "advmod"))
    if not gerund or tree.with_dep(i, "aux", "nsubj") or not scene.arguments.passive(tree.head[i]):
        return False
    subjects = [scene.cast.find(s) for s in scene.arguments.surface(i)]
    return all(m is None or (m.kind is Kind.OTHER and m.level is not Level.NAMED) for m in subjects)


def caught_at(scene: Scene, sketch: Sketch) -> bool:
    """Whether either may have done it: "police arrested a clerk while taking a bribe", "while searching his office"."""
    tree, i = scene.tree, sketch.anchor
    while tree.dep[i] in ("xcomp", "conj"):  # "While trying to flee".
        i = tree.head[i]
    over = tree.head[i]
    at_it = tree.tag[i] == "VBG" and tree.dep[i] == "advcl" and over < i and not tree.with_dep(i, "aux", "nsubj")
    if not at_it or not any(tree.lower[c] in ("while", "whilst", "when", "as") for c in tree.children[i] if c < i):
        return False
    particle = "".join(f"_{tree.lower[c]}" for c in tree.with_dep(over, "compound:prt"))
    caught = tree.lemma[over] + particle in _CAUGHT and not scene.arguments.passive(over)
    return caught and bool(tree.with_dep(over, "obj"))


def own_object(scene: Scene, sketch: Sketch) -> bool:
    """Whether "him" is who does it: with "earned him praise" the doer is another."""
    tree, i = scene.tree, sketch.anchor
    if tree.tag[i] != "VBG" or tree.with_dep(i, "nsubj", "aux"):
        return False  # Else whom "him" means is told wrongly, not who did it.
    doers = {m.chain for m in map(scene.cast.find, scene.arguments.surface(i)) if m is not None}
    objects = [c for c in tree.with_dep(i, "obj", "iobj") if tree.lower[c] in _OTHERS]
    found = (scene.cast.find(c) for c in objects)
    return not scene.arguments.passive(i) and any(m is not None and m.chain in doers for m in found)


def gap_lost(scene: Scene, sketch: Sketch) -> bool:
    """Whether the object of a relative clause is no side of it: "the money she received from the guild"."""
    tree, i = scene.tree, sketch.anchor
    if _gap_below(scene, i):
        return True
    if tree.dep[i] != "acl:relcl" or tree.with_dep(i, "obj", "ccomp", "xcomp"):
        return False
    if any(tree.tag[c] in ("WDT", "WP") for c in tree.with_dep(i, "nsubj")):
        return False
    gap = [t for t in scene.arguments.slots(i).get("obj", ()) if t < i]
    told = {m.id for _, m, _ in sketch.filled.sides}
    sides = {t for _, _, t in sketch.filled.sides}
    mentions = [scene.cast.find(t) for t in gap]
    return bool(gap) and not any(
        t in sides or (m is not None and m.id in told) for t, m in zip(gap, mentions, strict=True)
    )


def _gap_below(scene: Scene, i: int) -> bool:
    """Whether what the clause is about is the object of one of its verbs: "the lead she needed to win"."""
    tree, chain = scene.tree, [i]
    while tree.dep[chain[-1]] == "xcomp":
        chain.append(tree.head[chain[-1]])
    chain += [c for c in tree.with_dep(i, "xcomp") if tree.is_verb(c)]
    clause = next((v for v in chain if tree.dep[v] == "acl:relcl"), None)
    if clause is None or len(chain) < 2 or tree.lemma[tree.head[clause]] in _CIRCUMSTANCES:
        return False
    asked = any(tree.tag[j] in ("WDT", "WP", "WP$", "WRB") for j in tree.subtree(clause) if j < clause)
    whole = any(tree.with_dep(v, "obj", "ccomp") or tree.pos[v] != "VERB" for v in chain)
    phrase = any(tree.dep[c] in ("case", "compound:prt", "advmod") and c > v for v in chain for c in tree.children[v])
    passive = any(scene.arguments.passive(v) for v in chain)
    return bool(tree.with_dep(clause, "nsubj")) and not (asked or whole or phrase or passive)


def of_clause(scene: Scene, sketch: Sketch) -> bool:
    """Whether ", which" may mean all that was said: "money goes to the mills, which stems from a plan"."""
    tree, i = scene.tree, sketch.anchor
    if tree.dep[i] != "acl:relcl" or tree.lemma[i] not in _OUTCOMES | _OF_THINGS_ALONE:
        return False
    which = [c for c in tree.with_dep(i, "nsubj") if tree.lower[c] == "which" and tree.lower[c - 1] == ","]
    return bool(which) and not tree.dep[tree.head[i]].startswith("nsubj")


def doer_lost(scene: Scene, sketch: Sketch) -> bool:
    """Whether a verb in the active voice has no subject: in a passive its doer would be lost."""
    tree, i = scene.tree, sketch.anchor
    if tree.dep[i] == "acl" or sketch.filled.of(Role.AGENT):  # The first is a verb hung on its own subject.
        return False
    helped = any(tree.tag[c] in _FINITE for c in tree.with_dep(i, "aux"))
    bare = tree.tag[i] == "VB" and tree.dep[i] == "ccomp" and not tree.with_dep(i, "mark")
    if not (tree.tag[i] in _FINITE or helped or bare) or scene.arguments.passive(i):
        return False
    return not scene.arguments.slots(i).get("subj")


def lender_lost(scene: Scene, sketch: Sketch) -> bool:
    """Whether nobody is told who lets or makes somebody do it: "… , has allowed her to see it"."""
    tree, i = scene.tree, sketch.anchor
    over = tree.head[i]
    if tree.dep[i] != "xcomp" or not tree.with_dep(over, "obj", "iobj") or scene.arguments.passive(over):
        return False
    helped = any(tree.tag[c] in _FINITE for c in tree.with_dep(over, "aux"))
    finite = tree.tag[over] in ("VBD", "VBZ") or helped
    return finite and not scene.arguments.slots(over).get("subj")


def each_theirs(scene: Scene, sketch: Sketch) -> bool:
    """Whether each did one of two things: "Quill and Teth lead the guild and the front, respectively"."""
    tree = scene.tree
    if "respectively" not in tree.words:
        return False
    told = [j for j in tree.subtree(sketch.anchor) if tree.lower[j] == "respectively"]
    return any(_clause_of(scene, j) in (sketch.anchor, tree.head[sketch.anchor]) for j in told)


def _clause_of(scene: Scene, j: int) -> int:
    return next((k for k in scene.tree.path(j) if scene.tree.is_verb(k)), j)

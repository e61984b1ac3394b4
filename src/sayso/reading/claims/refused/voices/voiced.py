"""Whose word it is, and whether it is told at all: what the parse of a report of speech or of a question can't say."""

from __future__ import annotations

import re

from sayso.model.claim import Role
from sayso.model.mention import Kind
from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.refused.scene import Scene
from sayso.reading.claims.sketch import Sketch

_TELLING = frozenset({"tell", "inform", "remind", "assure", "notify", "warn", "say", "add", "insist", "note"})
#: Verbs that need somebody who is told.
_NEEDING = frozenset({"tell", "inform", "remind", "assure", "notify"})
_FOUND_SO, _HARMERS = words("voiced_found_so"), words("voiced_harmers")
#: Deeds that a group owns up to: "claimed the bombing" claims no more than whose it was.
_CLAIMED = frozenset({"attacked", "killed", "injured", "kidnapped", "destroyed"})
_HE = frozenset({"he", "she", "they", "it", "i", "we"})
_ASKING = frozenset({"why", "how", "when", "where"})
_DENYING = frozenset({"deny", "reject", "dismiss", "dispute", "refute", "rebut", "contest"})
_CLAUSAL = frozenset({"xcomp", "ccomp", "conj", "advcl"})
#: Verbs by which somebody asks for what is yet to be done, or judges what was.
_DEMANDING = frozenset(
    {"demand", "urge", "ask", "appeal", "want", "propose", "request", "press", "plead", "beg", "seek", "recommend"}
) | {"lobby", "petition", "push", "campaign", "advocate", "implore", "oppose", "support"}
_DEMANDING |= {"back", "endorse", "sue", "reject", "criticise", "criticize", "condemn", "denounce", "slam", "accuse"}
_TELLERS = _TELLING | {"claim", "believe", "allege", "argue", "maintain", "think", "put", "suspect", "assert", "hold"}
#: What somebody who speaks goes on to do with words.
_WORDS_OF_SPEAKERS = (_DEMANDING - {"back", "sue", "press", "push"}) | _DENYING | {"blame", "vow", "pledge", "promise"}
_WORDS_OF_SPEAKERS |= {
    "call",
    "praise",
    "thank",
    "warn",
    "describe",
    "express",
    "cite",
    "insist",
    "stress",
    "attribute",
}
_REASONS = frozenset({"as", "because", "since", "for"})
#: What is asked for, as far as it holds the reason.
_ASKED_FOR = frozenset({"xcomp", "ccomp", "advcl", "acl", "acl:relcl", "obj", "obl", "nmod", "conj"})
#: The number of an item, written together with its first word: "3.If".
_NUMBERED = re.compile(r"\d{1,2}[.)][\"“‘']?[^\W\d]")


def either_voice(scene: Scene, sketch: Sketch) -> bool:
    """Whether it may be the report's word or go on with what is said: "told them he was ill, but he stayed"."""
    tree, i = scene.tree, sketch.anchor
    said = tree.head[i]
    if tree.dep[i] != "conj" or tree.lemma[said] not in _TELLING:
        return False
    told = [c for c in tree.with_dep(said, "ccomp") if said < c < i]
    mine = {tree.lower[c] for c in tree.with_dep(i, "nsubj") if c < i} & _HE
    return any(tree.lower[c] in mine for t in told for c in tree.with_dep(t, "nsubj"))


def either_speaker(scene: Scene, sketch: Sketch) -> bool:
    """Whether who speaks or who is spoken of may do it: "Quill said that the army had left and blamed Teth"."""
    return any(_goes_on_speaking(scene.tree, j) for j in (sketch.anchor, *_up(scene.tree, sketch.anchor)))


def _goes_on_speaking(tree: Tree, i: int) -> bool:
    told = tree.head[i]
    said = tree.head[told]
    if tree.dep[i] != "conj" or tree.lemma[i] not in _WORDS_OF_SPEAKERS or tree.dep[told] != "ccomp":
        return False
    alike = tree.tag[i] == tree.tag[said] and tree.tag[i] in ("VBD", "VBZ")
    free = not any(tree.dep[c].startswith(("nsubj", "aux", "mark")) for c in tree.children[i])
    return said < told < i and alike and free and tree.lemma[said] in _TELLERS and bool(tree.with_dep(said, "nsubj"))


def listener_taken(scene: Scene, sketch: Sketch) -> bool:
    """Whether who is told was read into what he is told: "tells Radio Tern frozen fish hold lead"."""
    tree, i = scene.tree, sketch.anchor
    return _no_listener(tree, i) or any(_no_listener(tree, j) for j in _up(tree, i))


def _no_listener(tree: Tree, told: int) -> bool:
    over = tree.head[told]
    if tree.dep[told] != "ccomp" or tree.lemma[over] not in _NEEDING or over > told or not tree.is_verb(over):
        return False
    passive = tree.tag[over] == "VBN" and not any(
        tree.lower[c] in ("has", "have", "had", "'ve", "’ve") for c in tree.with_dep(over, "aux")
    )
    heard = any(over < c < told for c in tree.with_dep(over, "obj", "iobj", "obl"))
    plain = not any(tree.lower[c] == "that" for c in tree.with_dep(told, "mark"))
    return plain and not heard and not passive and min(tree.subtree(told)) == over + 1


def topic_taken(scene: Scene, sketch: Sketch) -> bool:
    """Whether what somebody is told was taken for whom: "tells Tern News miners, and other workers, are at risk"."""
    tree, i = scene.tree, sketch.anchor
    if tree.lemma[i] != "tell" or tree.with_dep(i, "obj", "ccomp", "xcomp"):
        return False
    for c in tree.with_dep(i, "iobj"):
        named = any(tree.tag[k].startswith("NNP") for k in tree.with_dep(c, "compound"))
        beside = [n for k in tree.with_dep(i, "conj") if k > c for n in tree.with_dep(k, "nsubj")]
        goes_on = any(tree.tag[n] == "NNS" for n in beside)
        if c > i and tree.tag[c] == "NNS" and named and goes_on and tree.lower[c + 1] == ",":
            return True
    return False


def claimants_own(scene: Scene, sketch: Sketch) -> bool:
    """Whether what one denies was read as the claimant's deed: "Quill denied claims by the guild that it paid"."""
    tree, i = scene.tree, sketch.anchor
    clause = next((j for j in (i, *_up(tree, i)) if tree.dep[j] == "acl"), i)
    noun = tree.head[clause]
    turned_down = tree.dep[noun] == "obj" and tree.lemma[tree.head[noun]] in _DENYING and noun < clause
    if tree.dep[clause] != "acl" or not turned_down or not tree.with_dep(clause, "mark"):
        return False
    claiming = {m.chain for c in tree.with_dep(noun, "nmod") if c < clause and (m := scene.cast.find(c)) is not None}
    subjects = (scene.cast.find(c) for c in tree.with_dep(clause, "nsubj") if tree.lower[c] in _HE)
    return any(m is not None and m.chain in claiming for m in subjects)


def reason_given(scene: Scene, sketch: Sketch) -> bool:
    """Whether it may only be why somebody asks for something: "called for a ban because its pastors steal"."""
    tree, i = scene.tree, sketch.anchor
    clause = next((j for j in (i, *_up(tree, i)) if _is_reason(tree, j)), None)
    if clause is None:
        return False
    j = tree.head[clause]
    while tree.head[j] != j and tree.dep[j] in _ASKED_FOR and not _asks(tree, j):
        j = tree.head[j]
    asks = _asks(tree, j) and tree.dep[j] != "ccomp" and bool(tree.with_dep(j, "nsubj"))
    return asks and j < clause


def _is_reason(tree: Tree, j: int) -> bool:
    if tree.dep[j] != "advcl":
        return False
    marks = {tree.lower[c] for c in tree.with_dep(j, "mark") if c < j}
    return bool(marks & _REASONS) and "to" not in marks


def _asks(tree: Tree, j: int) -> bool:
    return tree.is_verb(j) and (tree.lemma[j] in _DEMANDING or (tree.lemma[j] == "call" and _for(tree, j)))


def _for(tree: Tree, j: int) -> bool:
    """Whether "call" is "call for" or "call on"."""
    return tree.lower[j + 1 : j + 2] in (["for"], ["on"], ["upon"])


def claims_deed(scene: Scene, sketch: Sketch) -> bool:
    """Whether somebody claims it for his own doing, and does not say that it was: "claimed the attack"."""
    tree, i = scene.tree, sketch.anchor
    over = tree.head[i]
    return sketch.predicate in _CLAIMED and tree.dep[i] == "obj" and tree.lemma[over] == "claim" and tree.is_verb(over)


def asks_how(scene: Scene, sketch: Sketch) -> bool:
    """Whether a question takes it for granted: "why did Quill leave?" asks not whether she left."""
    tree, i = scene.tree, sketch.anchor
    if "?" not in tree.words or not any(tree.lower[k] == "?" for k in range(i, tree.sentence[i].stop)):
        return False
    return any(
        tree.lower[c] in _ASKING and c < j and tree.dep[j] != "advcl"
        for j in (i, *_up(tree, i))
        for c in tree.with_dep(j, "advmod")
    )


def either_body(scene: Scene, sketch: Sketch) -> bool:
    """Whether either of two bodies may say it: "a unit of a unit of Tern Works, which told the court that it paid"."""
    tree = scene.tree
    for j in tree.path(sketch.anchor):
        said = tree.head[j]
        if tree.dep[j] != "ccomp" or tree.dep[said] != "acl:relcl":
            continue
        which = [c for c in tree.with_dep(said, "nsubj") if tree.lower[c] == "which"]
        near = tree.before_comma(which[0]) if which else None
        noun = tree.head[said]
        if near is None or near == noun or noun not in tree.path(near):
            continue
        nearer = scene.cast.headed(near)
        return nearer is not None and nearer.kind is scene.cast.kind(noun) is Kind.ORGANISATION
    return False


def numbered(scene: Scene, sketch: Sketch) -> bool:
    """Whether the number of an item was read as one word with its first, an "if" perhaps: "3.If they vote"."""
    tree = scene.tree
    first = tree.sent[sketch.anchor]
    return any(_NUMBERED.match(tree.lower[k]) for k in range(first, min(first + 2, len(tree))))


def either_account(scene: Scene, sketch: Sketch) -> bool:
    """Whether two tell it each their way: "died of fever, as the state says, or of poison, as his widow claims"."""
    tree, i = scene.tree, sketch.anchor
    if not tree.children[i] or not {"as", "or"} <= tree.words:
        return False
    below = (c for c in tree.subtree(i) if tree.dep[c] == "advcl" and tree.lemma[c] in _TELLERS)
    said = [c for c in below if "as" in _marks(tree, c) and tree.with_dep(c, "nsubj")]
    return len(said) > 1 and "or" in tree.lower[said[0] : said[-1]]


def _marks(tree: Tree, c: int) -> set[str]:
    return {tree.lower[m] for m in tree.with_dep(c, "mark")}


def _up(tree: Tree, i: int) -> list[int]:
    """The clauses that a clause is part of."""
    found = []
    while tree.head[i] != i and tree.dep[i] in _CLAUSAL:
        i = tree.head[i]
        found.append(i)
    return found


def teller_does_it(scene: Scene, sketch: Sketch) -> bool:
    """Whether who tells of a deed may be taken for who did it: "was reported killed by the paper"; or is not told of.

    "Killed by gunmen" they are, whoever reports it.
    """
    tree, i = scene.tree, sketch.anchor
    said = tree.head[i]
    found = tree.dep[i] in ("xcomp", "advcl") and tree.tag[i] in ("VBN", "JJ") and tree.tag[said] == "VBN"
    if not found or tree.lemma[said] not in _FOUND_SO or any(tree.lower[c] == "to" for c in tree.with_dep(i, "mark")):
        return False
    by = [c for v in (i, said) for c in tree.with_dep(v, "obl") if tree.case(c) == "by" and c > i]
    tellers = [c for c in by if tree.lemma[c] not in _HARMERS]
    taken = any(role is Role.AGENT and t in tellers for role, _, t in sketch.filled.sides)
    return taken or (bool(tellers) and tree.lemma[said] == "name")


def said_somebody(scene: Scene, sketch: Sketch) -> bool:
    """Whether what is said is taken for somebody: nobody "said one of the two men", who "had been held", it goes on."""
    tree, i = scene.tree, sketch.anchor
    if sketch.predicate != "said" or tree.lemma[i] not in ("say", "add", "insist", "note"):
        return False
    whom = [scene.cast.find(c) for c in tree.with_dep(i, "obj") if c > i]
    return any(m is not None and m.kind in (Kind.PERSON, Kind.GROUP) for m in whom)

"""Telegraphic grammar, as headlines have it, put the way that a full sentence would be parsed.

"Quill jailed over bribes" is a passive, "Quill to visit Oslo" a plan, "Police arrest Quill" has a verb, and the comma
of "Quaria, Morvenia agree truce" is an "and".
"""

from __future__ import annotations

from collections.abc import Mapping

from sayso.model.mention import Kind, Level, Mention
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.tree import Tree

#: Verbs that are never without an object: with none, and no auxiliary, their past form is a passive.
_UNDERGONE = words("telegraphic_undergone")
#: Verbs that are so with the word that follows: "found guilty", "shot dead".
_WITH = {
    "shoot": frozenset({"dead", "death"}),
    "shot": frozenset({"dead", "death"}),
    "find": frozenset({"guilty", "dead", "alive", "innocent", "liable"}),
    "stab": frozenset({"dead", "death"}),
    "beat": frozenset({"death"}),
    "hold": frozenset({"hostage", "captive"}),
    "burn": frozenset({"death", "alive"}),
}
#: Nouns that are as well the verbs of headlines: "police raid", "court orders".
_ALSO_VERBS = words("telegraphic_also_verbs")
_TOGETHER = frozenset({Kind.PLACE, Kind.ORGANISATION, Kind.PERSON, Kind.GROUP})


def expand(tree: Tree, heads: Mapping[int, Mention]) -> None:
    """Changes labels in place where a sentence is telegraphic; a full sentence stays as it was parsed."""
    for i in range(len(tree)):
        if tree.tag[i] == "VBD":
            _passive(tree, i)
        elif tree.tag[i] in ("NN", "NNS"):
            _verb(tree, i)
        elif tree.tag[i] == "VB" and tree.dep[i] == "acl":
            _plan(tree, i)
        elif tree.dep[i] == "amod" and tree.pos[tree.head[i]] == "NUM" and tree.head[i] < i:
            _second(tree, i)
        elif tree.dep[i] == "appos" and tree.head[i] < i:
            _pair(tree, i, heads)


def _passive(tree: Tree, i: int) -> None:
    subjects = [c for c in tree.with_dep(i, "nsubj") if c < i]
    measures = [c for c in tree.with_dep(i, "obj") if tree.measures(c) or tree.pos[c] == "SYM"]
    if not subjects or set(tree.with_dep(i, "aux", "cop", "obj", "iobj", "ccomp")) - set(measures):
        return
    lemma, after = tree.lemma[i], set(tree.lower[i + 1 : i + 2])
    if lemma in _UNDERGONE or _WITH.get(lemma, frozenset()) & after:
        tree.tag[i] = "VBN"
        for c in subjects:
            tree.dep[c] = "nsubj:pass"
        for c in measures:
            tree.dep[c] = "obl:unmarked"


def _verb(tree: Tree, i: int) -> None:
    """ "Police arrest Quill": a noun that heads the line, with somebody right before it and an object."""
    objects = [c for c in tree.children[i] if c > i and tree.dep[c] in ("obj", "ccomp", "appos")]
    before = [c for c in tree.children[i] if c == i - 1 and tree.dep[c] in ("compound", "amod")]
    apposed = [c for c in objects if tree.dep[c] == "appos" and c != i + 1]
    if tree.head[i] != i or tree.lemma[i].removesuffix("s") not in _ALSO_VERBS or not before or not objects or apposed:
        return
    if any(tree.dep[c] == "det" for c in tree.children[i]):
        return
    tree.pos[i], tree.tag[i], tree.lemma[i] = "VERB", "VBP", tree.lemma[i].removesuffix("s")
    tree.dep[before[0]] = "nsubj"
    for c in objects:
        tree.dep[c] = "obj" if tree.dep[c] == "appos" else tree.dep[c]


def _plan(tree: Tree, i: int) -> None:
    """ "Quill to visit Oslo": the name that heads the line is to do it."""
    noun = tree.head[i]
    to = any(tree.lower[c] == "to" for c in tree.with_dep(i, "mark", "aux"))
    if not to or tree.head[noun] != noun or tree.pos[noun] not in ("PROPN", "NOUN") or tree.with_dep(noun, "det"):
        return
    tree.head[noun], tree.dep[noun] = i, "nsubj"
    tree.head[i], tree.dep[i] = i, "root"
    tree.children[noun].remove(i)
    tree.children[i] = sorted([noun, *tree.children[i]])


def _second(tree: Tree, i: int) -> None:
    """ "Two killed, five injured": each number has a deed of its own."""
    number = tree.head[i]
    verb = tree.head[number]
    told = tree.is_verb(verb) and tree.dep[number] in ("nsubj:pass", "conj", "nsubj") and verb < number
    if not told or not tree.lower[i].endswith("ed"):
        return
    tree.pos[i], tree.tag[i], tree.lemma[i] = "VERB", "VBN", _stem(tree.lower[i])
    tree.children[verb] = sorted([*(c for c in tree.children[verb] if c != number), i])
    tree.children[number].remove(i)
    tree.children[i] = sorted([number, *tree.children[i]])
    tree.head[i], tree.dep[i], tree.head[number], tree.dep[number] = verb, "conj", i, "nsubj:pass"


def _stem(word: str) -> str:
    return word[:-1] if word[:-1] in _UNDERGONE else word[:-2]


def _pair(tree: Tree, i: int, heads: Mapping[int, Mention]) -> None:
    """ "Quaria, Morvenia agree truce": two of a kind before a verb in the plural, with no comma to close the second."""
    first = tree.head[i]
    verb = tree.head[first]
    one, two = heads.get(first), heads.get(i)
    if tree.dep[first] != "nsubj" or tree.tag[verb] != "VBP" or one is None or two is None:
        return
    alike = one.kind is two.kind and one.kind in _TOGETHER and Level.NAMED is one.level is two.level
    last = tree.subtree(i)[-1]
    if alike and tree.lower[last + 1 : last + 2] != [","] and tree.lower[last] != ",":
        tree.dep[i] = "conj"

"""What nobody is told to have said: "who says that they met?", "did he say so?", "no record shows that they met"."""

from __future__ import annotations

from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.refused.voices.unproven import over

_TELLING = words("made_up_telling") | words("nobodys_word_telling")
_WANTING = words("nobodys_word_wanting")
_ASKING = frozenset({"WP", "WDT", "WP$"})
_NO = frozenset({"no", "nobody", "nothing", "none", "neither"})
_ANY = frozenset({"any", "anything", "anybody", "anyone", "single"})
_SOME = frozenset({"a", "an", "any", "some"})
_NOT = frozenset({"not", "n't", "n’t", "never"})


def nobodys_word(tree: Tree, told: int) -> bool:
    """Whether who would say it is asked for, wanted or not there, or it is asked whether he did."""
    if tree.is_verb(told) and tree.dep[told] == "acl:relcl" and tree.lemma[told] in _TELLING and _of_none(tree, told):
        return True
    clauses = [j for below, j in over(tree, told) if tree.dep[below] in ("ccomp", "xcomp", "acl") and tree.is_verb(j)]
    return any(tree.lemma[j] in _TELLING and (_asked(tree, j) or _of_none(tree, j)) for j in clauses)


def _asked(tree: Tree, verb: int) -> bool:
    """ "Who says that they met?", "which paper wrote that?", "did the mayor say that they met?"."""
    if tree.dep[verb] not in ("ROOT", "conj", "parataxis") or not _ends_asking(tree, verb):
        return False
    tellers = tree.with_dep(verb, "nsubj", "nsubj:pass")
    if any(tree.tag[k] in _ASKING for s in tellers for k in (s, *tree.with_dep(s, "det"))):
        return True
    helpers = tree.with_dep(verb, "aux", "aux:pass", "cop")
    return bool(helpers and tellers) and helpers[0] < min(tellers)


def _ends_asking(tree: Tree, verb: int) -> bool:
    behind = [k for k in range(verb, tree.sentence[verb].stop) if tree.lower[k].strip("\"”’') \n")]
    return bool(behind) and tree.lower[behind[-1]].startswith("?")


def _of_none(tree: Tree, verb: int) -> bool:
    """ "There is no letter that says so", "found no record saying so", "sought a paper that shows it"."""
    if not tree.dep[verb].startswith("acl"):
        tellers = tree.with_dep(verb, "nsubj")
        return any({tree.lower[k] for k in (s, *tree.with_dep(s, "det"))} & _NO for s in tellers)
    noun = tree.head[verb]
    dets = {tree.lower[k] for k in (noun, *tree.children[noun]) if k <= noun}
    above = tree.head[noun]
    if dets & _NO or above == noun:
        return bool(dets & _NO)
    denied = any(tree.lower[c] in _NOT for c in tree.children[above])
    return (denied and bool(dets & _ANY)) or (
        bool(dets & _SOME) and tree.dep[noun] in ("obj", "obl") and tree.lemma[above] in _WANTING
    )

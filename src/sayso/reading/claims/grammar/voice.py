"""Whether a verb is told of who does it or of who undergoes it."""

from __future__ import annotations

from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import words

_UNDERGOING = frozenset(
    [
        *("is", "are", "was", "were", "be", "been", "being", "am", "'s", "’s", "'re", "’re"),
        *("get", "gets", "got", "getting"),
        *("stand", "stands", "stood", "standing"),  # "Stands accused".
    ]
)
#: Verbs that have two objects.
_GIVING = words("voice_giving")
#: Who does them sees to it or sees it that something is done to somebody.
_SEEING_TO = frozenset({"have", "get", "see", "watch"})
_CAPTIVES = frozenset({"hostage", "captive", "prisoner"})


def passive(tree: Tree, v: int) -> bool:
    """Whether a verb is in the passive: "was seen", "a man seen there", "was seen and heard"."""
    if tree.tag[v] not in ("VBN", "VBD"):
        return False
    if held_too(tree, v):
        return True
    helpers = {tree.lower[c] for c in tree.with_dep(v, "aux", "cop")}
    if helpers <= {"'s", "’s"} and helpers and tree.with_dep(v, "obj"):
        return False  # "He's asked them".
    if helpers:  # The words decide, whatever the labels: "has resigned" is active.
        return bool(helpers & _UNDERGOING) and tree.tag[v] == "VBN"
    if any(tree.dep[c] == "nsubj:pass" and c < v for c in tree.children[v]):
        return True
    if tree.tag[v] != "VBN" or any(tree.dep[c] == "nsubj" for c in tree.children[v]):
        return False
    if _seen_done(tree, v):
        return True
    if tree.dep[v] in ("acl", "amod", "advcl", "acl:relcl"):
        return not tree.with_dep(v, "obj") or _given(tree, v)
    lent = tree.dep[v] == "conj" or (tree.dep[v] == "xcomp" and not tree.with_dep(v, "obj", "mark"))
    return lent and tree.is_verb(tree.head[v]) and passive(tree, tree.head[v])  # "Were reported killed".


def _seen_done(tree: Tree, v: int) -> bool:
    """ "Quill had Teth arrested", "saw him killed": what was done to the object of the verb above."""
    over = tree.head[v]
    whom = [c for c in tree.with_dep(over, "obj") if over < c < v]
    alone = not tree.with_dep(v, "obj", "mark", "aux")
    return (
        tree.dep[v] == "xcomp" and tree.lemma[over] in _SEEING_TO and bool(whom) and alone and not passive(tree, over)
    )


def _given(tree: Tree, v: int) -> bool:
    """ "Shown the film, Quill left": the participle of a verb with two objects, which has one."""
    return tree.lemma[v] in _GIVING and tree.dep[v] == "advcl" and not tree.with_dep(v, "iobj", "mark", "aux")


def held_too(tree: Tree, v: int) -> bool:
    """ "Was abducted, held hostage and tortured": the second of two passives, with a word that looks an object."""
    head = tree.head[v]
    if tree.dep[v] != "conj" or not tree.is_verb(head) or tree.with_dep(v, "nsubj", "aux"):
        return False
    captive = any(tree.lemma[c] in _CAPTIVES for c in tree.with_dep(v, "obj", "xcomp"))
    both = any(tree.dep[c] == "cc:preconj" for c in tree.children[head])  # "Is both feared and loved".
    return (captive or both) and passive(tree, head)

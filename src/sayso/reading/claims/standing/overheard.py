"""Hearsay that does not reach what the report tells beside it: "is thought to run the site, known as Green Bay"."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.model.attribution import Attribution
from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.standing.asides import adds_of_a_name
from sayso.reading.lexicon import words as listed

_DENYING = frozenset({"deny", "denies", "denied", "denying"})
_PERCEIVED = frozenset({"see", "hear", "spot", "film", "photograph"})
#: Verbs by which somebody is called something.
LABELLING = listed("labelling")
_KNOWN = frozenset({"know", "dub", "nickname", "call"})


def without_overheard(chain: tuple[str, ...], all_: Iterable[Attribution], tree: Tree, anchor: int) -> tuple[str, ...]:
    """The chain without the hearsay of nobody ("is said to") for an aside behind a comma inside it.

    So too without who denies something, for what the report adds: "denied arming the Brigade, which burned the mill";
    and without who only calls somebody something: "branded as traitors the monks who had hidden them".
    """
    said = [a for a in all_ if a.id in chain]
    chain = _without_labelled(_without_denied(chain, said, tree, anchor), said, tree, anchor)
    unsaid = {a.id: a for a in said if a.source is None}
    return tuple(i for i in chain if i not in unsaid or not _aside(tree, anchor, unsaid[i]))


def _without_denied(chain: tuple[str, ...], said: list[Attribution], tree: Tree, anchor: int) -> tuple[str, ...]:
    added = next((j for j in tree.path(anchor) if tree.dep[j] == "acl:relcl" and adds_of_a_name(tree, j)), None)
    over = {tree.start[j] for j in tree.path(added)[1:]} if added is not None else set()
    denying = (a for a in said if _DENYING & set(a.cue.text.lower().split()))
    gone = {a.id for a in denying if any(a.cue.start <= start < a.cue.end for start in over)}
    return tuple(i for i in chain if i not in gone)


def _without_labelled(chain: tuple[str, ...], said: list[Attribution], tree: Tree, anchor: int) -> tuple[str, ...]:
    which = [tree.head[j] for j in tree.path(anchor) if tree.dep[j] == "acl:relcl"]
    called = [tree.head[n] for n in which if tree.dep[n] == "obj" and tree.lemma[tree.head[n]] in LABELLING]
    gone = {a.id for a in said if any(a.cue.start <= tree.start[v] < a.cue.end for v in called)}
    return tuple(i for i in chain if i not in gone)


def _aside(tree: Tree, anchor: int, said: Attribution) -> bool:
    path = tree.path(anchor)
    over = next((n for n, j in enumerate(path) if said.cue.start <= tree.start[j] < said.cue.end), None)
    if over is None:
        return False
    way, seen = path[:over], tree.lemma[path[over]] in _PERCEIVED
    return any(_own(tree, j) or (seen and _meanwhile(tree, j)) for j in way)


def _own(tree: Tree, j: int) -> bool:
    """Whether a clause behind a comma, or the name of a thing, is told by the report itself."""
    noun = tree.head[j]
    finite = tree.tag[j] in ("VBZ", "VBD") and tree.dep[j] == "conj" and tree.is_verb(noun)
    if (
        finite
        and tree.tag[noun] in ("VBN", "VB")
        and any(tree.lower[c] in ("having", "to") for c in tree.children[noun])
    ):
        return True  # "Is accused of having leased it, and denies wrongdoing".
    if tree.dep[j] == "appos" and noun < j and "," in tree.lower[noun + 1 : min(tree.subtree(j)) + 1]:
        return True
    if tree.dep[j].partition(":")[0] != "acl" or not tree.is_verb(j):
        return False
    if tree.dep[j] == "acl:relcl" and not _holds_now(tree, j):
        return False  # "Is said to have gone to Oster, where he was received": the saying goes on.
    first = min(tree.subtree(j))
    return tree.lemma[j] in _KNOWN or (noun < first and "," in tree.lower[noun + 1 : first + 1])


def _holds_now(tree: Tree, j: int) -> bool:
    """Whether a relative clause tells what is so, and not what was done there and then."""
    where = any(tree.lower[c] in ("where", "when", "which") for c in tree.children[j])
    now = ("VBZ", "VBP")
    return not where and (tree.tag[j] in now or any(tree.tag[c] in now for c in tree.with_dep(j, "cop")))


def _meanwhile(tree: Tree, j: int) -> bool:
    """Whether a clause says what went on the while: "were seen cooking as rain fell"."""
    marks = {tree.lower[c] for c in tree.with_dep(j, "mark", "advmod")}
    return tree.dep[j] == "advcl" and bool(tree.with_dep(j, "nsubj")) and bool(marks & {"as", "while", "when"})

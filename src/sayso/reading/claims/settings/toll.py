"""What people came to harm by or with, so that it happened there and then.

"Nine people died when a bomb exploded in Sarnholm on Monday", "killed two guards and wounded a third in Ostwick".
"""

from __future__ import annotations

from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import words

_HARMS = words("toll_harms")
#: What a deed may leave people: "stormed the camp, leaving ten dead".
_LEFT = frozenset({"dead", "injured", "wounded", "hurt", "homeless", "trapped", "stranded"})
#: What opens a time and no accident: "died when the war began in Ostwick".
_TIMES = frozenset(
    {"begin", "start", "end", "break", "live", "rule", "reign", "become", "work", "serve", "grow", "turn"}
)
_THERE = frozenset({"in", "at", "near", "outside"})
_PAST = frozenset({"was", "were", "had"})
_BEFORE_OR_AFTER = frozenset({"after", "before", "later", "since", "then", "days", "weeks", "months", "years", "hours"})


def told_with(tree: Tree, i: int) -> list[int]:
    """The verbs that tell when and where a harm befell, which itself is told without."""
    if tree.lemma[i] not in _HARMS or tree.tag[i] not in ("VBD", "VBN"):
        return []
    return [*_when(tree, i), *_joined(tree, i)]


def leaves_harmed(tree: Tree, i: int) -> bool:
    """Whether "leaving" tells what people came to: "leaving ten dead", and not "leaving for Ostwick"."""
    return tree.lemma[i] == "leave" and bool(_LEFT & {tree.lower[j] for j in range(i + 1, min(i + 9, len(tree)))})


def _when(tree: Tree, i: int) -> list[int]:
    """The "exploded" of "were killed when a bomb exploded"."""
    found = [
        c
        for c in tree.with_dep(i, "advcl")
        if c > i and any(tree.lower[k] == "when" for k in tree.children[c] if k < c) and _past(tree, c)
    ]
    found = [c for c in found if tree.is_verb(c) and tree.lemma[c] not in _TIMES]
    return found[:1] if not _BEFORE_OR_AFTER & {tree.lower[k] for c in found for k in range(i, c)} else []


def _past(tree: Tree, c: int) -> bool:
    helpers = {tree.lower[k] for k in tree.with_dep(c, "aux", "cop")}
    return bool(helpers) and helpers <= _PAST if helpers else tree.tag[c] == "VBD"


def _joined(tree: Tree, i: int) -> list[int]:
    """The "wounded" of "two were killed and four wounded in Ostwick": places and days stand behind both."""
    if any(c > i and tree.lower[tree.subtree(c)[0]] != "by" for c in tree.with_dep(i, "obl", "advcl", "advmod")):
        return []
    if any(tree.case(p) in _THERE for c in tree.with_dep(i, "obj") for p in tree.with_dep(c, "nmod")):
        return []  # "Killed two people in Ostwick and wounded ten in Sarnholm".
    joined = [c for c in tree.with_dep(i, "conj") if tree.lemma[c] in _HARMS and tree.tag[c] in ("VBD", "VBN")]
    return [c for c in joined[-1:] if not _BEFORE_OR_AFTER & {tree.lower[k] for k in tree.children[c]}]

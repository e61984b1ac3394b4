"""Offices told of by a title in a sentence of years ago: who "met President Quill in 2009" is not said to rule now."""

from __future__ import annotations

from sayso.model.claim import Role, Status
from sayso.model.when import Basis
from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.sketch import Sketch
from sayso.reading.draft import Draft

#: An office of no more than so many years ago may well go on.
_YEARS = 2
#: How many years a report must name to be told as a history.
_MANY = 3
_NOW = frozenset({"now", "current", "currently", "present", "incumbent", "today", "still"})
#: What a time of the past is called by who ruled: "under the monarchy", "in the days of the empire".
_REIGNS = words("bygone_reigns")
_TIMES = words("bygone_times")
_RULED = words("bygone_ruled")


def in_bygone_years(sketch: Sketch, draft: Draft, tree: Tree) -> bool:
    """Whether a title stands before a name in a clause that is dated years before the report.

    So is what a history tells of without saying "is" of it, whoever led what then.
    """
    published = draft.document.day or ""
    if sketch.predicate == "leads":
        return _tells_of_old(draft) and tree.tag[sketch.anchor] in ("VBN", "VBD", "VBG")
    if sketch.predicate != "holds_role" or sketch.status is not Status.HOLDS:
        return False
    if _tells_of_old(draft) and _in_passing(sketch, tree):
        return True
    holders = [t for role, _, t in sketch.filled.sides if role is Role.AGENT]
    if not holders or not 0 < holders[0] - sketch.anchor <= 3:
        return False
    verb = _verb_over(tree, holders[0])
    if verb is None or tree.tag[verb] not in ("VBD", "VBN", "VBG"):
        return False
    own = set(tree.subtree(holders[0]))
    return _in_a_reign(tree, verb) or any(
        published
        and when.latest is not None
        and int(published[:4]) - int(when.latest[:4]) > _YEARS
        and (at := tree.at.get(when.start)) is not None
        and at not in own
        and tree.sent[at] == tree.sent[verb]
        and _verb_over(tree, at) in tree.path(verb)
        for when in draft.whens
    )


def _tells_of_old(draft: Draft) -> bool:
    """Whether all that a report dates, and it dates much, was years before it: a history, or a life."""
    published = draft.document.day or ""
    stated = [w.latest for w in draft.whens if w.basis is Basis.STATED and w.latest is not None]
    return (
        published != ""
        and len({day[:4] for day in stated}) >= _MANY
        and all(int(published[:4]) - int(day[:4]) > _YEARS for day in stated)
    )


def _in_passing(sketch: Sketch, tree: Tree) -> bool:
    """Whether an office is told of with somebody's name, and neither "is" nor "now" or "current" says that it holds."""
    i = sketch.anchor
    own = {tree.lower[c] for c in tree.children[i]}
    return not tree.with_dep(i, "cop") and not own & _NOW


def _in_a_reign(tree: Tree, verb: int) -> bool:
    """Whether a clause is put into a time that is over: "when Teth ruled", "under the monarchy"."""
    if tree.tag[verb] != "VBD" and not tree.with_dep(verb, "aux", "aux:pass"):
        return False
    return any(_ruled(tree, c) or _under(tree, c) for c in tree.children[verb])


def _ruled(tree: Tree, c: int) -> bool:
    """Whether a clause says when, by somebody's rule: "when Teth ruled"."""
    ruled = tree.dep[c].startswith("advcl") and tree.tag[c] == "VBD" and tree.lemma[c] in _RULED
    return ruled and any(tree.lower[m] in ("when", "while") for m in tree.with_dep(c, "mark", "advmod"))


def _under(tree: Tree, c: int) -> bool:
    """Whether a phrase says when, by a form of rule: "under the monarchy", "in the days of the empire"."""
    if not tree.dep[c].startswith("obl"):
        return False
    of = {tree.lemma[k] for k in tree.with_dep(c, "nmod") if tree.case(k) == "of"}
    case = tree.case(c)
    return (case == "under" and tree.lemma[c] in _REIGNS) or (case in ("in", "during") and _past(tree.lemma[c], of))


def _past(time: str, of: set[str]) -> bool:
    """Whether a noun names the time of a rule that is over: "in the days of the empire"."""
    return time in _TIMES and bool(of & _REIGNS)


def _verb_over(tree: Tree, i: int) -> int | None:
    return next((j for j in tree.path(i)[1:] if tree.is_verb(j)), None)

"""Offices told of by a title in a sentence of years ago: who "met President Quill in 2009" is not said to rule now."""

from __future__ import annotations

from sayso.model.claim import Role, Status
from sayso.reading.claims.sketch import Sketch
from sayso.reading.claims.tree import Tree
from sayso.reading.draft import Draft

#: An office of no more than so many years ago may well go on.
_YEARS = 2


def in_bygone_years(sketch: Sketch, draft: Draft, tree: Tree) -> bool:
    """Whether a title stands before a name in a clause that is dated years before the report."""
    published = draft.document.day
    if sketch.predicate != "holds_role" or sketch.status is not Status.HOLDS or published is None:
        return False
    holders = [t for role, _, t in sketch.filled.sides if role is Role.AGENT]
    if not holders or not 0 < holders[0] - sketch.anchor <= 3:
        return False
    verb = _verb_over(tree, holders[0])
    if verb is None or tree.tag[verb] not in ("VBD", "VBN", "VBG"):
        return False
    own = set(tree.subtree(holders[0]))
    return any(
        when.latest is not None
        and int(published[:4]) - int(when.latest[:4]) > _YEARS
        and (at := tree.at.get(when.start)) is not None
        and at not in own
        and tree.sent[at] == tree.sent[verb]
        and _verb_over(tree, at) in tree.path(verb)
        for when in draft.whens
    )


def _verb_over(tree: Tree, i: int) -> int | None:
    return next((j for j in tree.path(i)[1:] if tree.is_verb(j)), None)

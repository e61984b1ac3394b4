"""Offices that a sentence names without saying that they are held now."""

from __future__ import annotations

from sayso.model.claim import Role, Status
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.refused.scene import Scene
from sayso.reading.claims.sketch import Sketch
from sayso.reading.mentions.chains.quotations import quotation

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

"""Offices that a sentence names without saying that they are held now."""

from __future__ import annotations

from sayso.model.claim import Role, Status
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.refused.scene import Scene
from sayso.reading.claims.sketch import Sketch

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

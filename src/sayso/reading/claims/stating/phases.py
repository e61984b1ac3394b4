"""The verb over a deed that only says how far it has come: the "began to" of "began to leave", part of its trigger."""

from __future__ import annotations

from dataclasses import replace

from sayso.model.claim import Claim
from sayso.model.stance import Cue
from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import words

#: Verbs that stand over a deed and are none themselves.
PHASES = words("phases")
#: Of those the ones that are so in the passive only: "is expected to".
_PASSIVE_ONLY = frozenset({"expect", "set", "schedule", "slate", "suppose", "due"})
#: How far the deed may stand from it, in tokens.
_WIDTH = 5


def with_phase(claim: Claim, tree: Tree) -> Claim:
    """The claim with "began to" in its trigger, where that stands right before its verb."""
    i = tree.at.get(claim.trigger.start)
    over = None if i is None else phase_over(i, tree)
    if over is None:
        return claim
    start = tree.start[over]
    text = tree.doc.text[start : claim.trigger.end]
    return replace(claim, trigger=Cue(start=start, end=claim.trigger.end, text=text))


def phase_over(i: int, tree: Tree) -> int | None:
    """The verb of phase that a deed hangs on, or ``None``."""
    over = tree.head[i]
    if tree.dep[i] != "xcomp" or tree.lemma[over] not in PHASES or not 0 < i - over <= _WIDTH:
        return None
    if any(c > over for c in tree.with_dep(over, "obj", "iobj", "obl") if c < i) or any(
        tree.lower[j] in (",", ";", '"') for j in range(over, i)
    ):
        return None
    if tree.lemma[over] == "go" and tree.tag[over] != "VBG":
        return None
    passive = tree.tag[over] == "VBN" and bool(tree.with_dep(over, "aux"))
    return over if passive or tree.lemma[over] not in _PASSIVE_ONLY else None

"""What is made of others' words, told without them: "…, a charge rejected by the guild"."""

from __future__ import annotations

from sayso.reading.attribution.lexicon import lexicon
from sayso.reading.claims.refused.scene import Scene
from sayso.reading.claims.sketch import Sketch

_LOOSE = frozenset({"appos", "parataxis", "conj", "dep", "obl", "nmod"})


def summed_up(scene: Scene, sketch: Sketch) -> bool:
    """Whether the verb hangs on a noun that only sums up what somebody said before the comma."""
    tree, i = scene.tree, sketch.anchor
    noun = tree.head[i]
    if not tree.dep[i].startswith("acl") or tree.dep[noun] not in _LOOSE or tree.lemma[noun] not in lexicon().resuming:
        return False
    first = min(tree.subtree(noun))
    first += tree.lower[first] == ","
    return tree.lower[first] in ("a", "an") and first > 0 and tree.lower[first - 1] in (",", "—", "–")

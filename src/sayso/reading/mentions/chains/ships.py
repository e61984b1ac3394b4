"""Ships, of which "she" is said as well: "the tanker left Tern on Monday. She was carrying wheat"."""

from __future__ import annotations

from sayso.reading.lexicon import words
from sayso.reading.mentions.chains.clusters import Clusters

_SHE = frozenset({"she", "her", "hers", "herself"})
_NEAR = 3


def may_be_a_ship(clusters: Clusters, i: int, chain: int) -> bool:
    """Whether a ship was told of since the last word of the woman whom "she" would be, or owns what ships alone have.

    "Quill wrote to us. The tanker left Tern. She was carrying wheat"; "Quill tracked the tanker. Her draught grew".
    """
    sheet, mention = clusters.sheet, clusters.mentions[i]
    if mention.text.lower() not in _SHE:
        return False
    own = (sheet.sentence[m.root] for j, m in enumerate(clusters.mentions[:i]) if clusters.find(j) == chain)
    here, last = sheet.sentence[mention.root], max(own, default=-1)
    parts = sheet.dep[mention.root] == "nmod:poss" and sheet.lemma[sheet.head[mention.root]] in words("parts_of_ships")
    since = here - 2 if parts else max(last, here - _NEAR)
    for k in range(mention.root - 1, -1, -1):
        if sheet.sentence[k] <= since:
            return False
        if sheet.lemma[k].lower() in words("ships"):
            return True
    return False

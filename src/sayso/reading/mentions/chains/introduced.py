"""Two of whom one sentence tells, the second in a clause of his own: "he" of the next may be either."""

from __future__ import annotations

from collections.abc import Mapping

from sayso.model.mention import Kind, Level
from sayso.reading.mentions.chains.clusters import Clusters

_SUBJECTS = ("nsubj", "nsubj:pass")
_CLAUSES = ("acl:relcl", "acl")
#: How many sentences back the two may have been told of where a paragraph ends between.
_FAR = 3


def either_of_two(clusters: Clusters, i: int, chain: int, weights: Mapping[int, float]) -> bool:
    """Whether "he" may be who acts before, or whom a relative clause tells of: "Tyne met Pugh, who was charged.  He …".

    Whoever is told of again since is meant, unless a paragraph ends there, and the story may go back to the first.
    """
    sheet, root = clusters.sheet, clusters.mentions[i].root
    if sheet.dep[root] not in _SUBJECTS:
        return False
    here = sheet.sentence[root]
    last = max((j for j in range(i) if clusters.find(j) == chain), default=None)
    if last is None or sheet.sentence[clusters.mentions[last].root] == here:
        return False
    parted = sheet.paragraph[clusters.mentions[last].root] != sheet.paragraph[root]
    far = _FAR if parted else 1
    pairs = (_pair(clusters, j) for j in range(i) if 0 < here - sheet.sentence[clusters.mentions[j].root] <= far)
    return any(two is not None and chain in two and two <= weights.keys() for two in pairs)


def _pair(clusters: Clusters, j: int) -> frozenset[int] | None:
    """Who acts, and another named behind him whom a clause tells of; nothing for any other mention."""
    sheet, other = clusters.sheet, clusters.mentions[j]
    if other.kind is not Kind.PERSON or other.level is not Level.NAMED or not _told_of(clusters, other.root):
        return None
    at = other.root
    while sheet.head[at] != at and sheet.pos[at] != "VERB" and sheet.child(at, *_SUBJECTS) is None:
        at = sheet.head[at]
    subject = sheet.child(at, *_SUBJECTS)
    if subject is None or subject > other.root or subject not in clusters.by_root:
        return None
    two = frozenset({clusters.find(clusters.by_root[subject]), clusters.find(j)})
    return two if len(two) > 1 else None


def _told_of(clusters: Clusters, root: int) -> bool:
    """Whether a clause hangs on a name, or on what is said beside it: "Pugh, a lawyer who had left"."""
    sheet = clusters.sheet
    nouns = (root, *(c for c in sheet.children[root] if sheet.dep[c] == "appos"))
    return any(sheet.child(noun, *_CLAUSES) is not None for noun in nouns)

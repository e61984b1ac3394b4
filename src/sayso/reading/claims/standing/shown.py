"""Footage, pictures and papers that a sentence says show a happening: "a video surfaced showing them on a stage"."""

from __future__ import annotations

from sayso.model.evidence import Evidence, EvidenceKind
from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.stating.naming import first_word
from sayso.reading.draft import Draft

_KINDS = {
    "video": EvidenceKind.VIDEO,
    "footage": EvidenceKind.VIDEO,
    "clip": EvidenceKind.VIDEO,
    "photo": EvidenceKind.IMAGE,
    "photograph": EvidenceKind.IMAGE,
    "picture": EvidenceKind.IMAGE,
    "image": EvidenceKind.IMAGE,
    "audio": EvidenceKind.AUDIO,
    "recording": EvidenceKind.AUDIO,
    "document": EvidenceKind.DOCUMENT,
}
_SHOWING = frozenset({"show", "depict", "capture", "picture", "portray"})


def shown_by(anchor: int, tree: Tree, draft: Draft) -> tuple[Evidence, ...]:
    """The evidence noun of the sentence after which a verb of showing leads to the happening; empty where none does."""
    over = set(tree.path(anchor))  # What it is not said to show is told beside it.
    show = next((i for i in range(anchor - 1, tree.sent[anchor] - 1, -1) if i in over and _shows(i, tree)), None)
    if show is None:
        return ()
    for i in range(show - 1, tree.sent[anchor] - 1, -1):
        kind = _KINDS.get(tree.lemma[i]) or _KINDS.get(tree.lemma[i].removesuffix("s"))
        if kind is not None and tree.pos[i] == "NOUN":
            start, end = tree.start[first_word(i, tree)], tree.end[i]
            return (Evidence(kind=kind, start=start, end=end, text=draft.document.text[start:end]),)
    return ()


def _shows(i: int, tree: Tree) -> bool:
    return tree.pos[i] == "VERB" and tree.lemma[i] in _SHOWING

"""Claims: what a read document says happened or holds, on whose word, how surely, on what evidence."""

from __future__ import annotations

from dataclasses import replace

from sayso.model.claim import Claim
from sayso.reading.claims.finding import find_claims
from sayso.reading.claims.grammar.attaching import attach
from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.stating.naming import ADDED, with_arguments
from sayso.reading.draft import Draft
from sayso.reading.vocabulary import Vocabulary

__all__ = ["find_claims", "with_arguments", "with_claims"]


def with_claims(draft: Draft, vocabulary: Vocabulary) -> tuple[Draft, tuple[Claim, ...]]:
    """The claims, and the draft with the mentions that they gave to arguments which no step before had named."""
    tree = Tree(draft.doc)
    attach(tree, draft.mentions)  # It goes by names, and what is added below has none.
    named = with_arguments(draft, vocabulary, tree.copy())
    claims = find_claims(named, vocabulary, tree)
    used = {p.mention for c in claims for p in c.participants} | {c.where for c in claims}
    kept = tuple(m for m in named.mentions if not m.id.startswith(ADDED) or m.id in used)
    return replace(named, mentions=kept), claims

"""Quotations that are never closed: nobody can tell where they end, nor who speaks behind them."""

from __future__ import annotations

import re

from sayso.model.claim import Claim
from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.draft import Draft

_MARK = re.compile(r"[“”«»„\"]")
_OPENERS = "“„«"
_ROOM = frozenset(" \t\n\xa0([—–-/:'‘")
#: For so many sentences what is told may still be said by whoever opened the quotation.
_FAR = 2


def unclosed(claim: Claim, draft: Draft, tree: Tree) -> bool:
    """Whether a line holds half of a quotation, or may stand in one whose end was forgotten."""
    line = claim.line or ""
    if line.count('"') % 2 == 1 or line.count("“") != line.count("”"):
        return True
    if claim.predicate == "holds_role":
        return False  # A title in passing is nobody's word.
    return not claim.attribution and not _leads(claim, draft) and _behind_open_mark(claim, draft, tree)


def _leads(claim: Claim, draft: Draft) -> bool:
    """Whether a claim is that somebody says something, outside of anybody's words."""
    at = claim.trigger
    return any(a.cue.touches(at.start, at.end) for a in draft.attributions)


def _behind_open_mark(claim: Claim, draft: Draft, tree: Tree) -> bool:
    """Whether a quotation opened in a sentence before and was never closed: "“We saw two men, he said. They fled."."""
    text, at = draft.document.text, claim.trigger.start
    start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    mark = next(reversed(list(_MARK.finditer(text, start, at))), None)
    if mark is None or not _opens(text, mark.start(), start):
        return False
    behind = _MARK.search(text, at, end if end >= 0 else len(text))
    if behind is not None and not _opens(text, behind.start(), start):
        return False
    if end >= 0 and text[end:].lstrip()[:1] in (*_OPENERS, '"'):
        return False  # A speech of several paragraphs opens each.
    sentences = {tree.sent[k] for k, s in enumerate(tree.start) if mark.start() <= s <= at}
    return 1 < len(sentences) <= 1 + _FAR


def _opens(text: str, at: int, start: int) -> bool:
    """Whether the mark at an offset opens a quotation, by what stands around it."""
    if text[at] != '"':
        return text[at] in _OPENERS
    return (at == start or text[at - 1] in _ROOM) and text[at + 1 : at + 2].strip() != ""

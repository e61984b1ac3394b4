"""Lines of "I" and "you" that nobody says: a reader can't tell who it is."""

from __future__ import annotations

import re
from itertools import islice

from sayso.model.claim import Claim
from sayso.model.mention import Level
from sayso.reading.draft import Draft
from sayso.reading.mentions.chains.quotations import quotation

_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"")
_ONE = re.compile(r"(?<![\w’'.-])(?:I|[Mm]e|[Mm]y|[Mm]yself)(?![\w-])")
_OTHERS = re.compile(r"(?<![\w’'.-])(?:[Yy]ou|[Yy]our|[Yy]ours|[Yy]ourself)(?![\w-])")
_SEVERAL = re.compile(r"(?<![\w’'.-])(?:[Ww]e|[Uu]s|[Oo]ur|[Oo]urs|[Oo]urselves)(?![\w-])")
#: "World War I", "Charles I": a number.
_NUMBERED = re.compile(r"(?<=[a-z] )[A-Z][\w’'-]+ I(?![\w’'-])|^(?:[A-Z][\w-]+ ){2,}I(?![\w’'-])")


def in_own_voice(claim: Claim, draft: Draft) -> bool:
    """Whether a line speaks of "I" or "my" outside of quotation marks, or of "you" or "we" on nobody's word.

    "We" of a report that has no "I" is the paper that prints it; whoever asks what one sentence says knows whose it is.
    """
    line = _NUMBERED.sub(" ", _QUOTED.sub(" ", claim.line))
    # What a name holds is taken out later: it only takes words away, and most lines have none of them.
    if not any(words.search(line) for words in (_ONE, _OTHERS, _SEVERAL)) or len([*islice(draft.doc.sents, 2)]) == 1:
        return False
    line = _without_names(line, draft)
    if _ONE.search(line):
        return True
    by_id = {a.id: a for a in draft.attributions}
    if any(by_id[i].source is not None for i in claim.attribution if i in by_id):
        return False
    return _OTHERS.search(line) is not None or (_SEVERAL.search(line) is not None and _has_author(draft))


def _without_names(line: str, draft: Draft) -> str:
    """A line without the names that hold such a word: "the Feast of Our Lady"."""
    for m in draft.mentions:
        if m.level is Level.NAMED and (_ONE.search(m.text) or _SEVERAL.search(m.text)):
            line = re.sub(rf"(?<!\w){re.escape(m.text)}(?!\w)", " ", line)
    return line


def _has_author(draft: Draft) -> bool:
    """Whether somebody writes of himself in the text, outside of quotations."""
    own = (m for m in draft.mentions if m.level is Level.PRONOUN and m.text.lower() in ("i", "me", "my"))
    return any(quotation(draft.document.text, m.start) is None for m in own)

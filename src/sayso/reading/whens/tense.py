"""The tense around an offset, guessed from the words of its sentence where there is no parse."""

from __future__ import annotations

import re

_FUTURE = re.compile(
    r"\b(?:will|shall|won't|going to|to be held|plans? to|expected to|scheduled|due to|set to|next)\b", re.IGNORECASE
)
_END = re.compile(r"[.!?]\s|\n")


def guess_tense(text: str, at: int) -> str:
    """ "future" where the sentence speaks of what is to come, else "past": news mostly tells what has been."""
    start = max((m.end() for m in _END.finditer(text, max(0, at - 300), at)), default=max(0, at - 300))
    end_match = _END.search(text, at, min(len(text), at + 300))
    sentence = text[start : end_match.start() if end_match else at + 300]
    return "future" if _FUTURE.search(sentence) else "past"

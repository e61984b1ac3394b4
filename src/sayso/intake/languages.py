"""The language of a text, where there is enough of it to tell."""

from __future__ import annotations

import re

LEAST_LETTERS = 40
"""Fewer letters than this tell no language."""

_SAMPLE = 20_000
#: Words that stand in nearly every English sentence, and in hardly one of another language.
_ENGLISH = re.compile(
    r"\b(?:the|of|and|to|with|from|were|has|had|said|that|who|his|its|after|their|which|would|been|have|they)\b"
)
#: How much likelier another language must be than English: what short sentences full of names are short of, since
#: foreign names look foreign.  Sentences of other languages, as short, are apart by 19 and more.
_MARGIN, _MARGIN_A_WORD, _WORDS_COUNTED = 10.0, 8.0, 2


def language_of(text: str) -> str | None:
    """An ISO 639 code (two letters where there is one), or ``None`` where the text is too short to tell.

    py3langid's; a headline full of foreign names that it takes for another language by little stays English.
    """
    sample = text[:_SAMPLE]
    if sum(c.isalpha() for c in sample) < LEAST_LETTERS:
        return None
    import py3langid

    ranks = py3langid.rank(sample)
    code, score = ranks[0]
    ahead = float(score) - next((float(s) for c, s in ranks if c == "en"), float("-inf"))
    words = len(_ENGLISH.findall(sample.lower()))
    if ahead < _MARGIN + _MARGIN_A_WORD * min(words, _WORDS_COUNTED):
        return "en"
    return str(code)

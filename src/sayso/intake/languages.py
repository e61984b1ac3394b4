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

#: Up to so many letters, a few accents in names can make a text look like any language.
_SHORT = 300
#: Languages that hardly any news is written in: no guess for a short text, and as good as any other for a long one.
_RARE = re.compile(
    "ace|an|bcl|br|crh|eo|ext|fo|fuv|fy|gcf|gcr|gd|gom|grc|gug|guw|hbo|jv|kab|kik|la|lij|ln|ltg|oc|qu|sa|sdh|se|vec|vo"
    "|wa|zxx"
)
#: Names bear the accents of where they come from; words that begin small tell what the sentence is written in.
_SMALL = re.compile(r"(?<![\w'’\-])[^\W\d_][^\W\d_'’\-]*")
#: Fewer small words tell nothing; English may be behind by so little where they are all shared ("met in on" is Dutch).
_LEAST_SMALL, _SMALL_MARGIN = 3, 3.0


def language_of(text: str) -> str | None:
    """An ISO 639 code (two letters where there is one), or ``None`` where the text is too short to tell.

    py3langid's; a headline full of foreign names that it takes for another language by little stays English.
    A short text is of a language that news is written in, and English where its small words are.
    """
    sample = text[:_SAMPLE]
    if sum(c.isalpha() for c in sample) < LEAST_LETTERS:
        return None
    short = sum(c.isalpha() for c in text) <= _SHORT
    ranks = _ranks(sample, short=short)
    words = len(_ENGLISH.findall(sample.lower()))
    near = _ahead(ranks) < _MARGIN + _MARGIN_A_WORD * min(words, _WORDS_COUNTED)
    return "en" if near or (short and _small_words_english(sample)) else ranks[0][0]


def _ranks(text: str, *, short: bool) -> list[tuple[str, float]]:
    import py3langid

    return [(str(c), float(s)) for c, s in py3langid.rank(text) if not (short and _RARE.fullmatch(c))]


def _ahead(ranks: list[tuple[str, float]]) -> float:
    """How much likelier the likeliest language is than English."""
    return ranks[0][1] - next((score for code, score in ranks if code == "en"), float("-inf"))


def _small_words_english(text: str) -> bool:
    words = [w for w in _SMALL.findall(text) if w[0].islower()]
    return len(words) >= _LEAST_SMALL and _ahead(_ranks(" ".join(words), short=True)) < _SMALL_MARGIN

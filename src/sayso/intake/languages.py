"""The language of a text, where there is enough of it to tell."""

from __future__ import annotations

LEAST_LETTERS = 40
"""Fewer letters than this tell no language."""


def language_of(text: str) -> str | None:
    """An ISO 639-1 code, or ``None`` where the text is too short to tell."""
    sample = text[:20000]
    if sum(c.isalpha() for c in sample) < LEAST_LETTERS:
        return None
    import py3langid

    code, _ = py3langid.classify(sample)
    return str(code)

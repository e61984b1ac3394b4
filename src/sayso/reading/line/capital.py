"""A capital that only opened its sentence, taken off where its words go on inside another."""

from __future__ import annotations


def without_capital(text: str) -> str:
    """The words with a small first letter; a word all in capitals keeps them ("NATO", and all of a telex: "IT IS")."""
    first = text.split(" ", 1)[0]
    return text if len(first) > 1 and first.isupper() else text[:1].lower() + text[1:]

"""A title with its article: "a commander", "president", "an elder"."""

from __future__ import annotations

import re

from sayso.reading.line.capital import without_capital

_UNIQUE = frozenset(
    [
        "chief",
        "head",
        "leader",
        "president",
        "chairman",
        "chairwoman",
        "chair",
        "director",
        "premier",
        "mayor",
        "governor",
        "king",
        "queen",
        "pope",
        "chancellor",
        "minister",
        "founder",
    ]
)


def titled(title: str, several: bool, loose: bool, bodied: bool) -> tuple[str, str]:
    """The article and the title as a line prints them.

    ``several`` hold it, ``loose`` says that others may, ``bodied`` that the line says of which body it is.
    """
    lone = title.istitle() and title.isalpha() and not bodied
    if lone and title.lower() not in _UNIQUE:
        title = title.lower()  # "Judge Quill" is a judge.
    if title[:1].isupper() and " " in title and title[1:].islower():
        title = without_capital(title)  # A capital that only opened its sentence.
    own = re.split(r" (?:of|for|from|at|with) ", title)[0]
    office = own.split()[-1]
    plain = own[1:] != own[1:].lower() or title[:1].isupper() or (office in _UNIQUE and not loose)
    return "" if plain or several else "an " if _opens_with_vowel(title) else "a ", title


def article_of(words: str, article: str) -> str:
    """The article of a title, before an adjective that stands ahead of it: "a Quarian envoy", "an Ostbian judge"."""
    return article and ("an " if _opens_with_vowel(f"{words.lower()} ") else "a ")


def _opens_with_vowel(words: str) -> bool:
    """Whether "an" stands before words: not before "union" or "European", whose first sound is a "y"."""
    return words[0] in "aeiou" and not words.startswith(("uni", "use", "eu", "one ", "u.", "us ", "uk ", "un "))


def with_others(word: str, before: str) -> bool:
    """Whether a noun says that it was done with others: "a co-founder"."""
    return word.lower().startswith("co-") or (word.lower() == "founder" and before.lower().endswith("co-"))

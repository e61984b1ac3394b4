"""Word lists of this room."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True, kw_only=True)
class Titles:
    """Words of offices and ranks."""

    nouns: frozenset[str]
    modifiers: frozenset[str]
    past: frozenset[str]
    subject_verbs: frozenset[str]
    object_verbs: frozenset[str]
    opinion_verbs: frozenset[str]
    leaving_verbs: frozenset[str]
    ousting_verbs: frozenset[str]
    handover_verbs: frozenset[str]


@cache
def titles() -> Titles:
    """The words of titles."""
    text = (resources.files("sayso.reading.claims") / "data" / "titles.toml").read_text(encoding="utf-8")
    return Titles(**{key: frozenset(words.split()) for key, words in tomllib.loads(text).items()})


def words(name: str) -> frozenset[str]:
    """A list of ``data/words.toml``."""
    return _words()[name]


@cache
def _words() -> dict[str, frozenset[str]]:
    text = (resources.files("sayso.reading.claims") / "data" / "words.toml").read_text(encoding="utf-8")
    return {name: frozenset(listed.split()) for name, listed in tomllib.loads(text).items()}

"""The words for evidence, read once from package data."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from sayso.model.evidence import EvidenceKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """Word → kind, and the words beside which a noun of a kind is evidence."""

    kinds: Mapping[str, EvidenceKind]
    weak: frozenset[str]
    qualifiers: frozenset[str]
    subject_of: frozenset[str]
    object_of: frozenset[str]
    prepositions: frozenset[str]
    verbs: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """The lexicon of this package."""
    text = (resources.files("sayso.reading.evidence") / "data" / "evidence.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    places = {key: frozenset(words.split()) for key, words in data["places"].items()}
    return Lexicon(
        kinds={word: EvidenceKind(kind) for kind, words in data["kinds"].items() for word in words.split()},
        weak=frozenset(data["weak"]["words"].split()),
        qualifiers=frozenset(data["weak"]["qualifiers"].split()),
        subject_of=places["subject_of"],
        object_of=places["object_of"],
        prepositions=places["prepositions"],
        verbs=places["verbs"],
    )

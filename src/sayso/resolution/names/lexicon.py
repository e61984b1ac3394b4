"""The words that names are made of: honorifics, particles, legal forms, shared heads."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """What ``data/names.toml`` holds, ready to look up by folded word."""

    honorifics: frozenset[str]
    given: frozenset[str]
    clerics: frozenset[str]
    particles: frozenset[str]
    filiations: frozenset[str]
    kunyas: frozenset[str]
    compounds: frozenset[str]
    closers: frozenset[str]
    common: frozenset[str]
    nicknames: Mapping[str, str]
    generations: Mapping[str, str]
    generic: frozenset[str]
    descriptors: frozenset[str]
    soft: frozenset[str]
    forms: Mapping[str, str]
    heads: Mapping[str, str]
    spellings: Mapping[str, str]
    numbers: Mapping[str, str]


@cache
def lexicon() -> Lexicon:
    """The lexicon of names that comes with the program."""
    data = tomllib.loads(files("sayso.resolution.data").joinpath("names.toml").read_text(encoding="utf-8"))
    person = {key: frozenset(words) for key, words in data["person"].items()}
    return Lexicon(
        **person,
        nicknames=data["nicknames"],
        generations=data["generations"],
        generic=frozenset(data["organisation"]["generic"]),
        descriptors=frozenset(data["organisation"]["descriptors"]),
        soft=frozenset(data["organisation"]["soft"]),
        forms=_turned(data["forms"]),
        heads=_turned(data["heads"]),
        spellings=_turned(data["spellings"]),
        numbers=data["numbers"],
    )


def _turned(table: Mapping[str, list[str]]) -> dict[str, str]:
    return {word: key for key, words in table.items() for word in (key, *words)}

"""The words that carry stance, read once from package data."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

LEVELS = {"uncommitted": 0, "possible": 1, "probable": 2, "certain": 3}


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """What a governor does to its complement: sign and level where it is affirmed and where it is negated.

    A ``speaker`` speaks for itself: what stands above does not reach its complement.
    """

    name: str
    affirmed: tuple[int, int]
    negated: tuple[int, int]
    speaker: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """Word → level or signature; sets of words."""

    modals: Mapping[str, int]
    purpose: int
    adverbs: Mapping[str, int]
    nearly: frozenset[str]
    by_degrees: frozenset[str]
    degrees: frozenset[str]
    hearsay: frozenset[str]
    negators: frozenset[str]
    no: frozenset[str]
    nobody: frozenset[str]
    without: frozenset[str]
    conditions: frozenset[str]
    waiting: frozenset[str]
    inversions: frozenset[str]
    suppositions: frozenset[str]
    sure: frozenset[str]
    roughly: frozenset[str]
    known_so_far: frozenset[str]
    knowledge: frozenset[str]
    governors: Mapping[str, Signature]
    light: frozenset[str]
    adjectives: Mapping[str, tuple[int, int]]
    alleged: frozenset[str]
    open_nouns: frozenset[str]
    likelihoods: frozenset[str]
    told_nouns: frozenset[str]
    bare_words: frozenset[str]
    being: frozenset[str]
    gerunds: Mapping[str, tuple[int, int]]
    texts: frozenset[str]
    false: frozenset[str]
    charges: Mapping[str, str]
    assessment: Mapping[str, frozenset[str]]


@cache
def lexicon() -> Lexicon:
    """The lexicon of this package."""
    text = (resources.files("sayso.reading.stance") / "data" / "stance.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    negators, nominal, conditions = data["negators"], data["nominal"], data["conditions"]
    return Lexicon(
        modals=_levels(data["modals"]),
        purpose=LEVELS[data["modals"]["purpose"]],
        adverbs=_levels(data["adverbs"]),
        nearly=_set(data["adverbs"]["nearly"]),
        by_degrees=_set(data["adverbs"]["by_degrees"]),
        degrees=_set(data["adverbs"]["degrees"]),
        hearsay=_set(data["adverbs"]["hearsay"]),
        negators=_set(negators["words"]),
        no=_set(negators["determiners"]),
        nobody=_set(negators["nouns"]),
        without=_set(negators["prepositions"]),
        conditions=_set(conditions["marks"]) | _set(conditions["prepositions"]),
        waiting=_set(conditions["waiting"]),
        inversions=_set(conditions["inversions"]),
        suppositions=_set(conditions["suppositions"]),
        sure=_set(data["adverbs"]["sure"]),
        roughly=_set(data["adverbs"]["roughly"]),
        known_so_far=_set(data["adverbs"]["known_so_far"]),
        knowledge=_set(data["adverbs"]["knowledge"]),
        governors=_governors(data["governor"]),
        light=_set(nominal["light"]),
        adjectives=_adjectives(nominal),
        alleged=_set(nominal["hearsay"]),
        open_nouns=_set(nominal["open"]),
        likelihoods=_set(nominal["likelihoods"]),
        told_nouns=_set(nominal["words"]),
        bare_words=_set(nominal["bare_words"]),
        being=_set(nominal["being"]),
        texts=_set(data["tales"]["texts"]),
        gerunds={word: _value(value) for value, words in data["gerunds"].items() for word in words.split()},
        false=_set(nominal["false"]),
        charges={word: level for level, words in data["charges"].items() for word in words.split()},
        assessment={key: _set(words) for key, words in data["assessment"].items()},
    )


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _levels(table: Mapping[str, str]) -> dict[str, int]:
    return {word: LEVELS[level] for level, words in table.items() if level in LEVELS for word in words.split()}


def _adjectives(nominal: Mapping[str, str]) -> dict[str, tuple[int, int]]:
    values = {"possible": (1, 1), "uncommitted": (1, 0), "negated": (-1, 3)}
    return {word: value for key, value in values.items() for word in nominal[key].split()}


def _governors(groups: list[dict[str, Any]]) -> dict[str, Signature]:
    """The first group that names a word has it."""
    found: dict[str, Signature] = {}
    for group in groups:
        signature = Signature(
            name=group["name"],
            affirmed=_value(group["affirmed"]),
            negated=_value(group["negated"]),
            speaker=group.get("speaker", False),
        )
        for word in group["words"].split():
            found.setdefault(word, signature)
    return found


def _value(text: str) -> tuple[int, int]:
    if text == "?":
        return 1, 0
    sign, level = text.split()
    return (1 if sign == "+" else -1), LEVELS[level]

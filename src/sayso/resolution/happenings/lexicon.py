"""What is known about predicates: which are told alike, which happen once."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from sayso.resolution.happenings.stem import stem


@dataclass(frozen=True, slots=True, kw_only=True)
class Happenings:
    """``narrow`` are families and predicates whose predicates are one sort of deed each; ``roaming`` are families of
    deeds that the same people do in one place after another, ``lasting`` those that seldom befall one twice.  ``alike``
    maps a predicate to those that may tell of the same happening; ``words`` gives the numbers of the groups of words
    for one deed that a stem is in; ``once`` maps those that happen once to the roles of the one they befall; ``worded``
    are those that say nothing without their verb or what is had; ``lesser`` are the words that make another title of
    one, ``light`` the predicates whose verb is of every sort of deed, ``anybody`` the nouns that are of
    anybody."""

    alike: Mapping[str, frozenset[str]]
    words: Mapping[str, frozenset[int]]
    narrow: frozenset[str]
    roaming: frozenset[str]
    lasting: frozenset[str]
    once: Mapping[str, tuple[str, ...]]
    weaker: Mapping[str, str]
    borne: frozenset[str]
    worded: frozenset[str]
    lesser: frozenset[str]
    light: frozenset[str]
    anybody: frozenset[str]


@cache
def happenings() -> Happenings:
    """The table that comes with the program."""
    data = tomllib.loads(files("sayso.resolution.data").joinpath("happenings.toml").read_text(encoding="utf-8"))
    alike: dict[str, frozenset[str]] = {}
    for group in data["alike"]:
        for predicate in group:
            alike[predicate] = alike.get(predicate, frozenset()) | frozenset(group)
    words: dict[str, frozenset[int]] = {}
    for number, group in enumerate(data["words"]):
        for word in (stem(w.replace("_", " ")) for w in group.split()):
            words[word] = words.get(word, frozenset()) | {number}
    return Happenings(
        alike=alike,
        words=words,
        narrow=frozenset(data["narrow"]),
        roaming=frozenset(data["roaming"]),
        lasting=frozenset(data["lasting"]),
        once={predicate: tuple(roles) for predicate, roles in data["once"].items()},
        weaker=data["weaker"],
        borne=frozenset(data["borne"]),
        worded=frozenset(data["worded"]),
        lesser=frozenset(data["lesser"].split()),
        light=frozenset(data["light"].split()),
        anybody=frozenset(data["anybody"].split()),
    )


def told_alike(left: str, right: str) -> bool:
    """Whether two predicates may tell of one happening."""
    return left == right or right in happenings().alike.get(left, frozenset())


def words_alike(left: str, right: str) -> bool:
    """Whether two stems are of words that reports use for one deed, whatever the predicates."""
    nothing: frozenset[int] = frozenset()
    words = happenings().words
    return not words.get(left, nothing).isdisjoint(words.get(right, nothing))

"""What is known about predicates: which are told alike, which happen once."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True, kw_only=True)
class Happenings:
    """``narrow`` are families and predicates whose predicates are one sort of deed each.
    ``alike`` maps a predicate to those that may tell of the same happening; ``once`` maps those that happen once
    to the roles of the one they befall; ``worded`` are those that say nothing without their verb or what is had."""

    alike: Mapping[str, frozenset[str]]
    narrow: frozenset[str]
    once: Mapping[str, tuple[str, ...]]
    weaker: Mapping[str, str]
    borne: frozenset[str]
    worded: frozenset[str]


@cache
def happenings() -> Happenings:
    """The table that comes with the program."""
    data = tomllib.loads(files("sayso.resolution.data").joinpath("happenings.toml").read_text(encoding="utf-8"))
    alike: dict[str, frozenset[str]] = {}
    for group in data["alike"]:
        for predicate in group:
            alike[predicate] = alike.get(predicate, frozenset()) | frozenset(group)
    return Happenings(
        alike=alike,
        narrow=frozenset(data["narrow"]),
        once={predicate: tuple(roles) for predicate, roles in data["once"].items()},
        weaker=data["weaker"],
        borne=frozenset(data["borne"]),
        worded=frozenset(data["worded"]),
    )


def told_alike(left: str, right: str) -> bool:
    """Whether two predicates may tell of one happening."""
    return left == right or right in happenings().alike.get(left, frozenset())

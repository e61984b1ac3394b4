"""A rule: a pattern, and what a match means."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from sayso.reading.whens.context import Context, Meaning

Build = Callable[[re.Match[str], Context], Meaning | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A pattern and its meaning.  ``group`` is the part of the match that is the expression."""

    name: str
    pattern: re.Pattern[str]
    build: Build


RULES: list[Rule] = []


def rule(pattern: str, *, cased: bool = False) -> Callable[[Build], Build]:
    """Register a rule; the pattern may not begin or end inside a word."""

    def register(build: Build) -> Build:
        flags = 0 if cased else re.IGNORECASE
        whole = re.compile(rf"(?<![\w$€£])(?:{pattern})(?!\w)", flags)
        RULES.append(Rule(name=build.__name__, pattern=whole, build=build))
        return build

    return register

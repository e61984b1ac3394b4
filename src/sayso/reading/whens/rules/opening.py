"""How a rule's matches may begin, read off its pattern: most words of a text open no expression of time."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterable, Iterator
from typing import Any

from sayso.reading.whens.rules.rule import Rule

#: Letters of an opening that are told apart.
DEPTH = 5

#: Openings of a text whose rules are remembered.
_MOST = 20_000
#: Of more letters than this, in one place, any is taken.
_FEW = 8
_ZERO_WIDTH = frozenset({"ASSERT", "ASSERT_NOT", "AT"})
_REPEATS = frozenset({"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"})
_WORD = re.compile(r"(?<![\w$€£])\w")
_FOLDED = {**{ord(c): c.lower() for c in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}, **{ord(c): "0" for c in "123456789"}}


class Openings:
    """Rules by the letters that their matches begin with; digits are one letter, case is none.

    It answers as every rule's ``finditer`` would: what cannot be read off a pattern only makes it be tried oftener.
    """

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = tuple(rules)
        self._begun: dict[str, list[int]] = {}
        self._anywhere: list[int] = []
        for n, rule in enumerate(self._rules):
            beginnings = _beginnings(rule.pattern)
            if all(b[:1].isalnum() for b in beginnings):
                for b in beginnings:
                    self._begun.setdefault(b, []).append(n)
            else:
                self._anywhere.append(n)
        self._all = tuple(n for n in range(len(self._rules)) if n not in self._anywhere)
        self._known: dict[str, tuple[int, ...]] = {}

    def matches(self, text: str) -> Iterator[tuple[int, re.Match[str]]]:
        """Each rule's number with each of its matches, those of one rule in order and not overlapping."""
        for n in self._anywhere:
            for match in self._rules[n].pattern.finditer(text):
                yield n, match
        folded = text.translate(_FOLDED)
        free = [0] * len(self._rules)
        for word in _WORD.finditer(text):
            at = word.start()
            for n in self.rules_at(folded[at : at + DEPTH]):
                begun = self._rules[n].pattern.match(text, at) if free[n] <= at else None
                if begun is not None:
                    free[n] = begun.end()
                    yield n, begun

    def rules_at(self, letters: str) -> tuple[int, ...]:
        """The rules whose matches may begin with such letters, folded, at the start of a word."""
        found = self._known.get(letters)
        if found is None:
            begun = (self._begun.get(letters[:size], ()) for size in range(1, DEPTH + 1))
            # Letters of other scripts may count as these: the Kelvin sign is a "k".
            found = tuple(sorted({n for some in begun for n in some})) if letters.isascii() else self._all
            if len(self._known) < _MOST:
                self._known[letters] = found
        return found


def _beginnings(pattern: re.Pattern[str]) -> set[str]:
    parser = importlib.import_module("re._parser")
    stuck, whole = _read(parser.parse(pattern.pattern, pattern.flags), {""})
    return stuck | whole


def _read(nodes: Iterable[Any], live: set[str]) -> tuple[set[str], set[str]]:
    """What the nodes may print after what was read: where anything may follow, and where they end."""
    stuck: set[str] = set()
    for op, argument in nodes:
        kind = str(op)
        if kind in _ZERO_WIDTH:
            continue
        more: set[str] = set()
        if kind == "BRANCH":
            branches = [_read(branch, live) for branch in argument[1]]
            more, live = set().union(*(s for s, _ in branches)), set().union(*(e for _, e in branches))
        elif kind == "SUBPATTERN":
            more, live = _read(argument[3], live)
        elif kind in _REPEATS:
            more, live = _repeated(argument, live)
        else:
            letters = _letters(kind, argument)
            more, live = (live, set()) if letters is None else (set(), {b + c for b in live for c in letters})
        full = {b for b in live if len(b) >= DEPTH}
        stuck |= more | full
        live = live - full
    return stuck, live


def _repeated(argument: Any, live: set[str]) -> tuple[set[str], set[str]]:
    least, most, nodes = argument
    stuck: set[str] = set()
    ended: set[str] = set()
    times = 0
    while live:
        if times >= least:
            ended |= live
        if times == most:
            break
        more, live = _read(nodes, live)
        stuck |= more
        times += 1
    return stuck, ended


def _letters(kind: str, argument: Any) -> set[str] | None:
    """The letters that a node stands for; nothing where they are many."""
    if kind == "LITERAL":
        letter = chr(argument).translate(_FOLDED)
        return {letter} if letter.isascii() else None
    if kind != "IN":
        return None
    letters: set[str] = set()
    for op, value in argument:
        if str(op) == "LITERAL":
            letters.add(chr(value).translate(_FOLDED))
        elif str(op) == "RANGE":
            letters.update(chr(c).translate(_FOLDED) for c in range(value[0], value[1] + 1))
        elif str(op) == "CATEGORY" and str(value) == "CATEGORY_DIGIT":
            letters.add("0")
        else:
            return None
    return letters if len(letters) <= _FEW and all(c.isascii() for c in letters) else None

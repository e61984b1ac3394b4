"""The stem of a trigger: its endings cut off, irregular forms looked up."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files

_WORD = re.compile(r"[a-z]+")
#: What only says how far a deed has come: the "began to" of "began to leave".
_PHASE = re.compile(
    r"^(?:[a-z]+ed|begun|began|seems?|appears?|ha[ds]|have|[a-z]+ing|set|comes?|got|gets) (?:[a-z]+ )?to (?=[a-z])"
    r"|^(?:begun|began|begins?|start(?:ed|s)?|continue[sd]?|kept|keeps?) (?=[a-z]+ing\b)"
)
_ENDINGS = (
    "ications",
    "ication",
    "ations",
    "ation",
    "ings",
    "ing",
    "ments",
    "ment",
    "ions",
    "ion",
    "ers",
    "er",
    "ied",
    "ies",
    "ed",
    "es",
    "s",
    "e",
    "y",
)


@lru_cache(maxsize=20_000)
def stem(text: str) -> str:
    """The stem of the word of a trigger that says what was done.

    That is the first that is no auxiliary ("was killed", "killing", "killings": "kill"); of a verb that says little by
    itself, what stands beside it: "took over" is "tak over", "took aim" is "aim".
    """
    words = _WORD.findall(_PHASE.sub("", text.lower()))
    telling = [w for w in words if w not in _auxiliaries()] or words
    if not telling:
        return text.lower()
    first, rest = _cut(_base(telling[0])), telling[1:]
    if not rest or first not in _light("verbs") | _light("prepositions"):
        return first
    if first in _light("verbs") and len(rest) == 1 and rest[0] in _particles():
        return f"{first} {rest[0]}"
    return _cut(_base(rest[-1]))


def _base(word: str) -> str:
    return _irregular().get(word, word)


def _cut(word: str) -> str:
    """The word without its endings."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            word = word[: -len(ending)]
            break
    if word.endswith("y"):  # "trying" as "tried"
        return word[:-1] + "i"
    if word.endswith("at") and len(word) > 5:  # "investigated" as "investigation"
        return word[:-2]
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "ls" else word


@cache
def _light(sort: str) -> frozenset[str]:
    return frozenset(map(_cut, _data()["light"][sort].split()))


@cache
def _particles() -> frozenset[str]:
    return frozenset(_data()["light"]["particles"].split())


@cache
def _data() -> Mapping[str, Mapping[str, str]]:
    data: Mapping[str, Mapping[str, str]] = tomllib.loads(
        files("sayso.resolution.data").joinpath("forms.toml").read_text(encoding="utf-8")
    )
    return data


@cache
def _irregular() -> Mapping[str, str]:
    return {form: base for base, forms in _data()["verbs"].items() for form in forms.split()}


@cache
def _auxiliaries() -> frozenset[str]:
    return frozenset(_data()["auxiliaries"]["words"].split())

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
    """The stem of the first word of a trigger that is no auxiliary ("was killed", "killing", "killings": "kill")."""
    words = _WORD.findall(_PHASE.sub("", text.lower()))
    telling = [w for w in words if w not in _auxiliaries()] or words
    if not telling:
        return text.lower()
    word: str = _irregular().get(telling[0], telling[0])
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    if word.endswith("y"):  # "trying" as "tried"
        return word[:-1] + "i"
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "ls" else word


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

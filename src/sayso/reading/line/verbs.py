"""Past and participle of any verb, so that a line can keep the report's own verb."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Forms:
    """ "withdraw", "withdrew", "withdrawn"."""

    base: str
    past: str
    participle: str


@cache
def forms_of(base: str) -> Forms:
    """The forms of a verb by its base."""
    irregular = _data()["irregular"].get(base)
    if irregular is not None:
        past, _, participle = irregular.partition(" ")
        return Forms(base=base, past=past, participle=participle or past)
    past = _regular(base)
    return Forms(base=base, past=past, participle=past)


def _regular(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return base[:-1] + "ied"
    if base in _data()["doubling"]["words"].split():
        return base + base[-1] + "ed"
    return base + "ed"


@cache
def _data() -> dict[str, Any]:
    text = (resources.files("sayso.reading.line") / "data" / "verbs.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)

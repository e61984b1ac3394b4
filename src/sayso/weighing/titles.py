"""Which titles one person cannot hold at one time: ranks, and offices in one body."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A rank, an office or a standing in a body, by its one form, lower case.

    ``of_state`` is true for an office that needs no body to be known; ``loose`` for a standing ("commander",
    "representative"): two of them may go together, so that a report which gives both settles the matter.
    """

    form: str
    is_rank: bool
    of_state: bool = False
    loose: bool = False


@lru_cache(maxsize=20_000)
def title_of(words: str) -> Title | None:
    """The rank or office that the words of a title name, or nothing where they exclude no other title."""
    folded = " " + " ".join(_WORD.findall(words.casefold())) + " "
    for form, title in _known().items():
        if f" {form} " in folded:
            return title
    return None


def exclude(left: Title, right: Title) -> bool:
    """Whether the two are of one sort and not one; what is said for short of the other excludes nothing."""
    if left.form == right.form or (left.is_rank, left.loose) != (right.is_rank, right.loose):
        return False
    short = _table().get("short", {})
    return right.form not in short.get(left.form, ()) and left.form not in short.get(right.form, ())


@cache
def _table() -> Mapping[str, Any]:
    text = files("sayso.weighing.data").joinpath("titles.toml").read_text(encoding="utf-8")
    table: Mapping[str, Any] = tomllib.loads(text)
    return table


@cache
def _known() -> Mapping[str, Title]:
    """Every form that a title is written in, the longest first."""
    table = _table()
    known = {form: Title(form=form, is_rank=True) for form in table["ranks"]}
    known |= {form: Title(form=form, is_rank=False, of_state=form in table["state"]) for form in table["offices"]}
    known |= {form: Title(form=form, is_rank=False, loose=True) for form in table["standings"]}
    known |= {written: known[form] for written, form in table["same"].items()}
    return {form: known[form] for form in sorted(known, key=lambda f: (-len(f.split()), -len(f), f))}

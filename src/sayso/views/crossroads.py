"""Those that deal with everybody: no chain of ties leads through them.

Two who were before one court, hold office in one land or spoke to one paper are tied to it, not to each other.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from sayso.model.case import Case
from sayso.model.entity import Entity
from sayso.model.mention import Kind


def crossroads(case: Case) -> frozenset[str]:
    """The entities (ids) that a path may end at, and never passes: places, public bodies and who prints the reports."""
    return case.once("crossroads", _crossroads)


def _crossroads(case: Case) -> frozenset[str]:
    papers = {_folded(p) for d in case.readings for p in (*case.publishers(d), *case.document(d).credits)}
    return frozenset(e.id for e in case.settlement.entities if _is_one(e, papers))


def _is_one(entity: Entity, papers: set[str]) -> bool:
    if entity.kind is Kind.PLACE:
        return True
    if entity.kind is Kind.PERSON:
        return False
    words = set(_folded(entity.name).split())
    return _folded(entity.name) in papers or not words.isdisjoint(_listed()["words"]) or words <= _listed()["plain"]


def _folded(name: str) -> str:
    return name.strip("() ").casefold().removeprefix("the ")


@cache
def _listed() -> Mapping[str, frozenset[str]]:
    data = tomllib.loads(files("sayso.views.data").joinpath("crossroads.toml").read_text(encoding="utf-8"))
    return {name: frozenset(words.split()) for name, words in data.items()}

"""Public bodies and buildings whose name every land has: "the Defence Ministry", "the High Court", "City Hall"."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from sayso.resolution.names.common import common_words
from sayso.resolution.names.fold import fold


class Reach(StrEnum):
    """What has one such body each: a land, or a town; ``MANY`` where either has many: "the Executive Committee"."""

    LAND = "land"
    TOWN = "town"
    MANY = "many"


class Basis(StrEnum):
    """What tells the land of a body: words beside its name, the report's dateline, or only what it mostly speaks of."""

    TOLD = "told"
    DATELINE = "dateline"
    LEANING = "leaning"


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """The land, region or town that has a body: a country's code or a key of the place, and what to call it."""

    key: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Institution:
    """What a name says that every land has: its words without the land's, and of what there is one each.

    Its ``seat`` is told beside the name, is the dateline's, or is only where the report mostly plays; ``None`` where
    nothing tells it.
    """

    core: str
    reach: Reach
    seat: Seat | None
    basis: Basis = Basis.LEANING

    @property
    def sure(self) -> Seat | None:
        """The seat that parts it from a namesake elsewhere: one that more than a leaning tells."""
        return None if self.basis is Basis.LEANING else self.seat


@lru_cache(maxsize=100_000)
def reach_of(name: str) -> Reach | None:
    """Of what there is one such body each; nothing where some word of the name says which body is meant."""
    lists = common_words()
    whole = core_of(name)
    words = [w for w in whole.split() if w not in lists["small"]]
    if whole in lists["unique"] or not words:
        return None
    if len(words) == 1:
        return Reach.LAND if words[0] in lists["alone"] else Reach.MANY if words[0] in lists["short"] else None
    spread = (Reach.MANY, "many"), (Reach.TOWN, "town"), (Reach.LAND, "land")
    found = [next((reach for reach, key in spread if w in lists[key]), None) for w in words if not w.isdigit()]
    return None if None in found else next((reach for reach, _ in spread if reach in found), None)


def core_of(name: str) -> str:
    """The name in the form under which two are the same."""
    return fold(name).removeprefix("the ")

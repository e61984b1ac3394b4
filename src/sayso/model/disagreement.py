"""Where tellings differ."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Differs(StrEnum):
    """What differs."""

    WHEN = "when"
    WHERE = "where"
    WHO = "who"
    ROLE = "role"
    NUMBER = "number"
    DENIAL = "denial"


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side: what it says, in words, and the claims (keys) that say it.

    ``strength`` is a sentence on its publishers and origins.
    """

    value: str
    claims: tuple[str, ...]
    strength: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """Two or more sides on one event or entity; exactly one of ``event`` and ``entity`` is set."""

    id: str
    differs: Differs
    sides: tuple[Side, ...]
    event: str | None = None
    entity: str | None = None
    note: str | None = None

"""Where on earth a mention of a place lies."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Precision(StrEnum):
    """How exactly the place is known; a facility takes its settlement's point and says so."""

    POINT = "point"
    SETTLEMENT = "settlement"
    DISTRICT = "district"
    REGION = "region"
    COUNTRY = "country"
    WIDER = "wider"
    UNRESOLVED = "unresolved"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The reading of one place mention: a gazetteer entry, its point (WGS 84 degrees) and precision.

    ``id``, ``lat`` and ``lon`` are ``None`` where the place is unresolved.  ``country`` is ISO 3166-1 alpha-2.
    ``reasons`` say in words how it was picked.  ``actor`` is true where the name stands for a government or
    people ("Washington said"), so that it never becomes a claim's where.
    """

    mention: str
    gazetteer: str | None
    id: int | None
    name: str
    country: str | None
    lat: float | None
    lon: float | None
    precision: Precision
    reasons: tuple[str, ...] = ()
    actor: bool = False

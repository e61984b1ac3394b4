"""Publishers that speak with one voice because one owner has them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

Families = Mapping[str, str]
"""Publisher name, case-folded, to the family's name."""

NO_FAMILIES: Families = MappingProxyType({})


def families_of(rows: Iterable[tuple[str, str]]) -> Families:
    """Families from (publisher, owner) rows."""
    return MappingProxyType({publisher.strip().casefold(): owner.strip() for publisher, owner in rows})


def voice_of(publisher: str, families: Families) -> str:
    """The voice a publisher speaks with: its family's name, or its own."""
    return families.get(publisher.strip().casefold(), publisher.strip())

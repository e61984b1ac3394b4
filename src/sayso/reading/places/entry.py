"""One line of the gazetteer."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model.place import Precision


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A place with a name: a settlement, district, region, country, or wider area.

    ``source`` names the gazetteer and ``id`` the number there (GeoNames), ``None`` where it has none.
    ``country`` is ISO 3166-1 alpha-2, ``region`` GeoNames' first-level code within it, both empty where they do not
    apply.  ``lat`` and ``lon`` are WGS 84 degrees.  ``main`` is true where the name asked for is the name it goes by
    and not an alternate one.
    """

    key: int
    source: str
    id: int | None
    name: str
    precision: Precision
    country: str
    region: str
    lat: float
    lon: float
    population: int
    capital: bool = False
    main: bool = True
    users: bool = False

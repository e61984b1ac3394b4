"""Distance on the globe."""

from __future__ import annotations

import math
from typing import Protocol

from sayso.model.place import Precision
from sayso.reading.places.entry import Entry

_RADIUS = 6371.0


class Located(Protocol):
    """Anything with a point in WGS 84 degrees."""

    @property
    def lat(self) -> float: ...

    @property
    def lon(self) -> float: ...


def kilometres(a: Located, b: Located) -> float:
    """Great-circle distance (haversine) on a sphere of radius 6371 km."""
    north, south = math.radians(a.lat), math.radians(b.lat)
    over = math.radians(b.lon - a.lon)
    h = math.sin((south - north) / 2) ** 2 + math.cos(north) * math.cos(south) * math.sin(over / 2) ** 2
    return 2 * _RADIUS * math.asin(min(1.0, math.sqrt(h)))


def within(inner: Entry, outer: Entry) -> bool:
    """Whether one entry of the gazetteer lies in another, as far as their codes say."""
    if inner.key == outer.key:
        return False
    if outer.precision is Precision.COUNTRY:
        return inner.country == outer.country and inner.precision is not Precision.COUNTRY
    if outer.precision is Precision.REGION:
        lower = inner.precision not in (Precision.COUNTRY, Precision.REGION)
        return lower and (inner.country, inner.region) == (outer.country, outer.region)
    if outer.precision is Precision.DISTRICT:
        return inner.precision is Precision.SETTLEMENT and kilometres(inner, outer) < 80
    return False

"""Times and places that can be one, and those that cannot."""

from __future__ import annotations

from datetime import date
from math import asin, cos, radians, sin, sqrt

from sayso.model.place import Place, Precision

Days = tuple[date, date]

NARROW = 31
"""Days that a date may span to say which of several happenings is meant."""
NEAR = 25.0
"""Kilometres within which two points may be one place told differently."""
SLACK = 3
"""Days that two tellings of one happening may differ by where all else holds together."""

_WIDE = (Precision.COUNTRY, Precision.REGION, Precision.WIDER, Precision.DISTRICT)
_RANK = {p: i for i, p in enumerate(Precision)}


def overlap(a: Days, b: Days) -> bool:
    """Whether some day lies in both."""
    return a[0] <= b[1] and b[0] <= a[1]


def gap(a: Days, b: Days) -> int:
    """The days between two intervals; 0 where they overlap."""
    if a[1] < b[0]:
        return (b[0] - a[1]).days
    return (a[0] - b[1]).days if b[1] < a[0] else 0


def narrow(days: Days | None) -> bool:
    """Whether the interval is narrow enough to tell one happening from the next."""
    return days is not None and (days[1] - days[0]).days < NARROW


def same_place(a: Place | None, b: Place | None) -> bool | None:
    """Whether two places agree: ``None`` where one is unknown."""
    if a is None or b is None or a.id is None or b.id is None:
        return None
    if a.id == b.id:
        return True
    if a.country != b.country and a.country is not None and b.country is not None:
        return False
    if a.precision in _WIDE or b.precision in _WIDE:
        return _holds(a, b)
    return distance(a, b) <= NEAR


def _holds(a: Place, b: Place) -> bool | None:
    """A country holds its towns; a region may hold a town that is near its middle."""
    wide, other = (a, b) if _RANK[a.precision] >= _RANK[b.precision] else (b, a)
    if wide.precision in (Precision.COUNTRY, Precision.WIDER):
        return True
    return distance(wide, other) <= (400.0 if wide.precision is Precision.REGION else 80.0) or None


def exact(place: Place | None) -> bool:
    """Whether a place is known more closely than its region."""
    return place is not None and place.id is not None and place.precision not in _WIDE


def distance(a: Place, b: Place) -> float:
    """The great circle between two places in kilometres; 0 where a point is missing."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return 0.0
    turn = sin(radians(b.lat - a.lat) / 2) ** 2
    turn += cos(radians(a.lat)) * cos(radians(b.lat)) * sin(radians(b.lon - a.lon) / 2) ** 2
    return 2 * 6371.0 * asin(sqrt(min(1.0, turn)))


def rank(place: Place) -> int:
    """How exact a place is: 0 for a point, more for what is wider."""
    return _RANK[place.precision]

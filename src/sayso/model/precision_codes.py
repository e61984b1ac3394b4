"""A place's precision in the codes of event data sets."""

from __future__ import annotations

from sayso.model.place import Precision

# UCDP GED where_prec: 1 exact, 2 near, 3 second-level division, 4 first-level division, 5 a line or area between,
# 6 country, 7 international waters or airspace.  ACLED geo_precision: 1 exact, 2 near or a part of a region, 3 region's
# middle; it has none for a whole country.  PLOVER names the feature's level.
UCDP: dict[Precision, int | None] = {
    Precision.POINT: 1,
    Precision.SETTLEMENT: 1,
    Precision.DISTRICT: 3,
    Precision.REGION: 4,
    Precision.COUNTRY: 6,
    Precision.WIDER: 7,
    Precision.UNRESOLVED: None,
}
ACLED: dict[Precision, int | None] = {
    Precision.POINT: 1,
    Precision.SETTLEMENT: 1,
    Precision.DISTRICT: 2,
    Precision.REGION: 3,
    Precision.COUNTRY: None,
    Precision.WIDER: None,
    Precision.UNRESOLVED: None,
}
PLOVER: dict[Precision, str | None] = {
    Precision.POINT: "point",
    Precision.SETTLEMENT: "city",
    Precision.DISTRICT: "adm2",
    Precision.REGION: "adm1",
    Precision.COUNTRY: "country",
    Precision.WIDER: None,
    Precision.UNRESOLVED: None,
}


def codes_of(precision: str) -> dict[str, int | str | None]:
    """A precision in all three codes, under the names that the data sets give them; ``None`` where a set has none."""
    at = Precision(precision)
    return {"ucdp_where_prec": UCDP[at], "acled_geo_precision": ACLED[at], "plover_feature": PLOVER[at]}

"""Publishers that speak with one voice because one owner has them."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

from sayso.model.errors import BadArgument
from sayso.model.given import text_of

Families = Mapping[str, str]
"""Publisher name, case-folded, to the family's name."""

NO_FAMILIES: Families = MappingProxyType({})


def families_of(rows: Iterable[tuple[str, str]]) -> Families:
    """Families from (publisher, owner) rows."""
    return MappingProxyType({publisher.strip().casefold(): owner.strip() for publisher, owner in rows})


def read_families(path: Path) -> Families:
    """Families from a CSV file of publisher and owner, one pair a line, ``#`` for remarks.

    Raises ``BadArgument`` where the file cannot be read, or naming the line that is not a pair.
    """
    rows: list[tuple[str, str]] = []
    for number, row in enumerate(csv.reader(text_of(path, "families").splitlines()), 1):
        if not row or row[0].lstrip().startswith("#"):
            continue
        if len(row) != 2 or not all(cell.strip() for cell in row):
            raise BadArgument(f"{path}, line {number}: a publisher and its owner are expected, got {','.join(row)!r}")
        rows.append((row[0], row[1]))
    return families_of(rows)

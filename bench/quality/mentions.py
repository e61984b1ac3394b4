"""Named mentions on texts of the whole world and on web text: strict spans and kinds, as CoNLL-2003 counts them."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path
from typing import Any

from bench.quality._scorers import readings, scored

CORPORA = {
    "worldwide-dev": "corpora/mentions/worldwide-dev.jsonl",
    "UNER-EWT dev": "corpora/mentions/uner-ewt-dev.jsonl",
}

# The country or region that the first part of a document's id names, by continent.
CONTINENTS = {
    "Africa": "af alg eg et ghana kenya mauritius nm panaf sa",
    "Asia": "asia bangladesh cn in jp kr mong my pk th tw",
    "Middle East": "iran israel jr kw oman qt saud uae",
    "Latin America": "arg bol chile col cosric cuba ecuador elsalv guyana hond mex nic pan paraguay peru uruguay ven",
    "Oceania": "aus nz",
    "Indigenous Canada": "canada",
}
_CONTINENT = {prefix: name for name, prefixes in CONTINENTS.items() for prefix in prefixes.split()}


def run(shared: Path) -> dict[str, dict[str, Any]]:
    """Corpus → row name → precision, recall, F1 (shares of one)."""
    figures: dict[str, dict[str, Any]] = {}
    for name, path in CORPORA.items():
        rows = readings(shared / path)
        figures[name] = _rows(scored(shared, ("score.py", "mentions"), shared / path, rows))
        if name == "worldwide-dev":
            figures |= _by_region(shared, shared / path, rows)
    return figures


def main(shared: Path) -> None:
    """Print the table."""
    for corpus, rows in run(shared).items():
        print(f"\n{corpus}")
        for name, row in rows.items():
            print(f"  {name:<22} P {row['p']:.3f}  R {row['r']:.3f}  F1 {row['f1']:.3f}  ({row['gold']} gold)")


def _rows(result: dict[str, Any]) -> dict[str, Any]:
    return {row["name"].strip(): row for row in result["rows"]}


def _by_region(shared: Path, gold: Path, rows: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """The three kinds by continent."""
    continents: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        prefix = re.split("[-_]", row["document"]["name"])[0]
        continents[_CONTINENT.get(prefix, f"elsewhere ({prefix})")].append(row)
    found: dict[str, Any] = {}
    for continent, part in sorted(continents.items()):
        found[continent] = _rows(scored(shared, ("score.py", "mentions"), gold, part))["three kinds"]
    return {"worldwide-dev, three kinds by continent": found}

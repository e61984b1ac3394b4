"""Saved pages: headline, authors, day and body.  The figures only rise; they belong to the gold with this digest."""

import hashlib
import re
from pathlib import Path

import pytest
from bench.quality.intake import GOLD, scored

DIGEST = "e94377c452a6258314685af3a7d0220c998cecd26647a8c70e5b8680c8ea5fac"
FLOORS = {"title exact": 0.81, "authors": 0.91, "date": 0.976, "date, of those printed": 1.0, "body words": 0.939}
_ROW = re.compile(r"^(?P<row>\w[\w, ]*?)  .*?(?:F1 )?(?P<figure>\d\.\d{3})\s+\(", re.MULTILINE)


@pytest.fixture(scope="module")
def found(shared: Path) -> dict[str, float]:
    gold = shared / "corpora" / "intake" / GOLD
    assert hashlib.sha256(gold.read_bytes()).hexdigest() == DIGEST
    return {m["row"]: float(m["figure"]) for m in _ROW.finditer(scored(shared))}


@pytest.mark.parametrize("row", FLOORS)
def test_no_less_of_a_page_is_taken_in_than_was(found: dict[str, float], row: str) -> None:
    assert found[row] >= FLOORS[row]

"""Copies: planted reuse of real articles.  The figures only rise; they belong to the corpora with these digests."""

import hashlib
from pathlib import Path

import pytest
from bench.quality.copies import ARTICLES, SAME_EVENT, figures, graded

DIGESTS = {
    ARTICLES: "6223742d86741d075766c4113317ced37816253dcfb7069345a420c979bca888",
    SAME_EVENT: "5d46b785f12acf43b162a56333bd709989202ed3ac525bb31081d4a2a358b5a0",
}
FLOORS = {
    ("verbatim", "F1"): 1.0,
    ("trimmed", "F1"): 0.97,
    ("reordered", "F1"): 0.99,
    ("light_edit", "F1"): 0.97,
    ("rewrite", "F1"): 1.0,
    ("down to light edits", "F1"): 0.98,
    ("found at all", "R"): 1.0,
}


@pytest.fixture(scope="module")
def found(shared: Path) -> dict[str, dict[str, float]]:
    for name, digest in DIGESTS.items():
        assert hashlib.sha256((shared / name).read_bytes()).hexdigest() == digest
    return figures(shared)


@pytest.mark.parametrize(("row", "measure"), FLOORS)
def test_no_less_reuse_is_found_than_was(found: dict[str, dict[str, float]], row: str, measure: str) -> None:
    assert found[row][measure] >= FLOORS[row, measure]


def test_few_articles_on_one_event_are_taken_for_copies(found: dict[str, dict[str, float]]) -> None:
    assert found["one event, two desks"]["alarms"] <= 0.0105


def test_the_share_falls_as_a_text_is_rewritten() -> None:
    assert graded() >= 0.94

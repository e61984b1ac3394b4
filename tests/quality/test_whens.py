"""Floors of whens."""

from pathlib import Path

import pytest
from bench.quality import whens
from bench.quality._scorers import sha256

DIGEST = "aec4f86cee91725404f8927b188ce4fd3a16b48a530531a677a8248699b86166"


@pytest.mark.shared
def test_tempeval(shared: Path) -> None:
    assert sha256(shared / whens.CORPUS) == DIGEST
    found, _ = whens.run(shared)
    f1 = {row["name"]: row["f1"] for row in found["rows"]}
    assert f1["strict span"] >= 0.883
    assert f1["relaxed span"] >= 0.942
    assert found["headline"]["value F1"] >= 0.811

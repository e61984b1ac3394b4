"""Floors of attribution on PolNeAR dev: they only rise."""

import json
from pathlib import Path

import pytest
from bench.quality._scorers import sha256
from bench.quality.attribution import CORPUS, run

DIGEST = "9c0395b5f15c53dc89827a1c6c1b20be45d045801c4298dc0c21be02f7570dbd"

#: Every so many documents are read: the whole corpus takes minutes.
_EVERY = 12


@pytest.mark.shared
@pytest.mark.filterwarnings("ignore:.*W102")  # Long documents are parsed in pieces.
def test_attributions_of_news(shared: Path) -> None:
    gold = shared / CORPUS
    assert sha256(gold) == DIGEST
    names = [json.loads(line)["id"] for line in gold.read_text(encoding="utf-8").splitlines()]
    rows = run(shared, only=names[::_EVERY])
    assert rows["attribution (content >= half)"]["f1"] >= 0.72
    assert rows["content, partial (tokens)"]["f1"] >= 0.85
    assert rows["content, exact"]["f1"] >= 0.58
    assert rows["figures"]["of matched, right source"] >= 0.92

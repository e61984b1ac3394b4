"""Floors of factuality on UW dev: they only rise."""

import json
from pathlib import Path

import pytest
from bench.quality._scorers import sha256
from bench.quality.factuality import CORPUS, run, run_stance

DIGEST = "52a2d1d1194d05be684d6a4c1dc6dbd1446d38a2fd1057827ce2b467b3722a3f"

#: Every so many documents are read: the whole corpus takes minutes.
_EVERY = 8


@pytest.mark.shared
@pytest.mark.filterwarnings("ignore:.*W102")  # Long documents are parsed in pieces.
def test_the_stance_of_events(shared: Path) -> None:
    gold = shared / CORPUS
    assert sha256(gold) == DIGEST
    names = [json.loads(line)["id"] for line in gold.read_text(encoding="utf-8").splitlines()]
    figures = run_stance(shared, only=names[::_EVERY])
    assert figures["r, speaker view, matched only"] >= 0.69
    assert figures["MAE, speaker view, matched only"] <= 0.48


@pytest.mark.shared
@pytest.mark.filterwarnings("ignore:.*W102")
def test_the_events_that_have_a_claim(shared: Path) -> None:
    gold = shared / CORPUS
    assert sha256(gold) == DIGEST
    names = [json.loads(line)["id"] for line in gold.read_text(encoding="utf-8").splitlines()]
    figures = run(shared, only=names[::_EVERY])
    assert figures["coverage"] >= 0.6  # docs/decisions/2026-11-27-truth-before-coverage.md
    assert figures["r, speaker view, matched only"] >= 0.8

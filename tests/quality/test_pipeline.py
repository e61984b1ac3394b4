"""Floors of the English pipeline, from raw text: they only rise, and belong to the corpora with these digests."""

import hashlib
from pathlib import Path
from typing import Any

import pytest
from bench.quality.pipeline import names, syntax

DIGESTS = {
    "syntax/en_ewt-ud-dev.conllu": "531a54ff90d6ab12201c5a50c3e78e6ddac4de69abc4bce5d275d3cd29efe2b6",
    "syntax/gum-open-dev.conllu": "188dcefdabe8e77730e55780abe02c48bd0078d6e9bd19963115a7d49d851df1",
    "mentions/worldwide-dev.jsonl": "e678fedf364b7635e55dfaa0ba7578eca942b376b91b83f18d57c7bc8eb0e656",
    "mentions/uner-ewt-dev.jsonl": "e9172a02fbb1f8cd516ae736687d400927cfd6b57bae2207ef41badbab7e5fe6",
}
TREES = {"en_ewt-ud-dev": (87.8, 89.2), "gum-open-dev": (89.0, 95.1)}
"""Labelled attachment and sentences, in hundredths."""
NAMES = {
    ("worldwide-dev", "all three"): 0.735,
    ("worldwide-dev", "  person"): 0.875,
    ("worldwide-dev", "  organisation"): 0.56,
    ("uner-ewt-dev", "all three"): 0.74,
}


@pytest.fixture(scope="module")
def nlp() -> Any:
    spacy = pytest.importorskip("spacy")
    return spacy.load("sayso_en")


def corpus(shared: Path, name: str) -> Path:
    assert hashlib.sha256((shared / "corpora" / name).read_bytes()).hexdigest() == DIGESTS[name]
    return shared / "corpora" / name


@pytest.mark.shared
@pytest.mark.parametrize("treebank", TREES)
def test_trees_and_sentences(shared: Path, nlp: Any, treebank: str) -> None:
    tally = syntax(nlp, corpus(shared, f"syntax/{treebank}.conllu"))
    labelled, sentences = TREES[treebank]
    assert tally.f1(tally.labelled) >= labelled
    assert tally.sentence_f1 >= sentences


@pytest.mark.shared
@pytest.mark.parametrize("name", sorted({name for name, _ in NAMES}))
def test_names(shared: Path, nlp: Any, name: str) -> None:
    found = names(nlp, corpus(shared, f"mentions/{name}.jsonl"))
    for (_, row), floor in ((k, v) for k, v in NAMES.items() if k[0] == name):
        right, printed, gold = found[row]
        assert 2 * right / (printed + gold) >= floor

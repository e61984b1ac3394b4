"""The floor of chains: it only rises."""

from pathlib import Path

import pytest
from bench.quality._scorers import sha256
from bench.quality.chains import CORPUS, GOLD_MENTIONS, run

DIGEST = "95f303d3779b93271db42c6b8faa1d3e24b29e848190ce9524247872ab28ed3e"


@pytest.mark.shared
def test_chains_of_documents_that_the_pipeline_has_not_seen(shared: Path) -> None:
    assert sha256(shared / CORPUS) == DIGEST
    figures = run(shared, unseen_only=True)["unseen"][GOLD_MENTIONS]
    assert figures["CoNLL F1"] >= 0.71
    assert figures["B3"]["precision"] >= 0.92

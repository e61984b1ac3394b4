"""Floors of bringing reports of one happening together."""

from pathlib import Path

import pytest
from bench.quality import events
from bench.quality._scorers import sha256

DIGEST = "5d46b785f12acf43b162a56333bd709989202ed3ac525bb31081d4a2a358b5a0"
# Every third topic, so that the floor is checked in a minute; ``python -m bench.quality events`` takes them all.
TOPICS = tuple(str(topic) for topic in range(1, 36, 3))


@pytest.mark.shared
def test_one_happening_across_reports(shared: Path) -> None:
    assert sha256(shared / events.CORPUS) == DIGEST
    found = events.run(shared, topics=TOPICS)
    # 4 points above the lemma baseline on all topics, less on these, with much the higher precision.  Since claims that
    # were not surely read are kept, many more of the gold mentions are met, harder ones: 0.94 was for the others.
    # So too since more turns of phrase are read: the baseline fell from .761 to .757 on those met, we from .795 to .794
    assert found[events.MET]["CoNLL F1"] >= found[events.BASELINE]["CoNLL F1"] + 0.035
    assert found[events.MET]["CoNLL F1"] >= 0.793
    assert found[events.MET]["B3"]["precision"] >= 0.93
    assert found[events.ENTITIES]["B3"]["precision"] >= 0.95

"""The floors of claims: they only rise."""

from pathlib import Path

import pytest
from bench.quality import coding, roles
from bench.quality._scorers import sha256

pytest.importorskip("sayso_en", reason="the pipeline is not installed")

QASRL = "e9c3e0db01c0999a49c026cd86abc4e368306218655420b523d6092357b84480"
CODED = "682dffd06cb785f896cb951283790126dc64e73b8669b33f20cfe058b6b9d49d"


@pytest.mark.shared
def test_who_did_what_to_whom(shared: Path) -> None:
    assert sha256(shared / roles.CORPUS) == QASRL
    figures = roles.run(shared)
    assert figures[roles.HAPPENING]["share"] >= 0.74
    assert figures[roles.ARGUMENTS]["f1"] >= 0.76
    assert figures[roles.ARGUMENTS]["precision"] >= 0.94


@pytest.mark.shared
def test_event_families(shared: Path) -> None:
    assert sha256(shared / coding.CORPUS) == CODED
    assert coding.run(shared)[coding.FAMILY]["recall"] >= 0.47

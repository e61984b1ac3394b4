"""Floors of the comparison of names."""

import hashlib
from pathlib import Path

import pytest
from bench.quality import names

DIGEST = "cfec1e99b182337f0a9931191e6bae2a7e88694b4c3da0a2ebff3d7e4a9c84e6"


def test_groups() -> None:
    looked_at, blind = names.groups()
    assert looked_at.f1 >= 0.95
    assert blind.f1 >= 0.95
    assert blind.precision >= 0.98


@pytest.mark.shared
def test_nomenklatura_cases(shared: Path) -> None:
    assert hashlib.sha256((shared / names.CASES).read_bytes()).hexdigest() == DIGEST
    everything = names.run(shared)[0]
    assert everything.f1 >= 0.89
    assert everything.precision >= 0.94

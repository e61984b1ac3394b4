"""Floors of places, the spans given."""

import re
from pathlib import Path

import pytest
from bench.quality import places
from bench.quality._scorers import sha256

LGL, GEOWEBNEWS = places.CORPORA
DIGESTS = {
    LGL: "05076485d220e76fcfb7197852d424d4ab1c12d0b567101b3c71fd137bf841c3",
    GEOWEBNEWS: "73e1d2f9019988d1095ac4e0dfda89bf3ae283378f8bc676186288d87bc00f90",
}


def figure(printed: str, name: str) -> float:
    """One figure of what the scorer prints."""
    found = re.search(rf"^{re.escape(name)}\s+([\d.]+)$", printed, re.MULTILINE)
    assert found is not None
    return float(found.group(1))


@pytest.mark.shared
@pytest.mark.parametrize(("corpus", "accuracy"), [(LGL, 0.89), (GEOWEBNEWS, 0.91)])
def test_accuracy_and_coverage(shared: Path, corpus: str, accuracy: float) -> None:
    assert sha256(shared / corpus) == DIGESTS[corpus]
    printed = places.run(shared, corpus)
    assert figure(printed, "accuracy@161km") >= accuracy
    assert figure(printed, "coverage") >= 0.80

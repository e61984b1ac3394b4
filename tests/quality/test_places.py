"""Floors of places, the spans given and end to end."""

import re
from functools import partial
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
@pytest.mark.parametrize(("corpus", "accuracy"), [(LGL, 0.89), (GEOWEBNEWS, 0.915)])
def test_accuracy_and_coverage(shared: Path, corpus: str, accuracy: float) -> None:
    assert sha256(shared / corpus) == DIGESTS[corpus]
    printed = places.run(shared, corpus)
    assert figure(printed, "accuracy@161km") >= accuracy
    assert figure(printed, "coverage") >= 0.85


@pytest.mark.shared
@pytest.mark.parametrize(("corpus", "step", "f1"), [(LGL, 3, 76.5), (GEOWEBNEWS, 2, 82.5)])
def test_end_to_end(shared: Path, corpus: str, step: int, f1: float) -> None:
    assert sha256(shared / corpus) == DIGESTS[corpus]
    printed = places.run(shared, corpus, read=partial(places.end_to_end, step=step))
    found = re.search(r"^end to end, within 161 km +[\d.]+ +[\d.]+ +([\d.]+)", printed, re.MULTILINE)
    assert found is not None
    assert float(found.group(1)) >= f1

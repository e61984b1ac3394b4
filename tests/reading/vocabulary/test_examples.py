"""Each entry's example gives a claim of that entry."""

from __future__ import annotations

import pytest

from sayso.model.document import Document
from sayso.model.reading import Reading
from sayso.reading.vocabulary import load_vocabulary

pytest.importorskip("sayso_en", reason="the pipeline is not installed")

VOCABULARY = load_vocabulary()

#: Examples that the shipped pipeline parses wrongly, known and counted.
AT_MOST_WRONG = 8


@pytest.fixture(scope="module")
def readings() -> dict[str, Reading]:
    from sayso.reading.reader import SaysoReader

    documents = [
        Document(id=f"sha256:{n}", name=name, media_type="text/plain", text=p.example)
        for n, (name, p) in enumerate(VOCABULARY.items())
    ]
    return {d.name: r for d, r in zip(documents, SaysoReader().read(documents), strict=True)}


def test_examples_are_read_as_what_they_exemplify(readings: dict[str, Reading]) -> None:
    wrong = [name for name, reading in readings.items() if name not in {c.predicate for c in reading.claims}]
    assert len(wrong) <= AT_MOST_WRONG, wrong


def test_no_example_loses_a_hedge_it_does_not_have(readings: dict[str, Reading]) -> None:
    assert all(c.line.endswith(".") and "  " not in c.line for r in readings.values() for c in r.claims)

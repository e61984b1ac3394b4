"""The check-list of the language: what stands in each cell is read, and the floors only rise.

The blind half was written by one who had not read the rules and is kept apart: look at its share, not at its cases.
"""

from __future__ import annotations

from collections import Counter

import pytest
from bench.quality.language import run, run_told
from tests.language.checking import Case, cases, faults

from sayso.model.document import Document
from sayso.reading.reader import SaysoReader
from sayso.reading.vocabulary import load_vocabulary

pytest.importorskip("sayso_en", reason="the pipeline is not installed")

FLOORS = {"open": 0.97, "blind": 0.855}
TOLD = {"open": 0.905, "blind": 0.795}
"""By what is told alone, without what is doubted and shown as printed."""


@pytest.fixture(scope="module")
def halves() -> dict[str, tuple[int, int]]:
    found = {half: run(half) for half in FLOORS}
    return {half: (passed.total(), every.total()) for half, (every, passed, _) in found.items()}


@pytest.mark.parametrize("half", sorted(TOLD))
def test_the_share_that_is_told(half: str) -> None:
    assert run_told(half) >= TOLD[half]


@pytest.mark.parametrize("half", sorted(FLOORS))
def test_the_share_of_sentences_read_rightly(halves: dict[str, tuple[int, int]], half: str) -> None:
    passed, every = halves[half]
    assert passed / every >= FLOORS[half]


def test_both_halves_have_the_same_cells() -> None:
    cells = {half: {c.cell for c in cases(half)} for half in FLOORS}
    assert cells["open"] == cells["blind"]
    assert len(cells["open"]) >= 25


def test_every_cell_has_twenty_sentences_in_each_half() -> None:
    assert {number for half in FLOORS for number in Counter(c.cell for c in cases(half)).values()} == {20}


@pytest.mark.parametrize(("claim", "fault"), [("!met", True), ("met", False), ("!attacked", False), ("attacked", True)])
def test_a_claim_missing_or_one_that_must_not_be_there_is_a_fault(claim: str, fault: bool) -> None:
    case = Case(cell="", text="Kofi Mensah met Ines Cordero.", wanted=((claim, (("agent", "Kofi Mensah"),)),))
    document = Document(id="sha256:0", name="", media_type="text/plain", text=case.text)
    (reading,) = SaysoReader().read([document])
    assert bool(faults(case, reading, load_vocabulary())) == fault


def test_no_sentence_stands_in_both_halves() -> None:
    assert not {c.text for c in cases("open")} & {c.text for c in cases("blind")}

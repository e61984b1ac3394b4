"""What reports, claims and recordings are of is no surer than they are: "claims of soldiers killing villagers"."""

from __future__ import annotations

import pytest
from tests.reading.told import lines, of

from sayso.model.stance import Certainty
from sayso.reading.reader import SaysoReader

ONLY_REPORTED = [
    ("There were reports of gunmen attacking the mine.", "Gunmen attacked the mine (in its words: “reports”)."),
    (
        "Police received a report of a man stealing a car in Tarn.",
        "Police received a report of a man stealing a car in Tarn.",
    ),
    (
        "The ministry dismissed claims of soldiers killing villagers.",
        "The ministry dismissed claims of soldiers killing",
    ),
]


@pytest.mark.parametrize(("text", "line"), ONLY_REPORTED)
def test_told_as_reported(reader: SaysoReader, text: str, line: str) -> None:
    told = lines(reader, text)
    assert all(t.startswith((line, text)) for t in told), told


def test_a_risk_is_no_deed(reader: SaysoReader) -> None:
    text = "Police got a call about a woman stabbing Ada Quill."
    assert all(c.stance.certainty is not Certainty.CERTAIN for c in of(reader, text, "attacked"))


def test_what_a_photograph_is_of_rests_on_it(reader: SaysoReader) -> None:
    told = lines(reader, "The paper printed photographs of Quill meeting Boran Teth.")
    assert "Quill met Boran Teth (evidence: photographs)." in told


def test_a_photograph_of_somebody_is_evidence_of_nothing(reader: SaysoReader) -> None:
    assert lines(reader, "Quill kept a photo of Ada Rann.") == ["Quill kept a photo of Ada Rann."]

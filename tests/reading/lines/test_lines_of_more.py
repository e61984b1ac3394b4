"""What is told although its words are of no entry, or stand under somebody's words."""

import pytest

from sayso.model.document import Document
from sayso.reading.reader import SaysoReader

pytest.importorskip("sayso_en", reason="the pipeline is not installed")


def _lines(text: str) -> list[str]:
    document = Document(id="sha256:1", name="a", media_type="text/plain", text=text, language="en")
    return [c.line for reading in SaysoReader().read([document]) for c in reading.claims]


@pytest.mark.parametrize(
    "line",
    [
        "The minister laid out a plan for the harbour.",
        "Ana Torvik set out plans in Sarnholm.",
        "Ana Torvik jotted down the names of the men.",
        "Ana Torvik was readmitted to hospital.",
        "Peter Holm ended up fourth.",
        "About 400 soldiers are currently assigned to the base in Tarn.",
        "The Guild based its plan on reports of doctors.",
        "No casualties or damage were reported.",
        "The Guild as well as the Front reject the plan.",
    ],
)
def test_is_told_as_it_stands(line: str) -> None:
    assert line in _lines(line)


def test_speech_is_told_where_only_a_death_in_it_is() -> None:
    lines = _lines("The statement explained how her death left a gap.")
    assert "The statement explained how her death left a gap." in lines


def test_speech_stands_aside_where_its_main_clause_is_told() -> None:
    lines = _lines("Ana Torvik said the Front attacked the village of Tarn.")
    assert not any(line.startswith("Ana Torvik said") for line in lines)


def test_an_open_quotation_is_closed() -> None:
    lines = _lines('Chief Peter Holm told reporters: "Our men reached the roof too late. It was dark."')
    assert not any(line.count('"') % 2 for line in lines)


def test_what_was_asked_is_not_told() -> None:
    lines = _lines('"Didn’t the mayor Han Tolm say in May that one should leave Tarn?" the clerk asked.')
    assert not any("did not say" in line for line in lines)


def test_a_line_does_not_end_in_an_article() -> None:
    lines = _lines('Ana Torvik suggested that the visit was part of a" [...] broader effort by Quaria to win friends".')
    assert not any(line.endswith((" a.", " the.")) for line in lines)

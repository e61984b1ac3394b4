"""Names of bodies with all their words, and those that may be cut shown as printed."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.reading.reader import SaysoReader

WHOLE = [
    (
        "The Managing Director of Google sub-Sahara Africa, Nitin Okoro, said they would expand.",
        "Nitin Okoro is Managing Director of Google sub-Sahara Africa.",
    ),
    (
        "The delegation comprised the Director of the Direction nationale de contrôle des ports publics (DNCPP), "
        "Mr Kamal Salim.",
        "Kamal Salim is Director of Direction nationale de contrôle des ports publics.",
    ),
    (
        "King Oswin Specialist Hospital and Research Centre (KOSH&RC) announces a new approach to the care of tumours",
        "King Oswin Specialist Hospital and Research Centre announces a new approach to the care of tumours.",
    ),
    (
        "Rugby League Northland board member Ada Quill, who had helped, said it was popular.",
        "Ada Quill is a board member of Rugby League Northland.",
    ),
    (
        "The 9th Arlen Highland (Orra) and Lute Festival ended on Sunday.",
        "The 9th Arlen Highland (Orra) and Lute Festival ended on Sunday.",
    ),
    (
        "Tarn Rovers have released seven players, including Monday Okoro.",
        "Tarn Rovers released seven players, including Monday Okoro.",
    ),
    (
        "Ambassador Extraordinary and Plenipotentiary of Norway Ida Tern met the mayor.",
        "Ida Tern met the mayor.",
    ),
    ("It was called Quaria from Space and was written in two languages.", "It is also known as Quaria from Space."),
]


@pytest.mark.parametrize(("text", "line"), WHOLE)
def test_told_whole(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text)


@pytest.mark.parametrize(
    "text",
    [
        "Quaria and Ostby residents should be vigilant, Quaria and Ostby Affairs Office director Ada Quill said.",
        "UN Quaria envoy Ada Quill met the rebels.",
        "Boran Teth and Harbour Guild director Ada Quill met.",
    ],
)
def test_no_half_of_a_name(reader: SaysoReader, text: str) -> None:
    told = [line for line in lines(reader, text) if not line.startswith("As printed")]
    assert not any(half in line for line in told for half in (" of Ostby Affairs", "of Teth and"))


def test_what_an_ambassador_is_called_is_nobody(reader: SaysoReader) -> None:
    told = lines(reader, "The treaty was signed by Ambassador Extraordinary and Plenipotentiary of Norway Ida Tern.")
    assert not any(line.startswith("Extraordinary") for line in told)

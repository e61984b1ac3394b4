"""Whom a line names: pronouns, titles, articles; read through the whole pipeline."""

from __future__ import annotations

import pytest

from sayso.model.document import Document
from sayso.reading.reader import SaysoReader


@pytest.fixture(scope="module")
def reader() -> SaysoReader:
    return SaysoReader()


def lines(reader: SaysoReader, text: str) -> list[str]:
    document = Document(id="sha256:0", name="t", media_type="text/plain", text=text, published="2026-01-20")
    return [c.line for r in reader.read([document]) for c in r.claims]


TOLD = [
    (
        "Ada Quill ran the harbour for a decade. On Monday her husband was arrested in Sarnholm.",
        "Ada Quill’s husband was arrested in Sarnholm on Monday.",
    ),
    (
        "Boran Teth won the vote in May. Observers refused to verify his victory.",
        "Observers refused to verify Boran Teth’s victory.",
    ),
    (
        "Boran Teth won the vote in May. Critics of Olm Harte denounced his policies.",
        "Critics of Olm Harte denounced his policies.",
    ),
    (
        "The Harbour Front opened an office in Ostby. The police raided its archive on Friday.",
        "The police raided the Harbour Front’s archive on Friday.",
    ),
]


@pytest.mark.parametrize(("text", "line"), TOLD)
def test_a_line_names_whom_its_pronouns_mean(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text)


@pytest.mark.parametrize(
    "text", ["Ada Quill spoke first. It began again after the break.", "Ada Quill spoke first. They never changed."]
)
def test_a_deed_of_nobody_that_is_found_is_left_out(reader: SaysoReader, text: str) -> None:
    assert not any(line.startswith(("It", "They")) for line in lines(reader, text))


def test_a_deed_done_to_somebody_named_is_kept(reader: SaysoReader) -> None:
    assert "They attacked Boran Teth." in lines(reader, "It was late. They attacked Boran Teth.")


def test_a_sentence_by_itself_keeps_its_pronoun(reader: SaysoReader) -> None:
    assert lines(reader, "They reached an agreement on Monday.")

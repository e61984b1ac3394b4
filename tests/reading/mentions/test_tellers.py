"""Who "he" is in what somebody says, read through the whole pipeline."""

from __future__ import annotations

import pytest

from sayso.model.document import Document
from sayso.reading.reader import SaysoReader

pytest.importorskip("sayso_en", reason="the pipeline is not installed")


@pytest.fixture(scope="module")
def reader() -> SaysoReader:
    """One reader for all texts."""
    return SaysoReader()


def _told(reader: SaysoReader, text: str) -> str:
    document = Document(id="sha256:0", name="t", media_type="text/plain", text=text, published="2026-01-20")
    return "\n".join(c.line for r in reader.read([document]) for c in r.claims)


def test_whoever_says_it_did_it(reader: SaysoReader) -> None:
    told = _told(reader, "Tom Orlov had warned the board. Mayor Ivan Pryce said in a statement that he had resigned.")
    assert "Ivan Pryce resigned" in told


def test_one_of_them_is_nobody_named_before(reader: SaysoReader) -> None:
    told = _told(
        reader, "Two clerks saw the paper on Tom Orlov's desk. One of them said he had been arrested by police."
    )
    assert "Orlov was arrested" not in told


def test_what_is_denied_is_no_body(reader: SaysoReader) -> None:
    assert "denied Teth Motors" not in _told(reader, "Teth Motors was accused of theft. Ada Quill denied it.")


def test_who_has_no_name_is_called_by_the_noun(reader: SaysoReader) -> None:
    told = _told(reader, "A marshal broke down in court. He said three men had shot a driver.")
    assert "the marshal" in told


def test_an_officer_tells_what_is_done_to_others(reader: SaysoReader) -> None:
    text = "Tom Orlov ran a shop in Varn. Police commander Ivan Pryce said he had been paid by a gang in May."
    assert "Pryce was paid" not in _told(reader, text)


def test_an_officer_of_whom_alone_is_told_may_be_harmed(reader: SaysoReader) -> None:
    told = _told(reader, "Police commander Ivan Pryce said he had been threatened by a gang.")
    assert "Ivan Pryce was threatened by a gang" in told


def test_a_paragraph_that_opens_with_another_is_his(reader: SaysoReader) -> None:
    text = (
        "Mayor Tom Orlov said he knew nothing of it, and he would sue. His aide agreed with him.\n\n"
        "Coach Ivan Pryce was stood down after swimmers from his squad complained. He has not been charged."
    )
    assert "Ivan Pryce has not been charged" in _told(reader, text)


def test_told_within_what_another_tells_it_may_be_either(reader: SaysoReader) -> None:
    told = _told(reader, "Dora Elm said the driver told police that while she had seen the man, she did not stop.")
    assert "Dora Elm saw" not in told
    assert "Dora Elm did not" not in told


def test_who_hears_it_from_another_is_not_sure_to_be_meant(reader: SaysoReader) -> None:
    assert "Ada Quill saw" not in _told(reader, "Ada Quill said a neighbour told her that she saw smoke.")


def test_who_alone_tells_it_is_meant(reader: SaysoReader) -> None:
    assert "Ada Quill saw" in _told(reader, "Ada Quill said she saw smoke.")


def test_an_occasion_is_held_and_no_body(reader: SaysoReader) -> None:
    told = _told(reader, "The council of Varn will vote at its meeting on Monday. It will be held at the town hall.")
    assert "council of Varn will be held" not in told

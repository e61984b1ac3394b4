"""Posts that are over, taken up or handed on."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.reading.reader import SaysoReader


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Ada Quill, until recently the head of the Sarnholm police, has joined Tern Works.", "was formerly head of"),
        ("Ivo Kranz, director of the Quay Bank from 2009 to 2015, was arrested.", "formerly director of the Quay Bank"),
        ("Ivo Kranz, coach of Ostby Women until he was sacked in May, left.", "was formerly a coach of Ostby Women"),
        ("Once the party's spokesman, Ada Quill now runs a bakery.", "was formerly a spokesman of the party"),
        ("Ex-mayor Boran Teth was elected chairman of the league.", "Boran Teth was formerly mayor."),
        ("Parliament elected the lawyer Ada Quill president of the republic.", "Ada Quill is a lawyer."),
        ("Former trade unionist Boran Teth will be the next mayor of Ostby.", "Boran Teth will be mayor of Ostby."),
        ("He was identified as the owner of Tern Works.", "He was identified as the owner of Tern Works."),
        ("Colonel Ada Quill commanded the presidential guard for six years.", "Ada Quill commanded the presidential"),
    ],
)
def test_told(reader: SaysoReader, text: str, line: str) -> None:
    assert any(line in told for told in lines(reader, text))


def test_a_year_to_come_ends_no_post(reader: SaysoReader) -> None:
    told = lines(reader, "Mira Holt, director of the Quay Bank until 2031, resigned.")
    assert not any("formerly" in line for line in told)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The late Colonel Boran Teth signed the order in 1994.", "Boran Teth was a colonel."),
        ("Mila Rann's late husband, Colonel Boran Teth, signed it.", "Boran Teth was a colonel."),
        ("Mila Rann, the widow of Colonel Boran Teth, left.", "Boran Teth was a colonel."),
        ("The body of Boran Teth, a colonel, was found on Sunday.", "Boran Teth was a colonel."),
        ("The victims included Mila Rann, a nurse, and Boran Teth, a colonel.", "Boran Teth was a colonel."),
        ("Colonel Boran Teth signed it in 2010. He died in May.", "Boran Teth was a colonel."),
        ("In late May, Colonel Boran Teth signed it.", "Boran Teth is a colonel."),
        ("The wife of Colonel Boran Teth left.", "Boran Teth is a colonel."),
        ("Colonel Boran Teth met Leo Brand. He died in May.", "Boran Teth is a colonel."),
        ("Retired Colonel Boran Teth signed it.", "Boran Teth was formerly a colonel."),
    ],
)
def test_the_dead_were_what_they_were_to_the_end(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text)


def test_what_a_second_source_hangs_on_is_no_day_of_the_first(reader: SaysoReader) -> None:
    told = lines(reader, "According to eleven interviews held in May and to a ledger, Tern Works paid Boran Teth.")
    assert not any(line.startswith("Eleven interviews were held") for line in told)

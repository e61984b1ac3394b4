"""Names that others give, that a bracket or "or" spells out, and that somebody had before."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.reading.reader import SaysoReader

TOLD = [
    (
        "Boran Teth, known to his pupils as the Heron, was arrested.",
        "Boran Teth is also known as the Heron (in its words: “known to his pupils”).",
    ),
    (
        "The Reed Guild, which calls itself the Free Column, fled.",
        "The Reed Guild calls itself the Free Column.",
    ),
    (
        "The Reed Guild, which goes by the Free Column, fled.",
        "The Reed Guild is also known as the Free Column (in its words: “goes by”).",
    ),
    ("The Reed Guild, also known as the Free Column, fled.", "The Reed Guild is also known as the Free Column."),
    ("The Reed Guild renamed itself the Free Column.", "The Reed Guild is also known as the Free Column."),
    ("Boran Teth, nicknamed the Heron by his men, commanded the camp.", "Boran Teth is also known as the Heron."),
    ("Ada Quill, whom the villagers call Mila, opened a school.", "Ada Quill is also known as Mila."),
    ("Boran Teth, who performs as Kid Heron, was arrested.", "Boran Teth is also known as Kid Heron."),
    ("Dockers know Boran Teth as the Heron.", "Boran Teth is also known as the Heron."),
    ("Boran Teth, who took the nom de guerre Ivo Marn in 1979, fled.", "Boran Teth is also known as Ivo Marn."),
    ("Boran Teth, 41, alias Ivo Marn, was charged with theft.", "Boran Teth is also known as Ivo Marn."),
    ("Ada Quill, now Ada Tern, returned to Ostby.", "Ada Quill is also known as Ada Tern."),
    ("Ada Quill, then Ada Tern, opened the account.", "Ada Quill was formerly also known as Ada Tern."),
    ("Ada Quill became Ada Tern in 1954.", "Ada Quill is also known as Ada Tern."),
    (
        "The Harbour Workers' Party (PTB, by its Spanish initials) met the mayor.",
        "The Harbour Workers' Party is also known as PTB.",
    ),
    ("The Harbour Weavers' League, or KLV, met the mayor.", "The Harbour Weavers' League is also known as KLV."),
    (
        "Two members of the Quay Brigade – formerly the Harbour League – were shot.",
        "The Quay Brigade was formerly also known as the Harbour League.",
    ),
    (
        "The bank changed its name from Quay Trust to Harbour Trust in 2013.",
        "The bank is also known as Harbour Trust.",
    ),
    ("A militia styling itself the Reed Column fled.", "A militia styles itself the Reed Column."),
    ("The men reportedly call themselves the Column.", "The men reportedly call themselves the Column."),
    ("A militia known as the Reed Column fled.", "A militia is known as the Reed Column."),
    ("The wrestler, born Boran Teth, died in Ostby.", "The wrestler is also known as Boran Teth."),
]


@pytest.mark.parametrize(("text", "line"), TOLD)
def test_told(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text), lines(reader, text)


NEVER = [
    "Boran Teth, then Ada Quill, addressed the guild.",
    "Critics call Boran Teth the Butcher.",
    "Boran Teth performed as Hamlet in Ostby.",
    "Ada Quill became President of the Quay Bank.",
    "A member of the Quay Bank, or the mayor, met Boran Teth.",
    "The Quay Bank (Ostby) sued the guild.",
    "A witness, known only as Officer K, met Boran Teth.",
]


@pytest.mark.parametrize("text", NEVER)
def test_no_other_name(reader: SaysoReader, text: str) -> None:
    assert not any("also known as" in line for line in lines(reader, text)), lines(reader, text)


def test_a_name_in_arms_of_somebody_unnamed(reader: SaysoReader) -> None:
    told = lines(reader, "The rebel commander, who uses the nom de guerre Red Falcon, fled to Niger.")
    assert "The rebel commander is also known as Red Falcon." in told


def test_a_name_of_one_letter_gives_no_rank(reader: SaysoReader) -> None:
    told = lines(reader, "A former colleague, referred to as Officer K, paid the clerk.")
    assert "K is an officer." not in told

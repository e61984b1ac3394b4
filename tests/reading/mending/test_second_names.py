"""A second name behind a short word is the first one's, and no part of it, of a list, or of another's."""

from __future__ import annotations

import pytest
from tests.reading.told import lines, sides

from sayso.reading.reader import SaysoReader


@pytest.mark.parametrize(
    ("sentence", "predicate", "told"),
    [
        (
            "Police arrested Tomas Rell alias Bado and Hanik Sorr alias Munna in Sarnholm.",
            "arrested",
            "agent=Police patient=Tomas Rell patient=Hanik Sorr",
        ),
        ("Ravi Tarn s/o Mohan Tarn was arrested in Sarnholm.", "arrested", "patient=Ravi Tarn"),
        ("Mina Vell d/o Karim Vell, a resident of Sarnholm, was kidnapped.", "kidnapped", "patient=Mina Vell"),
        (
            "Imran Loth S/o Bashir Loth R/o Dhok Maral killed Sunil Dorr in Sarnholm.",
            "killed",
            "agent=Imran Loth patient=Sunil Dorr",
        ),
        ("Boran Teth, alias Kala, Bado and Doctor, was killed in Sarnholm.", "killed", "patient=Boran Teth"),
        ("Boran Teth, alias Kala and Doctor, fled to Sarnholm.", "fled", "agent=Boran Teth venue=Sarnholm"),
        (
            "Boran Teth, alias Kala, and Hanik Sorr fled to Sarnholm.",
            "fled",
            "agent=Boran Teth agent=Hanik Sorr venue=Sarnholm",
        ),
        ("Boran Teth a/k/a The Crow pleaded guilty in Sarnholm.", "admitted", "agent=Boran Teth"),
        (
            "The victims were identified as Tomas Rell alias Bado, Hanik Sorr and Beno Tall.",
            "documented",
            "topic=The victims topic=Tomas Rell topic=Hanik Sorr topic=Beno Tall",
        ),
    ],
)
def test_who_is_told_of(reader: SaysoReader, sentence: str, predicate: str, told: str) -> None:
    assert sides(reader, sentence, predicate) == [told]


def test_the_names_of_a_list_are_told_each(reader: SaysoReader) -> None:
    sentence = "Police named the suspects as Pell Strand and Josse Brand."
    assert sides(reader, sentence, "documented") == ["agent=Police topic=Pell Strand topic=Josse Brand"]


def test_an_age_between_two_of_a_list_parts_nobody(reader: SaysoReader) -> None:
    sentence = "Police named the dead as Dena Orrick, 34, and her son Kip."
    assert sentence in lines(reader, sentence)


def test_a_list_behind_another_name_is_told(reader: SaysoReader) -> None:
    told = lines(reader, "Police arrested Tomas Rell alias Bado and Hanik Sorr alias Munna in Sarnholm.")
    assert "Hanik Sorr is also known as Munna." in told
    assert not any("Munna is" in t or "Bado and" in t for t in told if "also known" in t)


def test_what_is_said_behind_both_names_is_said_of_him(reader: SaysoReader) -> None:
    sentence = "The man was identified as Tomas Rell alias Bado, a member of the Quay League."
    assert "Tomas Rell is a member of the Quay League." in lines(reader, sentence)

"""Papers that name somebody have a verb, whoever keeps them or let them go."""

from __future__ import annotations

import pytest
from tests.reading.told import lines, sides

from sayso.reading.reader import SaysoReader


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Records obtained by the Herald list Ada Quill as the director of Tern Works.",
            "According to records obtained by the Herald (“list”), Ada Quill is director of Tern Works.",
        ),
        (
            "Records released under the Open Books Act list Cllr Ada Quill as the director of Tern Works.",
            "According to records released under the Open Books Act (“list”), Ada Quill is director of Tern Works.",
        ),
        ("Documents filed with the court name Ada Quill as the owner.", "Documents name Ada Quill as the owner."),
    ],
)
def test_a_noun_before_a_name_is_their_verb(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text)


def test_nobody_on_the_list_obtained_them(reader: SaysoReader) -> None:
    text = "Records obtained by the Herald list Ada Quill as the director of Tern Works."
    assert not any("Quill" in who for who in sides(reader, text, "took"))


def test_a_list_of_somebodys_stays_one(reader: SaysoReader) -> None:
    assert "The list was kept by the Guild." in lines(reader, "The list was kept by the Guild.")

"""What is done to nobody but people makes a person of a first and a last name."""

from __future__ import annotations

import pytest
from tests.reading.told import of

from sayso.reading.reader import SaysoReader


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Police arrested Ada Quill and seized two boats.", "arrested"),
        ("Gunmen kidnapped Ada Quill on Monday.", "kidnapped"),
    ],
)
def test_who_is_arrested_is_a_person_whatever_the_name_looks_like(
    reader: SaysoReader, text: str, predicate: str
) -> None:
    assert of(reader, text, predicate)

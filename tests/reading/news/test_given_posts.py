"""Who is named to a post, and who names him: "the president named Boran Teth interior minister"."""

from __future__ import annotations

import pytest
from tests.reading.told import lines, of

from sayso.reading.reader import SaysoReader

NAMED = [
    ("President Maria Lopez named Carlos Diaz interior minister.", "Carlos Diaz was named as interior minister."),
    ("President Maria Lopez appointed Carlos Diaz army chief.", "Carlos Diaz was appointed as army chief."),
    ("President Maria Lopez named Carlos Diaz as interior minister.", "Carlos Diaz was named as interior minister."),
    ("Ada Quill was re-elected mayor of Ostwick.", "Ada Quill was re-elected mayor of Ostwick."),
    ("Ada Quill, who was re-elected president in May, left.", "Ada Quill was re-elected president in May."),
]


@pytest.mark.parametrize(("text", "line"), NAMED, ids=[t[:40] for t, _ in NAMED])
def test_whoever_is_named_gets_the_post(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text)


def test_both_are_sides_of_the_appointment(reader: SaysoReader) -> None:
    (claim,) = of(reader, "President Maria Lopez named Carlos Diaz interior minister.", "appointed")
    assert [p.role.value for p in claim.participants] == ["agent", "patient"]


NOT_SO = [
    ("President Maria Lopez named Carlos Diaz interior minister.", "Lopez was named"),
    ("A child named Mim left the school.", "A child named Mim."),
    ("The president appointed Harbour Front leader Boran Teth.", "was appointed as leader"),
]


@pytest.mark.parametrize(("text", "said"), NOT_SO, ids=[t[:40] for t, _ in NOT_SO])
def test_nobody_else_does(reader: SaysoReader, text: str, said: str) -> None:
    assert not any(said in line for line in lines(reader, text))


def test_police_who_name_somebody_say_who_he_is(reader: SaysoReader) -> None:
    told = lines(reader, "Police named Boran Teth as the leader of the Quay Brigade.")
    assert any(line.startswith("According to police") for line in told)

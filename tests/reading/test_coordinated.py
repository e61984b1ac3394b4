"""Two who did one thing, and two deeds of one doer, are read as joined; what was told before is nobody else's deed."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.model.document import Document
from sayso.reading.reader import SaysoReader

TOLD = [
    ("Not only the mayor but also the chief nurse resigned.", "Not only the mayor but also the chief nurse resigned."),
    ("Not only Ada Quill but also Boran Teth was arrested.", "Not only Ada Quill but also Boran Teth was arrested."),
    ("Ada Quill, the club's treasurer, and the coach, Boran Teth, stole 90 coins.", "Ada Quill and Boran Teth stole"),
    ("Nurses said Ada Quill was well and had thanked the guild.", "According to nurses, Ada Quill thanked the guild."),
    (
        "The army said it had retaken Ostby, killed nine rebels and captured a tank.",
        "According to the army, it captured",
    ),
    ("Boran Teth and Ida Tern quarrelled, and on Monday Tern shot him dead.", "Tern shot Boran Teth dead"),
    ("Ada Quill and Ida Tern shared the prize.", "Ada Quill and Ida Tern shared the prize."),
]


@pytest.mark.parametrize(("text", "line"), TOLD)
def test_told(reader: SaysoReader, text: str, line: str) -> None:
    assert any(found.startswith(line) for found in lines(reader, text)), lines(reader, text)


def test_a_list_of_posts_names_one_person(reader: SaysoReader) -> None:
    told = lines(reader, "Ada Quill, the owner and the editor, left on Monday.")
    assert "Ada Quill left on Monday." in told


def test_others_may_go_on_behind_what_is_said_of_another(reader: SaysoReader) -> None:
    told = lines(reader, "The state said the union had raised the levy and accused the guild of fraud.")
    assert all(t.startswith(("According to", "As printed")) for t in told)


def test_a_church_is_burned_and_not_hurt(reader: SaysoReader) -> None:
    assert predicates(reader, "Soldiers burned the church.") == ["destroyed"]
    assert predicates(reader, "Rioters burned two men.") == ["injured"]


def test_a_tank_is_no_body_and_a_think_tank_is(reader: SaysoReader) -> None:
    assert predicates(reader, "Rebels captured a tank.") == ["seized"]
    assert predicates(reader, "A think tank in Ostby praised the law.") == ["praised"]


def predicates(reader: SaysoReader, text: str) -> list[str]:
    """What the claims of a text are called."""
    document = Document(id="sha256:0", name="t", media_type="text/plain", text=text)
    return [c.predicate for r in reader.read([document]) for c in r.claims]


CHARGES = [
    "Quill was charged with assault, resisting arrest.",
    "Quill was charged with brandishing, possessing a firearm when prohibited by law and possession of opium.",
    "Quill was convicted of fraud, forging papers and bribery.",
    "Teth pleaded guilty to theft, forging a will and perjury.",
]


@pytest.mark.parametrize("text", CHARGES)
def test_a_list_of_charges_is_no_list_of_deeds(reader: SaysoReader, text: str) -> None:
    assert lines(reader, text) == [text]


def test_what_came_of_a_conviction_is_no_charge(reader: SaysoReader) -> None:
    told = lines(reader, "Quill was convicted of fraud, becoming the third minister to fall.")
    assert "Quill became the third minister to fall." in told

"""Two who did one thing, and two deeds of one doer, are read as joined; what was told before is nobody else's deed."""

from __future__ import annotations

import pytest
from tests.reading.told import claims, lines, sides

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
    ("Former clerk and union leader Ada Quill met Boran Teth in Tern.", "Ada Quill met Boran Teth in Tern."),
    ("The rebels killed a guard and villagers buried him.", "Villagers buried him."),
    ("Rebels attacked the mill, threatened the owner and left.", "Rebels threatened the owner."),
    ("Ada Quill broke into the mill, warned the tenant and left.", "Ada Quill warned the tenant."),
    ("Officers saw Boran Teth, 34, leaving the house in Tern.", "Boran Teth left the house in Tern."),
    ("One of the guards, identified as Boran Teth, was released.", "One of the guards was identified as Boran Teth."),
    ("Clerks said that guards burned the mill, but Tern Watch could not verify the report.", "Tern Watch could not"),
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


def test_who_is_threatened_says_nothing(reader: SaysoReader) -> None:
    found = claims(reader, "Rebels attacked the mill, threatened the owner and left.")
    assert [c.attribution for c in found] == [()] * len(found)


def test_two_with_one_article_stay_two(reader: SaysoReader) -> None:
    found = lines(reader, "A former minister and union leader Ada Quill were arrested in Tern.")
    assert any("minister and Ada Quill were arrested" in line for line in found)


def test_whoever_speaks_goes_on_behind_that(reader: SaysoReader) -> None:
    found = lines(reader, "Ada Quill said that Teth left, but that she could not confirm the report.")
    assert not any(line.startswith("Ada Quill could not confirm") for line in found)


def test_a_pressing_body_does_not_do_what_it_presses_for(reader: SaysoReader) -> None:
    found = sides(reader, "The prisoners were released after pressure by the Tern Guild.", "released")
    assert found == ["patient=The prisoners"]


def test_an_office_of_a_part_is_not_of_the_whole(reader: SaysoReader) -> None:
    found = lines(reader, "Norland's Black Fleet Commander, Ada Quill, has been dismissed.")
    assert not any(line.endswith("Commander of Norland.") for line in found)


def test_a_dash_in_a_name_parts_no_sentence(reader: SaysoReader) -> None:
    text = "Marsh Hawks ambushed a joint Norland army–Reef Corps patrol on 5 May."
    assert text in lines(reader, text)


def test_a_body_beside_another_is_not_the_organisation(reader: SaysoReader) -> None:
    text = "The ministry closed the Care Council, accusing it of ties to the Reef Front. The organisation denied it."
    assert not any(line.startswith("The Reef Front denied") for line in lines(reader, text))

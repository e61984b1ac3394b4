"""Lives and histories told in short: obituaries, biographies, family histories, long reports."""

from __future__ import annotations

import pytest
from tests.reading.told import claims, lines, of, sides

from sayso.model.claim import Status
from sayso.reading.reader import SaysoReader


def test_two_posts_with_a_time_each_are_not_told_with_one(reader: SaysoReader) -> None:
    text = "Ada Quill served as mayor of Ostby from 1998 to 2004 and as judge of the Tern Court from 2009 to 2012."
    assert all(line.startswith("As printed: ") for line in lines(reader, text))
    alone = "Ada Quill served as mayor of Ostby from 1998 to 2004."
    assert alone in lines(reader, alone)


def test_who_is_named_so_is_given_no_post(reader: SaysoReader) -> None:
    text = "A diver named Boran Teth found a body."
    assert lines(reader, text) == ["A diver named Boran Teth found a body."]
    assert "The man was named minister in May." in lines(reader, "The man named minister in May left.")


def test_what_one_verb_lends_another_is_no_object(reader: SaysoReader) -> None:
    text = "Ada Quill was a clerk. She studied law in Ostby and received a doctorate from Tern University in 1987."
    assert any("received a doctorate from Tern University" in line for line in lines(reader, text))


def test_but_behind_a_relative_clause_may_be_said_of_either(reader: SaysoReader) -> None:
    text = "Boran Teth quarrelled with the mayor, Ada Quill, who sued him, but was cleared by a court."
    assert all(c.doubted for c in of(reader, text, "cleared"))


def test_who_allegedly_shot_her_was_surely_arrested(reader: SaysoReader) -> None:
    told = lines(reader, "Ada Quill was allegedly shot by Boran Teth, who was arrested in May.")
    assert "Boran Teth was arrested in May." in told
    assert "Ada Quill was allegedly shot by Boran Teth." in told


def test_what_the_alleged_gang_did_stays_alleged(reader: SaysoReader) -> None:
    told = lines(reader, "Boran Teth allegedly ran a gang, which killed nine people.")
    assert not any(line.startswith("A gang killed") for line in told)


def test_who_is_described_first_is_named(reader: SaysoReader) -> None:
    told = lines(reader, "The son of a clerk and a nurse, Boran Teth was born in Ostby.")
    assert "Boran Teth was born in Ostby." in told
    assert sides(reader, "The third of five sons, Boran Teth was jailed in 2004.", "arrested") in (
        [],
        ["patient=Boran Teth"],
    )


def test_one_of_them_keeps_his_name(reader: SaysoReader) -> None:
    told = lines(reader, "Two soldiers fled. One of them, Private Teth, was shot by the guards.")
    assert "One of them, Private Teth, was shot by the guards." in told


def test_a_wife_in_a_list_is_the_wife_of_who_stands_before_her(reader: SaysoReader) -> None:
    text = (
        "Ada Teth is survived by her husband, Frank Teth; her sons, Michael Teth and his wife Dawn, and Robert Teth; "
        "and many nieces."
    )
    assert "agent=Dawn partner=his" in sides(reader, text, "related_to")
    assert "Dawn is related to Frank Teth." not in lines(reader, text)
    assert "Dawn is related to Michael Teth." in lines(reader, text)


def test_nobody_is_his_own_father(reader: SaysoReader) -> None:
    text = "Varley was born in Ostby, the son of Edmund Varley, a banker. He shot a clerk in 1958."
    assert not any(line.startswith("Edmund Varley shot") for line in lines(reader, text))


def test_a_maiden_name_in_brackets_stands_inside_a_name(reader: SaysoReader) -> None:
    told = lines(reader, "Ada May (Dunn) Quill, 81, of Ostby, passed away on Sunday.")
    assert any(line.startswith("Ada May (Dunn) Quill") for line in told)


def test_who_is_made_minister_is_nobody_s_minister(reader: SaysoReader) -> None:
    text = "President Boran Teth appointed her Chief Justice in 1987."
    assert "her Chief Justice" not in " ".join(sides(reader, text, "appointed"))
    assert "patient=her deputy" in " ".join(sides(reader, "Teth appointed her deputy to the post.", "appointed"))


def test_a_surname_is_no_office(reader: SaysoReader) -> None:
    text = "I thank my cousin Roger Sayers, Mrs Dulcie Pope of Ostby, and the staff of the Tern Library."
    assert of(reader, text, "holds_role") == []


def test_an_office_left_at_six_is_left_for_the_day(reader: SaysoReader) -> None:
    assert not of(reader, "Boran Teth leaves his office at ten past six.", "resigned")
    assert of(reader, "Boran Teth left office in May.", "resigned")


def test_a_shopkeeper_who_pulls_down_his_shutter_is_not_dissolved(reader: SaysoReader) -> None:
    assert not of(reader, "The shopkeeper pulls down his shutter.", "dissolved")


def test_a_history_says_of_no_officer_that_he_is_one(reader: SaysoReader) -> None:
    text = (
        "In 1991 the war began. In 1992 Ostby was shelled. The siege of 1993 failed. "
        "General Boran Teth had promised that the city would fall."
    )
    assert {c.status for c in of(reader, text, "holds_role")} == {Status.UNSPECIFIED}
    now = "General Boran Teth said on Monday that the city would fall."
    assert {c.status for c in of(reader, now, "holds_role")} == {Status.HOLDS}


@pytest.mark.parametrize("words", ["On the night of", "On the morning of", "In the early hours of", "At dawn on"])
def test_the_night_of_a_day_is_that_day(reader: SaysoReader, words: str) -> None:
    (claim,) = of(reader, f"{words} 3 November 2019, gunmen shot nine men.", "attacked")
    assert claim.when is not None


def test_the_eve_of_a_day_is_another(reader: SaysoReader) -> None:
    (claim,) = of(reader, "On the eve of 3 November 2019, gunmen shot nine men.", "attacked")
    assert claim.when is None


def test_a_year_that_opens_a_sentence_dates_it(reader: SaysoReader) -> None:
    (claim,) = of(reader, "In 1869 Teth was appointed inspector of police at Ostby.", "appointed")
    assert claim.when is not None


def test_joined_sides_share_their_preposition(reader: SaysoReader) -> None:
    text = "Quill was born in Ostby, in the northern region of Halm, to a Tern father and a Marn mother."
    assert not any("to a Tern father to" in c.line for c in claims(reader, text))


def test_the_title_of_a_reference_tells_nothing(reader: SaysoReader) -> None:
    text = 'Teth resigned in 2012.\n\nReferences\n\n9. Holt, Sara (2011). "Ada Quill killed Boran Teth". Dennik.\n'
    told = lines(reader, text)
    assert "Teth resigned in 2012." in told
    assert not any(line.startswith("Ada Quill killed") for line in told)

"""Unrelated stories in the same words stay apart; reports of one story name something in common."""

from __future__ import annotations

import pytest

from sayso.model.document import Document
from sayso.model.pile import Pile, split_key
from sayso.reading.reader import SaysoReader
from sayso.reading.vocabulary import load_vocabulary
from sayso.resolution import resolve

ATTACK = "Gunmen attacked a police station in {}, killing two officers, police said. The attackers fled in a van."


@pytest.fixture(scope="module")
def reader() -> SaysoReader:
    return SaysoReader()


def joined(reader: SaysoReader, *texts: str, days: tuple[str | None, ...] = ()) -> set[str]:
    """The predicates of what more than one of the reports tells of."""
    given = zip(texts, days or (None,) * len(texts), strict=True)
    documents = [
        Document(id=f"d{n}", name=f"d{n}", media_type="text/plain", text=t, language="en", published=day)
        for n, (t, day) in enumerate(given)
    ]
    readings = tuple(reader.read(documents))
    events = resolve(Pile(readings=readings), load_vocabulary()).events
    return {e.predicate for e in events if len({split_key(c)[0] for c in e.claims}) > 1}


def test_alike_attacks_in_two_towns_are_two(reader: SaysoReader) -> None:
    assert joined(reader, ATTACK.format("Ostby"), ATTACK.format("Kelmara")) == set()


def test_a_surname_in_common_is_nobody_in_common(reader: SaysoReader) -> None:
    killing = "A man was charged with murder in the death of {}, found under a bridge. {} had lived alone, police said."
    left, right = killing.format("Isaac Varn", "Varn"), killing.format("Doris Varn", "Varn")
    assert joined(reader, left, right) == set()


def test_alike_attacks_in_two_towns_of_one_land_are_two(reader: SaysoReader) -> None:
    texts = (f"{ATTACK.format(town)} President Anton Greb condemned the attack." for town in ("Ostby", "Kelmara"))
    assert joined(reader, *texts) <= {"condemned", "holds_role"}


def test_two_reports_of_an_attack_in_one_town_are_of_one(reader: SaysoReader) -> None:
    other = "Two officers were killed when gunmen attacked the police station in Ostby, the mayor said."
    assert {"attacked", "killed"} <= joined(reader, ATTACK.format("Ostby"), other)


def test_a_report_that_names_nothing_joins_no_other(reader: SaysoReader) -> None:
    bare = "Gunmen attacked a police station, killing three officers, police said. The attackers fled."
    assert joined(reader, ATTACK.format("Ostby"), bare) == set()


BUDGET = "Parliament in Vestgrad approved the budget. The trade union called a strike."


@pytest.mark.parametrize(("day", "predicates"), [("2025-05-20", {"accepted", "organised"}), ("2026-05-25", set())])
def test_what_no_day_is_given_for_is_of_the_time_of_its_report(
    reader: SaysoReader, day: str, predicates: set[str]
) -> None:
    other = f"The weather was fine. {BUDGET}"
    assert joined(reader, BUDGET, other, days=("2025-05-25", day)) == predicates


def test_an_arrest_is_told_of_for_years(reader: SaysoReader) -> None:
    texts = "Police arrested Lars Hedin in Ostby.", "Lars Hedin, a builder, was arrested by police in Ostby."
    assert "arrested" in joined(reader, *texts, days=("2025-05-25", "2026-06-25"))


def test_of_two_bombings_in_two_years_an_undated_report_is_of_neither(reader: SaysoReader) -> None:
    bomb = "A bomb exploded in the market of Ostby{}, killing nine people. Mayor Ingrid Solle closed the market."
    assert "attacked" in joined(reader, bomb.format(" on 10 June 2025"), bomb.format(""))
    days = " on 10 June 2025", " on 11 June 2026", ""
    assert "attacked" not in joined(reader, *(bomb.format(day) for day in days))


def test_alike_raids_in_two_regions_of_one_land_are_two(reader: SaysoReader) -> None:
    raid = "Armed men killed 20 people in Nigeria's {} state, police said. Dozens of houses were burned."
    assert joined(reader, raid.format("Benue"), raid.format("Zamfara")) == set()


def test_the_police_of_two_regions_tell_of_two_things(reader: SaysoReader) -> None:
    arrest = "Police in Nigeria's {} state arrested suspects. Dozens of houses were burned."
    assert joined(reader, arrest.format("Benue"), arrest.format("Zamfara")) == set()


def test_the_stories_of_a_round_up_are_told_one_by_one(reader: SaysoReader) -> None:
    brief = (
        "World in brief\n\nNORLAND: Floods killed 14 people, officials said.\n\nCHILE: Police arrested 40 people.\n\n"
        "KELMARA: Parliament approved the budget."
    )
    other = "Floods killed 31 people in Kelmara, officials said. Police arrested 12 people."
    assert joined(reader, brief, other) == set()
    assert joined(reader, brief, "Police in Chile arrested 40 people, officials said.") == {"arrested"}


def test_a_town_has_more_than_one_arrest(reader: SaysoReader) -> None:
    crash = (
        "A bus collided with a car in Ostby on Friday, killing two passengers and injuring eleven, police said. "
        "The car driver was arrested."
    )
    fire = (
        "Flames gutted a furniture warehouse in Ostby after faulty wiring set the boiler room alight. Neighbours "
        "watched from balconies until dawn. Detectives arrested a tenant."
    )
    assert joined(reader, crash, fire, days=("2026-03-14", "2026-03-10")) == set()


def test_as_many_dead_in_one_town_on_one_day_are_the_same_ones_whatever_they_are_called(reader: SaysoReader) -> None:
    workers = "A fire at a carpet warehouse in Tarn killed three workers on Monday, the mayor, Ivo Brandt, said."
    people = "Three people died when flames tore through a carpet warehouse in Tarn on Monday. Ivo Brandt came."
    assert joined(reader, workers, people, days=("2026-03-10", "2026-03-10")) >= {"died"}


def test_reports_that_name_the_same_ones_are_of_one_story_whatever_towns_they_name(reader: SaysoReader) -> None:
    told = (
        "Police arrested activists of the Orange League{}, its leader Nina Burvadze said. Deputy Vano Merk and {} "
        "Todor Lash protested."
    )
    left, right = told.format(" in Ostby", "the lawyer"), told.format(" in Kelmara", "her lawyer")
    assert "arrested" in joined(reader, left, right)

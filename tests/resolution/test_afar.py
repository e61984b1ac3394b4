"""Bearers of one name in two lands, and of one who is dead in a report and alive in a later one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.resolution.factory import VOCABULARY, at, c, o, p, pile, reading

from sayso.model.mention import Kind
from sayso.model.place import Place, Precision
from sayso.model.reading import Reading
from sayso.resolution import questions, resolve
from sayso.resolution.afar import borne_elsewhere

OLMAR = p("Tarek Olmar")


def met(*readings: Reading, kind: str = "person") -> list[tuple[str, ...]]:
    found = resolve(pile(*readings), VOCABULARY).entities
    return sorted(e.chains for e in found if e.kind.value == kind)


def test_a_name_in_two_lands_is_not_one_person_for_the_name_alone() -> None:
    assert len(met(reading("a", OLMAR, at("Arland")), reading("b", OLMAR, at("Borland")))) == 2


@pytest.mark.parametrize(("predicate", "one"), [("visited", True), ("met", False)])
def test_a_deed_on_one_day_is_a_tie_across_lands(predicate: str, one: bool) -> None:
    told = [c(predicate, agent=0, when="2026-03-03")]
    assert (
        len(met(*(reading(d, OLMAR, at(land), claims=told) for d, land in (("a", "Arland"), ("b", "Borland"))))) == 1
    ) is one


def test_one_companion_is_enough_across_lands() -> None:
    assert (
        len(met(*(reading(d, OLMAR, o("Falah Front"), at(land)) for d, land in (("a", "Arland"), ("b", "Borland")))))
        == 1
    )


def test_who_is_kept_apart_by_lands_is_asked_about() -> None:
    made = pile(reading("a", OLMAR, at("Arland")), reading("b", OLMAR, at("Borland")))
    assert [q.names for q in questions(made, resolve(made, VOCABULARY))] == [("Tarek Olmar", "Tarek Olmar")]


def test_a_report_that_names_the_other_land_too_may_have_the_same_person() -> None:
    both = reading("b", OLMAR, at("Borland"), at("Borland"), at("Borland"), at("Arland"))
    assert met(reading("a", OLMAR, at("Arland")), both) == [("a#e0", "b#e0")]


def test_a_land_that_two_reports_touch_on_joins_nobody() -> None:
    arland = reading("a", OLMAR, at("Arland"), at("Tollmouth"), at("Harwich Bay"), at("Cland"))
    borland = reading("b", OLMAR, at("Borland"), at("Borland"), at("Borland"), at("Cland"))
    assert len(met(*map(with_cland, (arland, borland)))) == 2


def with_cland(made: Reading) -> Reading:
    """The reading with Cland on the map."""
    placed = tuple(replace(p, id=9, country="XC") if p.name == "Cland" else p for p in made.places)
    return replace(made, places=placed)


def test_a_tie_in_common_joins_across_lands() -> None:
    tied = [c("linked_to", agent=0, partner=2)]
    a, b = (reading(d, OLMAR, at(land), o("Brell Council"), claims=tied) for d, land in zip("ab", LANDS, strict=True))
    assert met(a, b) == [("a#e0", "b#e0")]


LANDS = ("Arland", "Borland")


@pytest.mark.parametrize("body", ["UN", "Reuters", "PPP"])
def test_a_body_of_all_lands_or_of_a_common_name_joins_nobody_across_lands(body: str) -> None:
    tied = [c("met", agent=0, partner=2)]
    namesake = p("Mohammed Ahmed")
    a, b = (reading(d, namesake, at(land), o(body), claims=tied) for d, land in zip("ab", LANDS, strict=True))
    assert len(met(a, b)) == 2


def test_a_president_is_one_in_every_land() -> None:
    head = [c("holds_role", agent=0, title="President")]
    a, b = (reading(d, OLMAR, at(land), claims=head) for d, land in zip("ab", LANDS, strict=True))
    assert met(a, b) == [("a#e0", "b#e0")]


@pytest.mark.parametrize("name", ["PPP", "Daily News", "The Standard", "Orion Group", "Global Trading LLC"])
def test_a_body_of_a_common_name_is_one_in_one_land_only(name: str) -> None:
    a, b = (reading(d, o(name), at(land)) for d, land in zip("ab", LANDS, strict=True))
    assert len(met(a, b, kind="organisation")) == 2
    assert len(met(a, reading("c", o(name), at("Arland")), kind="organisation")) == 1


@pytest.mark.parametrize("name", ["UN", "Brell Council", "Hezbollah", "World Bank", "Norland Times", "Wagner Group"])
def test_a_body_of_a_name_of_its_own_is_one_in_all_lands(name: str) -> None:
    assert not borne_elsewhere(name)


def test_letters_are_asked_about_beside_the_name_that_they_may_stand_for() -> None:
    letters = reading("a", o("UDF"), at("Arland"))
    made = pile(letters, reading("b", o("United Democratic Front", "UDF"), at("Borland")))
    assert [q.names for q in questions(made, resolve(made, VOCABULARY))] == [("UDF", "United Democratic Front")]


def test_who_died_is_not_whom_another_report_has_alive_later() -> None:
    died = reading("a", OLMAR, claims=[c("died", agent=0, when="2026-02-01")])
    later = reading("b", OLMAR, p("Ines Farrow"), claims=[c("met", agent=0, partner=1, when="2026-05-20")])
    before = reading("b", OLMAR, p("Ines Farrow"), claims=[c("met", agent=0, partner=1, when="2025-05-20")])
    assert ("a#e0", "b#e0") not in met(died, later)
    assert ("a#e0", "b#e0") in met(died, before)


def test_who_was_told_dead_and_is_seen_with_the_same_ones_later_may_be_one() -> None:
    dead = [c("killed", patient=0, when="2026-02-01"), c("linked_to", agent=0, partner=1)]
    seen = [c("met", agent=0, partner=1, when="2026-05-20")]
    a, b = (reading(d, OLMAR, o("Brell Council"), claims=s) for d, s in (("a", dead), ("b", seen)))
    assert met(a, b) == [("a#e0", "b#e0")]


def region(document: str, country: str) -> Reading:
    made = reading(document, (Kind.PLACE, ("Victoria",)))
    placed = Place(
        mention="m0.0", gazetteer="geonames", id=None, name="Victoria", country=country, lat=1.0, lon=1.0,
        precision=Precision.REGION,
    )  # fmt: skip
    return replace(made, places=(placed,))


def test_regions_of_one_name_in_two_lands_are_two() -> None:
    assert len(met(region("a", "XA"), region("b", "XB"), kind="place")) == 2
    assert len(met(region("a", "XA"), region("b", "XA"), kind="place")) == 1


def test_a_town_that_no_gazetteer_knows_is_one_in_one_land_only() -> None:
    a, b = (reading(d, at("Ostby"), at(land)) for d, land in zip("ab", LANDS, strict=True))
    assert ("a#e0", "b#e0") not in met(a, b, kind="place")
    assert ("a#e0", "c#e0") in met(a, reading("c", at("Ostby"), at("Arland")), kind="place")


def test_a_town_on_no_map_that_both_reports_name_brings_namesakes_together() -> None:
    a, b = (reading(d, OLMAR, at(land), at("Ostby")) for d, land in zip("ab", LANDS, strict=True))
    assert met(a, b) == [("a#e0", "b#e0")]


@pytest.mark.parametrize("place", ["the Old Town", "Main Street", "North"])
def test_a_place_of_every_land_brings_nobody_together(place: str) -> None:
    a, b = (reading(d, OLMAR, at(land), at(place)) for d, land in zip("ab", LANDS, strict=True))
    assert len(met(a, b)) == 2


def test_a_report_that_plays_in_both_lands_brings_namesakes_together_in_any_order() -> None:
    arland, borland = (reading(d, OLMAR, at(land)) for d, land in zip("ab", LANDS, strict=True))
    between = reading("c", OLMAR, at("Arland"), at("Borland"))
    for made in ((arland, borland, between), (between, arland, borland), (arland, between, borland)):
        assert met(*made) == [("a#e0", "b#e0", "c#e0")]


def test_a_report_that_plays_nowhere_brings_namesakes_of_two_lands_together_with_neither() -> None:
    arland, borland = (reading(d, OLMAR, at(land)) for d, land in zip("ab", LANDS, strict=True))
    assert len(met(arland, borland, reading("c", OLMAR))) == 3


def test_no_report_between_two_lands_brings_together_whom_their_births_part() -> None:
    born = [[c("born", agent=0, when=day)] for day in ("1950-01-01", "1980-01-01")]
    arland, borland = (reading(d, OLMAR, at(x), claims=b) for d, x, b in zip("ab", LANDS, born, strict=True))
    assert len(met(arland, borland, reading("c", OLMAR, at("Arland"), at("Borland")))) == 3

"""Two who are called alike: what of a report keeps them apart."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.resolution.factory import VOCABULARY, at, c, j, o, p, pile, reading

from sayso.model.reading import Reading
from sayso.resolution import resolve


def people(*readings: Reading, judgements=()) -> list[tuple[str, ...]]:  # type: ignore[no-untyped-def]
    found = resolve(pile(*readings, judgements=judgements), VOCABULARY).entities
    return sorted(e.chains for e in found if e.kind.value == "person")


def aged(made: Reading, years: int, published: str | None = None) -> Reading:
    """The reading with an age beside its first name."""
    first, *rest = made.mentions
    document = replace(made.document, published=published)
    return replace(made, document=document, mentions=(replace(first, age=years), *rest))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Park Min-jun", "Park Min-joon"),
        ("Thomas Greel", "Tomas Greel"),
        ("Varga-Reti Ferenc", "Ferenc Varga"),
        ("Tarek Olmar", "Tarek Olmar"),
        ("Julian Harrow", "Julian T. Harrow"),
    ],
)
def test_whom_one_report_names_as_two_are_two(left: str, right: str) -> None:
    assert len(people(reading("a", p(left), p(right), o("Tern Works"), at("Tollmouth")))) == 2


def test_a_surname_left_out_behind_is_the_same_person() -> None:
    assert len(people(reading("a", p("Joaquim Teles"), p("Joaquim Teles Moreira")))) == 1


def test_two_spellings_of_two_reports_are_one() -> None:
    assert len(people(reading("a", p("Thomas Greel")), reading("b", p("Tomas Greel")))) == 1


def test_another_report_names_one_of_the_two() -> None:
    both = reading("a", p("Park Min-jun"), p("Park Min-joon"))
    assert people(both, reading("b", p("Park Min-joon"))) == [("a#e0",), ("a#e1", "b#e0")]


def test_a_report_that_may_mean_either_joins_neither() -> None:
    both = reading("a", p("Tarek Olmar"), p("Tarek Olmar"))
    assert len(people(both, reading("b", p("Tarek Olmar")))) == 3


def test_a_person_may_join_what_a_report_left_apart() -> None:
    both = reading("a", p("Park Min-jun"), p("Park Min-joon"))
    assert people(both, judgements=(j("a#e0", "a#e1", "same"),)) == [("a#e0", "a#e1")]


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        ((34, "2026-01-01"), (61, "2026-01-05"), False),
        ((47, "2020-05-01"), (50, "2023-05-01"), True),
        ((47, "2020-05-01"), (47, "2026-05-01"), False),
        ((34, None), (61, None), False),
        ((34, None), (38, "2026-01-05"), True),
    ],
)
def test_ages_part_two_people(first: tuple[int, str | None], second: tuple[int, str | None], one: bool) -> None:
    left, right = aged(reading("a", p("Tarek Olmar")), *first), aged(reading("b", p("Tarek Olmar")), *second)
    assert (len(people(left, right)) == 1) is one


def test_an_alias_belongs_to_who_bears_it_and_to_no_namesake() -> None:
    named = reading("a", p("Sergei Kostenov"), p("Yuri Brell"), claims=[c("also_known_as", agent=0, patient=1)])
    assert people(named, reading("b", p("Yuri Brell"))) == [("a#e0", "a#e1"), ("b#e0",)]


def test_a_name_that_the_report_goes_on_to_use_is_met_elsewhere() -> None:
    named = reading("a", p("Ida Tern"), p("Yuri Brell", "Yuri Brell"), claims=[c("also_known_as", agent=0, patient=1)])
    assert people(named, reading("b", p("Yuri Brell"))) == [("a#e0",), ("a#e1", "b#e0")]

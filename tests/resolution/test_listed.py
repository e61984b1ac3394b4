"""Entries of lists of known people and bodies, and whom they are taken for."""

from __future__ import annotations

from dataclasses import replace

from tests.resolution.factory import VOCABULARY, c, j, o, p, pile, reading

from sayso.model.entity import Entity
from sayso.model.known import KNOWN
from sayso.model.pile import Pile
from sayso.model.reading import Reading
from sayso.resolution import questions, resolve


def entry(name: str, *things, claims=(), on: str = "Quarian list") -> Reading:  # type: ignore[no-untyped-def]
    made = reading(name, *things, claims=claims)
    return replace(made, document=replace(made.document, media_type=KNOWN, publisher=on))


def treasurer(when: str | None = None) -> list[dict]:  # type: ignore[type-arg]
    born = [c("born", agent=0, when=when)] if when else []
    return [c("holds_role", agent=0, group=1, title="treasurer"), *born]


def together(made: Pile) -> list[tuple[str, ...]]:
    """The documents of each entity that holds the first thing of one."""
    found = resolve(made, VOCABULARY).entities
    return sorted(
        tuple(k.partition("#")[0] for k in e.chains) for e in found if any(k.endswith("#e0") for k in e.chains)
    )


def first(made: Pile) -> Entity:
    return next(e for e in resolve(made, VOCABULARY).entities if "a#e0" in e.chains)


def test_a_name_alone_is_a_question() -> None:
    made = pile(reading("a", p("Ines Farrow")), entry("z", p("Ines Farrow")))
    assert together(made) == [("a",), ("z",)]
    asked = questions(made, resolve(made, VOCABULARY))
    assert "on the list of Quarian list, and nothing else agrees" in asked[0].reasons


def test_a_name_and_a_tie_are_one() -> None:
    made = pile(
        reading("a", p("Tarek Olmar"), o("Falah Front"), claims=treasurer()),
        entry("z", p("Tareq Olmar"), o("Falah Front"), claims=treasurer()),
    )
    assert together(made) == [("a", "z")]
    assert [a.value for a in first(made).about if a.key == "on list"] == ["Quarian list"]


def test_a_name_and_a_birth_date_are_one() -> None:
    told = reading("a", p("Ines Farrow"), claims=[c("born", agent=0, when="1970-02-01")])
    listed = entry("z", p("Ines Farrow"), claims=[c("born", agent=0, when="1970-01-01/1970-12-31")])
    assert together(pile(told, listed)) == [("a", "z")]


def test_another_birth_date_parts_even_a_shared_tie() -> None:
    told = reading("a", p("Tarek Olmar"), o("Falah Front"), claims=treasurer("1950-02-01"))
    listed = entry("z", p("Tarek Olmar"), o("Falah Front"), claims=treasurer("1970-02-01"))
    assert together(pile(told, listed)) == [("a",), ("z",)]


def test_an_alias_counts_as_a_name() -> None:
    told = reading("a", p("Wahid Senn"), o("Falah Front"), claims=treasurer())
    listed = entry("z", p("Tarek Olmar", "Wahid Senn"), o("Falah Front"), claims=treasurer())
    assert together(pile(told, listed)) == [("a", "z")]
    assert first(pile(told, listed)).name == "Wahid Senn"


def test_a_surname_alone_never_joins() -> None:
    told = reading("a", p("Olmar"), o("Falah Front"), claims=treasurer("1970-02-01"))
    listed = entry("z", p("Tarek Olmar"), o("Falah Front"), claims=treasurer("1970-02-01"))
    assert together(pile(told, listed)) == [("a",), ("z",)]


def test_a_body_of_the_same_name_is_one() -> None:
    assert together(pile(reading("a", o("Falah Front")), entry("z", o("Falah Front")))) == [("a", "z")]


def test_a_body_whose_name_every_land_has_is_not_one() -> None:
    assert together(pile(reading("a", o("Ministry of Defence")), entry("z", o("Ministry of Defence")))) == [
        ("a",),
        ("z",),
    ]


def test_an_acronym_alone_joins_no_body() -> None:
    assert together(pile(reading("a", o("FF")), entry("z", o("Falah Front", "FF")))) == [("a",), ("z",)]


def test_two_entries_of_one_list_are_two() -> None:
    told = reading("a", p("Tarek Olmar"), o("Falah Front"), claims=treasurer())
    listed = [entry(x, p("Tarek Olmar"), o("Falah Front"), claims=treasurer()) for x in ("y", "z")]
    assert together(pile(told, *listed)) == [("a",), ("y",), ("z",)]


def test_entries_of_two_lists_join_by_a_birth_date() -> None:
    born = [c("born", agent=0, when="1970-02-01")]
    made = pile(entry("y", p("Ines Farrow"), claims=born), entry("z", p("Ines Farrow"), claims=born, on="Other list"))
    assert together(made) == [("y", "z")]


def test_who_listed_them_is_no_tie() -> None:
    claims = [c("designated", patient=0, agent=1)]
    told = reading("a", p("Tarek Olmar"), o("Quarian Ministry"), claims=claims)
    listed = entry("z", p("Tarek Olmar"), o("Quarian Ministry"), claims=claims)
    assert together(pile(told, listed)) == [("a",), ("z",)]


def test_a_list_does_not_move_what_the_reports_say() -> None:
    told = [
        reading(x, p("Tarek Olmar"), claims=[c("holds_role", agent=0, title=t)]) for x, t in (("a", "x"), ("b", "y"))
    ]
    listed = entry("z", p("Tarek Olmar"))
    assert together(pile(*told)) == [("a", "b")]
    assert together(pile(*told, listed)) == [("a", "b"), ("z",)]


def test_people_decide_about_an_entry() -> None:
    told, listed = reading("a", p("Ines Farrow")), entry("z", p("Ines Farrow"))
    same = pile(told, listed, judgements=(j("a#e0", "z#e0", "same"),))
    assert together(same) == [("a", "z")]
    no = pile(told, listed, judgements=(j("a#e0", "z#e0", "different"),))
    assert questions(no, resolve(no, VOCABULARY)) == ()


def test_a_list_does_not_move_the_reports_events() -> None:
    met = [c("met", agent=0, partner=1, when="2025-02-01")]
    told = [reading(x, p("Tarek Olmar"), p("Ines Farrow"), claims=met) for x in ("a", "b")]
    before = {e.claims for e in resolve(pile(*told), VOCABULARY).events}
    listed = [entry(f"z{n}", p("Tarek Olmar"), o("Falah Front"), claims=treasurer(), on=f"list {n}") for n in range(3)]
    after = {e.claims for e in resolve(pile(*told, *listed), VOCABULARY).events}
    assert before <= after

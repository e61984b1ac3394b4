"""The queue of questions for people."""

from __future__ import annotations

from tests.resolution.factory import VOCABULARY, j, o, p, pile, reading

from sayso.resolution import questions, resolve


def asked(made) -> list[tuple[str, str]]:  # type: ignore[no-untyped-def]
    return [q.names for q in questions(made, resolve(made, VOCABULARY))]


def test_a_surname_that_may_be_somebody_is_asked_about() -> None:
    assert asked(pile(reading("a", p("Tarek Olmar")), reading("b", p("Olmar")))) == [("Tarek Olmar", "Olmar")]


def test_nothing_is_asked_about_strangers() -> None:
    assert asked(pile(reading("a", p("Tarek Olmar")), reading("b", o("Brell Council")))) == []


def test_what_was_answered_is_not_asked_again() -> None:
    a, b = reading("a", p("Tarek Olmar")), reading("b", p("Olmar"))
    for verdict in ("unsure", "different"):
        assert asked(pile(a, b, judgements=(j("a#e0", "b#e0", verdict),))) == []


def test_the_pair_that_would_change_most_comes_first() -> None:
    seldom = [reading("a", p("Ines Farrow")), reading("b", p("Farrow"))]
    often = [reading("c", p("Tarek Olmar", "he", "he")), reading("d", p("Olmar", "he", "he"))]
    assert asked(pile(*seldom, *often))[0] == ("Tarek Olmar", "Olmar")

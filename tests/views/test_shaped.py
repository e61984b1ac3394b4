"""What each judgement made of those it is about."""

from __future__ import annotations

from tests.resolution.factory import VOCABULARY, c, j, p, pile, reading

from sayso.model.case import Case
from sayso.model.judgement import Judgement, JudgementKind
from sayso.model.pile import Settlement
from sayso.resolution import resolve
from sayso.views.shaped import Shaped, shaped


def told(*judgements: Judgement) -> tuple[Shaped, ...]:
    met = c("met", agent=0, partner=1)
    made = pile(*(reading(d, p("Tarek Olmar"), p("Ines Farrow"), claims=[met]) for d in "abc"), judgements=judgements)
    found = resolve(made, VOCABULARY)
    settlement = Settlement(entities=found.entities, events=found.events, disagreements=(), copies=(), retractions=())
    return shaped(Case.of(made, settlement, VOCABULARY))


def test_the_same_are_in_one_cluster() -> None:
    (one,) = told(j("a#e0", "b#e0", "same"))
    assert (one.names, one.outcome, len(one.ids)) == (("Tarek Olmar",), "obeyed", 1)


def test_different_ones_are_in_two() -> None:
    (one,) = told(j("a#e0", "b#e0", "different"))
    assert (one.names, one.outcome) == (("Tarek Olmar", "Tarek Olmar"), "obeyed")


def test_a_later_judgement_overrules() -> None:
    first, second = told(j("a#e0", "b#e0", "different"), j("a#e0", "b#e0", "same", when="2026-02-01"))
    assert (first.outcome, second.outcome) == ("overruled", "obeyed")


def test_unsure_leaves_it_open() -> None:
    assert [s.outcome for s in told(j("a#e0", "b#e0", "unsure"))] == ["open"]


def test_what_is_no_longer_there_waits() -> None:
    assert [s.outcome for s in told(j("a#e0", "gone#e0", "same"))] == ["waiting"]


def test_a_happening_is_shaped_too() -> None:
    (one,) = told(j("a#c0", "b#c0", "different", kind=JudgementKind.EVENT))
    assert (one.names, one.outcome) == (("met", "met"), "obeyed")

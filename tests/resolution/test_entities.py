"""Who is one with whom across documents, and who is not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.resolution.factory import VOCABULARY, at, c, j, o, p, pile, reading

from sayso.model.entity import Entity
from sayso.model.judgement import Judgement
from sayso.model.mention import Kind
from sayso.model.reading import Reading
from sayso.model.stance import Certainty, Cue, Polarity, Stance
from sayso.resolution import resolve


def entities(*readings: Reading, judgements: tuple[Judgement, ...] = ()) -> tuple[Entity, ...]:
    return resolve(pile(*readings, judgements=judgements), VOCABULARY).entities


def together(*readings: Reading, judgements: tuple[Judgement, ...] = ()) -> set[frozenset[str]]:
    return {frozenset(e.chains) for e in entities(*readings, judgements=judgements)}


def one(*readings: Reading, judgements: tuple[Judgement, ...] = ()) -> bool:
    return frozenset({"a#e0", "b#e0"}) in {g & {"a#e0", "b#e0"} for g in together(*readings, judgements=judgements)}


def test_a_full_name_joins_across_documents() -> None:
    assert one(reading("a", p("Tarek Olmar")), reading("b", p("Tarek Olmar")))


def test_spellings_of_one_name_join() -> None:
    assert one(reading("a", p("Jamil Haddour")), reading("b", p("Jameel Haddur")))


def test_an_honorific_is_no_part_of_the_name() -> None:
    assert one(reading("a", p("Maulana Tarek Olmar")), reading("b", p("Tarek Olmar")))


def test_a_surname_alone_does_not_join() -> None:
    assert not one(reading("a", p("Tarek Olmar")), reading("b", p("Olmar")))


def test_two_of_one_surname_stay_two() -> None:
    assert not one(reading("a", p("Tarek Olmar")), reading("b", p("Wahid Olmar")))


def test_a_surname_with_two_shared_ties_joins() -> None:
    claim = c("met", agent=0, partner=(1, 2))
    a = reading("a", p("Tarek Olmar"), o("Brell Council"), p("Ines Farrow"), claims=[claim])
    b = reading("b", p("Olmar"), o("Brell Council"), p("Ines Farrow"), claims=[claim])
    assert one(a, b)


def test_a_widespread_name_needs_more() -> None:
    assert not one(reading("a", p("Muhammad Khan")), reading("b", p("Muhammad Khan")))


def test_a_widespread_name_joins_by_a_shared_tie() -> None:
    claim = c("holds_role", agent=0, group=1, title="secretary")
    a = reading("a", p("Muhammad Khan"), o("Brell Council"), claims=[claim])
    b = reading("b", p("Muhammad Khan"), o("Brell Council"), claims=[claim])
    assert one(a, b)


def test_walks_of_life_part_two_of_one_name() -> None:
    assert not one(reading("a", p("Tarek Olmar", "the goalkeeper")), reading("b", p("Tarek Olmar", "the commander")))


def test_a_report_that_fits_two_joins_neither() -> None:
    a, b = reading("a", p("Tarek Olmar", "the goalkeeper")), reading("b", p("Tarek Olmar", "the commander"))
    assert frozenset({"c#e0"}) in together(a, b, reading("c", p("Tarek Olmar")))


def test_a_man_and_a_woman_are_two() -> None:
    assert not one(reading("a", p("Sasha Olmar", "he", "he")), reading("b", p("Sasha Olmar", "she", "she")))


def test_kinds_never_mix() -> None:
    assert not one(reading("a", p("Brell Olmar")), reading("b", o("Brell Olmar")))


def test_groups_with_a_shared_head_stay_apart() -> None:
    assert not one(reading("a", o("Lashkar-e-Falah")), reading("b", o("Lashkar-e-Zafar")))


def test_spellings_of_a_group_join() -> None:
    assert one(reading("a", o("Lashkar-e-Tayyiba")), reading("b", o("Lashkar-i-Taiba")))


def test_a_head_alone_joins_nothing() -> None:
    assert not one(reading("a", o("Tehreek")), reading("b", o("Tehreek")))


def test_an_acronym_beside_its_name_carries_over() -> None:
    a = reading("a", o("Brell Workers League", "BWL"))
    assert one(a, reading("b", o("BWL")))


def test_an_acronym_of_two_joins_neither() -> None:
    a, b = reading("a", o("Brell Workers League", "BWL")), reading("b", o("Borland Water Lobby", "BWL"))
    assert together(a, b, reading("c", o("BWL"))) == {frozenset({x}) for x in ("a#e0", "b#e0", "c#e0")}


def test_places_join_by_their_entry() -> None:
    assert one(reading("a", at("Tollmouth")), reading("b", at("Tollmouth")))
    assert not one(reading("a", at("Tollmouth")), reading("b", at("Arland")))


def test_people_overrule() -> None:
    a, b = reading("a", p("Tarek Olmar")), reading("b", p("T. Veldt"))
    assert one(a, b, judgements=(j("a#e0", "b#e0", "same"),))
    c_, d = reading("a", p("Tarek Olmar")), reading("b", p("Tarek Olmar"))
    assert not one(c_, d, judgements=(j("b#e0", "a#e0", "different"),))


def test_the_join_names_its_judgement() -> None:
    verdict = j("a#e0", "b#e0", "same")
    found = entities(reading("a", p("Tarek Olmar")), reading("b", p("T. Veldt")), judgements=(verdict,))
    assert found[0].joins[0].judged == verdict.id


def test_the_later_judgement_holds() -> None:
    a, b = reading("a", p("Tarek Olmar")), reading("b", p("Tarek Olmar"))
    early, late = j("a#e0", "b#e0", "different"), j("a#e0", "b#e0", "same", when="2026-02-01")
    assert one(a, b, judgements=(late, early))


def test_two_that_are_parted_stay_parted_through_a_third() -> None:
    readings = [reading(d, p("Tarek Olmar")) for d in "abc"]
    for group in together(*readings, judgements=(j("a#e0", "c#e0", "different"),)):
        assert not {"a#e0", "c#e0"} <= group


def test_a_title_that_is_a_given_name_too() -> None:
    assert one(reading("a", p("Hafiz Belgar")), reading("b", p("Hafiz Belgar")))


def test_a_clerics_one_name_needs_a_tie() -> None:
    claim = c("holds_role", agent=0, group=1, title="emir")
    assert not one(reading("a", p("Mullah Olam")), reading("b", p("Mullah Olam")))
    tied = [reading(d, p("Mullah Olam"), o("Brell Council"), claims=[claim]) for d in "ab"]
    assert one(*tied)


def test_titles_are_kept_as_facts() -> None:
    found = entities(reading("a", p("Maulana Tarek Olmar")))
    assert [(a.key, a.value) for a in found[0].about] == [("title", "maulana")]


def test_one_odd_reading_of_what_sort_a_full_name_is_is_outvoted() -> None:
    found = entities(*(reading(d, p("Tarek Olmar")) for d in "abc"), reading("x", o("Tarek Olmar")))
    assert [len(e.chains) for e in found] == [4]


def test_a_name_that_as_many_read_otherwise_stays_two() -> None:
    found = entities(reading("a", p("Arl Haven")), reading("b", o("Arl Haven")))
    assert len(found) == 2


def test_a_father_and_a_son_of_one_name_are_two() -> None:
    assert not one(reading("a", p("Tarek Olmar Jr")), reading("b", p("Tarek Olmar Sr")))
    assert one(reading("a", p("Tarek Olmar Jr")), reading("b", p("Tarek Olmar")))


def test_a_merge_is_taken_apart_without_loss() -> None:
    """A judgement joined two; taken back, each has its own names, mentions and facts again."""
    a, b = reading("a", p("Maulana Tarek Olmar", "he")), reading("b", p("T. Veldt", "the secretary"))
    before = entities(a, b)
    assert len(entities(a, b, judgements=(j("a#e0", "b#e0", "same"),))) == 1
    assert entities(a, b) == before
    apart = entities(a, b, judgements=(j("a#e0", "b#e0", "same"), j("a#e0", "b#e0", "different", when="2026-02-01")))
    assert apart == before


def test_a_name_that_three_read_as_a_bodys_is_no_work() -> None:
    works = (Kind.WORK, ("Brellco",))
    found = entities(*(reading(d, o("Brellco")) for d in "abc"), reading("x", works))
    assert [len(e.chains) for e in found] == [4]
    assert len(entities(*(reading(d, o("Brellco")) for d in "ab"), reading("x", works))) == 2


@pytest.mark.parametrize(
    "stance",
    [
        Stance(certainty=Certainty.POSSIBLE, cues=(Cue(start=0, end=7, text="alleged"),)),
        Stance(polarity=Polarity.NEGATIVE, cues=(Cue(start=0, end=3, text="not"),)),
    ],
)
def test_a_role_that_is_hedged_or_denied_is_no_title(stance: Stance) -> None:
    made = reading("d1", p("Ana Rell"), o("Tern Guild"), claims=[c("holds_role", agent=0, group=1, title="chief")])
    hedged = replace(made, claims=tuple(replace(k, stance=stance) for k in made.claims))
    found = [*resolve(pile(made), VOCABULARY).entities, *resolve(pile(hedged), VOCABULARY).entities]
    assert [a.value for e in found for a in e.about if a.key == "title"] == ["chief"]


def test_why_they_are_one_is_told_by_name() -> None:
    told = [
        reading(d, p("Tarek Olmar"), o("Jaish-e-Falaah"), claims=[c("linked_to", agent=0, patient=1)])
        for d in ("a", "b")
    ]
    (olmar,) = [e for e in resolve(pile(*told), VOCABULARY).entities if e.name == "Tarek Olmar"]
    assert olmar.joins[0].reasons[1] == "both tied to Jaish-e-Falaah"


def test_a_name_that_one_paper_begins_with_j_and_another_with_y_is_one_by_a_shared_tie() -> None:
    tied = [c("linked_to", agent=0, partner=1)]
    a, b = (
        reading(d, p(n), o("Calder Dredging"), claims=tied)
        for d, n in (("a", "Jusuf Hadari"), ("b", "Yusuf al-Hadari"))
    )
    found = resolve(pile(a, b), VOCABULARY).entities
    assert ("a#e0", "b#e0") in [e.chains for e in found]

"""The queue of questions for people."""

from __future__ import annotations

import pytest
from tests.resolution.factory import VOCABULARY, at, c, j, o, p, pile, reading

from sayso.model.judgement import JudgementKind
from sayso.model.mention import Kind
from sayso.resolution import Question, questions, resolve


def asked(made) -> list[tuple[str, str]]:  # type: ignore[no-untyped-def]
    return [q.names for q in questions(made, resolve(made, VOCABULARY))]


def test_a_surname_that_may_be_somebody_is_asked_about() -> None:
    assert asked(pile(reading("a", p("Tarek Olmar")), reading("b", p("Olmar")))) == [("Tarek Olmar", "Olmar")]


def test_nothing_is_asked_about_strangers() -> None:
    assert asked(pile(reading("a", p("Tarek Olmar")), reading("b", o("Brell Council")))) == []


def test_one_full_name_read_as_a_person_and_as_a_body_is_asked_about() -> None:
    (only,) = queue(reading("a", p("Tarek Olmar")), reading("b", o("Tarek Olmar")))
    assert only.reasons == ("same name 'Tarek Olmar', read as a person here and as an organisation there",)


def test_a_single_name_of_a_person_and_of_a_body_is_not() -> None:
    assert asked(pile(reading("a", p("Olmar")), reading("b", o("Olmar")))) == []


def test_a_person_and_a_body_judged_one_are_a_person() -> None:
    made = pile(reading("a", p("Tarek Olmar")), reading("b", o("Tarek Olmar")), judgements=(j("a#e0", "b#e0", "same"),))
    assert [e.kind for e in resolve(made, VOCABULARY).entities] == [Kind.PERSON]


def test_what_was_answered_is_not_asked_again() -> None:
    a, b = reading("a", p("Tarek Olmar")), reading("b", p("Olmar"))
    for verdict in ("unsure", "different"):
        assert asked(pile(a, b, judgements=(j("a#e0", "b#e0", verdict),))) == []


def test_the_pair_that_would_change_most_comes_first() -> None:
    seldom = [reading("a", p("Ines Farrow")), reading("b", p("Farrow"))]
    often = [reading("c", p("Tarek Olmar", "he", "he")), reading("d", p("Olmar", "he", "he"))]
    assert asked(pile(*seldom, *often))[0] == ("Tarek Olmar", "Olmar")


def test_claims_and_ties_weigh_more_than_mentions() -> None:
    often = [reading("a", p("Ines Farrow", "she", "she", "she")), reading("b", p("Farrow", "she", "she", "she"))]
    claims = [c("met", agent=0, partner=1), c("linked_to", agent=0, partner=2)]
    told = [
        reading(d, p(name), o("Brell Council"), o(other), claims=claims)
        for d, name, other in (("c", "Tarek Olmar", "Arl Union"), ("d", "Olmar", "Quay Guild"))
    ]
    first = queue(*often, *told)[0]
    assert first.names == ("Tarek Olmar", "Olmar")
    # Two claims would go from one to the other, one tie is new to him, and the meeting is told of both.
    assert first.stake == "on the answer hang 2 claims, 1 tie, 1 count of origins"


def queue(*readings, judgements=()) -> tuple[Question, ...]:  # type: ignore[no-untyped-def]
    made = pile(*readings, judgements=judgements)
    return questions(made, resolve(made, VOCABULARY))


def test_two_visits_of_one_day_that_nothing_parts_are_asked_about() -> None:
    visit = c("attended", agent=0, topic=1, when="2025-02-01")
    readings = [
        reading("a", p("Tarek Olmar"), o("Brell Fair"), claims=[visit]),
        reading("b", p("Tarek Olmar"), o("Quay Games"), claims=[visit]),
    ]
    (question,) = (q for q in queue(*readings) if q.kind is JudgementKind.EVENT)
    assert question.standing == "different"
    answered = j(question.left, question.right, "unsure", kind=JudgementKind.EVENT)
    again = queue(*readings, judgements=(answered,))
    assert [q for q in again if q.kind is JudgementKind.EVENT] == []


def test_two_visits_to_two_towns_are_not() -> None:
    readings = [
        reading(d, p("Tarek Olmar"), at(town), claims=[c("attended", agent=0, where=1, when="2025-02-01/2025-02-09")])
        for d, town in (("a", "Tollmouth"), ("b", "Harwich Bay"))
    ]
    assert [q for q in queue(*readings) if q.kind is JudgementKind.EVENT] == []


def test_a_tellings_doubt_is_asked_about_with_what_hangs_on_it() -> None:
    met = [
        reading(
            d,
            p("Tarek Olmar"),
            p("Ines Farrow"),
            at("Tollmouth"),
            claims=[c("met", agent=0, partner=1, where=2, when=day)],
        )
        for d, day in (("a", "2025-02-01"), ("b", "2025-02-02"))
    ]
    (question,) = queue(*met)
    assert question.standing == "same"
    assert "differ in when" in question.reasons[0] or "differ in when" in question.reasons[1]
    assert question.stake == "on the answer hang 1 claim, 1 count of origins"


@pytest.mark.parametrize("other", ["Tarek Olmar", "Tarek Ollmar"])
def test_two_joined_on_their_name_alone_are_asked_about(other: str) -> None:
    (question,) = queue(reading("a", p("Tarek Olmar")), reading("b", p(other)))
    assert (question.names, question.standing) == (("Tarek Olmar", other), "same")


def test_two_joined_by_a_tie_of_both_are_not_asked_about() -> None:
    claims = [c("linked_to", agent=0, partner=1)]
    assert queue(*(reading(d, p("Tarek Olmar"), o("Brell Council"), claims=claims) for d in "ab")) == ()


def test_of_many_reports_of_one_name_one_pair_is_asked_about() -> None:
    assert len(queue(*(reading(d, p("Tarek Olmar")) for d in "abcd"))) == 1


def attacks(*days: str, by: tuple[str, str] = ("Sael Front", "Sael Front")) -> list[tuple[str, ...]]:
    """What is asked of two reports of an attack in a town that no gazetteer knows."""
    readings = [
        reading(d, o(name), o("Ninth Brigade"), claims=[c("attacked", agent=0, patient=1, when=day)])
        for d, day, name in zip("ab", days, by, strict=True)
    ]
    return [q.reasons for q in queue(*readings) if q.kind is JudgementKind.EVENT]


def test_the_same_deed_of_days_a_little_apart_is_asked_about() -> None:
    ((_, times),) = attacks("2025-05-04", "2025-05-05")
    assert times == "nothing parts them but their days, 1 apart"


def test_the_same_deed_of_a_week_later_is_not() -> None:
    assert attacks("2025-05-04", "2025-05-11") == []


def test_the_deed_of_others_a_day_later_is_not() -> None:
    assert attacks("2025-05-04", "2025-05-05", by=("Sael Front", "Quay Militia")) == []


def raids(
    *days: str, by: tuple[str, str] = ("the gunmen", "Sael Front"), on: str = "the station", town: str = "Tollmouth"
) -> list[tuple[str, ...]]:
    """What is asked of two reports of an attack on something in one town, of which one names who did it."""
    readings = [
        reading(d, o(name), o(on), at(town), claims=[c("attacked", agent=0, patient=1, when=day, where=2)])
        for d, day, name in zip("ab", days, by, strict=True)
    ]
    return [q.reasons for q in queue(*readings) if q.kind is JudgementKind.EVENT]


@pytest.mark.parametrize("town", ["Tollmouth", "Korvel"])
def test_a_deed_on_one_target_in_one_town_a_day_apart_is_asked_about(town: str) -> None:
    ((_, times),) = raids("2025-05-04", "2025-05-05", town=town)
    assert times == "nothing parts them but their days, 1 apart"


def test_one_in_a_whole_country_or_on_anybody_is_not() -> None:
    assert raids("2025-05-04", "2025-05-05", town="Arland") == []
    assert raids("2025-05-04", "2025-05-05", on="the people") == []


def test_one_that_each_report_lays_to_another_is_not() -> None:
    assert raids("2025-05-04", "2025-05-05", by=("Dawn Column", "Sael Front")) == []


def test_two_whose_reports_name_somebody_else_in_common_are_asked_about_later() -> None:
    company = [reading(d, p("Tarek Olmar"), p("Ilse Brandt"), claims=[c("fled", agent=0)]) for d in "ab"]
    alone = [reading(d, p("Joren Halvik"), claims=[c("fled", agent=0)]) for d in "cd"]
    assert [q.names[0] for q in queue(*company, *alone)] == ["Joren Halvik", "Tarek Olmar", "Ilse Brandt"]


def test_two_names_that_a_report_tells_to_be_of_one_body_are_asked_about() -> None:
    told = [c("also_known_as", agent=0, patient=1)]
    made = pile(reading("a", o("Calder Dredging"), o("Meridel Marine"), claims=told))
    (only,) = (q for q in questions(made, resolve(made, VOCABULARY)) if q.kind is JudgementKind.ENTITY)
    assert only.names == ("Calder Dredging", "Meridel Marine")
    assert only.reasons == ("a report says that both names are of one",)


def test_what_was_not_surely_read_asks_of_no_two_names() -> None:
    told = [c("also_known_as", agent=0, patient=1, doubted=True)]
    assert not asked(pile(reading("a", o("Calder Dredging"), o("Meridel Marine"), claims=told)))

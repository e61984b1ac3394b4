"""Which tellings are of one happening, and which are not."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.resolution.factory import VOCABULARY, at, c, j, o, p, pile, reading

from sayso.model.document import Document
from sayso.model.event import Event
from sayso.model.judgement import Judgement, JudgementKind
from sayso.model.reading import Reading
from sayso.resolution import resolve
from sayso.resolution.happenings.lexicon import words_alike
from sayso.resolution.happenings.stem import stem


def told(document: str, *claims: dict[str, Any]) -> Reading:
    things = (p("Tarek Olmar"), p("Ines Farrow"), at("Tollmouth"), at("Harwich Bay"), o("Brell Council"), at("Arland"))
    return reading(document, *things, claims=list(claims))


def events(*readings: Reading, judgements: tuple[Judgement, ...] = ()) -> list[Event]:
    return list(resolve(pile(*readings, judgements=judgements), VOCABULARY).events)


def number(left: dict[str, Any], right: dict[str, Any], **more: Any) -> int:
    return len(events(told("a", left), told("b", right), **more))


def test_same_sides_same_town_are_one_meeting() -> None:
    assert (
        number(
            c("met", agent=0, partner=1, where=2),
            c("appeared_with", agent=1, partner=0, where=2, when="2026-01-01/2026-01-31"),
        )
        == 1
    )


def test_the_event_takes_the_date_and_place_that_agree() -> None:
    left = c("met", agent=0, partner=1, where=5, when="2026-01-01/2026-01-31")
    right = c("met", agent=0, partner=1, where=2, when="2026-01-09")
    (event,) = events(told("a", left), told("b", right))
    assert event.when is not None
    assert (event.when.earliest, event.when.latest) == ("2026-01-09", "2026-01-09")
    assert event.where is not None
    assert event.where.name == "Tollmouth"


def test_repeat_visits_stay_separate() -> None:
    assert (
        number(c("visited", agent=0, where=2, when="2025-02-01"), c("visited", agent=0, where=2, when="2025-06-01"))
        == 2
    )


def test_an_undated_visit_to_a_country_joins_nothing() -> None:
    assert number(c("visited", agent=0, where=5), c("visited", agent=0, where=5, when="2025-06-01")) == 2


def test_one_visit_told_twice_is_one() -> None:
    assert (
        number(
            c("visited", agent=0, where=2, when="2025-02-01"),
            c("visited", agent=0, where=2, when="2025-02-01/2025-02-28"),
        )
        == 1
    )


def test_two_acts_of_one_day_are_two() -> None:
    assert (
        number(c("met", agent=0, partner=1, when="2025-02-01"), c("attended", agent=0, topic=4, when="2025-02-01")) == 2
    )


def test_who_denies_that_two_ever_met_denies_the_meeting_that_another_report_tells() -> None:
    denied = told("b", c("denied", agent=4, denies="c1"), c("met", agent=1, partner=0, no=True))
    met = [told(d, c("met", agent=0, partner=1, where=2, when="2026-01-09")) for d in ("a", "c")]
    (event,) = events(denied, *met)
    assert len(event.claims) == 4
    assert len(event.participants) == 2


def test_a_plan_is_not_the_deed() -> None:
    assert number(c("met", agent=0, partner=1, where=2), c("met", agent=0, partner=1, where=2, status="planned")) == 2


def test_an_opinion_stands_alone() -> None:
    claim = c("linked_to", agent=0, partner=1, kind="assessment")
    assert number(claim, claim) == 2


def test_a_denial_belongs_to_what_it_denies() -> None:
    assert number(c("met", agent=0, partner=1, where=2), c("met", agent=0, partner=1, where=2, no=True)) == 1
    assert len(events(told("a", c("met", agent=0, partner=1), c("denied", agent=0, denies="c0")))) == 1


def test_days_apart_are_one_only_where_all_else_holds() -> None:
    left = c("met", agent=0, partner=1, where=2, when="2025-02-01")
    (event,) = events(told("a", left), told("b", {**left, "when": "2025-02-02"}))
    assert any("differ in when" in r for r in event.reasons)
    assert number(left, {**left, "when": "2025-03-02"}) == 2


def test_a_death_happens_once() -> None:
    (event,) = events(
        told("a", c("died", agent=0, when="2025-02-01")), told("b", c("died", agent=0, when="2025-03-01"))
    )
    assert "the tellings differ in when" in event.reasons


def test_a_state_spans_its_claims() -> None:
    role = c("holds_role", agent=0, group=4, title="secretary", when="2024-01-01")
    (event,) = events(told("a", role), told("b", {**role, "when": "2024-06-01"}))
    assert event.when is not None
    assert (event.when.earliest, event.when.latest) == ("2024-01-01", "2024-06-01")


def test_two_titles_are_two_states() -> None:
    assert (
        number(
            c("holds_role", agent=0, group=4, title="secretary"), c("holds_role", agent=0, group=4, title="treasurer")
        )
        == 2
    )


def test_people_decide_on_events() -> None:
    claim = c("met", agent=0, partner=1, where=2)
    assert number(claim, claim, judgements=(j("a#c0", "b#c0", "different", kind=JudgementKind.EVENT),)) == 2
    far = c("attended", agent=0, when="2020-01-01")
    assert number(claim, far, judgements=(j("a#c0", "b#c0", "same", kind=JudgementKind.EVENT),)) == 1


def test_an_undated_telling_that_fits_two_joins_neither() -> None:
    dated = [told(d, c("met", agent=0, partner=1, when=day)) for d, day in (("a", "2025-02-01"), ("b", "2025-08-01"))]
    assert len(events(*dated, told("c", c("met", agent=0, partner=1)))) == 3


def test_reports_of_one_story_tell_of_one_blast() -> None:
    text = "Blast tears through the Tollmouth ferry terminal; ferry crews and harbour pilots count the damage. "
    one = [replace(told(d, c("attacked", patient=2, trigger="blast")), document=_document(d, text)) for d in "ab"]
    assert len(events(*one)) == 1


def test_reports_of_two_stories_do_not() -> None:
    texts = {
        "a": "Blast tears through the ferry terminal at Tollmouth",
        "b": "Grain silo in Arland wrecked, farmers sue",
    }
    two = [
        replace(reading(d, p("the gunman"), claims=[c("attacked", agent=0, trigger="blast")]), document=_document(d, t))
        for d, t in texts.items()
    ]
    assert len(events(*two)) == 2


def _document(name: str, text: str) -> Document:
    return Document(id=name, name=name, media_type="text/plain", text=text)


def test_one_who_met_two_in_one_report_met_them_apart() -> None:
    assert len(events(told("a", c("met", agent=0, partner=1), c("met", agent=0, partner=4)))) == 2


def test_another_deed_of_that_day_in_one_story_stays_apart() -> None:
    text = "Blast tears through the Tollmouth ferry terminal; ferry crews and harbour pilots count the damage. "
    attack = c("attacked", agent=0, patient=2, trigger="attacked", when="2025-04-20", where=5)
    boiler = c("attacked", instrument=3, trigger="exploded", when="2025-04-20", where=5)
    first = replace(told("a", attack), document=_document("a", text))
    second = replace(told("b", attack, boiler), document=_document("b", text))
    assert len(events(first, second)) == 2


def test_a_headline_without_a_town_does_not_part_two_days_of_one_meeting() -> None:
    met = c("met", agent=0, partner=1)
    told_first = told("a", {**met, "where": 2, "when": "2025-03-12"})
    headline, body = {**met, "when": "2025-03-14"}, {**met, "where": 2, "when": "2025-03-14"}
    (event,) = events(told_first, told("b", headline, body))
    assert any("differ in when" in r for r in event.reasons)


def test_one_report_with_another_day_does_not_keep_the_others_apart() -> None:
    def told(name: str, when: str | None):  # type: ignore[no-untyped-def]
        made = reading(name, p("Tarek Olmar"), claims=[c("killed", agent=0, when=when)])
        words = f"Tarek Olmar gunman harbour warehouse Tollmouth quay ferry crane {name}"
        return replace(made, document=replace(made.document, text=words))

    days = {"a": None, "b": "2025-02-01", "c": "2025-02-01", "d": "2025-02-01", "e": "2025-02-28"}
    events = resolve(pile(*(told(n, d) for n, d in days.items())), VOCABULARY).events
    assert {"a", "b", "c", "d"} in [{k.partition("#")[0] for k in e.claims} for e in events]


def test_who_was_killed_and_who_died_is_one_death() -> None:
    (event,) = events(told("a", c("killed", agent=0, patient=1)), told("b", c("died", agent=1)))
    # What both reports bear out is that she died.
    assert event.predicate == "died"


def test_a_report_that_tells_both_bears_out_the_killing() -> None:
    both = told("a", c("killed", agent=0, patient=1), c("died", agent=1))
    (event,) = events(both, told("b", c("killed", agent=0, patient=1)))
    assert event.predicate == "killed"


def test_the_death_of_another_is_another_death() -> None:
    assert number(c("killed", agent=0, patient=1), c("died", agent=0)) == 2


_STORY = "Surge pumps burst at the Tollmouth lock; keepers and lightermen wade through the Harwich basin."


def in_one_story(left: dict[str, Any], right: dict[str, Any], *, things: Any) -> int:
    readings = (
        replace(reading(d, *things, claims=[x]), document=_document(d, _STORY))
        for d, x in zip("ab", (left, right), strict=True)
    )
    return len(events(*readings))


def test_other_words_for_one_thing_done_to_one_object() -> None:
    things = (o("Brell Council"), (p("the timetable")), (p("the ferry map")))
    issued = c("supplied", agent=0, topic=1, trigger="issued", kind="event")
    assert in_one_story(issued, c("published", agent=0, topic=1, trigger="released", kind="event"), things=things) == 1
    assert in_one_story(issued, c("published", agent=0, topic=2, trigger="released", kind="event"), things=things) == 2


def test_a_headline_and_its_report_may_call_the_dead_by_other_words() -> None:
    # Nobody is named in either, so that one report's two tellings keep no others apart.
    things = (p("the keeper"), p("the lock hand"))
    twice = reading("a", *things, claims=[c("killed", patient=0), c("killed", patient=1)])
    once = reading("b", *things, claims=[c("killed", patient=0)])
    found = events(*(replace(r, document=_document(r.document.id, _STORY)) for r in (twice, once)))
    assert {"a", "b"} in [{k.partition("#")[0] for k in e.claims} for e in found]


def test_nobody_is_named_for_one_accusation() -> None:
    things = (p("the keeper"), p("the lock hand"))
    accused = c("accused", patient=0)
    assert in_one_story(accused, accused, things=things) == 1
    assert in_one_story(accused, c("accused", patient=1), things=things) == 2


def test_two_predicates_of_one_word_group_are_one_deed() -> None:
    things = (p("the cable"), p("the pipe"))
    cut = c("changed", patient=0, trigger="cut", kind="event")
    assert in_one_story(cut, c("destroyed", patient=0, trigger="damaged", kind="event"), things=things) == 1
    assert in_one_story(cut, c("destroyed", patient=1, trigger="damaged", kind="event"), things=things) == 2
    assert in_one_story(cut, c("destroyed", patient=0, trigger="burnt", kind="event"), things=things) == 2


def test_who_accused_whom_may_be_described_alike() -> None:
    things = (p("the keeper"), p("the lock hand"), p("the lightermen"))
    accused = c("accused", agent=0, patient=1)
    assert in_one_story(accused, accused, things=things) == 1
    assert in_one_story(accused, c("accused", agent=0, patient=2), things=things) == 2


def test_another_word_for_a_killing_needs_one_who_bore_it_in_both() -> None:
    things = (p("the keeper"), p("the lock hand"))
    shot = c("killed", patient=0, trigger="shot dead")
    assert in_one_story(shot, c("killed", patient=0, trigger="murder"), things=things) == 1
    assert in_one_story(shot, c("killed", patient=1, trigger="murder"), things=things) == 2


def _killings(both: int) -> list[set[str]]:
    """One report names one of the killed, one the other, and so many name both."""
    things = (p("Tarek Olmar"), p("Ines Farrow"))
    told_of = [0, 1, *[(0, 1)] * both]
    found = events(*(reading(f"r{n}", *things, claims=[c("killed", patient=who)]) for n, who in enumerate(told_of)))
    return [{k.partition("#")[0] for k in e.claims} for e in found]


def test_of_two_killed_most_reports_say_that_it_was_one_killing() -> None:
    assert len(_killings(both=10)) == 1


def test_of_two_killed_a_few_reports_do_not() -> None:
    assert not any({"r0", "r1"} <= told for told in _killings(both=3))


def test_reports_that_name_nobody_do_not_outvote_those_that_do() -> None:
    things = (p("Tarek Olmar"), p("Ines Farrow"), p("the keeper"))
    vague = [reading(f"b{n}", *things, claims=[c("killed", patient=2)]) for n in range(12)]
    named = [reading(f"a{n}", *things, claims=[c("killed", patient=(2, n))]) for n in range(2)]
    found = events(*(replace(r, document=_document(r.document.id, _STORY)) for r in (*named, *vague)))
    assert not any({"a0", "a1"} <= {k.partition("#")[0] for k in e.claims} for e in found)


def test_tried_and_trying_are_one_word() -> None:
    assert stem("tried") == stem("trying") == stem("tries")


def test_of_a_light_verb_what_stands_beside_it_tells() -> None:
    assert stem("opened fire") == stem("fired") != stem("opened")
    assert stem("taken over") == stem("takes over") != stem("took aim")
    assert stem("under attack") == stem("attacked")


def test_a_noun_and_its_verb_are_one_word() -> None:
    assert stem("investigation") == stem("investigated")
    assert stem("decision") == stem("decided")
    assert stem("applications") == stem("applied")


def test_a_verb_and_its_particle_may_be_another_word_for_a_deed() -> None:
    assert words_alike(stem("took over"), stem("replacing"))
    assert not words_alike(stem("took aim"), stem("replacing"))


def test_deeds_without_a_word_of_their_own_are_one_only_in_the_same_verb() -> None:
    things = (o("Brell Council"), p("the rules"))
    relaxed = c("did", agent=0, patient=1, trigger="relaxed", kind="event")
    assert in_one_story(relaxed, c("did", agent=0, patient=1, trigger="relaxed", kind="event"), things=things) == 1
    assert in_one_story(relaxed, c("did", agent=0, patient=1, trigger="mocked", kind="event"), things=things) == 2

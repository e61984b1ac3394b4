"""What was not surely read is shown as printed, marked, and nothing is concluded from it."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.resolution.factory import VOCABULARY, at, c, o, p, pile, reading

from sayso.model.case import Case
from sayso.model.claim import Order, Sequence, Status
from sayso.model.pile import Settlement
from sayso.model.reading import Reading
from sayso.resolution import resolve
from sayso.testing.told import NAMED, Told, one_event, told_case
from sayso.views.bond import bonds
from sayso.views.brief import brief
from sayso.views.brief.docx import docx
from sayso.views.brief.html import html
from sayso.views.brief.markdown import markdown
from sayso.views.disputes import disputes
from sayso.views.dossier import dossier
from sayso.views.doubted import doubted
from sayso.views.gist import gists
from sayso.views.happening import happenings
from sayso.views.network import network
from sayso.views.overview import overview
from sayso.views.sources import sources
from sayso.views.statement import statement
from sayso.views.tie import pairs, ties
from sayso.views.timeline import Timeline, timeline
from sayso.views.weakness import weakness
from sayso.weighing import weigh

AS_PRINTED = "As printed: Ada Rell met Bo Tavik."
DOUBTED = Told(name="unsure", publisher="P2", day="2025-02-01", doubted=True)
SURE = Told(name="sure", publisher="P1")


def one(*told: Told) -> Case:
    return told_case(told, [one_event(*told)])


def settled(*readings: Reading) -> Case:
    made = pile(*readings)
    found = resolve(made, VOCABULARY)
    weighed = weigh(made, found.entities, found.events)
    settlement = Settlement(
        entities=found.entities,
        events=weighed.events,
        disagreements=weighed.disagreements,
        copies=weighed.copies,
        retractions=weighed.retractions,
    )
    return Case.of(made, settlement, VOCABULARY)


def twice() -> Case:
    """One sentence of which two things were made, neither surely."""
    told = [c(predicate, agent=0, partner=1, doubted=True) for predicate in ("met", "visited")]
    return settled(reading("d0", p("Ada Rell"), p("Bo Tavik"), at("Tollmouth"), claims=told))


def test_a_statement_of_it_is_marked() -> None:
    case = one(DOUBTED)
    said = statement(case, "sha256:unsure#c1")
    assert said.line == AS_PRINTED
    assert said.marks == ("not surely read",)
    assert not said.affirms


def test_it_tells_of_no_order_in_time() -> None:
    made = reading("d0", p("Ada Rell"), p("Bo Tavik"), claims=[c("met", agent=0), c("visited", agent=0, partner=1)])
    after = Sequence(order=Order.AFTER, to="c0")
    told = replace(made.claims[1], sequence=(after,))
    for unsure in (0, 1):
        claims = [replace(claim, doubted=n == unsure) for n, claim in enumerate((made.claims[0], told))]
        assert statement(settled(replace(made, claims=tuple(claims))), "d0#c1").order == ()


def test_it_ties_nobody() -> None:
    case = one(DOUBTED)
    (shown,) = happenings(case)
    assert pairs(shown) == gists(case)[shown.id].pairs == ()
    assert (ties(case), bonds(case), network(case).edges) == ((), (), ())


def test_it_rests_on_nothing() -> None:
    (shown,) = happenings(one(DOUBTED))
    assert shown.rests_on == "Not surely read: shown as printed, and nothing is concluded from it."
    assert not shown.affirmed


def test_beside_a_sure_telling_it_neither_leads_nor_counts() -> None:
    (shown,) = happenings(one(SURE, DOUBTED))
    assert shown.line == "Ada Rell met Bo Tavik."
    assert shown.corroboration.at_most == 1
    assert shown.dating == ""


def test_a_plan_stays_one_beside_it() -> None:
    case = one(replace(SURE, status=Status.PLANNED), DOUBTED)
    (shown,) = happenings(case)
    assert shown.planned
    assert gists(case)["ev1"].planned


def test_it_is_on_no_timeline() -> None:
    found = timeline(one(DOUBTED), states=True)
    assert (found.dated, found.undated, found.planned) == ((), (), ())


def test_its_speakers_are_nobodys_sources() -> None:
    assert sources(one(replace(DOUBTED, by=(("Ina Moor", NAMED),)))).cited == ()


def test_it_is_thin_in_no_way() -> None:
    found = weakness(one(DOUBTED))
    assert (found.single, found.unnamed, found.undated) == ((), (), ())


def test_the_overview_counts_its_sentence_alone() -> None:
    found = overview(twice())
    assert (found.claims, found.events, found.states, found.assessments, found.doubted) == (0, 0, 0, 0, 1)
    assert found.actors == ()


def test_a_sentence_is_shown_once_whatever_was_made_of_it() -> None:
    assert len(doubted(twice())) == 1
    assert len(dossier(twice(), "Ada Rell").doubted) == 1


def test_the_dossier_shows_it_apart() -> None:
    found = dossier(one(DOUBTED), "Ada Rell")
    assert [s.line for s in found.doubted] == [AS_PRINTED]
    assert (found.states, found.chronology, found.undated, found.opinions, found.ties) == ((), (), (), (), ())


def test_it_is_no_state_of_anybody() -> None:
    role = c("holds_role", agent=0, title="minister", doubted=True)
    case = settled(reading("d0", p("Ada Rell"), claims=[role]))
    assert dossier(case, "Ada Rell").states == ()
    assert [profile.lines for profile in brief(case, ["Ada Rell"]).who] == [()]


def test_the_brief_has_it_in_its_own_section_with_its_note() -> None:
    made = brief(one(DOUBTED))
    (line,) = made.doubted
    assert line.text == AS_PRINTED
    assert [n.words for n in made.notes if n.number in line.notes] == ["Ada Rell met Bo Tavik."]
    assert (made.main, made.timeline, made.undated, made.planned, made.single) == ((), (), (), (), ())


def test_the_brief_of_somebody_has_those_that_may_be_about_them() -> None:
    case = one(DOUBTED)
    assert [line.text for line in brief(case, ["Ada Rell", "Bo Tavik"]).doubted] == [AS_PRINTED]


def test_the_brief_says_how_many() -> None:
    assert "1 sentence not surely read stands as printed." in brief(one(DOUBTED)).counts
    assert "surely" not in brief(one(SURE)).counts


def test_every_form_of_the_brief_prints_it() -> None:
    made = brief(one(DOUBTED))
    for text in (markdown(made), html(made)):
        assert "Not surely read: as printed" in text
        assert AS_PRINTED in text
    assert docx(made) != docx(replace(made, doubted=()))


_SIDE = st.sampled_from((p("Tarek Olmar"), p("Wahid Olmar"), p("Ines Farrow"), o("Brell Council")))
_CLAIM = st.builds(
    lambda predicate, when, no, doubted: c(predicate, agent=0, partner=1, when=when, no=no, doubted=doubted),
    st.sampled_from(("met", "killed", "holds_role")),
    st.sampled_from((None, "2025-02-01", "2025-08-01")),
    st.booleans(),
    st.booleans(),
)


@settings(deadline=None)
@given(st.lists(st.tuples(_SIDE, _SIDE, st.lists(_CLAIM, max_size=3)), min_size=1, max_size=5))
def test_it_moves_no_tie_no_count_and_no_disagreement(content: list) -> None:  # type: ignore[type-arg]
    made = [reading(f"d{n}", a, b, claims=claims) for n, (a, b, claims) in enumerate(content)]
    sure = [replace(r, claims=tuple(claim for claim in r.claims if not claim.doubted)) for r in made]
    found, without = settled(*made), settled(*sure)
    assert bonds(found) == bonds(without)
    assert disputes(found) == disputes(without)
    assert _sure(timeline(found)) == timeline(without)
    assert [g for g in gists(found).values() if not g.doubted] == list(gists(without).values())


def _sure(line: Timeline) -> Timeline:
    """The timeline without the tellings that were not surely read, which stand beside the others."""
    kept = {
        part: tuple(replace(h, statements=tuple(s for s in h.statements if not s.doubted)) for h in getattr(line, part))
        for part in ("dated", "undated", "planned")
    }
    return replace(line, **kept)

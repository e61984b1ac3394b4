"""What was not surely read is shown with what it may tell of, and says nothing of anything else."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from tests.resolution.factory import VOCABULARY, at, c, j, o, p, pile, reading

from sayso.model.event import Event
from sayso.model.judgement import Judgement, JudgementKind
from sayso.model.pile import claim_key
from sayso.model.reading import Reading
from sayso.resolution import Resolution, resolve

SIDES = (p("Ana Rell"), p("Bo Tavik"))
MET = c("met", agent=0, partner=1, when="2025-02-01")
DOUBTED = c("met", agent=0, partner=1, when="2025-02-01", doubted=True)


def settled(*readings: Reading, judgements: tuple[Judgement, ...] = ()) -> Resolution:
    return resolve(pile(*readings, judgements=judgements), VOCABULARY)


def events(*claims: dict[str, object], judgements: tuple[Judgement, ...] = ()) -> tuple[Event, ...]:
    made = [reading(f"d{n}", *SIDES, claims=[claim]) for n, claim in enumerate(claims)]
    return settled(*made, judgements=judgements).events


def test_it_stands_with_what_another_report_surely_tells() -> None:
    (event,) = events(MET, DOUBTED)
    assert event.claims == ("d0#c0", "d1#c0")
    assert not event.doubted


def test_it_never_joins_two_that_are_apart_without_it() -> None:
    apart = [c("met", agent=0, partner=1, when=f"2025-0{n}-01") for n in (2, 8)]
    undated = c("met", agent=0, partner=1, doubted=True)
    assert len([e for e in events(*apart, undated) if not e.doubted]) == 2


def test_its_day_keeps_no_other_report_from_what_its_own_tells_undated() -> None:
    later = c("met", agent=0, partner=1, when="2025-08-01", doubted=True)
    own = reading("d0", *SIDES, claims=[c("met", agent=0, partner=1), later])
    (event,) = (e for e in settled(own, reading("d1", *SIDES, claims=[MET])).events if not e.doubted)
    assert event.claims[:1] == ("d0#c0",)
    assert "d1#c0" in event.claims


def test_two_of_them_may_stand_together() -> None:
    (event,) = events(DOUBTED, DOUBTED)
    assert event.doubted


def test_it_denies_nothing_and_is_not_denied() -> None:
    for one, other in ((False, True), (True, False)):
        told = [c("met", agent=0, partner=1, doubted=one), c("killed", agent=0, partner=1, denies="c0", doubted=other)]
        assert len(settled(reading("d0", *SIDES, claims=told)).events) == 2


def test_its_event_says_whom_it_may_be_about_and_neither_when_nor_where() -> None:
    things = (*SIDES, at("Tollmouth"))
    claim = c("met", agent=0, partner=1, when="2025-02-01", where=2, doubted=True)
    (event,) = settled(reading("d0", *things, claims=[claim])).events
    assert event.doubted
    assert len(event.participants) == 2
    assert (event.when, event.where) == (None, None)


def test_where_a_person_joins_it_to_another_that_one_says_what_happened() -> None:
    same = j("d0#c0", "d1#c0", "same", kind=JudgementKind.EVENT)
    later = c("met", agent=0, partner=1, when="2025-08-01", doubted=True)
    (event,) = events(MET, later, judgements=(same,))
    assert not event.doubted
    assert event.when is not None
    assert event.when.earliest == event.when.latest == "2025-02-01"


_SIDES = st.sampled_from((p("Tarek Olmar"), p("Tareq Olmar"), p("Olmar"), p("Wahid Olmar"), o("Brell Council")))
_CLAIMS = st.builds(
    lambda predicate, title, when, doubted: c(predicate, agent=0, partner=1, title=title, when=when, doubted=doubted),
    st.sampled_from(("met", "killed", "died", "born", "holds_role")),
    st.sampled_from((None, "minister", "colonel")),
    st.sampled_from((None, "2025-02-01", "2025-08-01")),
    st.booleans(),
)


@given(st.lists(st.tuples(_SIDES, _SIDES, st.lists(_CLAIMS, max_size=3)), min_size=1, max_size=5))
def test_it_changes_nobody_and_no_other_event(content: list) -> None:  # type: ignore[type-arg]
    made = [reading(f"d{n}", a, b, claims=claims) for n, (a, b, claims) in enumerate(content)]
    sure = [replace(r, claims=tuple(claim for claim in r.claims if not claim.doubted)) for r in made]
    found, without = settled(*made), settled(*sure)
    assert found.entities == without.entities
    assert tuple(_sure(e, found_in=made) for e in found.events if not e.doubted) == without.events


def _sure(event: Event, found_in: list[Reading]) -> Event:
    """The event without the claims that were not surely read."""
    sure = {claim_key(r.document.id, claim.id) for r in found_in for claim in r.claims if not claim.doubted}
    return replace(event, claims=tuple(k for k in event.claims if k in sure))

"""What was not surely read has no weight."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.model.disagreement import Disagreement
from sayso.model.event import Event
from sayso.model.stance import Polarity
from sayso.testing.told import Told, one_event, people, pile
from sayso.weighing import weigh

SURE = Told(name="p1", publisher="P1", day="2025-02-01")
DOUBTED = Told(name="p2", publisher="P2", day="2025-02-01", doubted=True)


def weighed(*told: Told) -> tuple[Event, tuple[Disagreement, ...]]:
    found = weigh(pile(*told), people(*told), (one_event(*told),))
    return found.events[0], found.disagreements


def test_it_is_no_second_origin() -> None:
    event, _ = weighed(SURE, DOUBTED)
    assert event.corroboration is not None
    assert (event.corroboration.reports, event.corroboration.at_least, event.corroboration.at_most) == (1, 1, 1)


def test_its_grade_says_that_nothing_is_concluded() -> None:
    event, _ = weighed(DOUBTED)
    assert event.grade is not None
    assert event.grade.credibility == "6"
    assert event.grade.reasons == ("not surely read: nothing is concluded from it",)


def test_it_denies_nothing() -> None:
    event, differ = weighed(SURE, replace(DOUBTED, polarity=Polarity.NEGATIVE))
    assert event.grade == weighed(SURE)[0].grade
    assert differ == ()


def test_another_day_in_it_is_no_disagreement() -> None:
    assert weighed(SURE, replace(DOUBTED, day="2025-08-01"))[1] == ()


_TOLD = st.builds(
    Told,
    name=st.just(""),
    publisher=st.sampled_from([None, "P1", "P2", "P3"]),
    polarity=st.sampled_from(list(Polarity)),
    day=st.sampled_from([None, "2025-02-01", "2025-08-01"]),
)


@settings(deadline=None)
@given(st.lists(_TOLD, min_size=1, max_size=4), st.lists(_TOLD, max_size=3))
def test_it_moves_no_count_no_grade_and_no_disagreement(sure: list[Told], unsure: list[Told]) -> None:
    told = [replace(t, name=f"s{n}", text=f"word{n}") for n, t in enumerate(sure)]
    more = [replace(t, name=f"u{n}", text=f"other{n}", doubted=True) for n, t in enumerate(unsure)]
    (event, differ), (without, before) = weighed(*told, *more), weighed(*told)
    assert (event.corroboration, event.grade, differ) == (without.corroboration, without.grade, before)

"""Days in words, and the span of what the tellings differ on."""

from __future__ import annotations

import pytest

from sayso.model.dating import days_told
from sayso.model.disagreement import Differs
from sayso.testing.case import demo_case
from sayso.views.disputes import disputes
from sayso.views.gist import gists
from sayso.views.happening import happening


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ("2022-01-01", "2022-12-31", "2022"),
        ("1991-01-01", "1996-12-31", "1991 to 1996"),
        ("2025-02-01", "2025-02-28", "2025-02"),
        ("2024-02-01", "2024-02-28", "2024-02-01 to 2024-02-28"),
        ("2025-03-12", "2025-03-14", "2025-03-12 to 2025-03-14"),
        ("2025-03-12", "2025-03-12", "2025-03-12"),
        ("2025-03-12", None, "2025-03-12"),
        (None, None, ""),
    ],
)
def test_days_are_told_as_exactly_as_they_are_known(first: str | None, last: str | None, told: str) -> None:
    assert days_told(first, last) == told


def test_an_event_disputed_on_its_day_spans_all_that_affirm_it() -> None:
    case = demo_case()
    differing = [d.event for d in case.settlement.disagreements if d.differs is Differs.WHEN and d.event]
    shown = [happening(case, event) for event in differing]
    assert shown
    for h in shown:
        days = [s.when.earliest for s in h.statements if s.affirms and s.when and s.when.earliest and not s.retracted]
        assert h.when is not None
        assert (h.when.earliest, gists(case)[h.id].earliest) == (min(days), min(days))
        assert str(h.when.latest) >= max(days)


def test_sides_that_differ_on_the_day_stand_in_the_order_of_their_days() -> None:
    for d in disputes(demo_case()):
        if d.disagreement.differs is Differs.WHEN:
            days = [min(str(s.when.earliest) for s in side.statements if s.when) for side in d.sides]
            assert days == sorted(days)

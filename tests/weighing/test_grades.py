"""Credibility: a number with its reasons, as the table in the docs has it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.model.claim import Status
from sayso.model.stance import Certainty, Polarity
from sayso.testing.told import DESCRIBED, NAMED, Told, one_event, people, pile
from sayso.weighing import weigh

P1, P2, P3 = (Told(name=n, publisher=n) for n in ("P1", "P2", "P3"))
UNNAMED = Told(name="u", by=(("officials", DESCRIBED),))
ADA = Told(name="ada", by=(("Ada Rell", NAMED),))
DENIAL = Told(name="d", publisher="P9", polarity=Polarity.NEGATIVE)
HEDGED = Told(name="h", publisher="P1", certainty=Certainty.POSSIBLE)
PLAN = Told(name="p", publisher="P1", status=Status.PLANNED)

TABLE = {
    "three independent origins": ((P1, P2, P3), "1"),
    "two independent origins": ((P1, P2), "2"),
    "one named origin": ((P1,), "3"),
    "one origin, denied": ((P1, DENIAL), "5"),
    "two origins that contradict one another": (
        (replace(P1, day="2025-03-12"), replace(P2, day="2025-03-14")),
        "4",
    ),
    "one origin, hedged": ((HEDGED,), "4"),
    "nobody named": ((UNNAMED,), "6"),
    "a plan": ((PLAN,), "6"),
    "only a denial": ((DENIAL,), "6"),
}


def graded(*told: Told) -> tuple[str, tuple[str, ...]]:
    event = weigh(pile(*told), people(*told), (one_event(*told),)).events[0]
    assert event.grade is not None
    return event.grade.credibility, event.grade.reasons


@pytest.mark.parametrize("row", TABLE, ids=str)
def test_the_table(row: str) -> None:
    told, expected = TABLE[row]
    assert graded(*told)[0] == expected


@pytest.mark.parametrize("row", TABLE, ids=str)
def test_a_grade_never_stands_without_reasons(row: str) -> None:
    assert graded(*TABLE[row][0])[1]

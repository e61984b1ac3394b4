"""Disagreements: what differs, and that more or less precise is none."""

from __future__ import annotations

from sayso.model.disagreement import Differs, Disagreement
from sayso.model.stance import Polarity
from sayso.testing.told import Told, one_event, people, pile
from sayso.weighing import weigh


def found(*told: Told) -> tuple[Disagreement, ...]:
    return weigh(pile(*told), people(*told), (one_event(*told),), {}).disagreements


def test_two_days_differ() -> None:
    (only,) = found(Told(name="a", day="2025-03-12"), Told(name="b", day="2025-03-14"))
    assert only.differs is Differs.WHEN
    assert [s.value for s in only.sides] == ["2025-03-12", "2025-03-14"]


def test_a_month_and_a_day_in_it_agree() -> None:
    assert found(Told(name="a", day="2025-03"), Told(name="b", day="2025-03-14")) == ()


def test_dated_and_undated_agree() -> None:
    assert found(Told(name="a", day="2025-03-12"), Told(name="b")) == ()


def test_a_denial_is_a_disagreement() -> None:
    (only,) = found(Told(name="a"), Told(name="b", polarity=Polarity.NEGATIVE))
    assert only.differs is Differs.DENIAL


def test_each_side_says_on_whose_word() -> None:
    (only,) = found(Told(name="a", publisher="P1"), Told(name="b", publisher="P2", polarity=Polarity.NEGATIVE))
    assert {s.strength for s in only.sides} == {"1 report; on the word of P1", "1 report; on the word of P2"}

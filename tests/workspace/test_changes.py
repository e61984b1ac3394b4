"""What ``sayso changes`` says is new, and what it does not say again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sayso.model.case import Case
from sayso.model.judgement import Judgement, JudgementKind
from sayso.model.stance import Polarity
from sayso.testing.told import Told, one_event, retract, told_case
from sayso.workspace import AsOf, Workspace
from sayso.workspace.changes import changes_between as changes

Write = Callable[..., Path]
OLD = Told(name="a", publisher="P1", day="2025-03-12")


def case(*told: Told, judgements: tuple[Judgement, ...] = ()) -> Case:
    return told_case(told, (one_event(*told),) if told else (), judgements)


def test_nothing_is_new_between_a_case_and_itself() -> None:
    assert changes(case(OLD), case(OLD)).sections() == ()


def test_a_tie_that_stood_is_not_new() -> None:
    assert changes(case(OLD), case(OLD, Told(name="b", publisher="P2"))).ties == ()


def test_a_denied_meeting_that_is_told_now_is_a_new_tie() -> None:
    denial = Told(name="d", publisher="P9", polarity=Polarity.NEGATIVE)
    assert len(changes(case(denial), case(denial, OLD)).ties) == 1


def test_two_of_whom_a_meeting_is_only_denied_are_not_newly_tied() -> None:
    other = Told(name="d", publisher="P9", polarity=Polarity.NEGATIVE)
    assert changes(case(), case(other)).ties == ()


def test_another_origin_is_said_with_both_counts() -> None:
    (found,) = changes(case(OLD), case(OLD, Told(name="b", publisher="P2"))).origins
    assert (found.before, found.now) == (1, 2)


def test_another_report_by_one_publisher_is_no_new_origin() -> None:
    assert changes(case(OLD), case(OLD, Told(name="b", publisher="P1"))).origins == ()


def test_a_new_denial_is_newly_disputed() -> None:
    denial = Told(name="d", publisher="P9", polarity=Polarity.NEGATIVE)
    assert len(changes(case(OLD), case(OLD, denial)).disputed) == 1


def test_one_more_report_on_a_side_is_no_new_dispute() -> None:
    other = Told(name="b", publisher="P2", day="2025-03-14")
    more = Told(name="c", publisher="P3", day="2025-03-14")
    assert changes(case(OLD, other), case(OLD, other, more)).disputed == ()


def test_a_third_day_is_a_new_dispute() -> None:
    other = Told(name="b", publisher="P2", day="2025-03-14")
    third = Told(name="c", publisher="P3", day="2025-03-19")
    assert len(changes(case(OLD, other), case(OLD, other, third)).disputed) == 1


def test_retracted_and_corrected_reports_are_named() -> None:
    other = Told(name="b", publisher="P2")
    corrected = Judgement(
        id="j-b", kind=JudgementKind.DOCUMENT, subject=(other.document,), verdict="corrected", who="desk",
        when="2025-01-02T00:00:00Z",
    )  # fmt: skip
    found = changes(case(OLD, other), case(OLD, other, judgements=(retract(OLD), corrected)))
    assert [r.name for r in found.retracted] == ["a"]
    assert [r.name for r in found.corrected] == ["b"]


def test_what_was_retracted_before_is_not_said_again() -> None:
    judged = (retract(OLD),)
    assert changes(case(OLD, judgements=judged), case(OLD, judgements=judged)).retracted == ()


def test_a_retraction_that_is_taken_back_is_no_news_of_one(workspace: Workspace, report: Write) -> None:
    workspace.add([report("a.txt", "Ana Ruiz met Bo Lind on 2026-01-02.")], published="2026-01-03")
    workspace.judge("document", "a.txt", "retracted")
    workspace.undo()
    found = workspace.changes(AsOf(day="2026-01-03"))
    assert (found.retracted, found.corrected) == ((), ())


def test_a_report_that_is_gone_takes_its_event_with_it() -> None:
    found = changes(case(OLD), case())
    assert [h.line for h in found.gone]
    assert found.happenings == ()
    assert changes(case(OLD), case(OLD)).gone == ()


def test_a_disagreement_that_went_is_named() -> None:
    other = Told(name="b", publisher="P2", day="2025-03-14")
    found = changes(case(OLD, other), case(OLD))
    assert [d.disagreement.differs.value for d in found.settled] == ["when"]
    assert changes(case(OLD), case(OLD, other)).settled == ()


def test_a_grade_that_moved_is_said_once_beside_more_origins() -> None:
    found = changes(case(OLD), case(OLD, Told(name="b", publisher="P2")))
    assert (len(found.origins), found.grades) == (1, ())


def test_a_grade_that_moved_without_more_origins_says_what_it_was() -> None:
    found = changes(case(OLD), case(OLD, judgements=(retract(OLD),)))
    assert all(g.before != g.happening.grade.credibility for g in found.grades)
    assert found.grades

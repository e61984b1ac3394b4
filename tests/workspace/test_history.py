"""What came to a workspace, sitting by sitting."""

from __future__ import annotations

from sayso.model.document import Capture
from sayso.model.judgement import Judgement, JudgementKind
from sayso.workspace.history import history
from sayso.workspace.piling import Until


def added(*moments: str) -> list[Capture]:
    return [Capture(document=f"d{n}", name=f"{n}.txt", added=f"2026-01-05T{m}:00Z") for n, m in enumerate(moments)]


def judged(*lines: tuple[str, str, JudgementKind]) -> list[Judgement]:
    return [
        Judgement(id=f"j{n}", kind=kind, subject=("x",), verdict="right", who=who, when=f"2026-01-05T{m}:00Z")
        for n, (m, who, kind) in enumerate(lines)
    ]


CLAIM, BRIEF = JudgementKind.CLAIM, JudgementKind.BRIEF


def test_nothing_has_no_history() -> None:
    assert history([], []) == ()


def test_what_comes_soon_after_one_another_is_one_sitting() -> None:
    (one,) = history(added("10:00", "10:04"), [])
    assert one.documents == ("d0", "d1")
    assert one.since == Until(captures=0, judgements=0)


def test_the_last_sitting_comes_first_and_names_the_moment_before_it() -> None:
    last, first = history(added("10:00", "11:00"), [])
    assert (last.documents, last.since) == (("d1",), Until(captures=1, judgements=0))
    assert first.documents == ("d0",)


def test_judgements_and_additions_are_told_apart_in_the_order_of_their_moments() -> None:
    found = history(added("10:00", "10:02"), judged(("10:01", "Ada", CLAIM)))
    assert [(s.documents, s.who) for s in found] == [(("d1",), None), ((), "Ada"), (("d0",), None)]
    assert found[0].since == Until(captures=1, judgements=1)


def test_two_people_judge_in_two_sittings() -> None:
    found = history([], judged(("10:00", "Ada", CLAIM), ("10:01", "Bo", CLAIM), ("10:02", "Bo", CLAIM)))
    assert [(s.who, len(s.judgements)) for s in found] == [("Bo", 2), ("Ada", 1)]


def test_a_brief_changes_nothing_but_is_counted() -> None:
    found = history(added("10:05"), judged(("10:00", "Ada", BRIEF)))
    assert [s.since for s in found] == [Until(captures=0, judgements=1)]

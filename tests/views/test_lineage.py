"""The tree from an origin down, what a copy changed, and what one report leaves open."""

from __future__ import annotations

from sayso.model.judgement import Judgement, JudgementKind
from sayso.model.lineage import Copy, Reuse, SharedPassage
from sayso.model.span import Span
from sayso.testing.case import demo_case
from sayso.testing.told import NAMED, Told, one_event, told_case
from sayso.views.disputes import left_open
from sayso.views.dossier import dossier
from sayso.views.edits import Edit, edits_of
from sayso.views.happening import happenings
from sayso.views.lineage import lineage_trees
from sayso.views.statement import report_of

MONITOR = (("the Gull Monitor", NAMED),)
BODY = " ".join(f"word{i}" for i in range(60))


def test_reports_of_one_origin_hang_on_it() -> None:
    told = [Told(name=n, publisher=n, by=MONITOR, text=" ".join(f"{n}{i}" for i in range(40))) for n in ("a", "b")]
    (tree,) = lineage_trees(told_case(told, [one_event(*told)]))
    assert tree.origin == "the Gull Monitor"
    assert [b.report.name for b in tree.branches] == ["a", "b"]


def test_a_copy_hangs_on_what_it_copies() -> None:
    first = Told(name="first", publisher="Northline", text=BODY, published="2025-03-01")
    copy = Told(name="copy", publisher="Harbour Post", text=BODY, published="2025-03-02")
    (tree,) = lineage_trees(told_case([first, copy], [one_event(first, copy)]))
    (branch,) = tree.branches
    assert branch.report.name == "first"
    assert [b.report.name for b in branch.copies] == ["copy"]


def test_two_origins_are_two_trees() -> None:
    told = [Told(name=n, publisher=n, text=" ".join(f"{n}{i}" for i in range(40))) for n in ("a", "b")]
    assert {t.origin for t in lineage_trees(told_case(told, [one_event(*told)]))} == {"a", "b"}


def copy_of(left: str, right: str, *pairs: tuple[tuple[int, int], tuple[int, int]]) -> Copy:
    passages = tuple(SharedPassage(left=Span(start=a, end=b), right=Span(start=c, end=d)) for (a, b), (c, d) in pairs)
    return Copy(
        left=left, right=right, reuse=Reuse.LIGHT_EDIT, passages=passages,
        left_share=1.0, right_share=1.0, source=None, reasons=("",),
    )  # fmt: skip


def test_changed_words_are_shown() -> None:
    left, right = "the boats stayed at the quay", "the boats waited at the quay"
    copy = copy_of("l", "r", ((0, 9), (0, 9)), ((17, 28), (17, 28)))
    assert edits_of(copy, left, right) == (Edit(left="stayed", right="waited"),)


def test_moved_passages_are_no_edit() -> None:
    copy = copy_of("l", "r", ((0, 9), (20, 28)), ((10, 20), (0, 10)))
    assert edits_of(copy, "a" * 28, "b" * 28) == ()


def test_dated_and_undated_is_told_apart() -> None:
    told = [Told(name="a", publisher="A", day="2025-03-03"), Told(name="b", publisher="B")]
    (found,) = left_open(told_case(told, [one_event(*told)]))
    assert [s.report.name for s in found.dated] == ["a"]
    assert [s.report.name for s in found.undated] == ["b"]


def test_two_dated_reports_leave_nothing_open() -> None:
    told = [Told(name=n, publisher=n, day="2025-03-03") for n in ("a", "b")]
    assert left_open(told_case(told, [one_event(*told)])) == ()


def test_a_dossier_names_its_origins() -> None:
    told = [Told(name="a", publisher="A", by=MONITOR), Told(name="b", text=" ".join(f"w{i}" for i in range(40)))]
    found = dossier(told_case(told, [one_event(*told)]), "Ada Rell")
    assert found.origins == ("the Gull Monitor",)
    assert found.unnamed == 1


def test_a_corrected_report_is_marked() -> None:
    told = Told(name="a", publisher="A")
    corrected = Judgement(
        id="j", kind=JudgementKind.DOCUMENT, subject=(told.document,), verdict="corrected", who="desk",
        when="2025-04-01T00:00:00Z",
    )  # fmt: skip
    assert report_of(told_case([told], [one_event(told)], judgements=(corrected,)), told.document).corrected


def test_a_paper_with_a_name_is_never_said_to_have_none() -> None:
    shown = [h for h in happenings(demo_case()) if all(s.report.publishers for s in h.statements)]
    assert shown
    assert not any("no known publisher" in h.rests_on for h in shown)

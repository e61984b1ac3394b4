"""What is told on somebody's word, and what is said to have happened at a place."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.views.written import case_of

from sayso.model.case import Case
from sayso.model.errors import Ambiguous
from sayso.views.dossier import dossier

TOLD = {
    "a.txt": "Ostby, 3 May 2026 (Norland Wire) - Ada Quill met Boran Teth in Montevideo on 2 May 2026, a guard said.",
    "b.txt": "Ostby, 9 July 2026 (Norland Wire) - Cora Quill, the mayor of Tarn, sold a house.",
}


@pytest.fixture
def case(tmp_path: Path) -> Case:
    return case_of(tmp_path, TOLD)


def test_who_only_speaks_is_shown_with_what_they_told(case: Case) -> None:
    assert [h.predicate for h in dossier(case, "a guard").said] == ["met"]


def test_a_town_is_shown_with_what_happened_there(case: Case) -> None:
    assert [h.predicate for h in dossier(case, "Montevideo").there] == ["met"]


def test_who_takes_part_is_shown_once(case: Case) -> None:
    assert dossier(case, "Boran Teth").said == ()


def test_nothing_rests_on_nobody_where_nothing_is_told(case: Case) -> None:
    assert dossier(case, "Montevideo").rests_on == "No report says what it is or did."


def test_several_of_a_name_are_told_apart_by_what_they_are_and_by_their_reports(case: Case) -> None:
    with pytest.raises(Ambiguous, match=r"mayor; 1 report: b\.txt"):
        case.entity("Quill")

"""The days and the lands that a brief says its reports are of."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.views.written import case_of

from sayso.model.case import Case
from sayso.views.brief import brief
from sayso.views.reach import lands

TOLD = {
    "a.txt": "Accra, 5 February 2025 (Gold Coast News Agency) - Police in Ghana arrested Ada Quill on Wednesday.",
    "b.txt": "Ljubljana, 3 March 2025 (Norland Wire) - Boran Teth fled from Slovenia on Monday.",
    "c.txt": "Cora Vell met Dana Rook in Accra.",
}


@pytest.fixture
def case(tmp_path: Path) -> Case:
    return case_of(tmp_path, TOLD)


def test_lands_come_by_how_many_reports_name_a_place_in_them(case: Case) -> None:
    assert lands(case) == (("Ghana", 2), ("Slovenia", 1))


def test_a_brief_says_the_days_of_its_reports(case: Case) -> None:
    assert "Printed 2025-02-05 to 2025-03-03, 1 of them undated." in brief(case).counts

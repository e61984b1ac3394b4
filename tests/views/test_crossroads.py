"""No chain leads through those that deal with everybody, and a line says how many name the two it ties."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.views.written import case_of

from sayso.views.bond import way
from sayso.views.happening import happenings
from sayso.views.network import path
from sayso.views.tie import tie

TOLD = {
    "a.txt": "Ostby, 3 May 2026 (Norland Wire) - The High Court freed Ada Quill on Friday. Quill met Cora Vell.",
    "b.txt": "Ostby, 9 May 2026 (Norland Wire) - The High Court freed Boran Teth on Friday. Cora Vell met Dana Rook.",
}
KILLED = {
    "a.txt": "Ostby, 3 May 2026 (Norland Wire) - Journalist Boran Teth was killed in Ostby on 2 May 2026.",
    "b.txt": "Ostby, 9 July 2026 (Norland Wire) - A court sentenced Ada Quill to nine years in prison for killing "
    "the journalist Boran Teth in Ostby on 2 May 2026.",
}


@pytest.mark.parametrize(("left", "right"), [("Ada Quill", "Boran Teth"), ("Boran Teth", "Ada Quill")])
def test_a_court_leads_from_nobody_to_nobody(tmp_path: Path, left: str, right: str) -> None:
    case = case_of(tmp_path, TOLD)
    assert (path(case, left, right).edges, way(case, left, right).bonds) == ((), ())


def test_a_court_may_be_an_end(tmp_path: Path) -> None:
    case = case_of(tmp_path, TOLD)
    assert len(way(case, "High Court", "Cora Vell").bonds) == 2


def test_a_person_leads_on(tmp_path: Path) -> None:
    case = case_of(tmp_path, TOLD)
    assert len(path(case, "Ada Quill", "Dana Rook").edges) == len(way(case, "Ada Quill", "Dana Rook").bonds) == 2


def test_the_line_of_a_sentence_is_not_that_of_the_deed(tmp_path: Path) -> None:
    case = case_of(tmp_path, KILLED)
    (killed,) = (h for h in happenings(case) if h.predicate == "killed")
    assert killed.line.startswith("Boran Teth was killed")


def test_a_tie_says_how_many_of_the_reports_name_the_two(tmp_path: Path) -> None:
    case = case_of(tmp_path, KILLED)
    (killed,) = tie(case, "Ada Quill", "Boran Teth").happenings
    assert killed.rests_on.endswith("Only 1 of them names the two.")

"""What names nobody stands in a brief where a place, a day and a count say which event is meant."""

from __future__ import annotations

import pytest
from tests.views.written import case_of

from sayso.views.brief import Brief, brief

SAID = "Mayor Ivo Brandt met Captain Hedda Sorn. "


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Brief:
    texts = {
        "a.txt": SAID + "An explosion killed 12 workers in Tarn on 9 March 2026.",
        "b.txt": SAID + "A blast injured workers in Ostby on 9 March 2026.",
        "c.txt": SAID + "A storm destroyed seven barns in Velm.",
    }
    return brief(case_of(tmp_path_factory.mktemp("unnamed"), texts))


def lines(made: Brief) -> str:
    return " ".join(line.text for line in (*made.main, *made.timeline, *made.undated))


def test_twelve_dead_in_a_town_on_a_day_are_told(made: Brief) -> None:
    assert "killed 12 workers in Tarn" in lines(made)


def test_what_counts_nobody_stays_out(made: Brief) -> None:
    assert "Ostby" not in lines(made)


def test_what_has_no_day_stays_out(made: Brief) -> None:
    assert "Velm" not in lines(made)


def test_what_is_left_out_is_counted(made: Brief) -> None:
    assert "2 in which no report names anybody, or says where, when and how many, are left out here." in made.counts

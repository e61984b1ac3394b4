"""Disagreements of a hundred and eighty pairs of our own.  The figures only rise."""

import pytest
from bench.quality.disagreements import f1, figures


@pytest.fixture(scope="module")
def found() -> dict[str, tuple[int, int, int]]:
    return figures()


def test_none_is_seen_where_reports_agree(found: dict[str, tuple[int, int, int]]) -> None:
    right, printed, _ = found["all"]
    assert right == printed


FLOORS = {"denial": 1.0, "when": 1.0, "where": 1.0, "who": 1.0, "role": 1.0, "number": 1.0, "all": 1.0}


@pytest.mark.parametrize(("row", "floor"), FLOORS.items())
def test_no_fewer_are_found_than_were(found: dict[str, tuple[int, int, int]], row: str, floor: float) -> None:
    assert f1(found[row]) >= floor

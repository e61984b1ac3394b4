"""What must change the answer does, never the wrong way; what must not, does not.  The figures only rise."""

import pytest
from bench.quality.changes import CASES, run_changes, run_law, run_names, run_same

pytest.importorskip("sayso_en", reason="the pipeline is not installed")

RIGHT = {
    "a hedge is put in": 195,
    "negated": 200,
    "the sides change places": 200,
    "active to passive": 195,
    "asked": 200,
    "only planned": 200,
    "on another's word": 196,
    "two speakers, one in the other": 200,
}


@pytest.fixture(scope="module")
def changes() -> dict[str, tuple[int, int, int]]:
    return run_changes()


@pytest.mark.parametrize("name", RIGHT)
def test_none_changes_the_wrong_way(changes: dict[str, tuple[int, int, int]], name: str) -> None:
    assert changes[name][1] == 0


@pytest.mark.parametrize(("name", "floor"), RIGHT.items())
def test_what_must_change_does(changes: dict[str, tuple[int, int, int]], name: str, floor: int) -> None:
    assert changes[name][0] >= floor


def test_charged_convicted_and_acquitted_are_three_things() -> None:
    assert run_law() == (CASES, 0)


def test_what_says_nothing_new_changes_nothing() -> None:
    assert min(run_same().values()) / CASES >= 0.98


def test_no_culture_s_names_are_read_worse_than_others() -> None:
    shares = [alike / every for alike, every in run_names().values()]
    assert min(shares) >= max(shares) - 0.02

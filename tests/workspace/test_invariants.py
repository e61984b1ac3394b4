"""What is always true of a workspace, however its reports came in."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import zip_longest
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.model.pile import Settlement
from sayso.testing.rooms import MadeRooms
from sayso.workspace import Workspace

_PEOPLE = ("Ana Ruiz", "Anna Ruiz", "Bo Lind", "Cy Marsh")
_DAYS = ("2026-01-02", "2026-01-03", "2026-02-09")
sentences = st.builds(
    lambda a, b, day: f"{a} met {b} on {day}.",
    st.sampled_from(_PEOPLE),
    st.sampled_from(_PEOPLE),
    st.sampled_from(_DAYS),
)
reports = st.lists(st.lists(sentences, min_size=1, max_size=3).map(" ".join), min_size=1, max_size=5, unique=True)


@contextmanager
def case(texts: list[str]) -> Iterator[tuple[Workspace, list[Path]]]:
    """An empty workspace, and a file for each text."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{number}.txt" for number in range(len(texts))]
        for path, text in zip(paths, texts, strict=True):
            path.write_text(text, "utf-8")
        house = Workspace.create(Path(folder) / "case", rooms=MadeRooms())
        try:
            yield house, paths
        finally:
            house.close()


def settled(texts: list[str], order: list[list[int]]) -> Settlement:
    """What the reports come to where they are added in these lots."""
    with case(texts) as (house, paths):
        for lot in order:
            house.add([paths[n] for n in lot], published="2026-03-01", publisher="Courier")
        return house.settle()


@settings(max_examples=8, deadline=None)
@given(reports, st.data())
def test_lots_order_and_repeats_do_not_matter(texts: list[str], data: st.DataObject) -> None:
    every = list(range(len(texts)))
    order = data.draw(st.permutations(every))
    cut = data.draw(st.integers(0, len(order)))
    again = data.draw(st.lists(st.sampled_from(every), max_size=3))
    assert settled(texts, [order[:cut], order[cut:], again]) == settled(texts, [every])


@settings(max_examples=8, deadline=None)
@given(reports, st.sampled_from(("same", "different", "unsure")))
def test_a_judgement_taken_back_leaves_no_trace(texts: list[str], verdict: str) -> None:
    with case(texts) as (house, paths):
        house.add(paths)
        before = house.settle()
        chains = sorted(k for e in before.entities for k in e.chains)
        if len(chains) > 1:
            house.judge("entity", [chains[0], chains[-1]], verdict, who="ada")
            house.undo(who="ada")
        assert house.settle() == before
        assert house.rebuild() == before


@settings(max_examples=8, deadline=None)
@given(reports)
def test_settling_at_each_step_equals_a_rebuild(texts: list[str]) -> None:
    with case(texts) as (house, paths):
        for path in paths:
            house.add([path])
            step = house.settle()
        assert house.rebuild() == step


@settings(max_examples=8, deadline=None)
@given(reports, st.lists(st.sampled_from(("same", "different", "undo")), max_size=4))
def test_what_is_remembered_changes_nothing(texts: list[str], verdicts: list[str]) -> None:
    """One workspace that stays open, and one opened anew at each step, settle on the same."""
    with case(texts) as (house, paths):
        for path, verdict in zip_longest(paths, verdicts[: len(paths)]):
            house.add([path])
            _judged(house, verdict)
            anew = Workspace(house.root, rooms=MadeRooms())
            assert anew.rooms.settle(anew.pile()) == house.settle()
            anew.close()


def _judged(house: Workspace, verdict: str | None) -> None:
    chains = sorted(k for e in house.settle().entities for k in e.chains)
    if verdict == "undo" and any(not line.undone for line in house.log()):
        house.undo(who="ada")
    elif verdict in ("same", "different") and len(chains) > 1:
        house.judge("entity", [chains[0], chains[-1]], verdict, who="ada")

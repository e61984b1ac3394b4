"""Forty written piles whose origins are known.  A floor only rises."""

from __future__ import annotations

import pytest
from bench.quality.lineages import LineageCase, cases, fault

from sayso.reading.reader import SaysoReader

NOT_READ = {
    ("monitor citation", "supplied"),
    ("circular", "bought"),
}
"""A sentence of theirs is parsed wrongly, so that the claim or its speaker is missed."""


@pytest.fixture(scope="module")
def reader() -> SaysoReader:
    return SaysoReader()


def name(case: LineageCase) -> str:
    return f"{case.way}: {case.deed}"


@pytest.mark.parametrize("case", [c for c in cases() if (c.way, c.deed) not in NOT_READ], ids=name)
def test_origins_are_counted_with_the_right_reasons(case: LineageCase, reader: SaysoReader) -> None:
    assert fault(case, reader) is None


def test_there_are_five_of_each_way() -> None:
    ways = [c.way for c in cases()]
    assert {ways.count(w) for w in ways} == {5}

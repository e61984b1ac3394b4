"""The day of a report that cannot be its day."""

from __future__ import annotations

import pytest

from sayso.intake.day import dated
from sayso.intake.parsed import Parsed

BODY = "Oskar Lindqvarn met Teodora Vask on Monday."


@pytest.mark.parametrize("day", ["2189-01-01", "1970-01-01T00:00:00+00:00"])
def test_a_day_that_cannot_be_is_none_and_a_gap(day: str) -> None:
    found, gaps = dated(Parsed(text=BODY, published=day))
    assert found is None
    assert day[:10] in gaps[0].reason


def test_the_dateline_is_taken_instead() -> None:
    found, gaps = dated(Parsed(text=f"PORT SENNICK, 24 April 2024 - {BODY}", published="2189-01-01"))
    assert found == "2024-04-24"
    assert "2024-04-24" in gaps[0].reason


@pytest.mark.parametrize("day", ["2025-03-04", "1969-12-31", None])
def test_any_other_day_stands(day: str | None) -> None:
    assert dated(Parsed(text=BODY, published=day)) == (day, ())

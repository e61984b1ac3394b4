"""The sample case against its gold.  The floors are what is reached; raise them as more is."""

from __future__ import annotations

from collections import Counter

import pytest

from sayso.testing.case import demo_case
from sayso.testing.gold import findings

FLOORS = {
    "claim": 19,
    "same": 4,
    "different": 1,
    "corroboration": 2,
    "disagreement": 3,
    "retraction": 1,
    "unread": 1,
}


@pytest.mark.parametrize(("topic", "floor"), FLOORS.items())
def test_no_less_is_found_than_was(topic: str, floor: int) -> None:
    found = Counter(f.topic for f in findings(demo_case()) if f.found)
    assert found[topic] >= floor

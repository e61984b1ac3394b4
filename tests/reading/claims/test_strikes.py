"""A strike that kills is none of workers."""

from __future__ import annotations

import pytest
from tests.reading.told import claims

from sayso.reading.reader import SaysoReader


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("Boran Teth was killed in an air strike in Ostwick.", {"killed", "attacked"}),
        ("Boran Teth was killed in a Quarian strike in Ostwick on Monday.", {"killed"}),
        ("A drone strike in Ostwick on Monday killed 12 people.", {"killed", "attacked"}),
        ("A strike in Ostwick killed three people.", {"killed"}),
        ("A rail strike in Quaria on Friday stopped trains.", {"protested", "ended"}),
        ("There was a strike in Ostwick on Monday.", {"protested"}),
    ],
)
def test_which_strike_it_is(reader: SaysoReader, text: str, predicates: set[str]) -> None:
    assert {c.predicate for c in claims(reader, text)} == predicates

"""What stands beside a quotation is the report's own word, whatever marks stand before it or behind."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.reading.reader import SaysoReader


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Two men robbed a bank in Varn. One is around 5’10”, and has dark hair.", "Two men robbed a bank in Varn."),
        ("Two men robbed a bank in Varn. One is around 5'10\", and has dark hair.", "Two men robbed a bank in Varn."),
        (
            "Ada Quill said: “We lost the mill. “We lost the inn.” Boran Teth left Varn in May. “We wept,” he said.",
            "Boran Teth left Varn in May.",
        ),
    ],
)
def test_it_is_told_as_such(reader: SaysoReader, text: str, told: str) -> None:
    assert told in lines(reader, text)

"""Names that were cut, or parted from what belongs to them."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.reading.reader import SaysoReader


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Members of the League for Dawn attacked the mill in Sarnholm.", "Members of the League for Dawn"),
        ("Grebe Mills Square Sdn Bhd has bought Sern Timber Sdn Bhd.", "Grebe Mills Square Sdn Bhd"),
        ("The head of the Alliance for Work and Dignity denied the charge.", "Alliance for Work and Dignity"),
    ],
)
def test_whole(reader: SaysoReader, text: str, name: str) -> None:
    assert any(name in line for line in lines(reader, text))

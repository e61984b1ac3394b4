"""What a court did is not told alone where the same sentence says that nobody followed it."""

from __future__ import annotations

import pytest
from tests.reading.told import of

from sayso.reading.reader import SaysoReader


@pytest.mark.parametrize(
    "text",
    [
        "Mila Rann was released by a court, but the prison ignored the order.",
        "Mila Rann was released by order of a tribunal; the prison refused to comply.",
        "A court released Mila Rann, a ruling that the prison defied.",
        "A judge released Mila Rann, but the prison has not followed the order.",
    ],
)
def test_an_order_that_nobody_followed_is_not_told_as_done(reader: SaysoReader, text: str) -> None:
    assert not of(reader, text, "released")


@pytest.mark.parametrize(
    "text",
    [
        "A court released Mila Rann, and the prison obeyed the order.",
        "The prison released Mila Rann, but her guard ignored the order.",
        "A court released Mila Rann, but the press ignored her.",
    ],
)
def test_what_was_followed_is_told(reader: SaysoReader, text: str) -> None:
    assert len(of(reader, text, "released")) == 1


def test_an_order_is_told(reader: SaysoReader) -> None:
    assert of(reader, "A court ordered the release of Mila Rann, but the prison ignored the order.", "ordered")

"""Whom money is paid to by way of an account."""

from __future__ import annotations

import pytest
from tests.reading.told import sides

from sayso.reading.reader import SaysoReader


@pytest.mark.parametrize(
    "account",
    [
        "Quay Holdings's account at Tern Bank",
        "an account held by Quay Holdings",
        "an account at Tern Bank held by Quay Holdings",
        "an account in the name of Quay Holdings",
    ],
)
def test_its_holder_is_paid(reader: SaysoReader, account: str) -> None:
    found = sides(reader, f"Marsh Trading transferred $2m to {account}.", "paid")
    assert found == ["agent=Marsh Trading recipient=Quay Holdings"]


def test_who_only_controls_it_is_not(reader: SaysoReader) -> None:
    found = sides(reader, "Marsh Trading transferred $2m to an account controlled by Ada Quill.", "paid")
    assert found == ["agent=Marsh Trading"]


def test_a_currency_in_letters_is_money(reader: SaysoReader) -> None:
    found = sides(reader, "Quay Holdings received USD 212m from Marsh Trading.", "paid")
    assert found == ["agent=Marsh Trading recipient=Quay Holdings"]


def test_a_sum_is_paid_by_nobody_who_is_told(reader: SaysoReader) -> None:
    assert sides(reader, "$2m was paid into the account of Ada Quill.", "paid") == ["recipient=Ada Quill"]

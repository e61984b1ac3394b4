"""A charge sheet is the word of who lays the charges, down to its end."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.reading.reader import SaysoReader

_DEEDS = "1. On May 3, 2020, Ada Quill bribed Boran Teth.\n\n2. Mila Rann burned the ledgers.\n"


@pytest.mark.parametrize(
    ("opener", "accuser"),
    [
        ("The Grand Jury charges:", "the Grand Jury (“charges”)"),
        ("The United States Attorney charges:", "the United States Attorney (“charges”)"),
        ("Plaintiff alleges as follows:", "plaintiff (“alleges”)"),
    ],
)
def test_what_stands_below_a_charge_is_the_accusers_word(reader: SaysoReader, opener: str, accuser: str) -> None:
    told = lines(reader, f"COUNT ONE\n\n{opener}\n\n{_DEEDS}")
    assert f"According to {accuser}, Ada Quill bribed Boran Teth on May 3, 2020." in told
    assert f"According to {accuser}, Mila Rann burned the ledgers." in told


@pytest.mark.parametrize("opener", ["Attorney charges:", "The jury saw the charges:", "Charges:"])
def test_a_heading_is_nobodys_charge(reader: SaysoReader, opener: str) -> None:
    assert not any("According to" in line for line in lines(reader, f"{opener}\n\n{_DEEDS}"))


def test_the_charges_end_with_the_jurys_bill(reader: SaysoReader) -> None:
    told = lines(reader, f"The Grand Jury charges:\n\n{_DEEDS}\nA TRUE BILL\n\nSilas Enoke left Ostwick.\n")
    assert "Silas Enoke left Ostwick." in told

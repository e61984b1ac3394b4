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


@pytest.mark.parametrize(
    "opener",
    [
        "I, Ada Quill, being duly sworn, state:",
        "I, Ada Quill, of 14 Rann Street, Ostwick, make oath and say as follows:",
        "I, Ada Quill, declare under penalty of perjury that the following is true and correct:",
        "Ada Quill, being first duly sworn, deposes and says:",
    ],
)
def test_what_stands_below_an_oath_is_the_deponents_word(reader: SaysoReader, opener: str) -> None:
    told = lines(reader, f"AFFIDAVIT\n\n{opener}\n\n1. Mila Rann burned the ledgers.\n")
    assert "According to Ada Quill, Mila Rann burned the ledgers." in told


def test_i_is_who_swears_down_to_where_it_is_signed(reader: SaysoReader) -> None:
    oath = "I, Ada Quill, make oath and say:\n\n1. Boran Teth paid me $4,000.\n\nSworn at Tern."
    told = lines(reader, f"{oath}\n\nSilas Enoke left Tern.\n")
    assert "According to Ada Quill, Boran Teth paid Ada Quill $4,000." in told
    assert "Silas Enoke left Tern." in told


@pytest.mark.parametrize("opener", ["I, for one, must state:", "Ada Quill says:"])
def test_what_is_not_sworn_is_no_oath(reader: SaysoReader, opener: str) -> None:
    told = lines(reader, f"{opener}\n\n1. Mila Rann burned the ledgers.\n")
    assert "According to Ada Quill, Mila Rann burned the ledgers." not in told


def test_who_somebody_is_is_the_deponents_word_too(reader: SaysoReader) -> None:
    told = lines(
        reader, "I, Ada Quill, state:\n\n1. Boran Teth's wife, Mila Rann, left Tern.\n\n2. Silas Enoke stayed.\n"
    )
    assert "According to Ada Quill, Mila Rann is related to Boran Teth." in told

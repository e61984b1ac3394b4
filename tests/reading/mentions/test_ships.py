"""Ships, of which "she" is said, are not taken for a woman told of before; nor is a firm for one before the last."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.reading.reader import SaysoReader


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill wrote to us on Monday. The tanker Corvina Star left Tern. She was carrying wheat.",
        "Ada Quill tracked the tanker Corvina Star. Her draught had grown by Tuesday.",
    ],
)
def test_she_may_be_the_ship(reader: SaysoReader, text: str) -> None:
    assert not any("Quill" in line for line in lines(reader, text)[-1:])


def test_who_was_aboard_is_she(reader: SaysoReader) -> None:
    told = lines(reader, "Ada Quill boarded the ferry in Tern. She was arrested in Ostwick.")
    assert "Ada Quill was arrested in Ostwick." in told


def test_the_company_is_not_one_from_before_the_clause_in_front(reader: SaysoReader) -> None:
    text = (
        "Tarvoil, the state oil company, declined to comment. After Lantern contacted Seaquill, the company left Tern."
    )
    told = lines(reader, text)
    assert any("the company left Tern" in line for line in told)
    assert not any("Tarvoil left" in line for line in told)


def test_a_body_that_speaks_as_a_manager_is_it(reader: SaysoReader) -> None:
    told = lines(reader, "Quay Shipping denied it. Its manager, Tern Works, said it had paid the fine.")
    assert any("Tern Works paid the fine" in line for line in told)
    assert not any("Quay Shipping paid" in line for line in told)

"""Order in time, kept where the text states it."""

from __future__ import annotations

import pytest

from sayso.model.claim import Claim, Order
from sayso.model.document import Document
from sayso.model.reading import Reading
from sayso.reading.reader import SaysoReader


@pytest.fixture(scope="module")
def reader() -> SaysoReader:
    return SaysoReader()


def read(reader: SaysoReader, text: str) -> Reading:
    document = Document(id="sha256:" + "0" * 64, name="a.txt", media_type="text/plain", text=text, language="en",
                        published="2026-01-20")  # fmt: skip
    return next(reader.read([document]))


def claim(reading: Reading, predicate: str) -> Claim:
    return next(c for c in reading.claims if c.predicate == predicate)


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("Police arrested Ada Quill before gunmen attacked the hotel.", Order.BEFORE),
        ("Police arrested Ada Quill after gunmen attacked the hotel.", Order.AFTER),
    ],
)
def test_a_clause_says_which_came_first(reader: SaysoReader, text: str, order: Order) -> None:
    found = read(reader, text)
    (placed,) = claim(found, "arrested").sequence
    assert (placed.order, placed.to) == (order, claim(found, "attacked").id)


def test_an_occasion_may_be_what_it_came_after(reader: SaysoReader) -> None:
    found = read(reader, "After the raid, police arrested Ada Quill in Lagos.")
    (placed,) = claim(found, "arrested").sequence
    assert placed.order is Order.AFTER
    assert placed.to in {m.id for m in found.mentions} | {c.id for c in found.claims}


def test_later_follows_the_sentence_before(reader: SaysoReader) -> None:
    found = read(reader, "Ada Quill left Lagos. Later she was arrested by police.")
    (placed,) = claim(found, "arrested").sequence
    assert (placed.order, placed.to) == (Order.AFTER, claim(found, "left").id)


def test_where_nothing_is_stated_nothing_is_kept(reader: SaysoReader) -> None:
    found = read(reader, "Ada Quill met Bo Lind in Lagos. Police arrested Odo Brek.")
    assert all(c.sequence == () for c in found.claims)


def test_a_day_counted_from_an_attack_is_the_deeds_and_not_the_attacks(reader: SaysoReader) -> None:
    found = read(reader, "Three days after the attack of 4 May 2021 on the fort, Ada Quill met Bo Lind in Doha.")
    dates = {w.id: w.earliest for w in found.whens}
    met = claim(found, "met")
    assert [dates[c.when] for c in found.claims if c.when is not None and c.predicate != "met"] in ([], ["2021-05-04"])
    assert met.line


def test_a_range_is_told_with_its_words(reader: SaysoReader) -> None:
    found = read(reader, "Ada Quill met Bo Lind between March 2020 and June 2021.")
    assert "between March 2020 and June 2021" in claim(found, "met").line


def test_land_held_by_another_is_where_it_happened(reader: SaysoReader) -> None:
    killed = claim(read(reader, "Odo Brek was killed in Pakistan-occupied Kashmir in May 2021."), "killed")
    assert killed.line == "Odo Brek was killed in Pakistan-occupied Kashmir in May 2021."


def test_weeks_before_an_occasion_are_before_it(reader: SaysoReader) -> None:
    found = read(
        reader,
        "Ada Quill visited Lagos in May 2025 along with other officials, just weeks before the Ostby attack.",
    )
    (placed,) = claim(found, "visited").sequence
    names = {m.id: m.text for m in found.mentions} | {c.id: c.line for c in found.claims}
    assert placed.order is Order.BEFORE
    assert "Ostby" in names[placed.to]

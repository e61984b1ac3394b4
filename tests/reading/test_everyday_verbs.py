"""Everyday verbs with more than one sense, and objects told however many words stand before them."""

from __future__ import annotations

import pytest
from tests.reading.told import claims

from sayso.reading.reader import SaysoReader

READ = [
    ("Ada Quill made an important contribution to the talks.", "supported"),
    ("Ada Quill made a contribution of $3,000 to the Harbour Party.", "funded"),
    ("The ministry reassured residents.", "supported"),
    ("The ministry reassured residents that the water was safe.", "said"),
    ("The vote carried risks.", "did"),
    ("The paper carried a story about Ada Quill.", "did"),
    ("The protesters carried banners.", "used"),
]

WHOLE = [
    "Tern Works made a $15-a-share offer for Ostwick Data.",
    "Tern Works held a series of long and difficult secret talks with Ostwick Data.",
    "The ministry has been reassuring residents that the water is safe.",
]


@pytest.mark.parametrize(("sentence", "predicate"), READ)
def test_a_verb_is_read_in_the_sense_that_its_words_give_it(reader: SaysoReader, sentence: str, predicate: str) -> None:
    assert [c.predicate for c in claims(reader, sentence)] == [predicate]


@pytest.mark.parametrize("sentence", WHOLE)
def test_what_a_verb_is_told_with_is_not_lost(reader: SaysoReader, sentence: str) -> None:
    assert sentence in [c.line for c in claims(reader, sentence)]

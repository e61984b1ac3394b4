"""Who was instrumental in a deed or had a hand in it did it, or did not."""

from __future__ import annotations

import pytest
from tests.reading.told import of

from sayso.model.stance import Certainty, Polarity
from sayso.reading.reader import SaysoReader


@pytest.mark.parametrize(
    "sentence",
    [
        "Ada Quill was instrumental in founding the Guild.",
        "Ada Quill had a hand in founding the Guild.",
        "Ada Quill played a key role in founding the Guild.",
    ],
)
def test_it_is_told_in_those_words(reader: SaysoReader, sentence: str) -> None:
    (claim,) = [c for c in of(reader, sentence, "founded") if not c.doubted]
    assert (claim.line, claim.stance.polarity) == (sentence, Polarity.POSITIVE)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ada Quill was not instrumental in founding the Guild.",
        "Ada Quill had no hand in founding the Guild.",
        "Ada Quill played no role in founding the Guild.",
    ],
)
def test_a_denial_reaches_the_deed(reader: SaysoReader, sentence: str) -> None:
    assert {c.stance.polarity for c in of(reader, sentence, "founded")} == {Polarity.NEGATIVE}


def test_a_doubt_reaches_the_deed(reader: SaysoReader) -> None:
    (claim,) = of(reader, "Ada Quill may have had a hand in founding the Guild.", "founded")
    assert claim.stance.certainty is Certainty.POSSIBLE

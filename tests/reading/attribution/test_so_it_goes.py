"""On whose word a sentence stands, said in the sentence behind it."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.reading.reader import SaysoReader


@pytest.mark.parametrize(
    ("behind", "told"),
    [
        ("Or so he claims.", "According to Castell (“claims”), Castell sold weapons to both sides."),
        ("Or so it is said.", "Castell sold weapons to both sides (in its words: “Or so it is said”)."),
        ("Or so the story goes.", "Castell sold weapons to both sides (in its words: “Or so the story goes”)."),
        ("That, at least, is what his enemies say.", "According to his enemies, Castell sold weapons to both sides."),
    ],
)
def test_a_sentence_behind_tells_whose_word_it_is(reader: SaysoReader, behind: str, told: str) -> None:
    assert told in lines(reader, f"Castell sold weapons to both sides. {behind}")


@pytest.mark.parametrize("behind", ["So he said nothing.", "So he says he left.", "\n\nOr so it is said."])
def test_another_so_says_nothing_of_what_stands_before(reader: SaysoReader, behind: str) -> None:
    assert "Castell sold weapons to both sides." in lines(reader, f"Castell sold weapons to both sides. {behind}")


@pytest.mark.parametrize(
    "text",
    [
        "I was told that Ada Quill had been sold to a commander, but I do not know whether this is true.",
        "Mila Rann said Boran Teth had paid the guards, though she could not say if it was true.",
    ],
)
def test_what_nobody_knows_to_be_true_is_shown_as_printed(reader: SaysoReader, text: str) -> None:
    told = [line for line in lines(reader, text) if not line.startswith("As printed: ")]
    assert not any("sold" in line or "paid" in line for line in told)

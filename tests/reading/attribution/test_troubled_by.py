"""What somebody is troubled by is told on his word."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.reading.reader import SaysoReader


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        (
            "The minister expressed concern about Quaria's support for the Front.",
            "According to the minister (“expressed concern about”), Quaria supported the Front.",
        ),
        (
            "The minister voiced alarm over the arrest of Ada Quill by the militia.",
            "According to the minister (“voiced alarm over”), the militia arrested Ada Quill.",
        ),
    ],
)
def test_it_has_its_speaker(reader: SaysoReader, sentence: str, line: str) -> None:
    assert line in lines(reader, sentence)


def test_the_sentences_between_are_not_his(reader: SaysoReader) -> None:
    text = (
        "The President underscored his support for Quaria. The leaders discussed the release of Ada Quill. "
        "The President reiterated his concern about Quaria's support for the Front."
    )
    assert "The leaders discussed the release of Ada Quill." in lines(reader, text)

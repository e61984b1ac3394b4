"""What the same sentence denies behind it is shown as printed."""

from __future__ import annotations

import pytest
from tests.reading.told import of

from sayso.reading.reader import SaysoReader


@pytest.mark.parametrize(
    ("sentence", "predicate"),
    [
        ("Boran Teth met Ada Quill in Sarnholm, a claim he denies.", "met"),
        ("Quaria supplied the rebels, which Quaria denies.", "supplied"),
        ("The report told of Teth's meeting with Ada Quill, which he denies.", "met"),
        ("Officials spoke of the firm's payments to Ada Quill, which the firm has denied making.", "paid"),
    ],
)
def test_no_line_states_it(reader: SaysoReader, sentence: str, predicate: str) -> None:
    assert all(c.doubted for c in of(reader, sentence, predicate))


@pytest.mark.parametrize(
    ("sentence", "predicate"),
    [
        ("Boran Teth met the Guild, which denies any wrongdoing.", "met"),
        ("Boran Teth, who denies the charge, met Ada Quill.", "met"),
        ("Ada Quill sued Boran Teth over the article, which Teth denies writing.", "sued"),
        ("Ada Quill accused Boran Teth of bribery, which Teth denies.", "accused"),
        ("According to Rann, Boran Teth met Ada Quill, which Teth denies.", "met"),
    ],
)
def test_what_is_not_denied_or_has_a_speaker_is_told(reader: SaysoReader, sentence: str, predicate: str) -> None:
    assert any(not c.doubted for c in of(reader, sentence, predicate))


def test_a_thing_is_not_what_is_denied(reader: SaysoReader) -> None:
    told = of(reader, "Quarian ships rammed two boats, which Quaria denies.", "denied")
    assert all(c.doubted for c in told)

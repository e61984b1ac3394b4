"""Who owns, controls or stands for what, told by a noun and an "is" or a "was", and on whose paper."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.reading.reader import SaysoReader

TOLD = [
    (
        "Crimlin Shipping was the registered owner of the Zenit Grace.",
        "Crimlin Shipping owned the Zenit Grace (in its words: “registered”).",
    ),
    ("The ship's previous owner was Crimlin Shipping.", "Crimlin Shipping formerly owned the ship."),
    ("Ada Quill was the sole shareholder of Tern Holdings.", "Ada Quill was the sole shareholder of Tern Holdings."),
    ("The sole shareholder of Tern Holdings was Ada Quill.", "Ada Quill was the sole shareholder of Tern Holdings."),
    ("Quill and Teth are the only shareholders of Tern Works.", "Quill is a shareholder of Tern Works."),
    ("Ada Quill acted as a nominee for Boran Teth.", "Ada Quill was a nominee of Boran Teth."),
    ("Tern Works was never the owner of the mine.", "Tern Works never owned the mine."),
    ("Quay Holdings is the parent company of Tern Trading.", "Tern Trading is part of Quay Holdings."),
    ("Tern Trading's parent company is Quay Holdings.", "Tern Trading is part of Quay Holdings."),
    ("Quay Holdings is not the parent company of Tern Trading.", "Tern Trading is not part of Quay Holdings."),
    ("Ada Quill is also Partner in Houten Lemaire Trust.", "Ada Quill is a partner of Houten Lemaire Trust."),
    ("Galanis is also the ex-CFO of Ostia.", "Galanis was formerly CFO of Ostia."),
    (
        "Tern Works appears to be a front for the Harbour Guild.",
        "Tern Works is a front for the Harbour Guild (in its words: “appears”; an assessment).",
    ),
    ("The director of Tern Works is Teth's brother, Ada Quill.", "Ada Quill is director of Tern Works."),
    ("The director of Tern Works is not Teth's brother, Ada Quill.", "Ada Quill is not director of Tern Works."),
    ("Quay Holdings is a Dutch company controlled by Ada Quill.", "Quay Holdings is controlled by Ada Quill."),
    (
        "Companies House lists Ada Quill as a director of Tern Works.",
        "According to Companies House (“lists”), Ada Quill is a director of Tern Works.",
    ),
]


@pytest.mark.parametrize(("text", "line"), TOLD)
def test_ownership_is_told_as_it_is_or_was(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Crimlin Shipping was the registered owner of the Zenit Grace.", "owns"),
        ("Ada Quill was a nominee for Boran Teth.", "acts or speaks"),
        ("Quill and Teth are the only shareholders of Tern Works.", "is the only"),
        ("The owner of Tern Works is not Teth's brother, Ada Quill.", "Ada Quill owns"),
        ("Ada Quill is listed as a director of Tern Works.", "Ada Quill is a director"),
        ("Ada Quill is his partner in crime.", "partner of"),
    ],
)
def test_nothing_more_is_told_of_it(reader: SaysoReader, text: str, words: str) -> None:
    assert not any(words in line for line in lines(reader, text))
